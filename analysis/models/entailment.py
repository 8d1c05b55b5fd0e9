"""Whether a passage entails a claim, by a sequence classifier: NLI with three labels, or MiniCheck's two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analysis.errors import ModelError

if TYPE_CHECKING:
    from analysis.models.files import ModelFiles

_ENTAILS = ("entail", "support")
_CONTRADICTS = ("contradict", "refute")
_NEITHER = ("not", "non", "neutral", "unsupport")
_OVERLAP = 32


@dataclass(frozen=True, slots=True)
class Entailment:
    """What the model says of a claim and a passage, each from 0 to 1.

    Attributes:
        entails: Probability that the passage says the claim.
        contradicts: Probability that it says the opposite; 0 for a model without that label.
    """

    entails: float
    contradicts: float


class EntailmentModel:
    """A sequence classifier over pairs of passage (premise) and claim (hypothesis)."""

    def __init__(self, files: ModelFiles) -> None:
        self.files = files
        config = files.config
        self._entails, self._contradicts = _labels(files.name, config.get("id2label", {}))
        self._most = min(int(config.get("max_position_embeddings", 512)), 512)
        self._tokenizer = files.tokenizer()
        self._session = files.session()
        self._inputs = {given.name for given in self._session.get_inputs()}

    def __call__(self, claim: str, passages: Sequence[str]) -> Entailment:
        """Judge a claim by the passages together.

        Args:
            claim: One sentence.
            passages: Texts of any length; long ones are read in overlapping parts.

        Returns:
            The highest probability of each label over all parts; 0 and 0 without passages. Each part is
            run alone, so that a score never depends on what else is judged.
        """
        judged = [
            self._probabilities(part, claim) for passage in passages for part in self._parts(passage, claim)
        ]
        return Entailment(
            max((float(one[self._entails]) for one in judged), default=0.0),
            max(
                (float(one[self._contradicts]) for one in judged if self._contradicts is not None),
                default=0.0,
            ),
        )

    def _parts(self, passage: str, claim: str) -> list[str]:
        room = max(self._most - len(self._tokenizer.encode(claim).ids) - 4, 2 * _OVERLAP)
        offsets = list(self._tokenizer.encode(passage, add_special_tokens=False).offsets)
        if len(offsets) <= room:
            return [passage]
        starts = range(0, len(offsets) - _OVERLAP, room - _OVERLAP)
        return [passage[offsets[at][0] : offsets[min(at + room, len(offsets)) - 1][1]] for at in starts]

    def _probabilities(self, passage: str, claim: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        encoded = self._tokenizer.encode(passage, claim)
        given = {
            "input_ids": np.array([encoded.ids[: self._most]], np.int64),
            "attention_mask": np.array([encoded.attention_mask[: self._most]], np.int64),
            "token_type_ids": np.array([encoded.type_ids[: self._most]], np.int64),
        }
        logits = np.asarray(
            self._session.run(None, {name: given[name] for name in self._inputs})[0][0], np.float64
        )
        powers = np.exp(logits - logits.max())
        return np.asarray(powers / powers.sum())


def _labels(name: str, id2label: dict[str, str]) -> tuple[int, int | None]:
    """Which outputs mean "entails" and "contradicts", read from the model's own configuration."""
    named = {int(number): str(label).casefold() for number, label in id2label.items()}
    entails = [
        number
        for number, label in named.items()
        if any(part in label for part in _ENTAILS) and not label.startswith(_NEITHER)
    ]
    contradicts = [number for number, label in named.items() if any(part in label for part in _CONTRADICTS)]
    if len(entails) != 1 or len(contradicts) > 1:
        raise ModelError(
            f"The model {name} does not say which of its outputs means that a passage supports a claim "
            f"(id2label: {', '.join(map(str, id2label.values())) or 'none'}). Name its labels in config.json."
        )
    return entails[0], contradicts[0] if contradicts else None

"""Optional models in the checks: they order passages and move scores, and decide nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from analysis.claims.evidence.passages import Passage
from analysis.claims.verdict import Verdict
from analysis.models.embedding import EmbeddingModel
from analysis.models.entailment import EntailmentModel
from analysis.models.settings import NLI, RERANK

_CANDIDATES = 4
_WEIGHT = 0.25
_BANDS = {
    Verdict.SUPPORTED: (0.75, 1.0),
    Verdict.CONTRADICTED: (0.0, 0.2),
    Verdict.CONFLICTING: (0.5, 0.5),
}
_OPEN = (0.0, 0.75)
_SURE = 0.8


@lru_cache(maxsize=1)
def entailment_model() -> EntailmentModel | None:
    """The model that ``DOCBRIEF_NLI`` names, or None."""
    files = NLI.model
    return EntailmentModel(files) if files else None


@lru_cache(maxsize=1)
def encoder() -> EmbeddingModel | None:
    """The model that ``DOCBRIEF_RERANK`` names, or None."""
    files = RERANK.model
    return EmbeddingModel(files) if files else None


def candidates(most: int) -> int:
    """How many passages to look up where ``most`` are to be read closely: an encoder chooses from more."""
    return most * _CANDIDATES if encoder() else most


def nearest(claim: str, passages: Sequence[Passage], most: int) -> list[Passage]:
    """The passages nearest in meaning to a claim, nearest first; in the order given without an encoder."""
    model = encoder()
    if model is None:
        return list(passages[:most])
    near = model.similarities(claim, [passage.text for passage in passages])
    order = sorted(range(len(passages)), key=lambda i: -round(near[i], 6))
    return [passages[i] for i in order[:most]]


def judged(claim: str, verdict: Verdict, score: float, passages: Sequence[str]) -> tuple[float, str]:
    """What an entailment model adds to a verdict that is reached: its score, moved, and a remark.

    The rules decide. A model moves the score by at most 0.25 and never out of the band of the verdict;
    where it is sure of the opposite, the remark says so.

    Args:
        claim: One sentence.
        verdict: As the rules gave it.
        score: Support from 0 to 1.
        passages: The passages that are shown.

    Returns:
        The score, unchanged without a model, and a sentence or nothing.
    """
    model = entailment_model()
    if model is None or not passages:
        return score, ""
    said = model(claim, passages)
    low, high = _BANDS.get(verdict, _OPEN)
    moved = min(max(score + _WEIGHT * (said.entails - said.contradicts), low), high)
    against = {Verdict.SUPPORTED: said.contradicts, Verdict.CONTRADICTED: said.entails}.get(verdict, 0.0)
    name = Path(model.files.name).name
    return moved, f" The model {name} reads the passages otherwise: look at them." if against >= _SURE else ""

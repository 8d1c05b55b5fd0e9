"""Names found by a GLiNER model, as a component of the spaCy pipeline.

Source of the method: Zaratiana et al., "GLiNER: Generalist Model for Named Entity Recognition using
Bidirectional Transformer" (NAACL 2024). The labels are part of the model's input; each span of up to
``max_width`` words gets a score for each label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from analysis.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from analysis.models.files import ModelFiles

LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "country, city or state",
    "LOC": "sea, river, mountain or region",
    "FAC": "building or infrastructure",
    "NORP": "nationality, religious or political group",
    "PRODUCT": "product, vehicle or weapon",
    "EVENT": "named event",
    "LAW": "law or treaty",
    "WORK_OF_ART": "title of a work",
}
"""What the model is asked for, by the label of spaCy's that it becomes."""

THRESHOLD = 0.5
_MOST_WORDS = 180  # with their pieces and the labels they fit into the 512 places of usual models
_WORD = re.compile(r"\w+(?:[-_]\w+)*|\S")


class Scored(NamedTuple):
    """A span ``text[start:end]`` with its label and score from 0 to 1."""

    start: int
    end: int
    label: str
    score: float


class GlinerTagger:
    """Sets the entities of a parsed document; a component for ``nlp.add_pipe``."""

    def __init__(self, files: ModelFiles) -> None:
        self.files = files
        config = files.config
        self._width = int(config.get("max_width", 12))
        self._prompt = [
            word for asked in LABELS.values() for word in (config.get("ent_token", "<<ENT>>"), asked)
        ] + [config.get("sep_token", "<<SEP>>")]
        self._tokenizer = files.tokenizer()
        self._session = files.session()
        self._inputs = {given.name for given in self._session.get_inputs()}
        if "span_idx" not in self._inputs:
            raise ModelError(
                f"The model {files.name} is no GLiNER model that scores spans. Name one that does."
            )

    def __call__(self, doc: Doc) -> Doc:
        """Replace the entities of a document, whose sentences are set, by the model's."""
        from spacy.util import filter_spans

        text = doc.text
        spans = [
            doc.char_span(found.start, found.end, label=found.label, alignment_mode="expand")
            for start, end in _portions(doc)
            for found in self.scored(text[start:end], start)
        ]
        doc.ents = filter_spans([span for span in spans if span is not None])
        return doc

    def scored(self, text: str, offset: int = 0) -> list[Scored]:
        """The names in a short text, in text order and without overlaps.

        Args:
            text: At most some 180 words.
            offset: Added to the offsets that are returned.
        """
        words = [(match.start() + offset, match.end() + offset) for match in _WORD.finditer(text)]
        if not words:
            return []
        logits = self._logits([text[start - offset : end - offset] for start, end in words])
        scores = 1 / (1 + np.exp(-logits))
        labels = list(LABELS)
        candidates = [
            Scored(words[first][0], words[first + more][1], labels[label], float(scores[first, more, label]))
            for first, more, label in np.argwhere(scores > THRESHOLD)
            if first + more < len(words)
        ]
        return _without_overlaps(candidates)

    def _logits(self, words: Sequence[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        """Scores before the sigmoid, of shape (words, width, labels)."""
        encoded = self._tokenizer.encode([*self._prompt, *words], is_pretokenized=True)
        words_mask = _first_pieces(encoded.word_ids, len(self._prompt))
        spans = np.array([(i, i + more) for i in range(len(words)) for more in range(self._width)], np.int64)
        given = {
            "input_ids": np.array([encoded.ids], np.int64),
            "attention_mask": np.array([encoded.attention_mask], np.int64),
            "words_mask": np.array([words_mask], np.int64),
            "text_lengths": np.array([[len(words)]], np.int64),
            "span_idx": spans[None],
            "span_mask": (spans[:, 1] < len(words))[None],
        }
        output = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        return np.asarray(output[0], np.float64)


def _first_pieces(word_ids: Sequence[int | None], prompt: int) -> list[int]:
    """The number, counted from 1, of the word whose first piece a token is; 0 for all other tokens."""
    return [
        word - prompt + 1 if word is not None and word >= prompt and word != before else 0
        for before, word in zip([None, *word_ids], word_ids, strict=False)
    ]


def _portions(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of whole sentences that fit the model; a sentence that does not is cut."""
    start = end = None
    words = 0
    for sentence in doc.sents:
        for first in range(sentence.start, sentence.end, _MOST_WORDS):
            piece = doc[first : min(first + _MOST_WORDS, sentence.end)]
            if start is not None and end is not None and words + len(piece) > _MOST_WORDS:
                yield start, end
                start, words = None, 0
            start = piece.start_char if start is None else start
            end = piece.end_char
            words += len(piece)
    if start is not None and end is not None:
        yield start, end


def _without_overlaps(candidates: Sequence[Scored]) -> list[Scored]:
    kept: list[Scored] = []
    for one in sorted(candidates, key=lambda one: (-one.score, one.start, one.end)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept)

"""Sentence embeddings, to order passages by meaning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from analysis.models.files import ModelFiles

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]


class EmbeddingModel:
    """A sentence encoder: token vectors averaged over the text, brought to length 1.

    Source of the method: Reimers and Gurevych, "Sentence-BERT" (EMNLP 2019).
    """

    def __init__(self, files: ModelFiles) -> None:
        self.files = files
        self._most = min(int(files.config.get("max_position_embeddings", 512)), 512)
        self._tokenizer = files.tokenizer()
        self._session = files.session()
        self._inputs = {given.name for given in self._session.get_inputs()}
        self.embed = lru_cache(maxsize=20_000)(self._embed)

    def similarities(self, text: str, others: Sequence[str]) -> list[float]:
        """Cosine of the angle between a text and each of the others, from -1 to 1."""
        vector = self.embed(text)
        return [float(vector @ self.embed(other)) for other in others]

    def _embed(self, text: str) -> Vector:
        encoded = self._tokenizer.encode(text)
        ids = encoded.ids[: self._most]
        given = {
            "input_ids": np.array([ids], np.int64),
            "attention_mask": np.ones((1, len(ids)), np.int64),
            "token_type_ids": np.zeros((1, len(ids)), np.int64),
        }
        tokens = self._session.run(None, {name: given[name] for name in self._inputs})[0][0]
        vector = np.asarray(tokens, np.float64).mean(axis=0)
        return np.asarray(vector / (np.linalg.norm(vector) or 1.0))

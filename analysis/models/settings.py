"""Which optional models are in use."""

from __future__ import annotations

import os
from dataclasses import dataclass

from analysis.models.files import ModelFiles, find_model


@dataclass(frozen=True)
class Setting:
    """A place where a model may be plugged in.

    Attributes:
        variable: Environment variable that names the model: a folder, or a hub's name of it.
        extra: What to install for it, as in ``pip install 'docbrief[gliner]'``.
        purpose: What it does, for people.
    """

    variable: str
    extra: str
    purpose: str

    @property
    def model(self) -> ModelFiles | None:
        """The model that is named, or None where none is.

        Raises:
            ModelError: It is named and not there.
        """
        name = os.environ.get(self.variable, "").strip()
        return find_model(name) if name else None


GLINER = Setting(
    "DOCBRIEF_GLINER", "gliner", "finds names, in the place of the language pipeline's own tagger"
)
NLI = Setting("DOCBRIEF_NLI", "nli", "raises or lowers the score of a claim check; decides nothing")
RERANK = Setting("DOCBRIEF_RERANK", "nli", "orders the passages that a claim is held against")

SETTINGS = (GLINER, NLI, RERANK)


def configured() -> dict[str, ModelFiles]:
    """The models in use, by the environment variable that names each.

    Raises:
        ModelError: One that is named is not there.
    """
    found = {setting.variable: setting.model for setting in SETTINGS}
    return {variable: model for variable, model in found.items() if model is not None}

"""What a corpus was made from, and how it went: ``_manifest.json`` in its folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import analysis
from analysis.files import write_whole
from analysis.language import pipeline_info
from analysis.models import configured

NAME = "_manifest.json"

_MATTERS = ("document.py", "zones.py", "language.py", "readers", "entities", "timeline", "claims", "corpus")
"""The parts of the package that decide what is in a corpus."""


@dataclass(frozen=True)
class CorpusManifest:
    """The record of a corpus.

    Attributes:
        folder: Name of the folder of documents.
        status: ``running`` or ``complete``.
        fingerprint: Of the code and the language pipeline; another one makes the corpus anew.
        documents: How many are in it.
        words: In all of them.
        failures: Why others are not in it, by path inside the folder.
    """

    folder: str
    status: str
    fingerprint: str
    documents: int = 0
    words: int = 0
    failures: dict[str, str] = field(default_factory=dict)

    @property
    def reasons(self) -> list[str]:
        """Why documents are not in it, a sentence each that names the document."""
        return [reason if name in reason else f"{name}: {reason}" for name, reason in self.failures.items()]

    def write(self, corpus: Path) -> None:
        """Write it into the corpus folder."""
        text = json.dumps(asdict(self), indent=2, ensure_ascii=False, sort_keys=True)
        write_whole(corpus / NAME, text + "\n")

    @classmethod
    def read(cls, corpus: Path) -> CorpusManifest | None:
        """Read it back; None where there is none that can be read."""
        try:
            return cls(**json.loads((corpus / NAME).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """One hash over the code, the pipeline and the models that decide what is found."""
    root = Path(analysis.__file__).parent
    info = pipeline_info()
    models = {variable: [model.name, model.revision] for variable, model in configured().items()}
    digest = sha256(json.dumps([info.name, info.version, models], sort_keys=True).encode())
    for part in _MATTERS:
        for path in sorted([root / part] if (root / part).is_file() else (root / part).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()

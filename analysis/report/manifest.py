"""What a report was made from, and how it went: ``manifest.json`` beside each report."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import analysis
from analysis.language import SETTING
from analysis.models import configured
from analysis.report.output import MARK


@dataclass(frozen=True)
class Manifest:
    """The record of one report.

    Attributes:
        doc_id: The document.
        status: ``complete`` or ``failed``; ``unfinished`` as long as a report is being put to a URL.
        inputs: Name and SHA-256 of each file that was read.
        parameters: What the notebook was run with.
        fingerprint: One hash over inputs, parameters, code and packages: equal means the same report.
        files: What else is in the folder, by path.
        seconds: How long each stage took.
        reason: Why it failed.
        redacted: How many names were withheld; what could tell them is then left out here.
    """

    doc_id: str
    status: str
    inputs: list[dict[str, str]]
    parameters: dict[str, Any]
    fingerprint: str
    files: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    reason: str = ""
    redacted: int = 0

    @property
    def text(self) -> str:
        """The content of ``manifest.json``."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False, sort_keys=True) + "\n"

    def write(self, folder: Path) -> None:
        """Write ``manifest.json`` into a folder."""
        (folder / MARK).write_text(self.text, encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Manifest | None:
        """Read it back; None where there is none that can be read."""
        try:
            return cls(**json.loads((folder / MARK).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


def hash_files(paths: Iterable[Path]) -> list[dict[str, str]]:
    """Name and SHA-256 of files."""
    return [{"name": path.name, "sha256": sha256(path.read_bytes()).hexdigest()} for path in paths]


def fingerprint(inputs: Sequence[Mapping[str, str]], parameters: Mapping[str, Any]) -> str:
    """One hash over all that decides the content of a report."""
    parts = {
        "inputs": [dict(one) for one in inputs],
        "parameters": dict(parameters),
        "code": _code(),
        "packages": _packages(),
        "pipeline": os.environ.get(SETTING),
        "models": {variable: [model.name, model.revision] for variable, model in configured().items()},
    }
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@cache
def _code() -> str:
    """Hash over the package's own files as this process knows them: a changed rule makes the report anew."""
    root = Path(analysis.__file__).parent
    digest = sha256()
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@cache
def _packages() -> list[str]:
    """The installed packages, by the folders ``name-version.dist-info`` that installers leave.

    What the standard library makes of these folders reads every one of them, in a third of a second.
    """
    return sorted({found.stem for place in sys.path for found in Path(place).glob("*.dist-info")})

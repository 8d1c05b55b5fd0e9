"""Typst source and its pictures to PDF, in process."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from analysis.errors import ReportError

if TYPE_CHECKING:
    import typst
    from typst import PDFStandard

STANDARDS: list[PDFStandard] = ["a-2a", "ua-1"]
"""PDF/A-2a, for archives, and PDF/UA-1, for screen readers: the compiler refuses what breaks either."""


def compile_pdf(source: str, files: Mapping[str, bytes], fonts: typst.Fonts, timestamp: int) -> bytes:
    """Compile a document.

    Args:
        source: Typst source. It can read the files given here and nothing else.
        files: Content by relative path.
        fonts: Loaded fonts.
        timestamp: Date written into the PDF, in seconds since 1970, UTC.

    Returns:
        The PDF.

    Raises:
        ReportError: Typst refuses the document.
    """
    import typst

    with tempfile.TemporaryDirectory(prefix="docbrief-typst-") as folder:
        root = Path(folder)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        main = root / "main.typ"
        main.write_text(source, encoding="utf-8")
        try:
            compiler = typst.Compiler(str(main), root=folder, font_paths=fonts)
            pdf = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=timestamp)
        except typst.TypstError as error:
            hints = "".join(f" {hint}." for hint in error.hints)
            raise ReportError(f"The PDF does not compile. Typst says: {error.message}.{hints}") from error
    return cast(bytes, pdf)

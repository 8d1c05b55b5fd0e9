"""The pages of the specimen look as they did: compared with small reference pictures, with some tolerance."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from analysis.report.pdf.exporter import notebook_to_pdf

from .specimen import REFERENCES, pictures, specimen

TILE = 16
"""Pixels: a change is looked for in squares of this size, about a centimetre."""

TOLERANCE = 14
"""Of 255: how far the mean grey of a square may be off; renderers differ in how they smooth edges."""


def compare(page: Path, reference: Path) -> float:
    """The largest difference of any square, in grey values; 255 where the sizes differ."""
    one, other = (Image.open(path).convert("L") for path in (page, reference))
    if one.size != other.size:
        return 255.0
    difference = ImageChops.difference(*(image.filter(ImageFilter.BoxBlur(2)) for image in (one, other)))
    squares = (
        difference.crop((x, y, x + TILE, y + TILE))
        for x in range(0, one.width, TILE)
        for y in range(0, one.height, TILE)
    )
    return max(ImageStat.Stat(square).mean[0] for square in squares)


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="pdftoppm (poppler-utils) is not installed")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pages_look_as_they_did(paper: str, tmp_path: Path) -> None:
    pages = pictures(notebook_to_pdf(specimen(), paper=paper), tmp_path)
    references = sorted(REFERENCES.glob(f"{paper}-*.png"))
    assert len(pages) == len(references)
    for page, reference in zip(pages, references, strict=True):
        off = compare(page, reference)
        assert off < TOLERANCE, (
            f"{reference.name} is off by {off:.0f}. If that is wanted: python -m tests.report.pdf.specimen"
        )


def test_a_shifted_block_is_noticed(tmp_path: Path) -> None:
    reference = sorted(REFERENCES.glob("a4-*.png"))[0]
    page = Image.open(reference).convert("L")
    moved = Image.new("L", page.size, 255)
    moved.paste(page, (0, 8))
    moved.save(tmp_path / "moved.png")
    assert compare(tmp_path / "moved.png", reference) > TOLERANCE

"""Characters of every script: printed where a font has them, shown as their code where none has."""

from __future__ import annotations

import logging
from html import escape

import pytest

from analysis.report.pdf import fonts
from analysis.report.pdf.exporter import PDFExporter

from .notebooks import SVG, display, html, markdown, notebook, pdf_of, printed, stream


def test_scripts_that_the_fonts_have() -> None:
    text = printed(markdown("Ελληνικά Русский Հայերեն ქართული"))
    assert "Ελληνικά Русский Հայերեն ქართული" in text


def test_every_character_taken_for_printable_is_printable_in_every_face() -> None:
    text = escape(" ".join(map(chr, fonts.advances())))
    faces = f"<p>{text}</p><p><b>{text}</b></p><p><i>{text}</i></p><p><code>{text}</code></p><h2>{text}</h2>"
    assert pdf_of(html(faces)).startswith(b"%PDF-")


def test_right_to_left_letters_are_printed() -> None:
    text = printed(markdown("عربي שלום *עברית*"))
    assert set("עבריתשלום") <= set(text)
    assert "U+" not in text


@pytest.mark.parametrize(
    ("text", "code"),
    [("中文", "U+4E2D"), ("हिन्दी", "U+0939"), ("🦜", "U+1F99C"), ("\ue000", "U+E000"), ("\ud83d", "U+D83D")],
)
def test_characters_without_a_font_show_their_code(text: str, code: str) -> None:
    assert code in printed(html(f"<b>x{text}</b>"))
    assert code in printed(stream(text))


def test_direction_overrides_are_made_visible() -> None:
    assert "pay U+202E" in printed(html("pay \u202e001"))


def test_invisible_characters_leave_the_words_whole() -> None:
    assert "whole" in printed(html("wh\ufeffo\u00adl\ufe0fe"))


def test_missing_glyphs_in_figures_do_not_stop_the_report() -> None:
    drawing = SVG.replace("</svg>", '<text x="5" y="20" font-family="DejaVu Sans">中&#x6587;</text></svg>')
    assert "U+4E2D" in printed(display({"image/svg+xml": drawing}))


def test_one_warning_names_the_scripts(caplog: pytest.LogCaptureFixture) -> None:
    exporter = PDFExporter()
    exporter.log = logging.getLogger("docbrief.test")
    with caplog.at_level(logging.WARNING, logger="docbrief.test"):
        exporter.from_notebook_node(notebook(markdown("中文 and हिन्दी"), markdown("再 🦜")))
    (message,) = caplog.messages
    assert "10 characters" in message
    assert "Devanagari, Han, symbols and emoji" in message

"""Text that would be code for Typst, HTML, Markdown, a terminal or a spreadsheet prints as text."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.report.pdf.exporter import notebook_to_pdf

from .notebooks import html, markdown, notebook, printed, read, squeezed, stream

HOSTILE = [
    '#read("/etc/passwd")',
    "#panic()",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://x.example","y")',
    "$x^2$ and $5 for $6",
    "@ref and <label>",
    "*bold* _emph_ ~strike~",
    "back\\slash \\u{41} \\n",
    "`code` ``` fence",
    "// comment /* block */",
    "https://example.org/a_b#c",
    "= heading",
    "- item",
    "+ item",
    "1. item",
    "/ term: x",
    "-- --- ... 'single' \"double\"",
    "]; #sys.version [",
    '"; #panic("',
    "x <y> z & w",
    "fi fl ffi Th",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_prints_in_html_cells(text: str) -> None:
    assert text in printed(html(f"<p>{escape(text)}</p>"))


@pytest.mark.parametrize("text", HOSTILE)
def test_prints_in_streams(text: str) -> None:
    assert text in printed(stream(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_prints_in_table_cells_titles_and_captions(text: str) -> None:
    safe = escape(text)
    head = f"<caption>{safe}</caption><thead><tr><th>{safe}</th></tr></thead>"
    table = f"<table>{head}<tr><td>{safe}</td></tr></table>"
    pages = printed(html(f"<h1>{safe}</h1>{table}"), docbrief={"source": text, "doc_id": text})
    assert squeezed(pages).count(squeezed(text)) == 6  # title, source, footer, caption, header, cell


@pytest.mark.parametrize(
    "text",
    [
        '#read("/etc/passwd")',
        "<script>alert(1)</script>",
        '=HYPERLINK("http://x.example","y")',
        "$x$ @ref",
        "// comment",
        "x <y> z",
        "--- not a dash --",
        "[link](javascript:alert(1))",
    ],
)
def test_prints_in_markdown_cells(text: str) -> None:
    expected = "link" if text.startswith("[link]") else text
    assert expected in printed(markdown(f"So {text}"))


def test_unknown_tags_print_in_markdown_and_html() -> None:
    assert "a <iframe src=x> b" in printed(markdown("a <iframe src=x> b"))
    assert "a <object data=x> b" in printed(html("a <object data=x> b"))


def test_links_only_to_the_web() -> None:
    cells = html('<a href="https://example.org/">web</a> <a href="file:///etc/passwd">disk</a>')
    pdf = read(notebook_to_pdf(notebook(cells)))
    targets = [note.get_object()["/A"]["/URI"] for note in pdf.pages[0]["/Annots"]]
    assert targets == ["https://example.org/"]


def test_deeply_nested_html_is_flattened() -> None:
    assert "deep" in printed(html("<div>" * 400 + "deep" + "</div>" * 400))
    assert "deep" in printed(html("<blockquote><ul><li>" * 60 + "deep"))


def test_terminal_codes_and_overwritten_progress_are_gone() -> None:
    text = printed(stream("\x1b[31mred\x1b[0m\n 10%\r 90%\rdone\n"))
    assert "red done" in text
    assert "90%" not in text


def test_memory_addresses_are_gone() -> None:
    text = printed(
        stream("<object at 0x7f0011223344>"),
        html("<table><tr><td>&lt;a.B object at 0x7f0011223344&gt;</table>"),
    )
    assert "0x7f" not in text
    assert "<object>" in text
    assert "<a.B object>" in text


LATIN = st.text(
    st.characters(
        min_codepoint=0x20, max_codepoint=0x17F, exclude_characters="\x7f\xad", exclude_categories=["Cc"]
    ),
    min_size=1,
    max_size=120,
)


@settings(max_examples=40)
@given(LATIN)
def test_any_latin_text_comes_out_as_it_went_in(text: str) -> None:
    pages = printed(html(f"<p>{escape(text)}</p>"), stream(text))
    assert squeezed(pages).count(squeezed(text)) >= 2


@settings(max_examples=40)
@given(st.text(st.characters(), max_size=60))
def test_any_string_compiles_anywhere(text: str) -> None:
    cells = (
        markdown(f"# {text}\n\n{text}"),
        html(text),
        html(f"<table><tr><td>{text}</table>"),
        stream(text),
    )
    pdf = notebook_to_pdf(
        notebook(*cells, docbrief={"title": text, "source": text, "doc_id": text, "published": text})
    )
    assert pdf.startswith(b"%PDF-")

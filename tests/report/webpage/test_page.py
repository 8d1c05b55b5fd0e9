"""The page as a file: what it holds, and what it must not."""

import base64
import re
from hashlib import sha256
from html import unescape

import nbformat
import pytest
from bs4 import BeautifulSoup
from pdf.notebooks import SVG, display, html, markdown, notebook, stream

from analysis.errors import ReportError
from analysis.report.html.exporter import notebook_to_html


def page(*cells, **metadata):
    return BeautifulSoup(notebook_to_html(notebook(*cells, **metadata)), "html.parser")


def body(*cells):
    return page(*cells).find("main")


def test_title_source_and_date_stand_at_the_top():
    made = page(html("<h1>Ferry sold</h1>"), docbrief={"source": "Coast Daily", "published": "2023-03-08"})
    assert made.title.string == made.h1.string == "Ferry sold"
    assert made.find(class_="about").text == "Coast Daily · 8 March 2023"


def test_no_code_is_shown_and_what_is_for_paper_only_is():
    made = body(html("<p>shown</p><p class='screen-only'>not shown</p>"), stream("printed"))
    assert "secret_code" not in made.text
    assert "not shown" not in made.text
    assert "printed" in made.text


def test_the_contents_lead_to_every_section():
    made = page(markdown("## Claims"), markdown("## Claims"), markdown("## Méthode"))
    links = [link["href"] for link in made.select("nav a")]
    assert len(set(links)) == 3
    assert all(made.find(id=link[1:]).name == "h2" for link in links)


def test_a_figure_is_a_picture_with_words_and_its_table():
    about = {"image/svg+xml": {"alt": "Two dates", "caption": "When", "name": "timeline"}}
    made = body(display({"image/svg+xml": SVG, "text/csv": "date\r\n2015\r\n"}, about))
    assert made.img["alt"] == "Two dates"
    assert base64.b64decode(made.img["src"].partition(",")[2]).decode() == SVG
    link = made.find("a", download="timeline.csv")
    assert base64.b64decode(link["href"].partition(",")[2]).decode("utf-8-sig") == "date\r\n2015\r\n"


def test_only_our_own_script_and_style_may_run():
    source = notebook_to_html(notebook(html('<ul class="strip"><li data-share="7">7 open</li></ul>')))
    made = BeautifulSoup(source, "html.parser")
    policy = unescape(made.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"])
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for element in (made.find("script"), made.find("style")):
        digest = base64.b64encode(sha256(element.string.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "flex-grow:7" in made.find("style").string


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<p onclick="alert(1)" style="position:fixed">words</p>',
        '<a href="javascript:alert(1)">words</a>',
        '<a href=" java\nscript:alert(1)">words</a>',
        '<a href="data:text/html,<script>alert(1)</script>">words</a>',
        '<svg onload="alert(1)"><script>alert(1)</script></svg>',
        '<img src="https://tracker.example/a.png">',
        "<style>@import 'https://tracker.example/a.css'; body{display:none}</style>",
        '<link rel="stylesheet" href="https://tracker.example/a.css">',
        '<meta http-equiv="refresh" content="0;url=https://tracker.example">',
        '<iframe src="https://tracker.example"></iframe>',
        '<form action="https://tracker.example"><input name="a"></form>',
        '<base href="https://tracker.example/">',
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></math>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<!--><img src=x onerror=alert(1)>-->",
        '<td background="https://tracker.example/a.png">words</td>',
        '"><script>alert(1)</script>',
        '<p id="x" class="verdict evil" data-share="1;color:red">words</p>',
    ],
)
@pytest.mark.parametrize("cell", [html, markdown])
def test_what_would_run_or_load_is_gone_or_printed(cell, source):
    made = body(cell(source))
    for tag in made.find_all(True):
        assert tag.name not in {"script", "style", "svg", "math", "iframe", "form", "link", "meta", "base"}
        for name, value in tag.attrs.items():
            assert not name.startswith("on")
            assert name not in {"style", "srcset", "background", "action"}
            assert "evil" not in value
            assert not re.match(r"\s*(?:java|data:text/html)", str(value), re.IGNORECASE)
            if name == "src":
                assert str(value).startswith("data:image/")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</title><script>", '"><img src=x>', "{x}"])
def test_hostile_words_in_the_title_and_the_imprint_print_as_they_are(text):
    made = page(markdown("text"), docbrief={"title": text, "source": text, "doc_id": text, "published": text})
    assert made.h1.text == text
    assert made.find("footer").text == text
    assert len(made.find_all("script")) == 1
    assert made.find("img") is None


def test_a_link_that_leads_nowhere_is_words():
    made = body(html('<a href="#here">to</a> <a href="#gone">lost</a> <span id="here">place</span>'))
    assert [link["href"] for link in made.find_all("a")] == ["#here"]
    assert "lost" in made.text


def test_a_link_to_the_web_tells_nobody_where_from():
    (link,) = body(html('<a href="https://example.org/">web</a>')).find_all("a")
    assert link["rel"] == ["noopener", "noreferrer"]


def test_deep_nesting_is_flattened():
    assert "deep" in body(html("<div>" * 900 + "deep" + "</div>" * 900)).text


def test_the_same_notebook_gives_the_same_bytes():
    nb = notebook(html("<p>words</p>"), markdown("## Part"))
    assert notebook_to_html(nb) == notebook_to_html(nbformat.from_dict(nb))


def test_an_empty_notebook_is_a_page():
    assert page().h1.text == "Report"


def test_the_colours_of_a_template_are_those_of_the_page_and_paler_in_the_dark(tmp_path):
    (tmp_path / "template.toml").write_text('[colours]\naccent = "#7a1f3d"\n', encoding="utf-8")
    made = notebook_to_html(notebook(html("<h1>Title</h1>")), template=tmp_path)
    style, ours = (
        BeautifulSoup(one, "html.parser").style.string
        for one in (made, notebook_to_html(notebook(html("<h1>Title</h1>"))))
    )
    assert style.startswith(ours)
    assert ":root { --accent: #7a1f3d; }" in style
    assert ':root[data-theme="dark"] { --accent: #caa5b1; }' in style
    assert f"'sha256-{base64.b64encode(sha256(style.encode()).digest()).decode()}'" in unescape(made)


def test_a_template_that_is_none_is_told(tmp_path):
    with pytest.raises(ReportError, match="no folder"):
        notebook_to_html(notebook(), template=tmp_path / "missing")

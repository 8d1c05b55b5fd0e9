"""The page, opened in a real browser and clicked through."""

import pytest
from pdf.notebooks import SVG, display, html, markdown, notebook

from analysis.report.html.exporter import notebook_to_html

from .browser import PROGRAM, chromium

pytestmark = pytest.mark.skipif(not PROGRAM, reason="Chromium is not installed")

TABLE = """
<table><caption>Ferries</caption><thead><tr><th>Name</th><th>Bought</th><th>Passengers</th></tr></thead><tbody>
<tr id="row-1"><td><a id="T1" href="#T1-words">T1</a> Aurora</td><td>3 March 2015</td><td>1,200</td></tr>
<tr><td>Boreas</td><td>December 2014</td><td>90</td></tr>
<tr><td>Corvo</td><td>2 March 2015</td><td>40,000</td></tr>
</tbody></table>
"""
TEXT = """
<div class="passage"><div><p>Vila Nova <span id="T1-words"></span><mark class="date">on March 3</mark>
<sup class="reference"><a href="#T1">T1</a></sup> bought the Aurora.</p></div><aside>a note</aside></div>
"""
FILLER = "<p>A long story goes on.</p>" * 80


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with chromium(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture
def page(browser, tmp_path):
    cells = [
        html("<h1>Ferry sold</h1>"),
        markdown("## Ferries"),
        html(TABLE),
        html(FILLER),
        markdown("## Text"),
        html(TEXT),
        display({"image/svg+xml": SVG, "text/csv": "a,b\r\n"}, {"image/svg+xml": {"alt": "A bar"}}),
        html(FILLER),
    ]
    file = tmp_path / "report.html"
    file.write_text(notebook_to_html(notebook(*cells)), encoding="utf-8")
    browser.call("Emulation.setEmulatedMedia", media="", features=[])
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    browser.open(file)
    browser.file = file
    yield browser
    browser.see("try { localStorage.clear() } catch {}")


def column(page, number):
    return page.see(
        f"[...document.querySelectorAll('tbody tr')].map(r => r.cells[{number}].textContent.trim())"
    )


@pytest.mark.parametrize(
    ("number", "upwards"),
    [
        (0, ["Boreas", "Corvo", "T1 Aurora"]),
        (1, ["December 2014", "2 March 2015", "3 March 2015"]),
        (2, ["90", "1,200", "40,000"]),
    ],
)
def test_a_click_sorts_words_dates_and_numbers(page, number, upwards):
    before = column(page, number)
    header = f"th:nth-child({number + 1}) button"
    page.click(header)
    assert column(page, number) == upwards
    assert page.see(f"document.querySelectorAll('th')[{number}].ariaSort") == "ascending"
    page.click(header)
    assert column(page, number) == upwards[::-1]
    page.click(header)
    assert column(page, number) == before


def test_a_table_sorts_with_the_keyboard(page):
    page.see("document.querySelector('th:nth-child(3) button').focus()")
    page.press("Enter")
    assert column(page, 2) == ["90", "1,200", "40,000"]


def in_view(page, name):
    """Whether an element is on the screen, once what was asked for last has been drawn."""
    page.see("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))")
    return page.see(
        f"(() => {{ const r = document.getElementById('{name}').getBoundingClientRect();"
        "return r.top >= 0 && r.top < innerHeight })()"
    )


def test_a_number_in_the_text_jumps_to_its_row_and_back(page):
    page.click("sup.reference a")
    assert page.see("location.hash") == "#T1"
    assert in_view(page, "T1")
    assert not in_view(page, "T1-words")
    page.click("a#T1")
    assert page.see("location.hash") == "#T1-words"
    assert in_view(page, "T1-words")


def test_it_says_nothing_on_the_console_and_asks_the_network_for_nothing(page):
    page.click("th button")
    page.click(".theme")
    assert page.complaints() == []
    assert page.requests() == []


def paper(page):
    return page.see("getComputedStyle(document.body).backgroundColor")


def test_it_is_dark_where_the_system_is_and_the_button_changes_it(page):
    light = paper(page)
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    dark = paper(page)
    assert dark != light
    page.click(".theme")
    assert paper(page) == light
    page.click(".theme")
    assert paper(page) == dark


def test_every_colour_of_text_can_be_read_light_and_dark(page):
    """At least 4.5 to 1 against the page (WCAG 2.2, 1.4.3)."""
    contrast = """
    (() => {
      const light = (c) => { const [r, g, b] = c.match(/\\d+/g).map((v) => {
        v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b };
      const root = document.body, style = getComputedStyle(document.documentElement);
      const box = document.createElement("i"); root.append(box);
      const of = (name) => { box.style.color = style.getPropertyValue(name);
        return light(getComputedStyle(box).color) };
      const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return ["--ink", "--quiet", "--accent", "--alarm"].flatMap((name) =>
        ["--paper", "--raised"].map((back) => ratio(of(name), of(back)))) })()
    """
    for scheme in ("light", "dark"):
        page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        assert min(page.see(contrast)) >= 4.5


def test_without_a_script_everything_is_there(page):
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    page.open(page.file)
    page.call("Emulation.setScriptExecutionDisabled", value=False)  # only what is read below
    assert page.see("document.querySelector('.theme').hidden")
    text = page.see("document.body.innerText")
    for words in ("Ferry sold", "Ferries", "Aurora", "40,000", "bought the Aurora", "a note"):
        assert words in text
    assert page.see("document.querySelector('details').open")
    assert page.see("document.querySelectorAll('th button').length") == 0


def test_it_prints_whole_and_in_light_colours(page):
    page.call(
        "Emulation.setEmulatedMedia",
        media="print",
        features=[{"name": "prefers-color-scheme", "value": "dark"}],
    )
    assert paper(page) == "rgb(255, 255, 255)"
    assert page.see("getComputedStyle(document.querySelector('.contents')).display") == "none"


def test_a_narrow_screen_does_not_scroll_sideways(page):
    page.call("Emulation.setDeviceMetricsOverride", width=360, height=800, deviceScaleFactor=1, mobile=True)
    try:
        page.open(page.file)
        assert page.see("document.documentElement.scrollWidth") <= 360
    finally:
        page.call("Emulation.clearDeviceMetricsOverride")

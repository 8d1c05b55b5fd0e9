"""The list of entities as a notebook shows it."""

from bs4 import BeautifulSoup

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.listing import listing


def named_in(text):
    doc = Document.from_text(text, doc_id="d")
    return resolve_entities(find_mentions(doc), [doc])


def test_a_notebook_shows_each_once_in_words(story):
    found = named_in(story.text)
    table = BeautifulSoup(found._repr_html_(), "html.parser")
    cells = [[cell.get_text() for cell in row.find_all("td")] for row in table.tbody.find_all("tr")]
    mayor = next(row for row in cells if row[1] == "Ana Marques")
    start = story.text.index("Ana Marques")
    assert mayor[2:] == ["person", "", "Mayor", "Marques", f"{start}–{start + 11}", "2"]
    assert [row[0] for row in cells] == [str(n) for n in range(1, len(cells) + 1)]


def test_names_are_escaped():
    html = named_in("Anna <script>x</script> Smith met Rossi <b>Ltd</b> & Sons Ltd in Oslo.")._repr_html_()
    assert not BeautifulSoup(html, "html.parser").find_all(["script", "b"])


def test_nothing_named_is_an_empty_list():
    found = named_in("It rained.")
    assert listing(found.entities, found.mentions).empty
    assert "Name" in found._repr_html_()

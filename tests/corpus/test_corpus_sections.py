"""What a report on many documents shows, and where its rows lead."""

import re
from dataclasses import replace

import pytest

from analysis.corpus import analyse_folder, merge_corpus
from analysis.corpus.duplicates import changed_figures
from analysis.report.sections import corpus as sections

SANK = (
    "The ferry Bella Mar sank off Lisbon on 8 January 2023 with {} passengers. Captain Edvin Morral said "
    "that Brightwater Ferries had failed. Two tugs came from Lisbon in the night, and nobody was hurt."
)
TEXTS = {
    "a-grounding": ("Gazette", "2023-01-09", SANK.format(112)),
    "b-copy": ("Post", "2023-01-10", SANK.format(121)),
    "c-firm": ("Courier", "2023-02-02", "A strike began in Porto. Brightwater Ferries was founded in 1999."),
    "d-sale": ("Ledger", "2023-05-12", "The owners met in Lisbon. Brightwater Ferries was founded in 1997."),
}


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sections")
    (folder / "harbour").mkdir()
    for name, (source, published, text) in TEXTS.items():
        head = f"---\ntitle: Story {name}\nsource: {source}\npublished: {published}\n---\n\n"
        (folder / "harbour" / f"{name}.md").write_text(head + text, encoding="utf-8")
    analyse_folder(folder / "harbour", folder / "tables")
    return folder / "tables"


@pytest.fixture(scope="module")
def found(analysed):
    return merge_corpus(analysed, checked=9)


def test_the_corrections_that_apply_are_listed(found, analysed, tmp_path):
    fixes = tmp_path / "fixes.csv"
    fixes.write_text(
        "action,name,value,reason\nrename,Edvin Morral,E. Morral,as he signs\ndrop,Nobody Here,,\n",
        encoding="utf-8",
    )
    corrected = merge_corpus(analysed, checked=1, overrides=fixes)
    table = str(sections.entities(corrected)).partition("Corrections applied")[2]
    assert [row for row in rows(table) if row] == [
        ["Edvin Morral", "E. Morral", "renamed", "override: rename", "as he signs"]
    ]
    assert "Corrections applied" not in sections.entities(found)


def everything(found, data=""):
    return "".join(
        (
            sections.title(found),
            sections.summary(found, {}, data),
            sections.timeline(found, data),
            sections.claims(found),
            sections.voices(found, data),
            sections.entities(found, data),
            sections.unresolved_places(found, data),
            sections.copies(found, data),
            sections.sources(found, data),
            sections.documents(found, data),
        )
    )


def rows(html):
    """The cells of each row, without tags."""
    return [
        [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td>(.*?)</td>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", html)
    ]


def test_every_link_leads_to_a_row_and_every_row_is_there_once(found):
    html = everything(found)
    places = re.findall(r'id="([^"]+)"', html)
    assert len(places) == len(set(places))
    links = set(re.findall(r'href="#([^"]+)"', html))
    assert links <= set(places)
    assert {f"document-{name}" for name in TEXTS} <= set(places)
    assert any(name.startswith("entity-") for name in links)
    assert any(name.startswith("event-") for name in links)


def test_the_title_is_the_folder_in_words(found):
    assert "4 documents from <em>harbour</em>" in sections.title(found)
    one = replace(found, docs=found.docs[:1])
    assert "<h1>Story a-grounding</h1>" in sections.title(one)


def test_each_document_has_a_row_with_its_hash(found):
    listed = {row[0]: row for row in rows(sections.documents(found)) if row}
    for doc in found.docs:
        assert listed[doc.doc_id][1:4] == [doc.title, doc.source, doc.published.isoformat()]
        assert doc.sha256.startswith(listed[doc.doc_id][4])


def test_it_is_told_how_many_claims_were_checked_and_why_no_others(found):
    checked, n_claims = len(found.checks.claims), len(found.claims)
    html = sections.claims(found)
    assert 0 < checked < n_claims
    assert f"{checked} of {n_claims} claims were checked against the other documents." in html
    assert f"No claim of another document comes near to the other {n_claims - found.near}." in html


def test_an_event_says_which_claim_disputes_it(found):
    (number,) = re.findall(
        r'id="c-firm-c\d+" href="[^"]+">(C\d+)</a> <span class="verdict contra', sections.claims(found)
    )
    told = {row[1]: row[-1] for row in rows(sections.timeline(found)) if row}
    assert told["1997"] == told["1999"] == number


def test_a_copy_says_which_figure_it_changes_and_how_alike_is_measured(found):
    html = sections.copies(found)
    assert "121 passengers instead of 112" in html
    assert "runs of five words" in html


def test_the_rest_of_a_list_is_where_it_is_and_nowhere_else(found):
    long = replace(found, voices=found.voices.loc[found.voices.index.repeat(40)])
    assert "data/" not in everything(long)
    assert "all of them are in tables/voices.csv" in sections.voices(long, "tables")


@pytest.mark.parametrize(
    ("original", "copy", "changes"),
    [
        (
            "It cost £1.2 million on Monday.",
            "It cost £1.5 million on Monday.",
            ["1.5 million instead of 1.2"],
        ),
        ("It sank on 3 May 2021.", "It sank on 4 June 2021.", ["4 June instead of 3", "June instead of May"]),
        ("It sank in May with 9 men.", "It sank in May.", []),
        ("The ferry sank.", "The ship sank.", []),
        ("It has 1,200 beds.", "It has 1,200 beds, they say.", []),
    ],
)
def test_only_a_figure_in_the_place_of_another_is_a_change(original, copy, changes):
    assert changed_figures(original, copy) == changes

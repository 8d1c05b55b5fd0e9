"""Claims as JSON, and as ClaimReview: whole, exact, and safe wherever they are put."""

import json

import pytest
from bs4 import BeautifulSoup

from analysis import Document, analyse
from analysis.claims.settled import COLUMNS, open_rows
from analysis.config import Config
from analysis.export.claimreview import claimreview
from analysis.export.claims_json import claims_json
from analysis.sheets import write_sheet

HOSTILE = "</script><script>alert(1)</script><!-- \u2028 & “x”"
STORY = Document.from_text(
    f"Ada Holm was born in Bergen in 1963. Norvik bought {HOSTILE} in 2015.",
    doc_id="story",
    source=HOSTILE,
    url="javascript:alert(1)",
    published="2020-01-02",
)
NOTE = Document.from_text(
    "Ada Holm was born in 1971.", doc_id="note", source=HOSTILE, url="https://note.example/1"
)


def settled(tmp_path, **cells):
    bare = analyse(STORY, [NOTE])
    rows = open_rows(bare.claims, bare.evidence)
    rows[0].update(
        {"decision": "CONTRADICTED", "who": "Rui Costa", "when": "2024-02-03", "note": HOSTILE} | cells
    )
    write_sheet(tmp_path / "settled.csv", COLUMNS, rows)
    return analyse(STORY, [NOTE], Config(settled=tmp_path / "settled.csv"))


def test_every_claim_has_its_passages_with_their_place_and_hash(tmp_path):
    found = analyse(STORY, [NOTE])
    made = json.loads(claims_json(found))
    assert [claim["claim_id"] for claim in made["claims"]] == found.claims["claim_id"].tolist()
    (passage,) = made["claims"][0]["passages"]
    assert NOTE.text[passage["start"] : passage["end"]] == passage["quote"]
    by_id = {doc["doc_id"]: doc for doc in made["documents"]}
    assert by_id[passage["doc_id"]]["sha256"] == NOTE.sha256
    assert made["claims"][0]["settled"] is None


def test_a_settled_claim_says_who_and_keeps_the_machine_s_verdict(tmp_path):
    claim = json.loads(claims_json(settled(tmp_path, decision="SUPPORTED")))["claims"][0]
    assert claim["settled"] == {
        "verdict": "SUPPORTED",
        "who": "Rui Costa",
        "when": "2024-02-03",
        "note": HOSTILE,
    }
    assert claim["machine_verdict"] == "CONTRADICTED"


def test_only_what_a_person_settled_is_reviewed():
    assert json.loads(claimreview(analyse(STORY, [NOTE])))["@graph"] == []


def test_a_review_is_a_draft_by_its_author_that_cites_its_passage(tmp_path):
    (review,) = json.loads(claimreview(settled(tmp_path)))["@graph"]
    assert (review["@type"], review["creativeWorkStatus"]) == ("ClaimReview", "Draft")
    assert review["claimReviewed"] == "Ada Holm was born in Bergen in 1963"
    assert (review["author"]["name"], review["datePublished"]) == ("Rui Costa", "2024-02-03")
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Conflicts with the evidence"}
    assert review["citation"][0]["text"] == NOTE.text
    assert review["citation"][0]["url"] == "https://note.example/1"


def test_no_address_but_a_web_address_is_linked(tmp_path):
    (review,) = json.loads(claimreview(settled(tmp_path)))["@graph"]
    assert "url" not in review["itemReviewed"]["appearance"]


@pytest.mark.parametrize("write", [claimreview])
def test_no_text_of_a_document_ends_the_script_that_it_stands_in(tmp_path, write):
    text = write(settled(tmp_path))
    page = BeautifulSoup(f'<script type="application/ld+json">{text}</script>', "html.parser")
    (script,) = page.find_all("script")
    assert json.loads(script.string)["@graph"][0]["reviewBody"] == HOSTILE
    assert not set(text) & set("<>&\u2028\u2029")

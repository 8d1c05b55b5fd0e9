"""The story that comes with the project, told as a careful reader would tell it.

The same is asked of the article behind it, where that is at hand: it is not ours to ship.
"""

from pathlib import Path

import pytest

from analysis import analyse, read_document, read_documents
from analysis.config import Config
from analysis.timeline import dated_only

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
ARTICLES = sorted((ROOT / ".." / "shared" / "seeds").glob("*.txt"))
OVERRIDES = Config(overrides=SEEDS / "overrides.csv")


def evidence():
    return list(read_documents([SEEDS / "evidence"]))


@pytest.fixture(scope="module", params=["story", "article"])
def found(request):
    if request.param == "story":
        (story,) = read_documents([SEEDS / "documents"])
        return analyse(story, evidence(), OVERRIDES)
    if not ARTICLES:
        pytest.skip("the article is not at hand")
    return analyse(read_document(ARTICLES[0], published="2022-10-20"), evidence(), OVERRIDES)


def claim(found, *words):
    """The one claim that has all these words in it or in its subject."""
    said = found.claims["subject"] + " " + found.claims["text"]
    rows = found.claims[[all(word.lower() in text.lower() for word in words) for text in said]]
    assert len(rows) == 1, said.tolist()
    return rows.iloc[0]


def kinds(row):
    return {finding["kind"] for finding in row["findings"]}


def test_the_day_of_the_visit_conflicts_with_a_source_that_says_oct_12(found):
    visit = claim(found, "visited Kazakhstan on Oct. 16")
    assert visit["verdict"] in ("CONTRADICTED", "CONFLICTING")
    assert "date_mismatch" in kinds(visit)
    quotes = found.evidence.loc[
        (found.evidence["claim_id"] == visit["claim_id"]) & (found.evidence["stance"] == "conflicts"), "quote"
    ]
    assert quotes.str.contains(r"Oct\. 12").any()


def test_the_minister_is_one_person_under_both_orders_of_his_name(found):
    (minister,) = found.entities[found.entities["name"] == "Mussin Bagdat"].to_dict("records")
    assert "Bagdat Mussin" in minister["aliases"]
    assert "name_variant" in kinds(claim(found, "Mussin Bagdat"))


@pytest.mark.parametrize("words", [("Anka", "introduced in 2010"), ("Kazakhstan Engineering",)])
def test_what_the_evidence_says_is_supported(found, words):
    assert claim(found, *words)["verdict"] == "SUPPORTED"


@pytest.mark.parametrize(
    "words", [("Anka-B", "first", "2014"), ("factory tests", "2015"), ("Anka-S", "2017"), ("90,000",)]
)
def test_what_the_evidence_does_not_say_is_left_open(found, words):
    assert claim(found, *words)["verdict"] == "NOT_ENOUGH_EVIDENCE"


def test_no_claim_is_decided_without_a_quote(found):
    decided = found.claims[found.claims["verdict"].isin(["SUPPORTED", "CONTRADICTED", "CONFLICTING"])]
    quoted = found.evidence[(found.evidence["stance"] != "mentions") & (found.evidence["quote"] != "")]
    assert set(decided["claim_id"]) <= set(quoted["claim_id"])


def test_everyone_and_everything_is_listed_once_with_its_type(found):
    types = dict(zip(found.entities["name"], found.entities["type"], strict=True))
    wanted = {
        "Recep Tayyip Erdoğan": "PERSON",
        "Ismail Demir": "PERSON",
        "Mussin Bagdat": "PERSON",
        "Turkish Aerospace Industries": "ORG",
        "Kazsat": "ORG",
        "Ghalam": "ORG",
        "Kazakhstan Engineering": "ORG",
        "Turkish Air Force": "ORG",
        "National Intelligence Organization": "ORG",
        "Presidency of Defence Industries": "ORG",
        "Anka": "PRODUCT",
        "Anka-A": "PRODUCT",
        "Anka-B": "PRODUCT",
        "Anka-S": "PRODUCT",
        "Anka-I": "PRODUCT",
        "Kazakhstan": "GPE",
        "Turkey": "GPE",
        "Ankara": "GPE",
    }
    assert {name: types.get(name) for name in wanted} == wanted
    assert len(set(found.entities["name"].str.casefold())) == len(found.entities)


def test_short_names_and_variants_lead_to_the_full_one(found):
    rows = found.entities.set_index("name")
    assert "Demir" in rows.loc["Ismail Demir", "aliases"]
    assert "TAI" in rows.loc["Turkish Aerospace Industries", "aliases"]
    variants = rows.loc[["Anka-A", "Anka-B", "Anka-S", "Anka-I"], "variant_of"]
    assert set(variants) == {rows.loc["Anka", "entity_id"]}


def test_caption_author_and_furniture_yield_nothing_that_counts(found):
    named = " ".join([*found.entities["name"], *(" ".join(aliases) for aliases in found.entities["aliases"])])
    for words in ("Ozberk", "Bekdil", "Dana Example", "Defense News", "More In Space", "Share", "Staff"):
        assert words not in named
    (doc,) = found.docs
    for table in (found.claims, found.timeline):
        assert all(doc.counts_at(start) for start in table["start"])


def test_the_timeline_has_every_date_of_the_story(found):
    dated = dated_only(found.timeline)
    times = dict(zip(dated["value"], dated["modality"], strict=True))
    assert set(times) == {"2010", "2013", "2014", "2015", "2017", "2021-03", "2022-10-16"}
    assert times["2021-03"] == "state"
    assert times["2022-10-16"] == "happened"


def test_without_a_date_of_publication_the_year_of_the_visit_stays_open():
    (path,) = (SEEDS / "documents").glob("*.md")
    text = path.read_text(encoding="utf-8").replace("published: 2022-10-20\n", "")
    from analysis import Document

    found = analyse(Document.from_text(text, doc_id="undated"), evidence())
    (visit,) = found.times[found.times["text"] == "Oct. 16"].to_dict("records")
    assert visit["value"] == "XXXX-10-16"
    assert "year is unknown" in visit["reason"]
    assert "XXXX-10-16" in set(found.timeline["value"])

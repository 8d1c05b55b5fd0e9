import pytest

from analysis.claims import check_claims, find_claims
from analysis.document import Document

STORY = "Norvik Steel opened its Halden mill on 3 May 2016, its second plant in the country after Oslo."


def document(text, doc_id, **metadata):
    return Document.from_text(text, doc_id=doc_id, title=doc_id, **metadata)


def check(story, *evidence, others=()):
    story = document(story, "story")
    return check_claims(find_claims(story), [story, *others], list(evidence))


def test_support_comes_with_its_quote_and_source():
    note = document(
        "The mill is large. Ada Holm was born in Bergen in 1963.",
        "note",
        source="Bergen Post",
        published="2020-01-02",
    )
    checks = check("Ada Holm was born in 1963.", note)
    claim, row = checks.claims.iloc[0], checks.evidence.iloc[0]
    assert (claim["verdict"], claim["n_sources"]) == ("SUPPORTED", 1)
    assert "Bergen Post" in claim["explanation"]
    assert (row["stance"], row["source"], row["published"]) == ("supports", "Bergen Post", "2020-01-02")
    assert row["quote"] == "Ada Holm was born in Bergen in 1963."
    assert note.text[row["start"] : row["end"]] == row["quote"]


def test_dates_of_a_passage_are_resolved_with_its_own_day_of_publication():
    note = document(
        "Marta Lund travelled to Ghana on Tuesday.", "note", source="Accra Times", published="2020-06-03"
    )
    checks = check("Marta Lund visited Ghana on 12 June 2020.", note)
    assert checks.claims.iloc[0]["verdict"] == "CONTRADICTED"
    assert (
        checks.claims.iloc[0]["findings"][0]["message"] == "Accra Times gives 2 June 2020, not 12 June 2020."
    )


def test_copies_count_once():
    text = "Ada Holm was born in Bergen in 1963 and grew up beside the harbour with two brothers and a dog."
    copies = [document(text, f"copy-{n}", source=f"Paper {n}") for n in range(3)]
    assert check("Ada Holm was born in 1963.", *copies).claims.iloc[0]["n_sources"] == 1
    other = document("It is known that Ada Holm was born in 1963.", "other", source="Another")
    assert check("Ada Holm was born in 1963.", *copies, other).claims.iloc[0]["n_sources"] == 2


def test_the_same_document_never_supports():
    checks = check("Ada Holm was born in 1963.\n\nAda Holm was born in 1963 in Bergen.")
    assert set(checks.claims["verdict"]) == {"NOT_ENOUGH_EVIDENCE"}
    assert set(checks.claims["n_sources"]) == {0}


def test_the_same_document_can_conflict_with_itself():
    checks = check("Ada Holm was born in 1963.\n\nAda Holm was born in 1971 in Bergen.")
    assert set(checks.claims["verdict"]) == {"CONTRADICTED"}
    assert set(checks.claims["n_sources"]) == {0}


def test_a_conflict_inside_a_document_is_told_as_one():
    claim = check("Ada Holm was born in 1963. Her firm builds mills. Ada Holm was born in 1971.").claims.iloc[
        0
    ]
    assert claim["explanation"] == (
        "Conflicts with another passage of the same document. It gives 1971, not 1963."
    )


def test_a_copy_of_the_story_is_not_a_second_source():
    copy = document(STORY, "copy", source="Syndicate")
    checks = check(STORY, others=[copy])
    assert set(checks.claims["verdict"]) == {"NOT_ENOUGH_EVIDENCE"}


def test_another_document_of_the_set_is_evidence():
    other = document("In Halden, Norvik Steel opened a mill on 3 May 2016.", "other", source="Halden Post")
    checks = check("Norvik Steel opened its Halden mill on 3 May 2016.", others=[other])
    assert checks.claims.iloc[0]["verdict"] == "SUPPORTED"


def test_a_thing_of_another_mark_is_no_evidence():
    note = document("The Petrel-2 first flew on 9 June 2019. The Petrel-3 is being built.", "note")
    checks = check("The Petrel-3 made its first flight in 2021.", note)
    assert checks.claims.iloc[0]["verdict"] == "NOT_ENOUGH_EVIDENCE"


def test_findings_survive_csv_and_json():
    checks = check("Ada Holm was born in 1963.", document("Ada Holm was born in 1971.", "note"))
    finding = checks.claims.iloc[0]["findings"][0]
    assert finding["kind"] == "date_mismatch"
    assert all(isinstance(value, str) for value in finding.values())
    assert "date_mismatch" in checks.claims.to_json()
    assert "date_mismatch" in checks.claims.to_csv()


@pytest.mark.parametrize("evidence", [[], ["Nothing to see here."]])
def test_without_a_passage_nothing_is_decided(evidence):
    notes = [document(text, f"note-{n}") for n, text in enumerate(evidence)]
    checks = check("Ada Holm was born in 1963.", *notes)
    assert checks.claims.iloc[0]["verdict"] == "NOT_ENOUGH_EVIDENCE"
    assert checks.claims.iloc[0]["explanation"].endswith("no passage at hand bears on this.")
    assert len(checks.evidence) == 0


def test_no_claims_no_rows():
    checks = check("Why not?", document("Ada Holm was born in 1971.", "note"))
    assert len(checks.claims) == len(checks.evidence) == 0


def test_a_long_page_is_read_only_around_the_passage_and_quoted_exactly():
    filler = " ".join(f"The ferry to island {n} leaves at noon." for n in range(400))
    page = document(f"{filler} Greta Ruud is a judge. Ada Holm was born in Bergen in 1963. {filler}", "page")
    checks = check("Ada Holm was born in 1963.", page)
    row = checks.evidence.iloc[0]
    assert checks.claims.iloc[0]["verdict"] == "SUPPORTED"
    assert row["quote"] == "Ada Holm was born in Bergen in 1963."
    assert page.text[row["start"] : row["end"]] == row["quote"]


def test_dates_of_a_long_page_keep_the_year_that_its_beginning_gives():
    filler = " ".join(f"The ferry to island {n} leaves at noon." for n in range(400))
    page = document(f"{filler} Marta Lund travelled to Ghana on 5 June.", "page", published="2020-07-01")
    checks = check("Marta Lund visited Ghana on 12 June 2020.", page)
    assert checks.claims.iloc[0]["verdict"] == "CONTRADICTED"


def test_another_figure_of_a_thing_without_a_name_is_no_conflict():
    note = document("The airport employs 470 people.", "note", source="Gazette")
    claim = check("The airport employs 8,730 people.", note).claims.iloc[0]
    assert claim["verdict"] == "NOT_ENOUGH_EVIDENCE"
    assert "470 people, not 8,730, perhaps of another such thing" in claim["explanation"]

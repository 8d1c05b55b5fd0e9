"""Contracts and memoranda: what agrees, who else is named, and no verdict from either."""

from analysis.claims import FindingKind, Verdict, check_claims, compare, find_claims
from analysis.document import Document

CONTRACT = "In 2013 the National Procurement Board signed a contract with Norvik Steel."


def finding(claim, passage, kind):
    comparison = compare(claim, [passage])
    assert comparison.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    return next((found for found in comparison.findings if found.kind is kind), None)


def checked(passage, published):
    story = Document.from_text(
        "Norvik Steel signed the memorandum with Tavira Foods.", doc_id="story", published="2022-10-20"
    )
    note = Document.from_text(passage, doc_id="note", source="Post", published=published)
    return check_claims(find_claims(story), [story], [note]).claims.iloc[0]


def test_the_year_agrees_and_the_buyer_differs():
    found = finding(
        "Norvik Steel won its first contract in 2013 from the Coast Guard.",
        CONTRACT,
        FindingKind.ENTITY_MISMATCH,
    )
    assert found is not None
    assert found.message == (
        "The evidence gives 2013 too, but names the National Procurement Board "
        "where the claim names the Coast Guard."
    )
    assert found.evidence_quote in CONTRACT


def test_contracts_of_other_years_are_not_compared():
    claim = "Norvik Steel won its first contract in 2009 from the Coast Guard."
    assert finding(claim, CONTRACT, FindingKind.ENTITY_MISMATCH) is None


def test_another_signatory_of_the_same_weeks_qualifies():
    claim = checked("A memorandum was signed by Ada Holm and Helios Energy in October.", "2022-11-10")
    assert claim["verdict"] == "NOT_ENOUGH_EVIDENCE"
    (found,) = [f for f in claim["findings"] if f["kind"] == "qualifies"]
    assert "Ada Holm and Helios Energy" in found["message"]
    assert found["message"] in claim["explanation"].replace("The nearest passage, from Post, ", "Post ")


def test_another_signatory_years_ago_says_nothing():
    claim = checked("A memorandum was signed by Ada Holm and Helios Energy in October.", "2019-11-10")
    assert not [f for f in claim["findings"] if f["kind"] == "qualifies"]

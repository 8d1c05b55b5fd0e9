from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims import check_claims, compare, find_claims
from analysis.document import Document

DECIDED = {"SUPPORTED", "CONTRADICTED", "CONFLICTING"}
WORDS = st.sampled_from(
    "Ada Holm Norvik Petrel-2 Petrel-3 was born visited signed in on 3 May 1963 2016 the first flight "
    'not will 40 40% $3bn people and , . “ ” ? said that who which #read("x") =1+1 <b> -LRB- \n\n'.split(" ")
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=200))
FEW = settings(max_examples=40)


@FEW
@given(TEXTS, TEXTS)
def test_any_text_is_checked_and_every_row_points_at_it(story, note):
    documents = {
        "story": Document.from_text(story, doc_id="story"),
        "note": Document.from_text(note, doc_id="note"),
    }
    claims = find_claims(documents["story"])
    checks = check_claims(claims, [documents["story"]], [documents["note"]])
    for row in [*checks.claims.itertuples(), *checks.evidence.itertuples()]:
        assert documents[row.doc_id].text[row.start : row.end] == row.text
    for claim in checks.claims.itertuples():
        quotes = checks.evidence[checks.evidence["claim_id"] == claim.claim_id]
        assert claim.verdict not in DECIDED or len(quotes[quotes["stance"] != "mentions"]) > 0
        assert 0 <= claim.score <= 1


@FEW
@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_any_strings_are_compared(claim, evidence):
    comparison = compare(claim, evidence)
    assert 0 <= comparison.score <= 1
    assert comparison.verdict not in DECIDED or evidence

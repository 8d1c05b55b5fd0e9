"""Never a decided verdict without a quote, never a quote that is not at its offsets, whatever the input."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Document, check_claims, find_claims
from analysis.claims.disorder import find_disorders
from analysis.claims.verdict import Stance, Verdict

DECIDED = {Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.CONFLICTING}

NAMES = st.sampled_from(
    ["Ada Holm", "Holm", "Norvik Steel", "the Petrel-2", "the Petrel-3", "It", "Erdoğan", "“X”"]
)
ACTS = st.sampled_from(
    [
        "was born in Bergen",
        "visited Ghana",
        "opened a mill in Halden",
        "did not visit Ghana",
        "plans to open a mill",
        "made its first flight",
        "sold 40 ships to Acme & Sons",
        "signed a contract for $3 billion",
        "said that it bought 30 ships",
        "died",
    ]
)
DATES = st.sampled_from(
    ["", " in 1963", " on 3 May 2016", " on Tuesday", " in March", " before 2010", " on Oct. 16"]
)
SENTENCES = st.builds("{} {}{}. ".format, NAMES, ACTS, DATES)
JUNK = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["\n\n", "<b>", '#read("x")', "=1+1", "\u202e", "\r\n", "( )", "-LRB-", "…", "\t", "🛰️ "]),
)
TEXTS = st.lists(st.one_of(SENTENCES, SENTENCES, JUNK), max_size=7).map("".join)


@settings(max_examples=40)
@given(TEXTS, st.lists(TEXTS, max_size=2))
def test_every_verdict_has_its_quote_and_every_quote_its_place(story, notes):
    docs = [Document.from_text(text, doc_id=f"d{number}") for number, text in enumerate([story, *notes])]
    found = check_claims(find_claims(docs[0]), docs[:1], docs[1:])
    texts = {doc.doc_id: doc.text for doc in docs}
    for row in (*found.claims.itertuples(), *found.evidence.itertuples()):
        assert texts[row.doc_id][row.start : row.end] == row.text
    for row in found.evidence.itertuples():
        assert row.quote == row.text
        assert row.quote.strip()
    for row in find_disorders(docs[0]).itertuples():
        assert texts[row.doc_id][row.start : row.end] == row.text
        assert texts[row.doc_id][row.other_start : row.other_end] == row.other_text
    telling = set(found.evidence.loc[found.evidence["stance"] != Stance.MENTIONS, "claim_id"])
    for claim in found.claims.itertuples():
        assert claim.verdict not in DECIDED or claim.claim_id in telling
        for finding in claim.findings:
            assert finding["claim_quote"] in claim.subject + claim.text or not finding["claim_quote"]

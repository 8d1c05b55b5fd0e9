"""Every claim is at its place, whatever the text is made of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims import find_claims
from analysis.document import Document

PIECES = st.sampled_from(
    [
        "# Norvik shut two mills\n\n",
        "- The strike began on Feb. 27\n",
        "| Port | 14 |\n|---|---|\n| Oslo | $9 million |\n\n",
        "Gen. Holm said U.S. troops had left Karsk, adding that “the last convoy fell",
        "at 4 a.m.” ",
        "(Photo: Ada Holm/NPA)\n\n",
        "“We lost $9 million,” he said. ",
        "The agency quoted Dahl as saying Norvik dumped 300 barrels; ",
        "the mill, which sank in 2019, sold 40 % of it. ",
        "According to ",
        "**Norvik** sold [30 ships](http://x) ",
        "and can carry 3,000 tons\r\n\r\n",
        "‘’“”(((",
        "\u00a0\u2028",
        "Ça coûte 3 €. ",
        "?",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=12).map("".join)


@settings(max_examples=60)
@given(TEXTS)
def test_claims_stand_where_they_say(text):
    found = find_claims(Document.from_text(text, doc_id="story"))
    assert found["claim_id"].is_unique
    for row in found.itertuples():
        assert text[row.start : row.end] == row.text
        assert row.text.strip()
        assert row.speaker

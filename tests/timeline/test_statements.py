"""Statements without a date of their own: undated unless the story dates them, and told apart."""

from __future__ import annotations

import pytest

from analysis import Document
from analysis.entities import find_mentions, resolve_entities
from analysis.timeline import build_timeline, dated_only

NEWS = """\
Siemens closes a mill in Norway

Siemens has closed its mill in Norway.

Siemens had bought the mill from Nokia. Siemens may sell the ruin. Siemens is happy with Norway.

Angela Merkel said that Siemens was right.
"""
HISTORY = (
    "Siemens opened its mill on 3 May 1861. In 1862 a fire destroyed it. It was rebuilt by April 1863. "
    "In 1870 the owner died. A mill followed in March 1871. In 1880 it employed a town. A strike began "
    "in May 1884 and ended in 1885. It closed in 1893. In January 1894 the machines were sold. "
    "Siemens left Norway."
)


def rows_of(text, published="2022-10-20"):
    doc = Document.from_text(text, published=published, doc_id="d")
    timeline = build_timeline([doc], resolve_entities(find_mentions(doc), [doc]))
    return {doc.text[row["head_start"] : row["head_end"]]: row for row in timeline.to_dict("records")}


def test_headline_lead_and_what_is_said_are_the_news_of_the_day():
    rows = rows_of(NEWS)
    for word in ("closes", "closed", "said"):
        assert (rows[word]["value"], rows[word]["dating"]) == ("2022-10-20", "inferred")
        assert rows[word]["anchor"] == "published 2022-10-20"
        assert "no other date" in rows[word]["reason"]
        assert rows[word]["edtf"] == "2022-10-20~"
        assert rows[word]["display_date"] == "about 20 October 2022"


def test_background_stays_undated():
    row = rows_of(NEWS)["bought"]
    assert (row["value"], row["dating"], row["display_date"]) == ("", "none", "undated")
    assert row["reason"] == "the text gives no date for it"


@pytest.mark.parametrize("word", ["sell", "is"])
def test_what_may_be_and_what_merely_is_are_no_events(word):
    assert word not in rows_of(NEWS)


def test_without_a_publication_date_nothing_is_inferred():
    assert {row["dating"] for row in rows_of(NEWS, None).values()} == {"none"}


def test_a_history_is_not_the_news_of_its_day():
    rows = rows_of(HISTORY, "2019-11-02")
    assert rows["opened"]["dating"] == "stated"
    assert rows["left"]["dating"] == "none"


def test_a_date_in_front_dates_coordinated_verbs():
    rows = rows_of("On 3 May 2014, Siemens closed its mill in Norway and opened a shop in Sweden.", None)
    assert (rows["opened"]["value"], rows["opened"]["dating"]) == ("2014-05-03", "inferred")
    assert rows["opened"]["reason"] == 'the date of "closed", which this goes on from'


def test_a_date_behind_the_first_verb_does_not():
    rows = rows_of("Siemens closed its mill on 3 May 2014 and opened a shop in Sweden.", None)
    assert (rows["closed"]["value"], rows["opened"]["value"]) == ("2014-05-03", "")


def test_readers_of_dated_statements_see_only_those():
    doc = Document.from_text(NEWS + "\nSiemens opened the mill in 1990.", published="2022-10-20")
    timeline = dated_only(build_timeline([doc], resolve_entities(find_mentions(doc), [doc])))
    assert timeline["value"].tolist() == ["1990"]

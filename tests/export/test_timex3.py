"""TIMEX3 inline: the text comes back as it was, whatever is in it."""

import re
from xml.etree import ElementTree

from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import Document
from analysis.export.timex3 import timex3
from analysis.timeline import tag_times


def tree_of(text, published=None):
    doc = Document.from_text(text, published=published, doc_id="d")
    return ElementTree.fromstring(timex3(doc, tag_times(doc)))


def test_expressions_are_marked_with_type_and_value():
    tree = tree_of("The mill closed in early March 2014 after two weeks.")
    marked = [(mark.text, mark.get("type"), mark.get("value"), mark.get("mod")) for mark in tree.find("TEXT")]
    assert marked == [
        ("early March 2014", "DATE", "2014-03", "START"),
        ("two weeks", "DURATION", "P2W", None),
    ]
    assert [mark.get("tid") for mark in tree.find("TEXT")] == ["t1", "t2"]


def test_the_creation_time_is_given_where_it_is_known():
    assert tree_of("It closed.", "2022-10-20").find("DCT/TIMEX3").get("value") == "2022-10-20"
    assert tree_of("It closed.").find("DCT/TIMEX3") is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120))
@settings(max_examples=100)
@example('</TEXT><TIMEX3 value="2014">2014</TIMEX3> & "in 2015" ]]>')
@example("a\r\nb\rc\x00d \ufffe in 2014")
def test_the_text_comes_back(text):
    back = "".join(tree_of(text).find("TEXT").itertext())
    assert back == re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)

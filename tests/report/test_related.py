"""Of a large set, only the nearest documents are searched for a report."""

from pathlib import Path

from analysis import Document
from analysis.report.related import MOST_RELATED, Neighbours


def neighbours(texts):
    found = Neighbours()
    for name, text in texts.items():
        found.add(Path(name), Document.from_text(text, doc_id=name))
    return found


def test_in_a_small_set_all_others_are_related():
    found = neighbours({"a": "The ferry was sold.", "b": "Rain fell.", "c": "A bridge opened."})
    assert found.of(Path("b")) == [Path("a"), Path("c")]


def test_in_a_large_set_those_that_share_rare_words_are_related():
    texts = {f"other-{i}": f"The council met about road {i} and tax {i}." for i in range(60)}
    texts["ferry-one"] = "The council sold the ferry Aurora to Norsea."
    texts["ferry-two"] = "Norsea paints the ferry Aurora white."
    related = neighbours(texts).of(Path("ferry-one"))
    assert len(related) == MOST_RELATED
    assert Path("ferry-two") in related
    assert Path("ferry-one") not in related


def test_a_document_that_has_nothing_in_common_changes_nobodys_neighbours():
    texts = {f"story-{i}": f"The ferry Aurora made trip {i} to Vila Nova." for i in range(40)}
    before = neighbours(texts).of(Path("story-3"))
    after = neighbours(texts | {"new": "Quarks bind gluons."}).of(Path("story-3"))
    assert before == after

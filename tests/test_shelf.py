"""The shelf of a batch: what one process parsed, another one reads; nothing of it stays."""

import subprocess
import sys
from datetime import date

import pytest

from analysis import Document
from analysis.claims.reading.statement import read
from analysis.language import forget_parses, parse
from analysis.shelf import shelf

TEXT = "Vila Nova sold the *ferry* Aurora to Norsea Shipping AS on 3 March 2023. Ana Marques objected."
ANOTHER = f"""
from analysis import Document
from analysis.language import parse, pipeline
pipeline().disable_pipe("parser")
found = parse(Document.from_text({TEXT!r}))
print([(token.text, token.lemma_, token.tag_, token.dep_, token.head.i, token.ent_type_) for token in found])
"""


def told(parsed):
    return str([(t.text, t.lemma_, t.tag_, t.dep_, t.head.i, t.ent_type_) for t in parsed])


def test_another_process_reads_what_one_has_parsed(tmp_path):
    with shelf(tmp_path / "parses"):
        mine = told(parse(Document.from_text(TEXT)))
        other = subprocess.run([sys.executable, "-c", ANOTHER], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == mine, "it has no parser of its own"


def test_nothing_stays_when_the_batch_ends_and_nothing_of_one_that_was_killed(tmp_path):
    folder = tmp_path / "parses"
    folder.mkdir()
    (folder / "left").write_text("by a batch that was killed", encoding="utf-8")
    with shelf(folder):
        assert not (folder / "left").exists()
    assert not folder.exists()


def test_what_a_text_states_is_the_same_from_the_shelf(tmp_path):
    document = Document.from_text(
        f"{TEXT} Oslo-based Norsea (born 1999) had carried about 40,000 gold passengers, she said, in 2016.",
        published=date(2023, 3, 8),
    )

    def stated():
        forget_parses()
        reading = read.__wrapped__(document)
        whole = reading.within(0, len(document.text))
        acts = [
            (act.token.i, act.subject and act.subject.i, act.lemmas, act.moments, act.quantities)
            for act in whole.acts
        ]
        return whole.names, whole.moments, whole.quantities, acts

    with shelf(tmp_path / "parses"):
        first = stated()
        assert all(first)
        assert stated() == first


@pytest.mark.parametrize("text", ["Emoji 🚢 and العربية.", "x"])
def test_any_text_can_be_shelved(tmp_path, text):
    document = Document.from_text(text)
    forget_parses()
    with shelf(tmp_path / "parses"):
        first = told(parse(document))
        forget_parses()
        assert told(parse(document)) == first
        assert len(list((tmp_path / "parses").iterdir())) == 1


def test_a_shelf_that_cannot_be_made_is_done_without(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with shelf(tmp_path / "file" / "parses"):
        forget_parses()
        assert len(parse(Document.from_text("The ferry sailed."))) == 4

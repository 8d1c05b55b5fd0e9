"""Corrections: every action, files as spreadsheets save them, rows that make no sense."""

import pandas as pd
import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.entities.overrides import Override, read_overrides
from analysis.errors import SheetError

TEXT = (
    "Helen Marsh met David Okafor in Leeds. Marsh leads the National Rivers Authority. "
    "Okafor went back to Leeds. The Falco flew over the town."
)


def resolve(*corrections):
    doc = Document.from_text(TEXT, doc_id="d")
    return resolve_entities(find_mentions(doc), [doc], corrections)


def names(found):
    return set(found.entities["name"])


def write(tmp_path, content, encoding="utf-8"):
    path = tmp_path / "overrides.csv"
    path.write_bytes(content.encode(encoding))
    return path


def test_merge_puts_two_under_one_name():
    found = resolve(Override("merge", "David Okafor", "Helen Marsh"))
    (person,) = found.entities[found.entities["type"] == "PERSON"].to_dict("records")
    assert (person["name"], person["n_mentions"]) == ("Helen Marsh", 4)


def test_split_takes_one_spelling_away():
    found = resolve(Override("split", "Marsh"))
    rows = found.entities.set_index("name")
    assert rows.loc["Marsh", "n_mentions"] == rows.loc["Helen Marsh", "n_mentions"] == 1
    assert rows.loc["Marsh", "type"] == "PERSON"


def test_split_parts_a_company_from_its_name_with_the_legal_form():
    doc = Document.from_text("Lumio Inc. was fined on Monday. Lumio said it would appeal.", doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc], [Override("split", "Lumio", "Lumio Inc.")])
    assert set(found.entities["name"]) == {"Lumio", "Lumio Inc."}
    assert found.judgements["decision"].tolist() == ["different"]


def test_split_of_a_name_with_no_other_spelling_changes_nothing():
    found = resolve(Override("split", "Leeds"))
    assert found.entities.equals(resolve().entities)
    assert found.judgements["decision"].tolist() == ["unsure"]


def test_rename_retype_and_drop():
    found = resolve(
        Override("rename", "Marsh", "Dame Helen Marsh"),
        Override("retype", "Leeds", "ORG"),
        Override("drop", "David Okafor"),
    )
    types = dict(zip(found.entities["name"], found.entities["type"], strict=True))
    assert types["Dame Helen Marsh"] == "PERSON"
    assert types["Leeds"] == "ORG"
    assert "David Okafor" not in types


def test_add_lists_a_name_wherever_it_stands():
    found = resolve(Override("add", "the town", "GPE"))
    (town,) = found.entities[found.entities["name"] == "the town"].to_dict("records")
    assert (town["type"], town["n_mentions"]) == ("GPE", 1)


def test_a_later_correction_sees_what_an_earlier_one_did():
    found = resolve(Override("split", "Marsh"), Override("merge", "Marsh", "David Okafor"))
    assert found.entities.set_index("name").loc["David Okafor", "aliases"] == ["Marsh", "Okafor"]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("action,name,value,reason\ndrop,Leeds,,too common\n", "utf-8-sig"),
        ("action;name;value;reason\r\n drop ; Leeds ;;too common\r\n;;;\r\n\r\n", "utf-8"),
        ("Action\tName\tValue\tReason\nDROP\tLeeds\t\ttoo common\t\t\n", "utf-8"),
        ('action,name,value,reason\n\n,,,\ndrop,Leeds,,"too\ncommon"\n', "utf-8"),
    ],
    ids=["byte order mark", "semicolons and blanks", "tabs", "blank rows and a line break"],
)
def test_a_file_is_read_as_a_spreadsheet_saves_it(tmp_path, content, encoding):
    (one,) = read_overrides(write(tmp_path, content, encoding))
    assert (one.action, one.name, one.reason.split()) == ("drop", "Leeds", ["too", "common"])


def test_a_type_may_be_written_small(tmp_path):
    (one,) = read_overrides(write(tmp_path, "action,name,value\nretype,Leeds,work of art\n"))
    assert one.value == "WORK_OF_ART"


def test_the_apostrophe_before_a_formula_is_no_part_of_a_name(tmp_path):
    (one,) = read_overrides(write(tmp_path, "action,name,value\ndrop,'-Leeds,\n"))
    assert one.name == "-Leeds"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("merge,Leeds,", "row 3: merge needs something in the column `value`"),
        ("rename,...,Leeds", "row 3: the column `name` is empty"),
        ("drop,Leeds,,,because,it,is,common", "row 3: more cells than columns"),
        ("retype,Leeds,town", "row 3: no type 'town'. Use one of person, organisation, .*company"),
        (
            "rename;nato;alliance;x",
            "row 3: 'rename;nato;alliance;x' is one column. Separate columns by commas",
        ),
    ],
)
def test_a_row_that_makes_no_sense_is_named_as_the_spreadsheet_counts(tmp_path, row, message):
    path = write(tmp_path, f"action,name,value\n\n{row}\n")
    with pytest.raises(SheetError, match=message):
        read_overrides(path)


def test_a_row_that_matches_nothing_says_which_name_is_not_there(tmp_path):
    path = write(tmp_path, "action,name,value\ndrop,David Okafer,\nmerge,Marsh,Qqq\n")
    doc = Document.from_text(TEXT, doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc], path)
    near, far = found.judgements["rule"].iloc[:2]
    assert near == "override: drop (row 2 matches nothing here: no 'David Okafer'; is it 'David Okafor'?)"
    assert "row 3 matches nothing here: no 'Qqq'; check its spelling" in far
    assert found.entities.equals(resolve().entities)


BROTHERS = (
    "Samuel Adeyemi spoke in Leeds on Monday. His brother, Joseph Adeyemi, teaches. Joseph likes Leeds. "
    "Adeyemi said he kept a diary."
)


def spellings(text, *corrections):
    doc = Document.from_text(text, doc_id="d")
    rows = resolve_entities(find_mentions(doc), [doc], corrections).entities
    people = rows[rows["type"] == "PERSON"]
    return dict(zip(people["name"], people["aliases"].map(list), strict=True))


@pytest.mark.parametrize("pair", [("Samuel Adeyemi", "Adeyemi"), ("Adeyemi", "Samuel Adeyemi")])
def test_the_fuller_name_stays_whichever_comes_first(pair):
    assert spellings(BROTHERS, Override("merge", *pair)) == {
        "Samuel Adeyemi": ["Adeyemi"],
        "Joseph Adeyemi": ["Joseph"],
    }


def test_two_that_are_apart_stay_as_they_are():
    apart = Override("split", "Joseph Adeyemi", "Samuel Adeyemi")
    assert spellings(BROTHERS, apart) == spellings(BROTHERS)


def test_who_is_split_off_takes_the_short_name_along():
    merged = Override("merge", "Joseph Adeyemi", "Samuel Adeyemi")
    assert spellings(BROTHERS, merged, Override("split", "Joseph Adeyemi")) == spellings(BROTHERS)


def test_what_is_added_wins_over_a_part_of_it():
    found = resolve(Override("add", "National Rivers Authority. Okafor", "WORK_OF_ART"))
    assert "National Rivers Authority. Okafor" in names(found)
    assert "National Rivers Authority" not in names(found)
    assert "Helen Marsh" in names(resolve(Override("add", "Helen", "PERSON")))


@pytest.mark.parametrize(
    ("word", "code"), [("company", "ORG"), ("Country or place", "GPE"), ("person", "PERSON")]
)
def test_a_type_may_be_a_word_of_the_report(tmp_path, word, code):
    (one,) = read_overrides(write(tmp_path, f"action,name,value\nretype,Leeds,{word}\n"))
    assert one.value == code


NAMESAKES = (
    "Brandt AG was fined on Monday. Katharina Brandt, its chair, spoke in Oslo. "
    "Radu Ionescu met reporters on Tuesday. Ionescu left early."
)
ELENA = "Elena Ionescu spoke to reporters. Ionescu said that the work goes on."


def resolve_all(*corrections, texts=(NAMESAKES, ELENA)):
    docs = [Document.from_text(text, doc_id=f"d{number}") for number, text in enumerate(texts)]
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    return resolve_entities(mentions, docs, corrections)


@pytest.mark.parametrize("name", ["Brandt", "brandt", "Brandt AG"])
def test_who_has_the_name_as_its_own_is_meant_before_who_has_it_as_another(name):
    assert {"Brandt AG", "Katharina Brandt"} <= names(resolve_all())
    assert "Katharina Brandt" in names(resolve_all(Override("rename", name, "Brandt Holding AG")))
    left = names(resolve_all(Override("drop", name)))
    assert "Katharina Brandt" in left
    assert "Brandt AG" not in left


@pytest.mark.parametrize("action", ["rename", "merge", "retype", "drop"])
def test_a_name_that_several_have_beside_their_own_is_not_guessed(action):
    unclear = Override(action, "Ionescu", "Brandt AG", where="fixes.csv, row 2")
    found = resolve_all(unclear)
    assert found.entities.equals(resolve_all().entities)
    assert found.judgements["rule"].iloc[0] == (
        f"override: {action} (row 2: 'Ionescu' may be Elena Ionescu or Radu Ionescu; give the full name)"
    )


def test_a_spelling_that_two_have_is_split_off_from_the_one_that_the_row_names():
    assert (
        "give the full name in the column `value`"
        in (resolve_all(Override("split", "Ionescu")).judgements["rule"].iloc[0])
    )
    found = resolve_all(Override("split", "Ionescu", "Radu Ionescu")).entities.set_index("name")
    assert "Ionescu" in found.index
    assert found.loc["Radu Ionescu", "aliases"] == []
    assert found.loc["Elena Ionescu", "aliases"] == ["Ionescu"]


def test_a_later_correction_may_use_the_name_that_an_earlier_one_gave():
    rows = Override("rename", "Falco", "Falco's"), Override("retype", "Falco's", "EVENT")
    found = resolve(*rows)
    assert found.entities.set_index("name").loc["Falco's", "type"] == "EVENT"
    assert not found.judgements["rule"].str.contains("matches nothing").any()
    merged = resolve(Override("rename", "Marsh", "Dame Helen"), Override("merge", "Okafor", "Dame Helen"))
    assert "Dame Helen" in names(merged)
    assert "David Okafor" not in names(merged)


def test_the_name_that_was_given_stays_though_it_is_no_fuller_one():
    rows = Override("rename", "Adeyemi", "Adeyemi Sr."), Override("merge", "Samuel Adeyemi", "Adeyemi Sr.")
    assert set(spellings(BROTHERS, *rows)) == {"Adeyemi Sr.", "Joseph Adeyemi"}


def test_what_was_dropped_is_no_advice_for_a_name_that_is_not_there():
    text = "The Koppu flew over the Koppus in Oslo."
    doc = Document.from_text(text, doc_id="d")
    rows = Override("add", "Koppu", "PRODUCT"), Override("add", "Koppus", "PRODUCT")
    left = resolve_entities(
        find_mentions(doc), [doc], [*rows, Override("drop", "Koppu"), Override("drop", "Koppuu")]
    )
    assert left.judgements["rule"].iloc[3].endswith("is it 'Koppus'?)")

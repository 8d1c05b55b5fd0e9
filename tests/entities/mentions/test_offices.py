"""An office is nobody's name: a minister's field, a title that stands alone, a place before its governor."""

from analysis import Document, find_mentions


def named(text):
    found = find_mentions(Document.from_text(text, doc_id="d"))
    return dict(zip(found["text"], found["label"], strict=True))


def test_what_a_minister_is_for_is_no_name():
    found = named(
        "Secretary of State Clara Whitby met Home Secretary Ned Collins in Leeds. The Home Secretary said no."
    )
    assert set(found) == {"Clara Whitby", "Ned Collins", "Leeds"}


def test_a_country_before_its_minister_is_a_name():
    assert named("Norway's visitors left when the Norway Minister spoke in Oslo.")["Norway"] == "GPE"


def test_a_title_alone_is_no_name():
    found = named(
        "The President spoke to the General in Madrid. Our President was glad, the Prime Minister not."
    )
    assert set(found) == {"Madrid"}


def test_a_person_of_that_surname_is_one():
    assert "Bishop" in named("Helen Bishop left the court. Bishop said that it was over.")


def test_an_office_is_no_part_of_a_states_name():
    text = "Which previous Virginia Governor do you admire? She was born in Virginia."
    assert set(named(text).values()) == {"GPE"}


def test_a_state_before_its_governor_is_no_person():
    assert named("Which Virginia Governor do you admire, they asked in May.")["Virginia"] == "GPE"

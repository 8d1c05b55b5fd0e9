"""Where a name begins and ends: names that run on are two, and the halves of one are one."""

import pytest

from analysis import Document, find_mentions
from analysis.entities.mentions.bounds import joined, parted
from analysis.entities.mentions.found import Found


def found_in(text, names):
    """Names as a tagger would give them, in text order, each with its label."""
    places, at = [], 0
    for name, label in names:
        start = text.index(name, at)
        at = start + len(name)
        places.append(Found(start, at, label, "tagger"))
    return places


def parts(text, *names):
    return [text[one.start : one.end] for one in parted(text, found_in(text, names))]


def test_two_parties_that_a_caption_runs_together_are_two():
    text = "Green Alliance won. Alan Yip of Green Alliance New Harbour Party leads. New Harbour Party lost."
    names = [
        ("Green Alliance", "ORG"),
        ("Green Alliance New Harbour Party", "ORG"),
        ("New Harbour Party", "ORG"),
    ]
    assert parts(text, *names) == [
        "Green Alliance",
        "Green Alliance",
        "New Harbour Party",
        "New Harbour Party",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Porto Vale lost. The Porto Vale Red Hawks won. The Red Hawks cheered.",
            [("Porto Vale", "GPE"), ("Porto Vale Red Hawks", "ORG"), ("Red Hawks", "ORG")],
        ),
        (
            "Winnie the Bear ate. Winnie slept. Bear slept.",
            [("Winnie the Bear", "PERSON"), ("Winnie", "PERSON"), ("Bear", "PERSON")],
        ),
        (
            "Lumen Arrow sold. Lumen Arrow fell. Lumen rose, Arrow rose.",
            [("Lumen Arrow", "ORG"), ("Lumen Arrow", "ORG"), ("Lumen", "ORG"), ("Arrow", "ORG")],
        ),
    ],
)
def test_a_town_and_its_club_a_character_and_a_name_that_recurs_stay_whole(text, names):
    assert parts(text, *names) == [name for name, _ in names]


def test_a_person_and_the_body_after_of_are_not_one_name():
    text = "Martha Quill of Silver Lantern Games spoke."
    assert parts(text, ("Martha Quill of Silver Lantern Games", "WORK_OF_ART")) == ["Martha Quill"]


def test_a_caption_names_the_ship_and_the_port():
    text = "The Kestrel sailed. Kestrel in Lisbon."
    assert parts(text, ("Kestrel", "PRODUCT"), ("Kestrel in Lisbon", "WORK_OF_ART")) == [
        "Kestrel",
        "Kestrel",
        "Lisbon",
    ]


def test_a_title_in_quotation_marks_stays_whole():
    text = 'Winter came. She wrote "Winter in Lisbon".'
    title = Found(text.index("Winter in"), text.index('".'), "WORK_OF_ART", "title of a work")
    assert list(parted(text, [Found(0, 6, "PERSON", "tagger"), title]))[1] == title


def test_a_surname_that_is_a_city_too_belongs_to_the_given_name_before_it():
    text = "Adaora Lyon, a nurse, wept."
    halves = [Found(0, 6, "GPE", "tagger"), Found(7, 11, "PERSON", "context")]
    assert list(joined(text, halves)) == [Found(0, 11, "PERSON", "context")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She teaches at the University of Texas at Austin.", "University of Texas at Austin"),
        (
            "The Rail and Harbour Agency came. RHA spokesman Ewan Baird said so.",
            "Rail and Harbour Agency",
        ),
    ],
)
def test_a_name_is_not_cut_at_its_small_words(text, name):
    assert name in set(find_mentions(Document.from_text(text, doc_id="d"))["text"])

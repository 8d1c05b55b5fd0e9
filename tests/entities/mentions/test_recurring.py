"""Names that the tagger passes over: short forms, speakers, and what opens sentences again and again."""

import pytest

from analysis import Document, find_mentions


def names_in(text):
    return list(find_mentions(Document.from_text(text, doc_id="d"))["text"])


def labels_of(text, name):
    mentions = find_mentions(Document.from_text(text, doc_id="d"))
    return set(mentions.loc[mentions["text"] == name, "label"])


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "The World Health Organization decides in autumn; until then the WHO advises older drugs.",
            "WHO",
        ),
        ("The Harbour Rail Authority met. Later the H.R.A. said that it would wait.", "H.R.A."),
        (
            "The buses go to Elmfield High School. They say that Elmfield High opened in 1911.",
            "Elmfield High",
        ),
        ("She teaches at Emory University. In the end Emory said that it was proud.", "Emory"),
    ],
)
def test_a_body_is_found_under_its_short_name(text, short):
    assert short in names_in(text)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Carlos Mazón was at lunch. A year later Mazon resigned.", "Mazon"),
        ("PlayStation VR was shown. Then Playstation VR ran out.", "Playstation VR"),
        (
            "The garrison of 501st Legion returned. A showdown at the 501st Legion booth followed.",
            "501st Legion",
        ),
        ("Solvane Inc. sells cars, and it said that Solvane would sell more.", "Solvane"),
    ],
)
def test_a_name_is_found_again(text, again):
    assert names_in(text).count(again) == text.count(again) - text.count("Inc.")


def test_the_beginning_of_a_body_that_is_a_common_word_is_no_name():
    assert "General" not in names_in(
        "She works at General Hospital. General Hospital is full. General rules say so."
    )


def test_a_paper_that_opens_sentences_is_found_as_their_subject():
    text = "Postwatch met the mayor of Oslo. The hall was full. Postwatch asked her why she left."
    assert names_in(text).count("Postwatch") == 2


def test_plain_nouns_that_open_sentences_are_no_names():
    assert not names_in("Parents complained. The hall was full. Parents say no.")


def test_who_speaks_in_an_interview_is_a_person():
    text = (
        "Talk\n\nTheo Banks: Where did it begin?\nWren Halloway: At home. It was late.\nBanks: And then?\n"
        "Halloway: We wrote it down."
    )
    assert labels_of(text, "Halloway") == labels_of(text, "Wren Halloway") == {"PERSON"}


def test_headings_with_a_colon_are_no_people():
    text = "Report\n\nFurther Reading: see the list.\nKey Points: there are none.\nSome text stands here."
    assert not {"Further Reading", "Key Points"} & set(names_in(text))


def test_a_name_may_begin_small():
    assert "easyJet" in names_in("Two airlines and easyJet cut ninety flights.")


def test_a_shadow_secretary_names_no_body():
    assert "Shadow Home" not in names_in("Labour's Shadow Home Secretary Yvette Marsh said her party agreed.")


def test_the_games_are_an_event():
    assert labels_of("The Paralympics start on Monday.", "Paralympics") == {"EVENT"}

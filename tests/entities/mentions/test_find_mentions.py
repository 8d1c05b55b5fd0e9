"""Mentions: cleaned names where the text has them, and the ones a tagger passes over."""

import pytest

from analysis import Document, find_mentions


def named(text, **metadata):
    found = find_mentions(Document.from_text(text, doc_id="d", **metadata))
    return dict(zip(found["text"], found["label"], strict=True))


def test_articles_possessives_and_titles_are_no_part_of_a_name():
    found = named(
        "President Maria Lopez met the World Bank's delegates in Geneva. The United Nations' envoy left."
    )
    assert {"Maria Lopez", "World Bank", "Geneva", "United Nations"} <= set(found)


def test_an_office_of_something_is_one_name():
    assert "Presidency of Defence Industries" in named(
        "He leads the Presidency of Defence Industries in Ankara."
    )


@pytest.mark.parametrize("name", ["S-400", "F-16", "Bayraktar TB2", "MiG-29", "M1A1"])
def test_designators_are_products(name):
    assert named(f"The army bought the {name} system from an ally last year.")[name] == "PRODUCT"


def test_a_variant_is_found_beside_its_family():
    found = named(
        "The Falco drone flies at night. The Falco-S adds a satellite link, and Falco-B came later."
    )
    assert found["Falco-S"] == found["Falco-B"] == "PRODUCT"


def test_a_disease_and_a_group_of_states_are_no_products():
    doc = Document.from_text("COVID-19 and H1N1 closed the G-20 meeting in Rome.", doc_id="d")
    assert "designator" not in set(find_mentions(doc)["rule"])


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("They fly the Karayel drone from a ship.", "Karayel", "PRODUCT"),
        ("He signed with two Kazakh companies, Kazsat and Ghalam, on Monday.", "Ghalam", "ORG"),
        ("They hired Ghalam, a satellite manufacturer, in May.", "Ghalam", "ORG"),
        ("The army fired HIMARS rockets at the bridge on Friday.", "HIMARS", "PRODUCT"),
        ("Residents of Toulouse fled, the mayor of Toulouse said.", "Toulouse", "GPE"),
        ("Kuehne + Nagel said on Monday that it would buy a rival.", "Kuehne + Nagel", "ORG"),
        ("Victor Hill, U.S. envoy to the talks, left on Monday.", "Victor Hill", "PERSON"),
        ("The storm is the worst since Typhoon Mawar hit the coast.", "Typhoon Mawar", "EVENT"),
        ("Tropical Storm Edda closed in on the islands on Friday.", "Tropical Storm Edda", "EVENT"),
        ("Real Madrid drew on Tuesday, and the fans went home.", "Real Madrid", "ORG"),
        ("On Sunday FC Basel lost at home for the first time.", "FC Basel", "ORG"),
        ("Iran used military force, the paper said.", "Iran", "GPE"),
    ],
)
def test_the_words_around_a_name_give_its_type(text, name, label):
    assert named(text)[name] == label


def test_common_acronyms_name_nothing():
    assert not {"UAV", "MoU", "CEO"} & set(named("The CEO of Norsea signed a MoU on a UAV for the navy."))


def test_an_acronym_that_the_text_defines_is_a_name():
    assert named("Turkish Aerospace Industries (TAI) signed. TAI builds drones.")["TAI"] == "ORG"


def test_furniture_names_nothing_and_a_caption_does_not_count(story):
    found = find_mentions(story)
    assert not found["text"].str.contains("Local News").any()
    assert set(found.loc[found["text"] == "Rui Costa", "zone"]) <= {"caption"}


def test_nothing_named_gives_an_empty_table_with_its_columns():
    found = find_mentions(Document.from_text("it rained all day and nobody came."))
    assert found.empty
    assert list(found.columns[:4]) == ["doc_id", "start", "end", "text"]
    assert str(found.dtypes["start"]) == "int64"


@pytest.mark.parametrize(
    ("dateline", "town"),
    [("ANKARA, Turkey —", "ANKARA"), ("SÃO PAULO —", "SÃO PAULO"), ("ST. LOUIS, Mo. (AP) --", "ST. LOUIS")],
)
def test_the_town_of_a_dateline_is_a_place(dateline, town):
    assert named(f"{dateline} It rained in the city all night, and nobody came.")[town] == "GPE"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Judge Clara Whitby KC told the court on Friday that it was over.", "Clara Whitby", "PERSON"),
        ("John Garland Jr. left the town on Friday.", "John Garland Jr.", "PERSON"),
        ("Ursula van der Meer left. Van der Meer said that it was late.", "Van der Meer", "PERSON"),
        ("Robert De Luca played the part. De Luca said no.", "Robert De Luca", "PERSON"),
        ("On Monday Radio-Canada had issued a warning.", "Radio-Canada", "ORG"),
        ("A note was sent. The radars made by Lockheed Martin saw it.", "Lockheed Martin", "ORG"),
        ("Prosecutor Marie-Anne O'Dell told the jury.", "Marie-Anne O'Dell", "PERSON"),
    ],
)
def test_a_name_is_whole_and_nothing_more(text, name, label):
    found = named(text)
    assert found[name] == label
    assert not [other for other in found if other != name and name in other]


def test_a_sentence_ends_after_the_network_x():
    found = named("The minister, Pavel Novotny, wrote on X. Novotny also said that the line was safe.")
    assert "X. Novotny" not in found


def test_a_capital_at_the_head_of_a_line_is_no_name():
    found = named(
        "Detectives search barn\n\nDetectives found the money. The detectives came by car.\n\n"
        "| Date | Place |\n|---|---|\n| 3 May | Leeds |\n\nThe trial goes on, the court heard."
    )
    assert not {"Detectives", "Date", "Place"} & set(found)


def test_a_name_that_is_found_whole_is_whole_everywhere():
    text = "Environment Canada issued a warning. A spokesman for Environment Canada said so in Ottawa."
    assert set(named(text)) == {"Environment Canada", "Ottawa"}


def test_a_score_is_no_part_of_a_name():
    assert not {name for name in named("They beat Manchester City 2-1 on Tuesday.") if "2-1" in name}


def test_parts_of_a_text_are_no_names():
    text = "## Chapter 6\n\nNorvik Steel sold its mill in Oslo, as Table 2 and Appendix B show.\n"
    assert not {"Chapter 6", "Table 2", "Appendix B"} & set(
        find_mentions(Document.from_text(text, doc_id="d"))["text"]
    )

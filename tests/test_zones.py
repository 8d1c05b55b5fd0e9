"""Zones: what is story, and what only stands around it."""

import pytest

from analysis.zones import find_zones

BODY = "The council met on Monday and agreed to sell the ferry. It had been for sale since last spring."


def kinds(*paragraphs, author=None):
    text = "\n\n".join(paragraphs)
    return [zone.kind for zone in find_zones(text, author=author)]


def spans(text):
    return {text[zone.start : zone.end]: zone.kind for zone in find_zones(text)}


@pytest.mark.parametrize(
    "dateline",
    [
        "HULL, 7 February 2024 —",
        "LEEDS, Sept. 3, 2023 —",
        "ANKARA, Turkey —",
        "WASHINGTON (Reuters) -",
        "BERLIN (dpa) -",
        "NEW YORK --",
        "SÃO PAULO, Brazil, Oct. 12 —",
        "MOSCOW –",
        "ST. LOUIS, Mo. —",
        "LEEDS/HULL, May 3 (Coast Wire) -",
        "Leeds (Coast Wire) -",
        "Leeds, England, May 3 (The Coast Wire) —",
        "(Coast Wire) -",
    ],
)
def test_a_dateline_is_its_own_zone_before_the_first_sentence(dateline):
    found = spans(f"Ferry sold to Norway\n\n{dateline} {BODY}\n\n{BODY}")
    assert found[dateline] == "dateline"
    assert found[BODY] == "body"


def test_an_agency_after_the_dash_of_a_town_is_in_the_dateline_too():
    found = spans(f"Ferry sold to Norway\n\nLEEDS - (Coast Wire) - {BODY}\n\n{BODY}")
    assert found["LEEDS -"] == found["(Coast Wire) -"] == "dateline"


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO is an alliance - it has members.",
        "I - and only I - was there.",
        "A — B",
        "Ana Marques (Portugal) - third last year - won the race.",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(sentence):
    assert "dateline" not in kinds("Title of the story", sentence + " " + BODY, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Share:",
        "More In Space",
        "Read more: Council sells another ferry",
        "We use cookies to improve this site. By going on you accept them.",
        "Sign up for our daily newsletter",
        "Subscribe",
        "© 2022 Coast Daily. All rights reserved.",
        "Advertisement",
        "Related articles",
        "Most read",
        "Skip to main content",
        "Our Standards: The Coast Wire Trust Principles",
    ],
)
def test_page_furniture_is_not_the_story(line):
    assert kinds("Ferry sold", BODY, line) == ["headline", "body", "boilerplate"]


def test_links_after_furniture_are_furniture_too():
    assert kinds(
        "Ferry sold", BODY, "Share:", "More In Local News", "Mayor opens a school", "New bridge for the port"
    ) == [
        "headline",
        "body",
        *["boilerplate"] * 4,
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "The ferry Aurora leaves the harbour. (Rui Costa/Staff)",
        "The mayor at the pier on Monday. (Photo by Rui Costa)",
        "A ferry in fog. (AFP via Getty Images)",
        "FILE PHOTO: The ferry Aurora in 2019.",
        "Photo: The ferry Aurora",
        "Caption: The ferry Aurora was sold on Monday.",
        "Rui Costa/Coast Images",
        "The ferry Aurora leaves the harbour. Rui Costa/Coast Images",
        "The mayor at the pier on Monday | Rui Costa/Pool/Coast Wire",
        "![The ferry](aurora.jpg)",
    ],
)
def test_a_photo_caption_is_not_the_story(caption):
    assert kinds("Ferry sold", BODY, caption, BODY) == ["headline", "body", "caption", "body"]


def test_brackets_at_the_end_of_a_paragraph_do_not_make_a_caption():
    assert kinds("Ferry sold", f"{BODY} The price was secret (as was the buyer).", BODY)[1] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Marques",
        "By Ana Marques and Rui Costa",
        "Reporting by Ana Marques; editing by Rui Costa",
        "(Additional reporting by Ana Marques in Hull; Editing by Rui Costa)",
        "Associated writers Ana Marques in Hull and Rui Costa contributed",
        "Ana Marques in Hull and Rui Costa contributed to this report.",
        "With files from Coast Wire and Rui Costa in Hull.",
    ],
)
def test_a_byline_is_not_the_story(line):
    assert "byline" in kinds("Ferry sold", line, BODY, BODY)


def test_a_note_on_the_author_is_a_byline():
    note = "Ana Marques is the harbour correspondent of Coast Daily."
    assert kinds("Ferry sold", BODY, BODY, BODY, note)[-1] == "byline"
    assert (
        kinds("Ferry sold", BODY, BODY, BODY, "Ana Marques lives in Lisbon.", author="Ana Marques")[-1]
        == "byline"
    )


def test_a_person_with_a_job_in_the_story_is_not_a_byline():
    assert kinds("Ferry sold", "Ana Marques is the editor of a newspaper.", BODY, BODY)[1] == "body"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Marques contributed to the party's campaign.",
        "The council contributed to the report last year.",
        "Writers of many countries contributed.",
        "The bidders were Rui Costa/Ana Marques, it was said.",
        "With files from the harbour in hand, the mayor went to court.",
        "Our standards were never lower, the mayor said.",
    ],
)
def test_a_sentence_that_begins_or_ends_like_a_credit_is_story(sentence):
    assert kinds("Ferry sold", BODY, sentence, BODY) == ["headline", "body", "body", "body"]


def test_markdown_headings_are_headlines_without_their_marks():
    found = spans(f"# Ferry sold\n\n{BODY}\n\n## The price ##\n\n{BODY}")
    assert found["Ferry sold"] == found["The price"] == "headline"


def test_front_matter_is_metadata():
    text = f"---\ntitle: Ferry sold\n---\n# Ferry sold\n\n{BODY}\n"
    assert [zone.kind for zone in find_zones(text)] == ["metadata", "headline", "body"]


def test_hard_wrapped_paragraphs_stay_whole():
    wrapped = (
        "The council met on Monday and agreed to sell the\n"
        "ferry that it had bought in the year before. The\n"
        "price was kept."
    )
    assert spans(f"Ferry sold\n\n{wrapped}\n\n{BODY}")[wrapped] == "body"


def test_lines_that_are_paragraphs_are_told_apart():
    text = f"Ferry sold\nMarch 8, 2023\n{BODY}\n{BODY}"
    assert [zone.kind for zone in find_zones(text)] == ["headline", "dateline", "body", "body"]


def test_a_lone_sentence_is_body():
    assert kinds("The ferry was sold in 2023.") == ["body"]
    assert kinds("The ferry was sold in 2023") == ["body"]


def test_a_menu_above_the_headline_is_no_title():
    found = spans(f"Home\n\nWorld news\n\nCouncil sells its last ferry\n\n{BODY}\n\n{BODY}")
    assert found["Home"] == found["World news"] == "boilerplate"
    assert found["Council sells its last ferry"] == "headline"
    assert kinds("Home", BODY, BODY)[0] == "headline"


@pytest.mark.parametrize(
    "line", ["PUBLISHED: 06:12, 19 October 2023", "Updated 3 May 2021", "Posted on May 3, 2021 at 10:15 am"]
)
def test_a_line_that_says_when_a_page_was_published_is_furniture(line):
    assert kinds("Ferry sold", line, BODY) == ["headline", "boilerplate", "body"]


@pytest.mark.parametrize(
    "line", ["- The ferry (Photo: Ana)", "It is in [the report](https://coast.example/a/b)"]
)
def test_an_item_of_a_list_and_a_link_are_no_caption(line):
    assert kinds("Ferry sold", BODY, line, BODY) == ["headline", "body", "body", "body"]

"""Web Annotations: each leads back to its name in the text, by position and by quote."""

import json
from base64 import urlsafe_b64decode

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import Document, analyse
from analysis.export.web_annotation import web_annotations


def collection_of(text, **metadata):
    doc = Document.from_text(text, doc_id="d", **metadata)
    found = analyse(doc)
    return found, json.loads(web_annotations(found.mentions, found.entities, found.docs))


def selectors(item):
    position, quote = item["target"]["selector"]
    assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    return position, quote


def test_every_mention_is_found_again_by_position_and_by_quote(story):
    found, collection = collection_of(story.text)
    items = collection["first"]["items"]
    assert collection["total"] == len(items) > 5
    assert {selectors(item)[1]["exact"] for item in items} <= set(found.mentions["text"])
    for item in items:
        position, quote = selectors(item)
        assert story.text[position["start"] : position["end"]] == quote["exact"]
        assert story.text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_positions_count_code_points_and_not_utf_16_units():
    _, collection = collection_of("🙂🙂 Then Anna Smith left Oslo.")
    position, quote = selectors(collection["first"]["items"][0])
    assert quote["exact"] == "Anna Smith"
    assert (position["start"], position["end"]) == (8, 18)


def test_a_prefix_does_not_begin_with_the_accent_of_a_letter_it_cuts_off():
    _, collection = collection_of("e\u0301" + "x" * 27 + " by Anna Smith in Oslo.")
    for item in collection["first"]["items"]:
        assert not selectors(item)[1]["prefix"].startswith("\u0301")


def test_it_says_who_is_named_and_what_it_is(story):
    _, collection = collection_of(story.text)
    bodies = [
        {body["purpose"]: body["value"] for body in item["body"]} for item in collection["first"]["items"]
    ]
    assert {"identifying": "Ana Marques", "classifying": "PERSON"} in bodies
    assert {item["motivation"] for item in collection["first"]["items"]} == {"identifying"}


def test_the_target_is_the_file_by_its_hash_and_the_address_it_came_from():
    found, collection = collection_of("Anna Smith left Oslo.", url="https://coast.example/ferry")
    source = collection["first"]["items"][0]["target"]["source"]
    digest = source["id"].removeprefix("ni:///sha-256;")
    assert urlsafe_b64decode(digest + "=").hex() == found.docs[0].sha256
    assert source["via"] == "https://coast.example/ferry"


def test_the_structure_is_that_of_the_recommendation(story):
    _, collection = collection_of(story.text)
    page = collection["first"]
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], page["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert (page["partOf"], page["startIndex"]) == (collection["id"], 0)
    names = [item["id"] for item in page["items"]]
    assert len(set(names)) == len(names)
    assert all(name.startswith("urn:uuid:") for name in names)


def test_the_same_document_gives_the_same_identifiers(story):
    assert collection_of(story.text)[1] == collection_of(story.text)[1]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=30)
@example('</script>"\\\u2028')
@example("\r\n\x00")
def test_any_text_before_a_name_keeps_its_place(words):
    text = f"{words}\n\nAnna Smith met Carlo Rossi in Oslo."
    _, collection = collection_of(text)
    for item in collection["first"]["items"]:
        position, quote = selectors(item)
        assert text[position["start"] : position["end"]] == quote["exact"]


def test_nothing_named_is_an_empty_collection():
    assert collection_of("It rained.")[1]["total"] == 0


@pytest.mark.parametrize("text", ["Anna Smith left.\n\nFILE PHOTO: Anna Smith in Oslo. (Jo Dee/Staff)"])
def test_what_is_listed_as_no_entity_is_left_out(text):
    found, collection = collection_of(text)
    listed = set(found.entities["entity_id"])
    assert collection["total"] == sum(one in listed for one in found.mentions["entity_id"])

"""FollowTheMoney lines: the right schema for each thing, and links that lead somewhere."""

import json

import pytest

from analysis import Document, analyse
from analysis.export.followthemoney import followthemoney

TAKEOVER = (
    "Mayor Ana Marques of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3. Marques said the "
    "Ministry of Transport of Portugal agreed. The Red Cross in Lisbon used the Falk drone and the Falk-B. "
    "The KazSat 3R was not sold."
)


def lines_of(*texts, **metadata):
    docs = [Document.from_text(text, doc_id=f"d{number}", **metadata) for number, text in enumerate(texts)]
    found = analyse(docs)
    lines = followthemoney(found.entities, found.mentions, found.docs).splitlines()
    return [json.loads(line) for line in lines]


def of(lines, schema):
    return [line for line in lines if line["schema"] == schema]


def schema_of(lines):
    kinds = ("Article", "Mention", "UnknownLink")
    return {line["properties"]["name"][0]: line["schema"] for line in lines if line["schema"] not in kinds}


def test_each_thing_has_its_schema():
    schemas = schema_of(lines_of(TAKEOVER))
    assert schemas["Ana Marques"] == "Person"
    assert schemas["Norsea Shipping AS"] == "Company"
    assert schemas["Ministry of Transport"] == "PublicBody"
    assert schemas["Red Cross"] == "Organization"
    assert schemas["Aurora"] == "Vessel"
    assert schemas["Falk-B"] == schemas["Falk"] == "Airplane"
    assert schemas["KazSat 3R"] == "Asset"
    assert schemas["Lisbon"] == "Address"
    assert "Portugal" not in schemas


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("HMS Dunmore", "Vessel"),
        ("the frigate Dunmore", "Vessel"),
        ("the Dunmore helicopter", "Airplane"),
        ("the tank Dunmore", "Vehicle"),
    ],
)
def test_a_vehicle_is_what_the_text_calls_it(name, schema):
    assert schema in schema_of(lines_of(f"Norway sold {name} in May. It left on Friday.")).values()


def test_an_article_tells_its_source_and_whom_it_names():
    (article,) = of(
        lines_of(
            TAKEOVER, title="Ferry sold", source="Gazette", url="https://x.org/a", published="2023-03-08"
        ),
        "Article",
    )
    told = article["properties"]
    assert told["title"] == ["Ferry sold"]
    assert told["publisher"] == ["Gazette"]
    assert told["sourceUrl"] == ["https://x.org/a"]
    assert told["publishedAt"] == ["2023-03-08"]
    assert told["bodyText"] == [TAKEOVER]
    assert "Ana Marques" in told["peopleMentioned"]
    assert "pt" in told["detectedCountry"]


def test_a_mention_joins_its_article_and_its_entity():
    lines = lines_of(TAKEOVER)
    by_id = {line["id"]: line for line in lines}
    (mention,) = [line for line in of(lines, "Mention") if line["properties"]["name"] == ["Marques"]]
    assert by_id[mention["properties"]["document"][0]]["schema"] == "Article"
    assert by_id[mention["properties"]["resolved"][0]]["properties"]["name"] == ["Ana Marques"]


def test_a_variant_is_linked_to_its_family():
    lines = lines_of(TAKEOVER)
    by_id = {line["id"]: line for line in lines}
    (link,) = of(lines, "UnknownLink")
    ends = [by_id[link["properties"][end][0]]["properties"]["name"] for end in ("subject", "object")]
    assert ends == [["Falk-B"], ["Falk"]]


def test_a_case_is_neither_a_place_nor_a_firm():
    lines = lines_of("The court ruled in Popa v. Romania on Monday. It recalled Lund v United Kingdom.")
    schemas = schema_of(lines)
    assert schemas["Popa v. Romania"] == schemas["Lund v United Kingdom"] == "CourtCase"
    (article,) = of(lines, "Article")
    assert not {"locationMentioned", "companiesMentioned"} & set(article["properties"])


def test_identifiers_are_the_same_for_the_same_documents_and_differ_for_others():
    ids = [{line["id"] for line in lines_of(text)} for text in (TAKEOVER, TAKEOVER, TAKEOVER + " It rained.")]
    assert ids[0] == ids[1]
    assert not ids[0] & ids[2]


def test_an_ambiguous_country_is_not_given():
    lines = lines_of("Former Congolese President Jean Mbuyi left.", url="javascript:alert(1)")
    (person,) = of(lines, "Person")
    assert "country" not in person["properties"]
    assert "sourceUrl" not in of(lines, "Article")[0]["properties"]


def test_nothing_named_is_an_article_alone():
    assert [line["schema"] for line in lines_of("It rained.")] == ["Article"]

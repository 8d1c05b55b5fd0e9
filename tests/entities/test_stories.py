"""Whole stories from fields of their own: no rule is about one of them."""

import pytest

from analysis import Document, find_mentions, resolve_entities

FLOOD = """\
River Torne bursts its banks, 3,000 leave their homes

HALVERTON, England — Three people died on Friday after the River Torne burst its banks in the \
market town of Halverton, the Environment Agency said.

Helen Marsh, who leads Halverton Town Council, said the flood defences built by Brandt & Sons in 2011 had \
failed. "Nobody warned us," Marsh told reporters outside St Mary's Hospital.

Prime Minister David Okafor flew to Yorkshire on Saturday with the Danish engineer Søren Kjær. \
Okafor promised 40 million pounds. The National Rivers Authority (NRA), which Dr. Amina Yusuf has run since \
2019, had asked for twice as much. Yusuf declined to comment, and the NRA did not reply to questions.

Rescue workers from the British Army and the Red Cross brought 900 people to Leeds. In Copenhagen, Soren \
Kjaer's company, Vandværk ApS, said that he had warned the British government in May. \
The UK has had four such floods since 2000; Britain spends less on defences than the Netherlands.

Share this
Related: Storm Edda reaches Norway
"""

COURT = """\
Judge frees banker in Rosario fraud case

ROSARIO, Argentina — A federal court on Tuesday acquitted Lucía Fernández de Soto, a former director of \
Banco del Litoral, of all charges.

Judge Hernán Quiroga said that prosecutors had failed to prove that Fernández de Soto knew of the loans. \
The Attorney General's Office will appeal to the Supreme Court of Argentina, prosecutor Marta Ibáñez said. \
Quiroga, a judge since 2004, read the ruling for three hours.

The bank lent $90 million to Grupo Andino, a construction company in Mendoza, between 2014 and 2016. \
Grupo Andino's owner, Tomás Rey, fled to Paraguay. Rey's lawyer, Carla Bianchi of Bianchi & Partners, \
said her client "will come home a free man". The International Monetary Fund has praised the reform of \
Argentine banks; the IMF declined to comment on the case.
"""

FLOOD_HAS = {
    "River Torne": "LOC",
    "Halverton": "GPE",
    "England": "GPE",
    "Environment Agency": "ORG",
    "Helen Marsh": "PERSON",
    "Halverton Town Council": "ORG",
    "Brandt & Sons": "ORG",
    "St Mary's Hospital": "ORG",
    "David Okafor": "PERSON",
    "Yorkshire": "GPE",
    "Danish": "NORP",
    "Søren Kjær": "PERSON",
    "National Rivers Authority": "ORG",
    "Amina Yusuf": "PERSON",
    "British Army": "ORG",
    "Red Cross": "ORG",
    "Leeds": "GPE",
    "Copenhagen": "GPE",
    "Vandværk ApS": "ORG",
    "British government": "ORG",
    "Britain": "GPE",
    "Netherlands": "GPE",
}
COURT_HAS = {
    "Rosario": "GPE",
    "Argentina": "GPE",
    "Lucía Fernández de Soto": "PERSON",
    "Banco del Litoral": "ORG",
    "Hernán Quiroga": "PERSON",
    "Attorney General's Office": "ORG",
    "Supreme Court of Argentina": "ORG",
    "Marta Ibáñez": "PERSON",
    "Grupo Andino": "ORG",
    "Mendoza": "GPE",
    "Tomás Rey": "PERSON",
    "Paraguay": "GPE",
    "Carla Bianchi": "PERSON",
    "Bianchi & Partners": "ORG",
    "International Monetary Fund": "ORG",
    "Argentine": "NORP",
}


def resolve(text):
    doc = Document.from_text(text, doc_id="story")
    return resolve_entities(find_mentions(doc), [doc])


@pytest.mark.parametrize(("text", "has"), [(FLOOD, FLOOD_HAS), (COURT, COURT_HAS)], ids=["flood", "court"])
def test_a_story_names_exactly_these_each_once_with_its_type(text, has):
    found = resolve(text).entities
    assert dict(zip(found["name"], found["type"], strict=True)) == has


def test_what_belongs_together_is_together():
    rows = resolve(FLOOD).entities.set_index("name")
    assert rows.loc["Søren Kjær", "aliases"] == ["Soren Kjaer"]
    assert rows.loc["National Rivers Authority", "aliases"] == ["NRA"]
    assert rows.loc["Britain", "aliases"] == ["UK"]
    rows = resolve(COURT).entities.set_index("name")
    assert rows.loc["Lucía Fernández de Soto", "aliases"] == ["Fernández de Soto"]
    assert rows.loc["International Monetary Fund", "aliases"] == ["IMF"]


def test_roles_and_countries_are_as_the_story_gives_them():
    flood, court = (resolve(text).entities.set_index("name") for text in (FLOOD, COURT))
    assert flood.loc["Helen Marsh", "role"] == "who leads Halverton Town Council"
    assert tuple(flood.loc["Søren Kjær", ["role", "country"]]) == ("Danish engineer", "DK")
    assert tuple(court.loc["Argentine", ["type", "country"]]) == ("NORP", "AR")
    assert court.loc["Lucía Fernández de Soto", "role"] == "a former director of Banco del Litoral"
    assert flood.loc["David Okafor", "country"] == ""


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Norsea vice-president Clara Whitby said so on Monday.", "Clara Whitby", "vice-president"),
        ("Norsea Chairman Sir Peter Garland resigned on Monday.", "Peter Garland", "Norsea Chairman"),
        (
            "Norsea's chief executive, Clara Whitby, said it was good.",
            "Clara Whitby",
            "Norsea's chief executive",
        ),
    ],
)
def test_a_role_is_whole_and_no_form_of_address(text, name, role):
    doc = Document.from_text(text, doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc]).entities.set_index("name")
    assert found.loc[name, "role"].endswith(role)
    assert "Sir" not in found.loc[name, "role"]

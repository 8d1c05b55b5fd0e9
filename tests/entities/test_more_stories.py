"""Stories in three more styles, written before the rules were tried on them: each name once."""

import pytest

from analysis import Document, find_mentions, resolve_entities

TAKEOVER = """\
Nordhavn Dairies to buy ice cream maker Rossini Gelato

COPENHAGEN — Nordhavn Dairies ASA said on Monday it had agreed to buy Italy's Rossini Gelato SpA for 640 \
million euros ($695 million), ending a bidding war with the Swiss food group Alpina Holding.

Rossini, founded in Modena in 1953, sells ice cream in 31 countries. Its chairman, Marco Bellini, will \
stay until 2027. "Nordhavn was always the right home for our brands," Mr Bellini told reporters in \
Milan.

Chief Executive Karen Holst said Nordhavn would keep both Italian plants. Alpina, which is based in \
Zurich, declined to comment. Its shares fell 4% on the SIX Swiss Exchange, while Nordhavn gained 2.1% in \
Oslo.

The European Commission must clear the deal. Margrethe Dahl, a former treasurer of Nordhavn who now \
teaches at the University of Bergen, called the price "full". Dahl noted that Denmark had blocked a \
smaller purchase by the company in 2019.

Morgan Keller, Alpina's finance director, told a newspaper last week that the Swiss company would not \
raise its offer. Keller resigned on Sunday. Goldman Sachs advised Nordhavn; Mediobanca advised Rossini \
Gelato.
"""
TAKEOVER_HAS = {
    "Nordhavn Dairies ASA": "ORG",
    "Rossini Gelato": "ORG",
    "Copenhagen": "GPE",
    "Italy": "GPE",
    "Swiss": "NORP",
    "Alpina Holding": "ORG",
    "Modena": "GPE",
    "Marco Bellini": "PERSON",
    "Milan": "GPE",
    "Karen Holst": "PERSON",
    "Italian": "NORP",
    "Zurich": "GPE",
    "SIX Swiss Exchange": "ORG",
    "Oslo": "GPE",
    "European Commission": "ORG",
    "Margrethe Dahl": "PERSON",
    "University of Bergen": "ORG",
    "Denmark": "GPE",
    "Morgan Keller": "PERSON",
    "Goldman Sachs": "ORG",
    "Mediobanca": "ORG",
}
ELECTION = """\
Opposition claims victory in Sambara as count drags on

By Grace Otieno

PORT VILA, Sambara (AP) — Opposition leader Joseph Kabango claimed victory in Sambara's presidential \
election on Sunday, hours after the Electoral Commission of Sambara (ECS) suspended the count in two \
provinces.

"The people have spoken," Kabango, 61, told a crowd outside the headquarters of his People's Democratic \
Front, or PDF. The ECS has until Wednesday to publish results, its spokeswoman, Aisha Diallo, said.

President Emmanuel Tshibanda, who has ruled the Central African country since 1998, has not appeared in \
public since Friday. His party, the National Renewal Movement, accused the African Union and France of \
meddling. Tshibanda's son, Patrice Tshibanda, commands the Republican Guard.

Observers from the African Union said that soldiers had closed polling stations in Mokolo and along the \
Oubango River. Human Rights Watch counted 14 dead. "Nobody is safe in Mokolo," said Kofi Mensah, a \
lawyer with the rights group. Mensah said that Patrice had ordered the shooting, which the Guard denied.

The United States urged restraint. In Washington, State Department spokesman Ned Collins said the U.S. \
would "wait for the ECS". Chinese Foreign Minister Wang Lei congratulated Tshibanda by telephone, Xinhua \
reported.
"""
ELECTION_HAS = {
    "Sambara": "GPE",
    "Port Vila": "GPE",
    "Joseph Kabango": "PERSON",
    "Electoral Commission of Sambara": "ORG",
    "People's Democratic Front": "ORG",
    "Aisha Diallo": "PERSON",
    "Emmanuel Tshibanda": "PERSON",
    "Central African": "NORP",
    "National Renewal Movement": "ORG",
    "African Union": "ORG",
    "France": "GPE",
    "Patrice Tshibanda": "PERSON",
    "Republican Guard": "ORG",
    "Mokolo": "GPE",
    "Oubango River": "LOC",
    "Human Rights Watch": "ORG",
    "Kofi Mensah": "PERSON",
    "United States": "GPE",
    "Washington": "GPE",
    "State Department": "ORG",
    "Ned Collins": "PERSON",
    "Chinese": "NORP",
    "Wang Lei": "PERSON",
    "Xinhua": "ORG",
}
RESCUE = """\
# Three climbers saved after two nights on Mount Harren

Three Slovak climbers have been brought off Mount Harren alive, the Swiss air rescue service Rega said \
on Thursday.

Jana Nováková, Peter Kráľ and Tomáš Hudák had left the Konkordia Hut on Monday morning. A storm closed \
in at noon. "We dug a hole and we sang," Ms Nováková said from her bed in the University Hospital of \
Zurich. Kráľ lost two toes.

The climbers, all members of the Bratislava Alpine Club, carried no satellite telephone. Hudák's father, \
Ján Hudák, himself a mountain guide, raised the alarm. A Super Puma helicopter of the Swiss Air Force \
and a drone found them at 3,900 metres, said rescue chief Beat Zurbriggen. Zurbriggen, a guide from \
Zermatt, said the Bratislava club had done nothing wrong.

Nováková and Tomáš Hudák plan to climb again. Their country's foreign minister, Miroslav Kollár, thanked \
Switzerland. Slovakia will pay the bill, he said.
"""
RESCUE_HAS = {
    "Slovak": "NORP",
    "Mount Harren": "LOC",
    "Rega": "ORG",
    "Jana Nováková": "PERSON",
    "Peter Kráľ": "PERSON",
    "Tomáš Hudák": "PERSON",
    "Konkordia Hut": "FAC",
    "University Hospital of Zurich": "ORG",
    "Bratislava Alpine Club": "ORG",
    "Ján Hudák": "PERSON",
    "Super Puma": "PRODUCT",
    "Swiss Air Force": "ORG",
    "Beat Zurbriggen": "PERSON",
    "Zermatt": "GPE",
    "Miroslav Kollár": "PERSON",
    "Switzerland": "GPE",
    "Slovakia": "GPE",
    "Swiss": "NORP",
    "Bratislava": "GPE",
}


def resolve(text):
    doc = Document.from_text(text, doc_id="story")
    return resolve_entities(find_mentions(doc), [doc]).entities


@pytest.mark.parametrize(
    ("text", "has"),
    [(TAKEOVER, TAKEOVER_HAS), (ELECTION, ELECTION_HAS), (RESCUE, RESCUE_HAS)],
    ids=["takeover", "election", "rescue"],
)
def test_the_story_names_exactly_these(text, has):
    found = resolve(text)
    assert dict(zip(found["name"], found["type"], strict=True)) == has


def test_a_company_has_its_short_names():
    rows = resolve(TAKEOVER).set_index("name")
    assert rows.loc["Nordhavn Dairies ASA", "aliases"] == ["Nordhavn", "Nordhavn Dairies"]
    assert rows.loc["Alpina Holding", "aliases"] == ["Alpina"]
    assert rows.loc["Rossini Gelato", "aliases"] == ["Rossini", "Rossini Gelato SpA"]


def test_a_surname_that_a_son_has_too_stays_with_his_father():
    rows = resolve(ELECTION).set_index("name")
    assert rows.loc["Emmanuel Tshibanda", "aliases"] == ["Tshibanda"]
    assert rows.loc["Patrice Tshibanda", "aliases"] == ["Patrice"]
    assert rows.loc["Republican Guard", "aliases"] == ["Guard"]


def test_roles_stand_as_the_story_words_them():
    takeover, election, rescue = (
        resolve(text).set_index("name")["role"] for text in (TAKEOVER, ELECTION, RESCUE)
    )
    assert takeover["Marco Bellini"] == "chairman"
    assert takeover["Karen Holst"] == "Chief Executive"
    assert takeover["Morgan Keller"] == "Alpina's finance director"
    assert election["Joseph Kabango"] == "Opposition leader"
    assert election["Aisha Diallo"] == "spokeswoman"
    assert election["Wang Lei"] == "Chinese Foreign Minister"
    assert rescue["Beat Zurbriggen"] == "rescue chief"
    assert rescue["Miroslav Kollár"] == "foreign minister"
    assert rescue["Jana Nováková"] == ""

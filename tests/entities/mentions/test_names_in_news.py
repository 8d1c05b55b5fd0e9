"""What a reader of the news sees at once: which words are a name, and a name of what."""

import pytest

from analysis import Document, find_mentions, resolve_entities


def types(text):
    """The entities of a text with their types."""
    doc = Document.from_text(text, doc_id="story")
    entities = resolve_entities(find_mentions(doc), [doc]).entities
    return dict(zip(entities["name"], entities["type"], strict=True))


def names(text):
    """The names in a text as they stand there."""
    return set(find_mentions(Document.from_text(text, doc_id="story"))["text"])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Debris covered the beach for days.", "Debris"),
        ("Turnout was 52 percent, officials said.", "Turnout"),
        ("Voters chose Elena Lasconi 12.2 percent of the time.", "12.2"),
    ],
)
def test_a_noun_or_a_number_is_no_name(text, word):
    assert not [name for name in types(text) if word in name]


def test_a_rank_is_nobody():
    assert types("Rear Adm. Megan Dean said the Coast Guard would stay.").keys() == {
        "Megan Dean",
        "Coast Guard",
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The winger joined Derby County after Burnley United lost 2-1.", "Burnley United", "ORG"),
        ("Fans fought at the Luis Olmedo stadium on Sunday.", "Luis Olmedo stadium", "FAC"),
        ("Miners walked out of the Santa Rosalia mine.", "Santa Rosalia mine", "FAC"),
        ("Floods hit Quang Nam province, officials said.", "Quang Nam province", "GPE"),
        ("Rebels took two villages in Segou region on Friday.", "Segou", "GPE"),
        ("The tug Boa Viking and the trawler Havbris towed the wreck.", "Boa Viking", "PRODUCT"),
        ("The bulk carrier Stella Nordica sank off Crete.", "Stella Nordica", "PRODUCT"),
        ("Crews flew home aboard a C-130 Hercules.", "C-130 Hercules", "PRODUCT"),
        ("The Philippines and Brazil signed the accord.", "Philippines", "GPE"),
        ("Members of the Gulf Clan were arrested in Turbo.", "Gulf Clan", "ORG"),
        ("The Save the Children office in Dakar closed.", "Save the Children", "ORG"),
        ("The daily La Palabra said so, and the radio station Kora agreed.", "La Palabra", "ORG"),
        ("Steel giant Voltana cut 300 jobs.", "Voltana", "ORG"),
        ("Investors bought a stake in Chemtura for $2 billion.", "Chemtura", "ORG"),
        ("It lifted off from Toulouse in France on Tuesday.", "Toulouse", "GPE"),
        ("He was tried in The Hague in May.", "The Hague", "GPE"),
        ("Rules of the Clean Water Regulation apply from June.", "Clean Water Regulation", "LAW"),
        ("She lives in County Wexford with two dogs.", "County Wexford", "GPE"),
        ("Spokeswoman Sandy Peters declined to comment.", "Sandy Peters", "PERSON"),
        ("Defender Gheorghe Munteanu scored twice.", "Gheorghe Munteanu", "PERSON"),
        ("Police named the victim as Callum O'Rourke, 27.", "Callum O'Rourke", "PERSON"),
        ("Premier Kenda wa Mulumba resigned.", "Kenda wa Mulumba", "PERSON"),
        ("The firm Compagnie des Cimes SA runs two lifts.", "Compagnie des Cimes SA", "ORG"),
        ("Jan-Willem de Boer spoke, and de Boer left.", "Jan-Willem de Boer", "PERSON"),
        ("The minister withdrew the Finance Bill on Monday.", "Finance Bill", "LAW"),
        ("They sent Javelin missiles to the border.", "Javelin", "PRODUCT"),
        ("She called the firm Hall & Lane on Friday.", "Hall & Lane", "ORG"),
        ("The Commission on Human Rights met on Monday.", "Commission on Human Rights", "ORG"),
        ("The firm is a unit of Spain's Iberdrola, it said.", "Iberdrola", "ORG"),
        ("Shells fell on Rotterdam from dawn, and ships burned.", "Rotterdam", "GPE"),
        (
            "She runs the Ida Brand Foundation for the Visual Arts.",
            "Ida Brand Foundation for the Visual Arts",
            "ORG",
        ),
        (
            "A study by the Center for Political and Economic Research said so.",
            "Center for Political and Economic Research",
            "ORG",
        ),
        ("The Louvre, in Paris, was shut.", "Louvre", "ORG"),
        ("VertiCore launched a Falcon 9 on Monday.", "Falcon 9", "PRODUCT"),
        ("The agency grounded the 737 MAX 9 in January.", "737 MAX 9", "PRODUCT"),
        ("Soldiers boarded the Madleen, which flies a flag.", "Madleen", "PRODUCT"),
        ("Missiles flew at Kharkiv overnight.", "Kharkiv", "GPE"),
        ("Gangs control most of Port-au-Prince.", "Port-au-Prince", "GPE"),
        ("Allies stood by Bucharest, he said.", "Bucharest", "GPE"),
        ("The ferry ran aground off Aparri.", "Aparri", "GPE"),
        ("Missiles hit the cruiser Moskva at night.", "Moskva", "PRODUCT"),
        ("It fired a single Sea Wolf missile.", "Sea Wolf", "PRODUCT"),
        ("A C-17A Globemaster III landed.", "C-17A Globemaster III", "PRODUCT"),
        ("The court cited Popescu v. Romania in its ruling.", "Popescu v. Romania", "LAW"),
        ("Garvan, Holt, Slane & Merrow advised the buyer.", "Garvan, Holt, Slane & Merrow", "ORG"),
        ("She told the Herald that she did not.", "Herald", "ORG"),
        ("The Moldovan President spoke.", "Moldovan", "NORP"),
        ("In May Adrian Mutu Jr., a former striker, ran for mayor.", "Adrian Mutu Jr.", "PERSON"),
        ("Transparency International's chapter complained.", "Transparency International", "ORG"),
        ("Telecom Argentina was sold in May.", "Telecom Argentina", "ORG"),
        ("Wirecard's former chief executive, Markus Braun, said so.", "Wirecard", "ORG"),
        ("Goldman Sachs and Citi advised the buyer.", "Citi", "ORG"),
        ("It bought Dacia Marine, a Romanian shipbuilder whose boss left.", "Dacia Marine", "ORG"),
        ("They sold half of it to Romgaz in May. Romgaz shares fell.", "Romgaz", "ORG"),
        ("A court in Lyon sentenced two men.", "Lyon", "GPE"),
        ("The fighters left Bakhmut on Monday.", "Bakhmut", "GPE"),
        ("Dana Reyes, the head of Rappler, was freed.", "Rappler", "ORG"),
    ],
)
def test_a_name_is_whole_and_of_its_type(text, name, kind):
    assert types(text).get(name) == kind, types(text)


@pytest.mark.parametrize(
    ("text", "no_name"),
    [
        ("The bank paid US$40 billion and AU$2 million.", "US"),
        ("The market opens at 0800 UTC on Monday.", "UTC"),
        ("Congressional leaders met the Congressional staff.", "Congressional"),
        ("SOCCER - ROMANIA HELD TO A DRAW\n\nRomania drew with Macedonia on Saturday.", "SOCCER"),
        (
            "Police Hunt Gunman After Bradford Shooting\n\nPolice in Bradford sought a gunman on Sunday.",
            "Hunt Gunman",
        ),
    ],
)
def test_what_is_no_name_is_not_listed(text, no_name):
    assert no_name not in names(text)


def test_a_line_in_capitals_names_what_the_story_names():
    text = "MURANO RESIGNS AS FLOODS REACH LAGOS\n\nFinance Minister Ada Murano resigned. She left Lagos."
    found = types(text)
    assert found["Ada Murano"] == "PERSON"
    assert found["Lagos"] == "GPE"
    assert not {"RESIGNS", "FLOODS", "MURANO"} & set(found)


def test_a_town_that_beats_another_is_its_club_and_a_country_stays_one():
    found = types("Porto beat Braga 2-0 on Sunday, and Portugal lost 1-0 to Ghana.")
    assert found["Porto"] == found["Braga"] == "ORG"
    assert found["Portugal"] == "GPE"


def test_two_companies_in_one_span_are_two():
    found = types("Brantex is up. The park is owned by Brantex and Copenhagen Harbour Partners.")
    assert {"Brantex", "Copenhagen Harbour Partners"} <= set(found)
    assert {"TSX", "Orlin Corp"} <= names("Suppliers to TSX and Orlin Corp were told.")


def test_and_stays_in_the_name_of_one_company():
    assert "Smith and Norris Ltd" in names("The baker Smith and Norris Ltd closed.")


def test_the_odd_name_of_a_list_is_of_the_kind_of_the_others():
    found = types("Talks were held with Volkswagen, Renault, Brembo and Bosch.")
    assert set(found.values()) == {"ORG"}


def test_a_given_name_that_the_tagger_passes_over_belongs_to_the_name():
    text = 'Néstor Isidro Garza Peralta, alias "El Norteño", was seized. Garza Peralta said nothing.'
    assert "Néstor Isidro Garza Peralta" in types(text)


def test_a_country_that_stands_alone_is_found_and_one_inside_a_name_is_not():
    assert {"Ireland"} <= names("DUBLIN - Ireland's watchdog fined a firm.")
    assert "China" not in names("The paper China Daily said so.")


def test_an_owner_and_the_person_after_it_are_two():
    found = names("The Law Society of Kenya's Alice Odhiambo sued the state.")
    assert {"Law Society of Kenya", "Alice Odhiambo"} <= found

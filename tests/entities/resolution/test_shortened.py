"""Short names of what is no person: events, storms, states and churches, each with its full name."""

import pytest

from analysis import Document, find_mentions, resolve_entities


def aliases(text):
    doc = Document.from_text(text, doc_id="d")
    found = resolve_entities(find_mentions(doc), [doc]).entities
    return dict(zip(found["name"], found["aliases"], strict=True))


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Hurricane Katrina hit the coast. Katrina killed many people.", "Hurricane Katrina", "Katrina"),
        (
            "They play in the Northern Challenge Cup in May. Leeds has won the Challenge Cup twice.",
            "Northern Challenge Cup",
            "Challenge Cup",
        ),
        ("The State of Texas sued the bank. Texas wants its money back.", "Texas", "State of Texas"),
        ("South Korea sent a ship. The flag of Korea flew over it.", "South Korea", "Korea"),
        (
            "The Church of Scientology spoke. Former members of Scientology did not.",
            "Church of Scientology",
            "Scientology",
        ),
        (
            "The Italian Supreme Court of Cassation met in Rome. Lawyers left the Supreme Court.",
            "Italian Supreme Court of Cassation",
            "Supreme Court",
        ),
        ("Cyclone Fani hit the coast. The Cyclone killed ten people.", "Cyclone Fani", "Cyclone"),
        ("Reporters of CBC News left. The CBC gave no reason.", "CBC News", "CBC"),
        ("He moved to New York City in May. New York was wet.", "New York", "New York City"),
        ("The MT Aegean Rose hit a pier. The Aegean Rose leaked.", "MT Aegean Rose", "Aegean Rose"),
        ("They fly the Bayraktar TB2 by day. A TB2 fell on Monday.", "Bayraktar TB2", "TB2"),
        ("The Jalisco New Front Cartel (CJNF) hid. The CJNF grew.", "Jalisco New Front Cartel", "CJNF"),
        ("The Ministry of Transport (MOT) paid. The MOT said so.", "Ministry of Transport", "MOT"),
        ("Deputies of Alleanza 7 Mari (A7M) left. A7M asked for a vote.", "Alleanza 7 Mari", "A7M"),
        (
            "The head of CVI (Italian Veterinary Chamber) spoke. CVI meets on Friday.",
            "Italian Veterinary Chamber",
            "CVI",
        ),
        (
            "The STORM games (Schools Testing Our Robots and Machines) began. STORM gave prizes.",
            "Schools Testing Our Robots and Machines",
            "STORM",
        ),
        (
            "The University of South Arden at Milford opened. USA Milford sold tickets.",
            "University of South Arden at Milford",
            "USA Milford",
        ),
        (
            "The Multinational Coast Guard Mission (MCG) sailed. The MCG has two ships.",
            "Multinational Coast Guard Mission",
            "MCG",
        ),
        (
            "Alternative for Norland (AfN) voted against it. The AfN lost.",
            "Alternative for Norland",
            "AfN",
        ),
        (
            "Northbank CEO C.S. Rangarajan, known as Ranga, left. Ranga gave no reason.",
            "C.S. Rangarajan",
            "Ranga",
        ),
        (
            "Governor François Villeroy de Galhau wanted more. Villeroy said growth was weak.",
            "François Villeroy de Galhau",
            "Villeroy",
        ),
        (
            "The opposition National Liberal Party, or PNL, left. PNL leaders met.",
            "National Liberal Party",
            "PNL",
        ),
        (
            "The Supreme Council of Coastal Defence (CSAL) met. CSAL said nothing.",
            "Supreme Council of Coastal Defence",
            "CSAL",
        ),
        (
            "The Democratic Union of Hungarians in Norland (UDMN in Norlandish) left. UDMN has 20 seats.",
            "Democratic Union of Hungarians in Norland",
            "UDMN",
        ),
        (
            "The Coastal Atmospheric, Geodetic and Marine Services Authority (CAGMSA) rang. CAGMSA slept.",
            "Coastal Atmospheric, Geodetic and Marine Services Authority",
            "CAGMSA",
        ),
        ("Typhoon Lando, known locally as Koppu, hit. Koppu killed 48 people.", "Typhoon Lando", "Koppu"),
        (
            "The frigate Regele Carol, once HMS Coventry, sailed at dawn.",
            "Regele Carol",
            "HMS Coventry",
        ),
        ("Grupo Andarín agreed on a sale. Later Andarín owned the network.", "Grupo Andarín", "Andarín"),
        ("Crew left the MV Dali on Monday. The Dali had lost power.", "MV Dali", "Dali"),
        (
            "Space Shuttle Intrepid was moved. Engineers put Intrepid on a barge.",
            "Space Shuttle Intrepid",
            "Intrepid",
        ),
        (
            "Operation Amber Lance began at dawn. Amber Lance was planned for months.",
            "Operation Amber Lance",
            "Amber Lance",
        ),
        ("Henry Lilly and Co. makes pills. Lilly shares rose 2 percent.", "Henry Lilly and Co.", "Lilly"),
        ("VXT Trading Ltd. failed in May. VXT owed millions.", "VXT Trading Ltd.", "VXT"),
        ("Solvane Inc. sells cars. Solvane shares fell.", "Solvane Inc.", "Solvane"),
        (
            "The U.S. Treasury Department paid. The Treasury said so.",
            "U.S. Treasury Department",
            "Treasury",
        ),
        ("Mount Merapi erupted on Sunday. Merapi had been on alert.", "Mount Merapi", "Merapi"),
        (
            "Peter Holt-Brandis, the founder, was charged. The agency said Holt-Brandis misled it.",
            "Peter Holt-Brandis",
            "Holt-Brandis",
        ),
        ("Karla van der Zee met them. Van der Zee left.", "Karla van der Zee", "Van der Zee"),
        ("Xu Lanying met them in Beijing. Xu said that growth would slow.", "Xu Lanying", "Xu"),
    ],
)
def test_a_short_name_is_its_full_one(text, name, alias):
    assert alias in aliases(text)[name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Battle of Gettysburg lasted three days. The people of Gettysburg fled.", "Gettysburg"),
        ("South Korea and North Korea met. The flag of Korea flew over them.", "Korea"),
        ("Sudan and South Sudan signed in Cairo on Monday.", "Sudan"),
    ],
)
def test_what_is_another_thing_stays_one(text, name):
    assert name in aliases(text)


def test_a_territory_is_not_the_city_of_its_name():
    assert {"Gaza", "Gaza City"} <= set(aliases("Aid reached Gaza. The trucks stopped in Gaza City."))


def test_a_state_is_not_the_ship_of_its_name():
    found = aliases(
        "The USS Nevada sailed at dawn. Miners in Nevada went home, and the state of Nevada paid."
    )
    assert {"USS Nevada", "Nevada"} <= set(found)


def test_a_city_is_not_its_country():
    assert aliases("He left Mexico City on Monday. Mexico was quiet.").keys() == {"Mexico City", "Mexico"}


def test_a_headline_calls_by_the_short_name_what_the_story_introduces():
    text = (
        "Brantex cuts 300 jobs in Leeds\n\nBrantex Motor Company said on Monday it would cut jobs. Analysts "
        "said Brantex had no choice."
    )
    assert "Brantex" in aliases(text)["Brantex Motor Company"]


def test_who_is_known_by_another_name_is_one():
    text = "Gen. Mohammed Hamdan Saleh, known as Hemedti, denied it. Hemedti left for Dubai."
    assert "Hemedti" in aliases(text)["Mohammed Hamdan Saleh"]

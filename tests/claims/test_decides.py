"""Pairs that any careful reader decides at once: the same act of the same thing, told the same or otherwise.

An act on a named or definite thing happens once (a company is bought, a plant opens, a bridge collapses), so
another date, number, place or actor of it is a conflict.
"""

import pytest

from analysis.claims import compare

SAYS_OTHERWISE = [
    (
        "Norsea Shipping bought Aurora Ferries in 2015.",
        "Norsea Shipping bought Aurora Ferries in March 2016.",
    ),
    (
        "Norsea Shipping bought Aurora Ferries in 2015.",
        "Norsea Shipping acquired Aurora Ferries in March 2016.",
    ),
    ("Norsea opened its plant in Bergen in 2015.", "Norsea opened its plant in Bergen in 2017."),
    ("The bridge at Arden collapsed in 2015.", "The bridge at Arden collapsed in June 2017."),
    ("Ada Holm founded Zenith Labs in 1998.", "Zenith Labs was founded by Ada Holm in 2001."),
    (
        "The court sentenced Peter Vann to four years.",
        "The court sentenced Peter Vann to six years in prison.",
    ),
    ("Norsea paid $40 million for Aurora Ferries.", "Norsea paid $55 million for Aurora Ferries."),
    (
        "The flood killed 31 people in Arden.",
        "The flood in Arden killed 13 people, the mayor said on Monday.",
    ),
    ("Zenith Labs employs 2,400 people.", "Zenith Labs employs 1,100 people."),
    (
        "Unemployment in Norland fell to 4.1 percent in May.",
        "Unemployment in Norland fell to 5.3 percent in May.",
    ),
    ("Aurora Ferries was bought by Norsea Shipping.", "Aurora Ferries was bought by Baltic Lines."),
    (
        "The satellite Kestrel 2 was launched from Kourou.",
        "The satellite Kestrel 2 was launched from Baikonur.",
    ),
    ("Ada Holm heads Zenith Labs.", "Zenith Labs is headed by Marco Bellini."),
    ("Norsea Shipping is based in Oslo.", "Norsea Shipping, based in Hamburg, runs 14 ships."),
    ("Ada Holm was born in Oslo.", "Ada Holm was born in Hamburg."),
    ("Ada Holm is mayor of Arden.", "Marco Bellini, the mayor of Arden, opened the bridge."),
    ("Norsea bought Aurora Ferries in 2015.", "Norsea did not buy Aurora Ferries in 2015."),
    ("Ada Holm is not a dentist.", "Ada Holm is a dentist."),
    ("Ada Holm won the Lister Medal in 2010.", "Ada Holm failed to win the Lister Medal in 2010."),
    ("Ada Holm never married Jan Berg.", "Ada Holm married Jan Berg in 2010."),
    ("The flood killed more than 30 people in Arden.", "The flood in Arden killed 12 people."),
    ("The flood killed fewer than 30 people in Arden.", "The flood in Arden killed 31 people."),
    (
        "Parliament passed the Harbour Act on 4 June 2014.",
        "Parliament passed the Harbour Act on 9 July 2014.",
    ),
    ("Kestrel University is in Norway.", "Kestrel University is a large university located in Hamburg."),
    ("Rensk is a province in Mexico.", "Rensk is a province in the north of Kenya."),
    ("Ada Holm was born in Hamburg.", "Born in Oslo, Ada Holm comes from a family of engineers."),
    ("Ada Holm is an English actress.", "Ada Holm (born 3 May 1961) is an American actress and director."),
    ("The Grey Tide is a painting.", "The Grey Tide is a 2012 Norwegian film directed by Jan Berg."),
    (
        "The Grey Tide is a novel by Ada Holm.",
        "The Grey Tide is the third novel by the English writer Jan Berg.",
    ),
    (
        "The Grey Tide was written and directed by Ada Holm.",
        "The Grey Tide is a 2012 Norwegian drama film written and directed by Jan Berg.",
    ),
    ("Bergen is the second largest port in Norway.", "Bergen is the third largest port in Norway."),
    (
        "Ada Holm was the first woman to lead Norsea Shipping.",
        "In 2010 Ada Holm became the second woman to lead Norsea Shipping.",
    ),
    ("Ada Holm is Chinese.", "Ada Holm (born 14 August 1964) is a Norwegian surgeon."),
    ("Kestrels is a painting.", "Kestrels is a 2012 Norwegian film directed by Jan Berg."),
    ("Zenith Labs does not sell sensors.", "Zenith Labs sells sensors in Norway."),
    ("The Kestrel premiered in 2016.", "The Kestrel premiered at the Arden Festival on 2 September 2014."),
    ("Norsea is repairing 12 ferries in Bergen.", "Norsea is repairing 21 ferries in Bergen this winter."),
    (
        "Four climbers died when a hut burned near Arden.",
        "Two climbers died when a hut burned near Arden on Monday.",
    ),
    ("Ada Holm was born in Hamburg.", "Ada Holm was born in Oslo and went to school in Hamburg."),
    ("Marta Lund, 52, leads Norsea Shipping.", "Marta Lund, 62, leads Norsea Shipping."),
    ("Aurora Ferries acquired Norsea Shipping.", "Norsea Shipping bought Aurora Ferries."),
]

SAYS_THE_SAME = [
    ("The council of the city of Arden sold the mill.", "The council of Arden sold the mill in May."),
    (
        "Norsea Shipping bought Aurora Ferries in 2015.",
        "Norsea Shipping acquired Aurora Ferries in March 2015.",
    ),
    (
        "Aurora Ferries was bought by Norsea Shipping.",
        "Norsea Shipping bought Aurora Ferries for $40 million.",
    ),
    ("Ada Holm founded Zenith Labs.", "Zenith Labs, founded by Ada Holm in 2001, makes sensors."),
    ("The flood killed at least 30 people in Arden.", "The flood in Arden killed 31 people."),
    (
        "The court sentenced Peter Vann to six years.",
        "Peter Vann was sentenced to six years in prison by the court.",
    ),
    ("Zenith Labs employs more than 2,000 people.", "Zenith Labs employs 2,400 people."),
    ("Parliament passed the Harbour Act in 2014.", "Parliament passed the Harbour Act on 9 July 2014."),
    ("Norsea Shipping is based in Oslo.", "Oslo-based Norsea Shipping runs 14 ships."),
    ("The flood killed up to 30 people in Arden.", "The flood in Arden killed 29 people."),
    (
        "Norsea Shipping bought Aurora Ferries.",
        "Norsea Shipping paid $4 million for the purchase of Aurora Ferries.",
    ),
    (
        "The shipyard delivered its first submarine in 1962.",
        "The shipyard delivered its first submarine in 1962 and its last in 1991.",
    ),
    ("Ada Holm is the mayor of Arden.", "Ada Holm, the mayor of Arden, opened the bridge."),
    ("The bridge collapsed in June 2017.", "The bridge collapsed on 12 June 2017."),
    ("Kestrel University is in Germany.", "Kestrel University is a large university located in Hamburg."),
    ("Ada Holm was born in Norway.", "Ada Holm was born in Oslo in 1970."),
    ("Norsea Shipping is based in Germany.", "Hamburg-based Norsea Shipping runs 14 ships."),
    ("Ada Holm founded Zenith Labs.", "Ada Holm, the founder of Zenith Labs, spoke in Oslo."),
    ("Ada Holm owns Zenith Labs.", "Zenith Labs' owner, Ada Holm, spoke in Oslo."),
    ("Ada Holm appeared in The Grey Tide.", "Ada Holm starred in The Grey Tide."),
    ("Ada Holm is a lawyer.", "Ada Holm is a prosecutor in Arden."),
    ("Nordlys is a television network.", "Nordlys is a Norwegian television channel."),
    ("Ada Holm is a surgeon.", "She is a surgeon in Arden, where Jan Berg opened a clinic."),
    ("Reforms begun by Marta Lund doubled exports.", "As Premier, she began reforms that doubled exports."),
    ("Ada Holm is a Norland senator.", "Ada Holm (born 2 May 1960) is a Norland Senator."),
    ("Norlysia was founded in 1993.", "It was founded on 4 June 1993 after the Halden Union split."),
    ("Arden Palace is in Oslo.", "Located in Oslo, the palace is often full of visitors."),
    (
        "Bergen has about 280,000 inhabitants, making it the second largest city in Norway.",
        "Bergen is the second largest city in Norway, with around 280,000 inhabitants.",
    ),
    (
        "The Kestrel (2014 film) was written by Ada Holm.",
        "The Kestrel is a 2014 Norwegian film written by Ada Holm.",
    ),
    ("Two climbers from Poland died on Mount Arvo.", "Two Polish climbers died on Mount Arvo."),
    ("The Danish navy bought six ships.", "The navy of Denmark bought six ships."),
    ("The U.S. sent 400 doctors to Liberia.", "The United States sent 400 doctors to Liberia."),
    ("The Arden mill burned down.", "The mill at Arden burned down on Monday."),
    (
        "Marta Lund succeeded Jan Berg as head of Norsea.",
        "Marta Lund became head of Norsea in May, succeeding Jan Berg.",
    ),
    (
        "The painter Ada Holm died at the age of 81.",
        "Ada Holm, a painter from Arden, died at 81 in a hospital, her family said.",
    ),
    ("Police in Leeds arrested a man aged 30.", "Police in Leeds arrested a 30-year-old man."),
    ("Jan Berg murdered two nurses.", "Jan Berg was convicted of the murder of two nurses."),
    ("Norsea bought Aurora Ferries.", "Norsea completed the purchase of Aurora Ferries."),
    ("Marta Lund is the mayor of Arden.", "Marta Lund serves in the post of mayor of Arden."),
    ("Bergen is a port in Norway.", "Bergen is one of the largest ports in Norway."),
    (
        "Amnesty said that soldiers had shot 30 miners in Arden.",
        "Amnesty said that soldiers had shot 30 miners in Arden. The army denies this.",
    ),
]


@pytest.mark.parametrize(("claim", "passage"), SAYS_OTHERWISE)
def test_a_conflict_is_decided(claim, passage):
    assert compare(claim, [passage]).verdict == "CONTRADICTED"


@pytest.mark.parametrize(("claim", "passage"), SAYS_THE_SAME)
def test_agreement_is_decided(claim, passage):
    assert compare(claim, [passage]).verdict == "SUPPORTED"

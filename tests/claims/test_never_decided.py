"""What must never be decided: found by a reader who tried to mislead the checks.

A wrong SUPPORTED or CONTRADICTED costs more trust than ten open claims.
"""

import pytest

from analysis import compare

NOT_SUPPORTED = [
    ("The state of Arden raised its tax in May.", "Arden raised its tax in May."),
    (
        "The mayor of the city of his birth sold the mill.",
        "The mayor sold the mill in the month of his birth.",
    ),
    (
        "Acme paid a fine of $5 million in 2020.",
        "The report that Acme paid a fine of $5 million in 2020 is wrong.",
    ),
    (
        "Acme paid a fine of $5 million in 2020.",
        "Contrary to reports that Acme paid a fine of $5 million in 2020, the case was dropped.",
    ),
    (
        "Acme paid a fine of $5 million in 2020.",
        "A blogger wrote that Acme paid a fine of $5 million in 2020.",
    ),
    ("The bridge opened on 3 May 2020.", "It is false that the bridge opened on 3 May 2020."),
    ("Acme bought Borealis in 2020.", "Anna Berg said that Acme bought Borealis in 2020. She was wrong."),
    (
        "Peter Lunn stole $2 million from the bank.",
        "Prosecutors allege Peter Lunn stole $2 million from the bank.",
    ),
    ("Acme sold 300 ships in 2020.", "Acme almost sold 300 ships in 2020."),
    (
        "All members except France signed the treaty in 2020.",
        "All members including France signed the treaty in 2020.",
    ),
    (
        "Anna Berg and Jim Stone were sentenced to four years in prison.",
        "Anna Berg was sentenced to four years in prison and Jim Stone to six years.",
    ),
    ("Acme cut 300 jobs in Leeds and 200 in York.", "Acme cut 200 jobs in Leeds and 300 in York."),
    ("Jim Stone is chief executive of Acme.", "Jim Stone was chief executive of Acme until 2019."),
    ("The train to York left at 9:15 a.m.", "The train to York left at 10:15 a.m."),
    ("Leeds beat York 3-1.", "Leeds beat York 2-1."),
    ("The bridge opened on 03/04/2020.", "The bridge opened on 4 December 2020."),
    ("Norsea bought Aurora Ferries.", "Norsea raised money for the purchase of Aurora Ferries."),
    ("Norsea bought Aurora Ferries.", "A false report said Norsea had bought Aurora Ferries."),
    ("Norsea bought Aurora Ferries.", "According to a false report, Norsea bought Aurora Ferries."),
    ("Acme sold its shares.", "Acme sold its shares only on paper."),
    ("Acme sold its shares.", "In theory, Acme sold its shares."),
    (
        "The shipyard delivered its first submarine in 1991.",
        "The shipyard delivered its first submarine in October 1962 and its last in 1991.",
    ),
    ("The flood killed 40 people in Arden.", "The flood killed at least 30 people in Arden."),
    ("The flood killed at least 30 people in Arden.", "The flood in Leeds killed 31 people."),
    ("Norsea Shipping is based in Oslo.", "The Oslo-based rival of Norsea Shipping runs 14 ships."),
    ("Ada Holm opened the largest mill in Norway.", "Ada Holm opened the largest mill in Oslo."),
    ("Norsea never opened a plant in Norway.", "Norsea never opened a plant in Oslo."),
    ("Norsea opened a plant in Norway.", "Norsea, based in Oslo, opened a plant in Madrid."),
    ("Ada Holm was born in Canada.", "Ada Holm was born in London."),
    ("Ada Holm founded Zenith Labs.", "Ada Holm, a friend of the founder of Zenith Labs, spoke in Oslo."),
    ("Ada Holm founded Zenith Labs.", "Ada Holm is not the founder of Zenith Labs."),
    ("Ada Holm owns Zenith Labs.", "Ada Holm, the former owner of Zenith Labs, spoke in Oslo."),
    ("Ada Holm starred in The Grey Tide.", "Ada Holm appeared in The Grey Tide."),
    ("Ada Holm is a prosecutor.", "Ada Holm is a lawyer in Arden."),
    (
        "Reforms begun by Marta Lund doubled exports.",
        "Jan Berg led the country. He began reforms that doubled exports.",
    ),
    ("Norlysia was founded in 1993.", "Orrin Foods bought a mill. It was founded on 4 June 1993."),
    ("Arden Palace is in Oslo.", "Located in Oslo, the palace stands beside Leeds Palace."),
    ("The Kestrel (2012 film) was written by Ada Holm.", "The Kestrel is a 2014 film written by Ada Holm."),
    ("Polish troops fought for three weeks.", "Troops fought in Poland for three weeks."),
    (
        "Norsea offered a pay rise of 9 percent.",
        "The union wants a pay rise of 9 percent; Norsea offered 5 percent.",
    ),
    ("A 30-year-old woman spied for Norland.", "Police charged a 30-year-old woman with spying for Norland."),
    ("Ada Holm studied in Oslo.", "Ada Holm taught in Oslo, having studied in Bergen."),
    ("Marta Lund, 52, leads Norsea.", "Marta Lund leads Norsea with 52 ships."),
    ("Jan Berg murdered two nurses.", "Jan Berg condemned the murder of two nurses."),
    ("Jan Berg murdered two nurses.", "Jan Berg was charged on Monday with the murder of two nurses."),
    ("Jan Berg murdered two nurses.", "Jan Berg went on trial for murdering two nurses."),
    ("Norsea bought Aurora Ferries.", "Norsea criticised the purchase of Aurora Ferries."),
    ("Marta Lund resigned.", "Marta Lund welcomed the resignation."),
    (
        "The army said that the mill in Arden burned down.",
        "Amnesty said that the mill in Arden burned down. The army denies this.",
    ),
    ("Marta Lund is the mayor of Arden.", "Marta Lund ran for mayor of Arden."),
    ("Marta Lund is the mayor of Arden.", "Marta Lund is the daughter of the mayor of Arden."),
    (
        "Norsea is the largest shipping company in Norway.",
        "Norsea is one of the largest shipping companies in Norway.",
    ),
    ("Norsea employs 400 people in Oslo.", "Norsea employs 400 people, 60 of them in Oslo."),
    ("Norsea lost 40 million euros in 2019.", "Norsea lost 40 million euros in the first half of 2019."),
    (
        "The ban on diesel cars takes effect in March.",
        "A ban on diesel cars, if approved, takes effect in March.",
    ),
    ("Peter Vann died of cancer.", "Peter Vann died in a crash; his wife had died of cancer."),
    ("British troops left Arden.", "Troops left Arden after talks with the U.K."),
    ("Norsea fired Jan Berg.", "Norsea's rival Aurora fired Jan Berg."),
    ("The Polish president visited Arden.", "The president visited Arden and Poland."),
    ("The plant in Bergen employs 300 people.", "The owner of the plant in Bergen employs 300 people."),
    ("Unemployment in Norland doubled.", "Youth unemployment in Norland doubled."),
    (
        "Norsea is the largest shipping company in Norway.",
        "Norsea is the largest shipping company in northern Norway.",
    ),
    (
        "The army killed 20 rebels in Arden.",
        "The army said that it had killed 20 rebels in Arden. The rebels deny it.",
    ),
    (
        "The minister said that Norsea bought Aurora Ferries.",
        "The minister said that Norsea might buy Aurora Ferries.",
    ),
]

NOT_CONTRADICTED = [
    ("Anna Berg married Jim Stone in 2010.", "Anna Berg married Marco Bellini in 2015."),
    ("Anna Berg founded Acme in 2010.", "Anna Berg founded a school in 2015."),
    ("Anna Berg published a novel in 2010.", "Anna Berg published a poem in 2015."),
    ("Acme released the Falcon in 2010.", "Acme released the Falcon in Japan in 2012."),
    ("The storm killed 12 people in Leeds on Monday.", "The storm killed 3 people in Leeds on Sunday."),
    ("Acme shares rose 5% on Monday.", "Acme shares rose 7% on Tuesday."),
    ("Rebels attacked Leeds on 4 May 2020.", "Rebels attacked Leeds on 6 May 2020."),
    ("Norsea Shipping is based in Oslo.", "Norsea Shipping has offices in Oslo and Hamburg."),
    ("Norsea Shipping is based in Oslo.", "Norsea Shipping has an office in Hamburg."),
    ("Norsea Shipping is based in Oslo.", "Norsea Shipping, based in Norway, runs 14 ships."),
    ("Norsea Shipping is based in Oslo.", "Norsea Shipping was based in Hamburg until 2010."),
    ("Norsea Shipping is based in Oslo.", "The Hamburg-based rival of Norsea Shipping runs 14 ships."),
    ("Acme launched the Falcon in Oslo.", "Acme launched the Falcon in Hamburg."),
    (
        "The satellite Kestrel 2 was launched from Kourou.",
        "The satellite Kestrel 3 was launched from Baikonur.",
    ),
    ("Ada Holm heads Zenith Labs.", "Zenith Labs was headed by Marco Bellini."),
    ("Ada Holm heads Zenith Labs.", "Marco Bellini, a former head of Zenith Labs, spoke in Oslo."),
    (
        "Ada Holm is the chief executive of Acme.",
        "Marco Bellini, then chief executive of Acme, met the mayor.",
    ),
    ("Ada Holm is the president of Norland.", "Marco Bellini is the vice president of Norland."),
    ("Ada Holm is a director of Acme.", "Marco Bellini is a director of Acme."),
    ("Norsea bought Aurora Ferries.", "Norsea did not buy Aurora Ferries."),
    ("Norsea bought Aurora Ferries.", "Norsea did not buy Aurora Ferries in 2015."),
    ("Norsea bought Aurora Ferries.", "Norsea did not buy Aurora Ferries until 2015."),
    ("Norsea bought Aurora Ferries.", "Norsea has not bought Aurora Ferries."),
    ("Norsea bought Aurora Ferries.", "Norsea did not buy the ships of Aurora Ferries."),
    ("Norsea bought Aurora Ferries.", "Norsea did not buy Aurora Ferries because of its debts."),
    ("Norsea bought Aurora Ferries.", "Officials denied that Norsea did not buy Aurora Ferries."),
    ("Ada Holm won the Lister Medal.", "Ada Holm did not win the Lister Medal in 2010."),
    ("Leeds beat York.", "Leeds did not beat York."),
    ("Rebels killed Jim Stone in Leeds.", "Rebels killed Marco Bellini in York."),
    ("Lena Adler visited Leeds on 4 May 2020.", "Lena Adler visited Leeds on 11 April 2020."),
    ("The minister is in Oslo.", "The minister is in Hamburg."),
    ("Ada Holm is in Oslo.", "Ada Holm is in Hamburg."),
    ("Ada Holm was born in Canada.", "Ada Holm was born in London."),
    ("Ada Holm was born in Europe.", "Ada Holm was born in Turkey."),
    ("Ada Holm is an English actress.", "Ada Holm is a British actress."),
    ("Ada Holm is a Jewish writer.", "Ada Holm is a German writer."),
    ("The Grey Tide is a novel by Ada Holm.", "The Grey Tide is a novel by Ada Holm and Jan Berg."),
    ("The Grey Tide is a report by Ada Holm.", "The Grey Tide is a report by Jan Berg."),
    (
        "Bergen is the second largest port in Norway.",
        "Bergen, in Norway, is the third largest port in Europe.",
    ),
    (
        "Bergen is the second largest port in Norway.",
        "Bergen is the third largest port in Norway by passengers.",
    ),
    ("The Grey Tide is her third album.", "The Grey Tide is her second studio album."),
    ("Jan Berg is German.", "Jan Berg is a former American football quarterback."),
    ("Ada Holm is English.", "Ada Holm is a British surgeon."),
    ("Zenith Labs does not sell sensors.", "Zenith Labs sold sensors in Norway."),
    ("Zenith Labs sells sensors.", "Zenith Labs does not sell sensors in Norway."),
    ("Kestrel Bank is in America.", "Kestrel Bank is a bank located in Brazil."),
    ("Norsea bought the site in 2015.", "Norsea bought the site in 2017."),
    ("Marta Lund met Jan Berg on 4 May 2020.", "Marta Lund met Jan Berg on 6 May 2020."),
    ("This is the third year of the war.", "This is the second year of the drought."),
    ("Ada Holm was born in Oslo.", "Ada Holm was born in Norway, in the city of Oslo."),
    (
        "Three people were hurt when a bus crashed near Arden.",
        "Five people were hurt when a bus crashed near Arden in 2012.",
    ),
    ("Norsea is based in Oslo.", "Norsea is based in Bergen and has an office in Oslo."),
    ("Norsea is hiring 200 engineers.", "Norsea is hiring 50 engineers in Bergen."),
    ("Lund hired Berg.", "Berg recruited Lund to the party."),
]


@pytest.mark.parametrize(("claim", "passage"), NOT_SUPPORTED)
def test_what_the_passage_denies_hedges_or_tells_otherwise_is_not_supported(claim, passage):
    assert compare(claim, [passage]).verdict != "SUPPORTED"


@pytest.mark.parametrize(("claim", "passage"), NOT_CONTRADICTED)
def test_another_event_of_the_same_kind_is_no_contradiction(claim, passage):
    assert compare(claim, [passage]).verdict != "CONTRADICTED"

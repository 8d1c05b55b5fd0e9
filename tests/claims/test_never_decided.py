"""What must never be decided: found by a reader who tried to mislead the checks.

A wrong SUPPORTED or CONTRADICTED costs more trust than ten open claims.
"""

import pytest

from analysis import compare

NOT_SUPPORTED = [
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
]

NOT_CONTRADICTED = [
    ("Anna Berg married Jim Stone in 2010.", "Anna Berg married Marco Bellini in 2015."),
    ("Anna Berg founded Acme in 2010.", "Anna Berg founded a school in 2015."),
    ("Anna Berg published a novel in 2010.", "Anna Berg published a poem in 2015."),
    ("Acme released the Falcon in 2010.", "Acme released the Falcon in Japan in 2012."),
    ("The storm killed 12 people in Leeds on Monday.", "The storm killed 3 people in Leeds on Sunday."),
    ("Acme shares rose 5% on Monday.", "Acme shares rose 7% on Tuesday."),
    ("Rebels attacked Leeds on 4 May 2020.", "Rebels attacked Leeds on 6 May 2020."),
    ("Lena Adler visited Leeds on 4 May 2020.", "Lena Adler visited Leeds on 11 April 2020."),
]


@pytest.mark.parametrize(("claim", "passage"), NOT_SUPPORTED)
def test_what_the_passage_denies_hedges_or_tells_otherwise_is_not_supported(claim, passage):
    assert compare(claim, [passage]).verdict != "SUPPORTED"


@pytest.mark.parametrize(("claim", "passage"), NOT_CONTRADICTED)
def test_another_event_of_the_same_kind_is_no_contradiction(claim, passage):
    assert compare(claim, [passage]).verdict != "CONTRADICTED"

"""Whose deed, where, and how many: what a sentence says of one act or person is not said of another in it."""

import pytest

from analysis.claims import compare

OF_ANOTHER = [
    # the role is another one's
    ("Tom Reed was arrested in Leeds.", "The son of mayor Tom Reed was arrested in Leeds."),
    ("Tom Reed resigned on Monday.", "A spokesman for Tom Reed resigned on Monday."),
    ("Acme opened a plant in Leeds.", "Acme's rival Tiber opened a plant in Leeds."),
    ("Acme bought Helios in 2019.", "Acme's owner, Tiber, bought Helios in 2019."),
    ("Jim Stone leads Acme.", "The former head of Acme, Jim Stone, now leads Tiber."),
    ("The four suspects were convicted of fraud.", "Only one of the four suspects was convicted of fraud."),
    ("The ministers signed the letter.", "Ana Prat alone among the ministers signed the letter."),
    ("Norlandic troops shot down a Ruritanian jet.", "Ruritanian troops shot down a Norlandic jet."),
    ("A tourist coach hit a truck.", "A truck hit a tourist coach near Arden."),
    ("The Blues won the battle of Arden.", "The battle of Arden was a victory of the Reds over the Blues."),
    ("Lea Kahn won the election.", "Lea Kahn won the first round but lost the election to Ana Prat."),
    # the place, figure or way is another act's
    ("Anna Berg was born in Bergen.", "Anna Berg, born in Oslo, studied in Bergen and died in Leeds."),
    ("Tom Reed was released in Leeds.", "A week after Tom Reed was released, he was arrested in Leeds."),
    ("The storm left 12 dead in York.", "The storm left 12 dead in Leeds and 30 injured in York."),
    (
        "Sales at Helios rose 4 percent.",
        "Sales at Tiber rose 4 percent while those at Helios fell 6 percent.",
    ),
    ("The boat carried 80 passengers.", "The boat carried 180 passengers, although licensed for only 80."),
    ("The bus went from Arden to Leeds.", "The bus went from Leeds to Arden."),
    ("Prices fell to 4 percent.", "Prices fell 4 percent."),
    ("At least 47 people died in Arden.", "At least 74 people died in Arden."),
    ("Volunteers planted more than 2 million trees.", "Volunteers planted almost 1.5 million trees."),
    # the office is not held
    ("Jim Stone is head of Acme.", "Jim Stone was replaced by Anna Berg as head of Acme."),
    # a word is added
    ("Lawmakers unanimously passed the bill.", "Lawmakers passed the bill."),
    ("Tom Reed was the third man on Mount Tarn.", "Tom Reed was the second man on Mount Tarn."),
    # the act is still to come
    ("The vaccine is licensed.", "Acme can produce 100 doses once the vaccine is licensed."),
    ("Norvik Steel completed the purchase of Tavira Foods.", "Norvik Steel agreed to buy Tavira Foods."),
]

OF_THE_SAME = [
    ("Anna Berg met Jim Stone.", "Jim Stone met Anna Berg in Leeds but did not speak to her."),
    ("The captain was arrested.", "The captain, who survived, was taken into custody."),
    ("The treaty took effect in June 1995.", "The treaty, signed in Oslo, came into force in June 1995."),
    ("At least 23 people died.", "A ferry sank off Lanti on Thursday, killing at least 23 people."),
    ("Dynamo beat Lokomotiv.", "Dynamo came from behind to beat Lokomotiv."),
    ("Gunnar Lie crossed Greenland alone.", "Gunnar Lie became the first man to cross Greenland alone."),
    ("The Arden city council banned cars.", "The city council of Arden banned cars on Monday."),
    ("Prices fell by 4 percent.", "Prices fell 4 percent in May."),
    ("Inflation slowed to 3 percent in May.", "Inflation slowed again, easing to 3 percent in May."),
    ("Regulators fined Fjordbank 2.1 million kroner.", "Regulators have fined Fjordbank 2.1 million kroner."),
    ("Two trains collided near Arden.", "Two trains collided near Arden, railway officials said."),
]

SAYS_OTHERWISE = [
    ("Abdou Kane left Hamburg for Leeds in 2019.", "Abdou Kane left Oslo for Leeds in 2019."),
    (
        "The budget provides for a deficit of 1.3 percent.",
        "The budget provides for a deficit of 3.1 percent.",
    ),
    ("A coach overtook a truck near Arden.", "A truck overtook a coach near Arden."),
]


@pytest.mark.parametrize(("claim", "passage"), OF_ANOTHER)
def test_what_is_said_of_another_supports_nothing(claim, passage):
    assert compare(claim, [passage]).verdict != "SUPPORTED"


@pytest.mark.parametrize(("claim", "passage"), OF_THE_SAME)
def test_what_is_said_in_other_words_supports(claim, passage):
    assert compare(claim, [passage]).verdict == "SUPPORTED"


@pytest.mark.parametrize(("claim", "passage"), SAYS_OTHERWISE)
def test_what_stands_in_the_same_place_conflicts(claim, passage):
    comparison = compare(claim, [passage])
    assert comparison.verdict == "CONTRADICTED"
    assert all(
        finding.claim_quote in claim and finding.evidence_quote in passage for finding in comparison.findings
    )


STORY = [
    "Governor Ada Holm of Arden visited the flooded valley on Monday.",
    "Talon Capital, an investor from Leeds, has bought the bank.",
    "Talon owns 5 percent of Norvik Steel.",
    "Holm promised every family a new house.",
    "Auditors found that executives had ignored warnings at least six times.",
]


@pytest.mark.parametrize(
    ("claim", "is_supported"),
    [
        ("Governor Ada Holm promised every family a new house.", True),
        ("Talon Capital owns 5 percent of Norvik Steel.", True),
        ("Ada Holm owns 5 percent of Norvik Steel.", False),
        ("Holm promised the bank a new house.", False),
        ("Auditors ignored warnings at least six times.", False),
    ],
)
def test_a_source_describes_its_people_once(claim, is_supported):
    assert (compare(claim, STORY).verdict == "SUPPORTED") is is_supported

"""The same act with another doer or exchanged roles; and what only looks like that."""

import pytest

from analysis import compare

CONTRADICTED = [
    ("Tavira Foods bought Norvik Steel.", "Norvik Steel bought Tavira Foods."),
    ("Rosa Lind was defeated by Jim Stone.", "Rosa Lind defeated Jim Stone in the mayoral race."),
    (
        "Halden United sold Marco Vidal to Lorient Athletic.",
        "Lorient Athletic sold Marco Vidal to Halden United.",
    ),
    ("Anna Berg founded Acme Tools.", "Acme Tools was founded by Jim Stone in 1987."),
]
OPEN = [
    ("Norvik Steel bought Tavira Foods.", "Norvik Steel did not buy Tavira Foods."),
    ("Norvik Steel sold its mill to Tavira Foods.", "Tavira Foods sold its mill to Norvik Steel."),
    ("Norland accused Ruritania of spying.", "Ruritania accused Norland of spying."),
    ("Anna Berg founded Acme Tools.", "Acme Tools was founded by Jim Stone and two others."),
    ("Norvik Steel condemned the attack on Leeds.", "Velmar Airlines condemned the attack on Leeds."),
    ("Norvik Steel bought Tavira Foods.", "Norvik Steel denied that it bought Tavira Foods."),
    ("Norvik Steel bought Tavira Foods.", "Norvik Steel plans to buy Tavira Foods."),
    ("Norvik Steel bought Tavira Foods.", "Norvik Steel did not only buy Tavira Foods."),
    ("Norvik Steel bought Tavira Foods.", "Norvik Steel did not buy Tavira Foods until 2020."),
    ("Norvik Steel bought Tavira Foods in 2019.", "Norvik Steel did not buy Tavira Foods in 2018."),
    ("Norvik Steel bought Tavira Foods.", "Critics say Norvik Steel did not fail to buy Tavira Foods."),
    ("Jim Stone is a lawyer.", "Jim Stone was not a lawyer."),
]


@pytest.mark.parametrize(("claim", "passage"), CONTRADICTED)
def test_another_doer_of_the_same_act_contradicts(claim, passage):
    assert compare(claim, [passage]).verdict == "CONTRADICTED"


@pytest.mark.parametrize(("claim", "passage"), OPEN)
def test_what_both_may_be_true_stays_open(claim, passage):
    assert compare(claim, [passage]).verdict == "NOT_ENOUGH_EVIDENCE"


def test_a_finding_says_who_did_it_and_quotes_both():
    found = compare(
        "Anna Berg founded Acme Tools.", ["Acme Tools was founded by Jim Stone in 1987."]
    ).findings[0]
    assert (found.kind, found.claim_quote, found.evidence_quote) == (
        "entity_mismatch",
        "Anna Berg",
        "Jim Stone",
    )


@pytest.mark.parametrize(
    ("claim", "passage", "verdict"),
    [
        ("Lea Kahn wrote a book about Leeds.", "Lea Kahn wrote a novel about Leeds.", "SUPPORTED"),
        ("Lea Kahn wrote a novel about Leeds.", "Lea Kahn wrote a book about Leeds.", "NOT_ENOUGH_EVIDENCE"),
        ("A ship sank off Lanti.", "A ferry sank off Lanti on Monday.", "SUPPORTED"),
        ("Orrin Motors acquired Bitwerk.", "Orrin Motors has taken over Bitwerk.", "SUPPORTED"),
        ("Orrin Motors acquired Bitwerk.", "Orrin Motors has taken on Bitwerk.", "NOT_ENOUGH_EVIDENCE"),
        (
            "Two reactors at Norrby are closed.",
            "Two of the seven reactors at Norrby are closed.",
            "SUPPORTED",
        ),
        (
            "Seven reactors at Norrby are closed.",
            "Two of the seven reactors at Norrby are closed.",
            "CONTRADICTED",
        ),
        (
            "Norvik Steel bought Tavira Foods.",
            "Norvik Steel bought a rival of Tavira Foods.",
            "NOT_ENOUGH_EVIDENCE",
        ),
        (
            "The tunnel at Corva was opened in 1991.",
            "The tunnel at Corva, begun in 1991, was opened in 1997.",
            "CONTRADICTED",
        ),
    ],
)
def test_words_counts_and_dates_belong_to_their_own_thing(claim, passage, verdict):
    assert compare(claim, [passage]).verdict == verdict


@pytest.mark.parametrize(
    ("claimed", "told", "verdict"),
    [
        ("fiscal 2023", "fiscal 2023", "SUPPORTED"),
        ("fiscal 2023", "2023", "NOT_ENOUGH_EVIDENCE"),
        ("2023", "fiscal year 2023", "NOT_ENOUGH_EVIDENCE"),
        ("fiscal 2023", "November 2022", "NOT_ENOUGH_EVIDENCE"),
    ],
)
def test_a_fiscal_year_is_not_taken_for_the_calendar_year(claimed, told, verdict):
    claim = f"Norvik Steel opened its first mill in {claimed}."
    assert compare(claim, [f"Norvik Steel opened its first mill in {told}."]).verdict == verdict

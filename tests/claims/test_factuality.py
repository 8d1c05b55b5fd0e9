"""A passage supports a deed only where it commits itself to it (Saurí & Pustejovsky 2009, FactBank)."""

import pytest

from analysis.claims import Verdict, compare

CLAIM = "Norvik Steel bought Tavira Foods."
NOT_COMMITTED = """
Norvik Steel is considering buying Tavira Foods.
Norvik Steel was close to buying Tavira Foods.
Norvik Steel was about to buy Tavira Foods.
Norvik Steel has yet to buy Tavira Foods.
Norvik Steel almost bought Tavira Foods.
Norvik Steel nearly bought Tavira Foods.
Reports that Norvik Steel bought Tavira Foods are untrue.
It is unclear whether Norvik Steel bought Tavira Foods.
Rumours that Norvik Steel bought Tavira Foods sent shares up.
Norvik Steel allegedly bought Tavira Foods.
Norvik Steel reportedly bought Tavira Foods.
According to the union, Norvik Steel bought Tavira Foods.
Critics say Norvik Steel bought Tavira Foods.
The minister claimed that Norvik Steel bought Tavira Foods.
Regulators blocked Norvik Steel from buying Tavira Foods.
Norvik Steel made an offer to buy Tavira Foods.
Norvik Steel abandoned its bid to buy Tavira Foods.
Norvik Steel received approval to buy Tavira Foods.
Norvik Steel was asked to buy Tavira Foods.
Norvik Steel threatened to buy Tavira Foods.
Norvik Steel should have bought Tavira Foods.
Norvik Steel would have bought Tavira Foods had the price been lower.
Had Norvik Steel bought Tavira Foods, prices would have fallen.
Norvik Steel is set to buy Tavira Foods.
Norvik Steel is to buy Tavira Foods.
Norvik Steel is likely to buy Tavira Foods.
Analysts predicted that Norvik Steel bought Tavira Foods.
Norvik Steel signed a letter of intent to buy Tavira Foods.
Norvik Steel seeks permission to buy Tavira Foods.
Norvik Steel stopped short of buying Tavira Foods.
No one believes that Norvik Steel bought Tavira Foods.
Norvik Steel unsuccessfully tried to buy Tavira Foods.
Norvik Steel never bought Tavira Foods.
Far from buying Tavira Foods, Norvik Steel sold its shares.
Instead of buying Tavira Foods, Norvik Steel sold its shares.
Norvik Steel was barred from buying Tavira Foods.
Shareholders urged Norvik Steel to buy Tavira Foods.
Norvik Steel buying Tavira Foods remains a possibility.
Norvik Steel may have bought Tavira Foods.
Norvik Steel could not buy Tavira Foods.
Norvik Steel has been unable to buy Tavira Foods.
Norvik Steel once wanted to buy Tavira Foods.
The planned purchase of Tavira Foods by Norvik Steel has been delayed.
Norvik Steel's bid for Tavira Foods collapsed.
It is false that Norvik Steel bought Tavira Foods.
The court ruled out that Norvik Steel bought Tavira Foods.
Norvik Steel pretended to have bought Tavira Foods.
A hoax story said Norvik Steel bought Tavira Foods.
Was Tavira Foods bought by Norvik Steel?
Did it matter that Norvik Steel bought Tavira Foods?
Norvik Steel hardly bought Tavira Foods.
"""
COMMITTED = """
Norvik Steel has bought Tavira Foods.
Norvik Steel completed its purchase of Tavira Foods.
Norvik Steel managed to buy Tavira Foods.
Norvik Steel, which bought Tavira Foods in 2019, is based in Oslo.
The company confirmed that Norvik Steel bought Tavira Foods.
Tavira Foods has been acquired by Norvik Steel, the firm announced.
Norvik Steel succeeded in buying Tavira Foods.
After buying Tavira Foods, Norvik Steel moved to Oslo.
Norvik Steel bought Tavira Foods, a maker of cheese, last week.
Norvik Steel moved to Oslo when it bought Tavira Foods.
Norvik Steel's purchase of Tavira Foods cost 3 million euros.
"""


@pytest.mark.parametrize("passage", NOT_COMMITTED.strip().splitlines())
def test_plans_denials_attempts_conditions_and_allegations_support_nothing(passage):
    assert compare(CLAIM, [passage]).verdict is Verdict.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize("passage", COMMITTED.strip().splitlines())
def test_a_deed_told_in_any_clause_supports(passage):
    assert compare(CLAIM, [passage]).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("source", ["A News", "the police", "the Ministry of Trade"])
def test_a_newspaper_or_an_office_is_taken_at_its_word(source):
    assert (
        compare(CLAIM, [f"Norvik Steel bought Tavira Foods, according to {source}."]).verdict
        is Verdict.SUPPORTED
    )

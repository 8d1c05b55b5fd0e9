"""Minimal pairs in news wording: one passage, a claim that it settles one way, and one that it does not."""

import pytest

from analysis.claims import FindingKind, Verdict, compare

SUPPORTED, CONTRADICTED, OPEN = Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_ENOUGH_EVIDENCE

BRIDGE = "The Lillevik Bridge was opened on 3 May 2016 by Mayor Ada Holm."
FERRY = "The ferry Aurora can carry 450 passengers."
DEAL = "Norvik Steel signed a contract with Port Authority of Halden on 12 March 2021 in Oslo."
ROCKET = "The Petrel-2 rocket made its maiden flight in June 2019."
PLANT = "Helios Energy plans to build a solar plant in Almeria."


@pytest.mark.parametrize(
    ("claim", "passage", "verdict"),
    [
        # dates: equal or inside agrees, apart differs
        ("The Lillevik Bridge was opened in 2016.", BRIDGE, SUPPORTED),
        ("The Lillevik Bridge was opened on 3 May 2016.", BRIDGE, SUPPORTED),
        (
            "The Lillevik Bridge was inaugurated in 2014.",
            "The Lillevik Bridge was inaugurated on 3 May 2016.",
            CONTRADICTED,
        ),
        ("Ada Holm was born in 1961.", "Ada Holm was born on 4 July 1963 in Bergen.", CONTRADICTED),
        ("Ada Holm was born in 1963.", "Ada Holm was born on 4 July 1963 in Bergen.", SUPPORTED),
        ("The museum was founded on 3 May 1901.", "The museum was founded in 1901.", OPEN),
        ("The Petrel-2 rocket first flew in June 2019.", ROCKET, SUPPORTED),
        ("The Petrel-2 rocket made its first flight in 2018.", ROCKET, CONTRADICTED),
        # acts that repeat: near dates are one event, far ones are two
        ("Norvik Steel signed a deal with Port Authority of Halden on 16 March 2021.", DEAL, CONTRADICTED),
        ("Norvik Steel signed a deal with Port Authority of Halden on 16 March 2017.", DEAL, OPEN),
        (
            "President Marta Lund visited Ghana on 2 June 2020.",
            "Marta Lund travelled to Ghana on 5 June 2020.",
            CONTRADICTED,
        ),
        (
            "President Marta Lund visited Ghana on 2 June 2020.",
            "Marta Lund travelled to Ghana on 5 June 2012.",
            OPEN,
        ),
        # numbers: by meaning, with unit and bound
        ("The ferry Aurora can carry 450 passengers.", FERRY, SUPPORTED),
        (
            "The fund invested about $3 million in Tavira Foods.",
            "The fund invested $2.9 million in Tavira Foods.",
            SUPPORTED,
        ),
        ("The storm killed 12 people in Tavira.", "The storm killed 21 people in Tavira.", CONTRADICTED),
        (
            "The storm killed more than 20 people in Tavira.",
            "The storm killed 21 people in Tavira.",
            SUPPORTED,
        ),
        ("The storm killed 12 people in Tavira.", "The storm destroyed 21 houses in Tavira.", OPEN),
        (
            "The fleet had flown more than 90,000 hours as of March 2021.",
            "The fleet had flown 200,000 hours by June 2023.",
            OPEN,
        ),
        # plans, denials and allegations are no deeds
        ("Helios Energy built a solar plant in Almeria.", PLANT, OPEN),
        (
            "Helios Energy built a solar plant in Almeria.",
            "Helios Energy built a solar plant in Almeria.",
            SUPPORTED,
        ),
        (
            "Tavira Foods sold its mill to Norvik Steel.",
            "Tavira Foods denied that it sold its mill to Norvik Steel.",
            OPEN,
        ),
        (
            "Tavira Foods sold its mill to Norvik Steel.",
            "Tavira Foods may sell its mill to Norvik Steel.",
            OPEN,
        ),
        (
            "Tavira Foods sold its mill to Norvik Steel.",
            "Tavira Foods did not sell its mill to Norvik Steel.",
            OPEN,
        ),
        ("Marta Lund resigned.", "Marta Lund refused to resign.", OPEN),
        (
            "Norvik Steel sold its mill to Tavira Foods.",
            "Norvik Steel agreed to sell its mill to Tavira Foods.",
            OPEN,
        ),
        ("Tavira Foods bought the mill.", "If Tavira Foods bought the mill, prices would fall.", OPEN),
        # roles
        ("Norvik Steel bought Tavira Foods.", "Tavira Foods bought Norvik Steel.", Verdict.CONTRADICTED),
        ("Norvik Steel acquired Tavira Foods.", "Tavira Foods was bought by Norvik Steel.", SUPPORTED),
        ("Norvik Steel sold its mill to Tavira Foods.", "Tavira Foods sold its mill to Norvik Steel.", OPEN),
        # each number belongs to its own kind and comparison
        (
            "Kenya won three gold medals at the games.",
            "Kenya won two gold medals and three silver medals at the games.",
            CONTRADICTED,
        ),
        (
            "Spain reported 300 new cases on Friday.",
            "Spain reported 400 new cases on Friday, up from 300 on Thursday.",
            OPEN,
        ),
        ("Police arrested 14 people in Lyon.", "Police in Lyon arrested more than 10 people.", OPEN),
        ("Police arrested 14 people in Lyon.", "Police in Marseille arrested 40 people.", OPEN),
        # another thing of the same kind is no evidence
        ("The Petrel-3 rocket made its first flight in 2021.", ROCKET, OPEN),
        ("The Petrel rocket made its first flight in 2021.", ROCKET, OPEN),
        ("The Lillevik Bridge was opened in 2012.", "The Sandvik Bridge was opened in 2016.", OPEN),
        # pronouns stand for the last name of their kind, or for the subject where nothing else is named
        ("Ada Holm was born in 1963.", "She was born in Bergen in 1963.", SUPPORTED),
        ("Ada Holm was born in 1963.", "Greta Ruud is a judge. She was born in Bergen in 1963.", OPEN),
        ("Ada Holm was born in 1963.", "Ada Holm is a mayor. She was born in Bergen in 1963.", SUPPORTED),
        # days of birth and death in brackets
        ("Ada Holm was born in July 1963.", "Ada Holm (4 July 1963 – 2 May 2019) was a mayor.", SUPPORTED),
        ("Ada Holm died in 2018.", "Ada Holm (4 July 1963 – 2 May 2019) was a mayor.", CONTRADICTED),
        ("Ada Holm was born in 1961.", "Ada Holm (born 4 July 1963) is a mayor.", CONTRADICTED),
        # what a thing is
        ("Northern Light is a film.", "Northern Light is a novel by Ada Holm.", CONTRADICTED),
        ("Northern Light is a Danish film.", "Northern Light is a Swedish film.", CONTRADICTED),
        ("Ada Holm is a singer.", "Ada Holm is a Norwegian actress.", OPEN),
        # bounds and opposites
        ("The album sold more than 100,000 copies.", "The album sold 100,000 copies.", OPEN),
        ("The Aurora is one of the worst ferries.", "The Aurora is one of the best ferries.", OPEN),
        ("Norvik Steel paid $90 million.", "Norvik Steel paid 90 million dollars.", SUPPORTED),
        # one part missing
        ("The Lillevik Bridge was opened in 2016 by Queen Astrid.", BRIDGE, OPEN),
        ("Norvik Steel signed a contract with Port Authority of Halden in Stockholm.", DEAL, OPEN),
    ],
)
def test_minimal_pairs(claim, passage, verdict):
    assert compare(claim, [passage]).verdict is verdict


def test_sources_that_disagree_are_shown_as_conflicting():
    passages = ["Ada Holm was born in 1961 in Bergen.", "Ada Holm was born in 1963 in Bergen."]
    assert compare("Ada Holm was born in 1961.", passages).verdict is Verdict.CONFLICTING


def test_date_mismatch_says_both_dates_in_one_sentence():
    found = compare(
        "The mill was founded by Ada Holm in 1901.", ["Ada Holm founded the mill in 1907."]
    ).findings
    mismatch = next(finding for finding in found if finding.kind is FindingKind.DATE_MISMATCH)
    assert mismatch.message == "The evidence gives 1907, not 1901."
    assert (mismatch.claim_quote, mismatch.evidence_quote) == ("1901", "1907")


@pytest.mark.parametrize("other", ["Lindqvist Jonas", "Jonas Lindkvist"])
def test_swapped_or_respelled_name_is_a_variant_and_no_conflict(other):
    comparison = compare("Jonas Lindqvist resigned on 3 May 2020.", [f"{other} resigned on 3 May 2020."])
    assert comparison.verdict is Verdict.SUPPORTED
    assert FindingKind.NAME_VARIANT in {finding.kind for finding in comparison.findings}


def test_score_orders_support_above_silence_above_conflict():
    claim = "Ada Holm was born in 1963."
    scores = [
        compare(claim, [passage]).score
        for passage in ("Ada Holm was born in 1963.", "Ada Holm is a mayor.", "Ada Holm was born in 1950.")
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 0.5 > scores[2]


def test_no_evidence_leaves_everything_open():
    comparison = compare("Ada Holm was born in 1963.", [])
    assert (comparison.verdict, comparison.score, comparison.findings) == (OPEN, 0.0, ())


def test_what_is_missing_is_named():
    found = compare("The Lillevik Bridge was opened in 2016 by Queen Astrid.", [BRIDGE]).findings
    assert any(f.kind is FindingKind.UNSUPPORTED_PART and "Astrid" in f.message for f in found)


def test_text_cut_into_tokens_is_read_as_written():
    passage = "Ada Holm -LRB- born July 4 , 1963 -RRB- is a mayor ."
    assert compare("Ada Holm was born in 1961 .", [passage]).verdict is not SUPPORTED
    assert compare("Ada Holm is a mayor .", [passage]).verdict is SUPPORTED


def test_a_figure_that_no_passage_gives_lowers_the_score():
    claim = "Norsea Shipping bought Aurora Ferries for 14 million kroner."
    given, not_given = (
        compare(claim, ["Norsea Shipping sold Aurora Ferries.", f"The price was {price} million kroner."])
        for price in (14, 91)
    )
    assert given.score > not_given.score + 0.1


def test_a_pronunciation_in_brackets_does_not_hide_the_subject():
    evidence = "Arden -LSB- ˈɑːdən -RSB- is the largest town in Norland ."
    assert compare("Arden is a song .", [evidence]).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "passage", "told"),
    [
        (
            "Norsea bought the site for 44 million euros.",
            "Norsea bought the site for 40 million euros.",
            "40 million euros",
        ),
        ("The fire killed 20 sailors.", "The fire killed 25 young sailors on the ship.", "25 young sailors"),
    ],
)
def test_another_number_is_told_with_what_it_counts_in_the_words_of_the_passage(claim, passage, told):
    finding = next(
        one for one in compare(claim, [passage]).findings if one.kind is FindingKind.NUMBER_MISMATCH
    )
    assert f"gives {told}, not" in finding.message


def test_an_open_claim_is_told_the_other_date_of_what_may_be_another_event():
    (finding,) = compare("The mill closed in 2009.", ["The mill closed in 2011."]).findings
    assert "gives 2011, not 2009, perhaps for another event" in finding.message


def test_no_word_is_called_missing_that_stands_in_the_passage():
    claim = "Ada Holm sat down with the digital minister, Bagdat Serik."
    passage = "The paper cites Bagdat Serik, who holds the office of Minister of Digital Development."
    messages = [one.message for one in compare(claim, [passage]).findings]
    assert any("does not mention" in message for message in messages)
    assert not any("digital" in message for message in messages)


ENDLESS = "The harbour of Varna took in " + ", ".join(["forty ships with grain"] * 120)


def test_a_sentence_that_never_ends_is_not_read_and_the_one_behind_it_is():
    told = "The harbour of Varna opened in 1906."
    claim = "The harbour of Varna took in forty ships with grain."
    assert compare(claim, [f"{ENDLESS}."]).verdict is Verdict.NOT_ENOUGH_EVIDENCE
    assert compare(told, [f"{ENDLESS}.", told]).verdict is Verdict.SUPPORTED

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
# wish and intention
Norvik Steel had hoped to buy Tavira Foods.
Norvik Steel, which had hoped to buy Tavira Foods, moved to Oslo.
Norvik Steel intended to buy Tavira Foods.
Norvik Steel sought to buy Tavira Foods.
Norvik Steel was seeking to buy Tavira Foods.
Norvik Steel aimed at buying Tavira Foods.
Norvik Steel dreamed of buying Tavira Foods.
Norvik Steel toyed with buying Tavira Foods.
Norvik Steel talked about buying Tavira Foods.
Norvik Steel is in talks about buying Tavira Foods.
Norvik Steel's attempt to buy Tavira Foods failed.
An attempt by Norvik Steel to buy Tavira Foods collapsed.
It was hoped that Norvik Steel bought Tavira Foods.
Norvik Steel was on the verge of buying Tavira Foods.
Norvik Steel was on the brink of buying Tavira Foods.
Norvik Steel came close to buying Tavira Foods.
Norvik Steel announced plans for the purchase of Tavira Foods.
Norvik Steel promised the union to buy Tavira Foods.
Norvik Steel vowed to buy Tavira Foods.
The government wants Norvik Steel to buy Tavira Foods.
"Norvik Steel bought Tavira Foods," a rival claimed.
Norvik Steel bought Tavira Foods, a rival claimed.
Norvik Steel bid for Tavira Foods.
Norvik Steel was outbid for Tavira Foods.
Norvik Steel was tempted to buy Tavira Foods.
Norvik Steel was talked out of buying Tavira Foods.
Norvik Steel would like to buy Tavira Foods.
# undone
The deal in which Norvik Steel bought Tavira Foods was annulled.
The deal under which Norvik Steel bought Tavira Foods has been reversed.
A court annulled the deal in which Norvik Steel bought Tavira Foods.
A court overturned Norvik Steel's purchase of Tavira Foods.
The purchase of Tavira Foods by Norvik Steel was overturned on appeal.
Norvik Steel withdrew from buying Tavira Foods.
Norvik Steel withdrew its offer to buy Tavira Foods.
Norvik Steel pulled out of buying Tavira Foods.
Norvik Steel backed out of a deal to buy Tavira Foods.
Norvik Steel walked away from buying Tavira Foods.
Norvik Steel gave up on buying Tavira Foods.
Norvik Steel dropped plans to buy Tavira Foods.
Norvik Steel shelved its purchase of Tavira Foods.
Norvik Steel called off its purchase of Tavira Foods.
Norvik Steel's purchase of Tavira Foods fell through.
Norvik Steel's purchase of Tavira Foods was called off.
Norvik Steel's failed purchase of Tavira Foods cost 3 million euros.
Norvik Steel's aborted purchase of Tavira Foods cost 3 million euros.
Norvik Steel undid its purchase of Tavira Foods.
Norvik Steel bought Tavira Foods, but the deal was annulled.
Norvik Steel bought Tavira Foods, but the deal was later reversed by a court.
Plans by Norvik Steel to buy Tavira Foods were scrapped.
The offer by Norvik Steel to buy Tavira Foods lapsed.
Norvik Steel let lapse its right to buy Tavira Foods.
# prevention
The regulator stopped Norvik Steel buying Tavira Foods.
The regulator stopped Norvik Steel from buying Tavira Foods.
Norvik Steel's acquisition of Tavira Foods was blocked by the regulator.
The regulator blocked Norvik Steel's acquisition of Tavira Foods.
The regulator prevented Norvik Steel's purchase of Tavira Foods.
The regulator vetoed the purchase of Tavira Foods by Norvik Steel.
Norvik Steel was forbidden to buy Tavira Foods.
Norvik Steel was not allowed to buy Tavira Foods.
Norvik Steel was prevented from buying Tavira Foods.
Norvik Steel was kept from buying Tavira Foods.
Norvik Steel resisted calls to buy Tavira Foods.
The union opposes Norvik Steel buying Tavira Foods.
The union opposed the purchase of Tavira Foods by Norvik Steel.
The unions warned against Norvik Steel buying Tavira Foods.
A ban on Norvik Steel buying Tavira Foods was upheld.
Norvik Steel was persuaded not to buy Tavira Foods.
# refusal and omission
Norvik Steel refused to buy Tavira Foods.
Norvik Steel neglected to buy Tavira Foods.
Norvik Steel omitted to buy Tavira Foods.
Norvik Steel forgot to buy Tavira Foods.
Norvik Steel hesitated to buy Tavira Foods.
Norvik Steel was reluctant to buy Tavira Foods.
Norvik Steel ruled out buying Tavira Foods.
Norvik Steel decided against buying Tavira Foods.
Norvik Steel opted not to buy Tavira Foods.
Norvik Steel chose not to buy Tavira Foods.
Norvik Steel missed the chance to buy Tavira Foods.
Norvik Steel rejected a proposal that it buy Tavira Foods.
Norvik Steel lacked the money to buy Tavira Foods.
Norvik Steel was too small to buy Tavira Foods.
Norvik Steel has no plans to buy Tavira Foods.
Norvik Steel dismissed the idea of buying Tavira Foods.
Without buying Tavira Foods, Norvik Steel could not grow.
Rather than buying Tavira Foods, Norvik Steel sold its shares.
Norvik Steel grew without buying Tavira Foods.
Norvik Steel abstained from buying Tavira Foods.
Norvik Steel refrained from buying Tavira Foods.
Norvik Steel shied away from buying Tavira Foods.
Norvik Steel ceased buying Tavira Foods.
# permission and duty
Norvik Steel won the right to buy Tavira Foods.
Norvik Steel has an option to buy Tavira Foods.
Norvik Steel could have bought Tavira Foods.
Norvik Steel was supposed to buy Tavira Foods.
Norvik Steel was due to buy Tavira Foods.
Norvik Steel stood to buy Tavira Foods.
Norvik Steel agreed to buy Tavira Foods.
Norvik Steel signed an agreement to buy Tavira Foods.
Norvik Steel applied to buy Tavira Foods.
Norvik Steel was cleared to buy Tavira Foods.
Norvik Steel won approval to buy Tavira Foods.
The government approved the purchase of Tavira Foods by Norvik Steel.
Norvik Steel needs to buy Tavira Foods.
Norvik Steel has to buy Tavira Foods.
Norvik Steel is obliged to buy Tavira Foods.
Norvik Steel was ordered to buy Tavira Foods.
Norvik Steel raised money to buy Tavira Foods.
Norvik Steel was invited to buy Tavira Foods.
# hearsay
Norvik Steel was expected to have bought Tavira Foods by now.
Norvik Steel is said to have bought Tavira Foods.
Norvik Steel is believed to have bought Tavira Foods.
Norvik Steel appears to have bought Tavira Foods.
Norvik Steel seems to have bought Tavira Foods.
It seems that Norvik Steel bought Tavira Foods.
There is no evidence that Norvik Steel bought Tavira Foods.
There is no truth to reports that Norvik Steel bought Tavira Foods.
It is not true that Norvik Steel bought Tavira Foods.
It is a myth that Norvik Steel bought Tavira Foods.
Doubts remain over whether Norvik Steel bought Tavira Foods.
Nobody knows if Norvik Steel bought Tavira Foods.
Norvik Steel denies having bought Tavira Foods.
Norvik Steel regrets not having bought Tavira Foods.
Rivals feared that Norvik Steel bought Tavira Foods.
The chairman joked that Norvik Steel bought Tavira Foods.
The website published a fake story that Norvik Steel bought Tavira Foods.
It is too early to say that Norvik Steel bought Tavira Foods.
The case in which Norvik Steel bought Tavira Foods is invented.
# fiction
In the novel, Norvik Steel bought Tavira Foods.
In a film of 2019, Norvik Steel bought Tavira Foods.
Imagine that Norvik Steel bought Tavira Foods.
Suppose Norvik Steel bought Tavira Foods.
Norvik Steel only wanted to look as if it bought Tavira Foods.
# under way
Norvik Steel said it was buying Tavira Foods.
Norvik Steel is buying Tavira Foods.
Norvik Steel will have bought Tavira Foods by 2030.
Norvik Steel used to buy Tavira Foods.
Until the court stepped in, Norvik Steel was buying Tavira Foods.
# another in its place
Norvik Steel bought Tavira Foods' rival.
Norvik Steel bought a rival of Tavira Foods.
The firm that bought Tavira Foods is a rival of Norvik Steel.
# questions and conditions
Norvik Steel lost its bid to buy Tavira Foods.
Norvik Steel said it would buy Tavira Foods.
Norvik Steel bought Tavira Foods? No, it did not.
Norvik Steel's planned purchase of Tavira Foods would cost 3 million euros.
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
Norvik Steel went on to buy Tavira Foods.
Norvik Steel proceeded to buy Tavira Foods.
Norvik Steel rushed to buy Tavira Foods.
Norvik Steel was able to buy Tavira Foods.
Norvik Steel got to buy Tavira Foods.
Norvik Steel bothered to buy Tavira Foods.
Norvik Steel was forced to buy Tavira Foods.
Norvik Steel ended up buying Tavira Foods.
Norvik Steel admitted buying Tavira Foods.
Norvik Steel regretted having bought Tavira Foods.
Critics forgot that Norvik Steel bought Tavira Foods.
It is true that Norvik Steel bought Tavira Foods.
Norvik Steel finished buying Tavira Foods.
Norvik Steel denied wrongdoing when it bought Tavira Foods.
Norvik Steel, which failed in 2020, had bought Tavira Foods.
Norvik Steel bought Tavira Foods although it had planned to buy Ostra.
Norvik Steel bought Tavira Foods but failed to sell it.
Norvik Steel bought Tavira Foods and plans to move it to Oslo.
Norvik Steel bought Tavira Foods in order to stop a rival.
The minister praised Norvik Steel for buying Tavira Foods.
Norvik Steel was fined for buying Tavira Foods.
Norvik Steel's purchase of Tavira Foods was completed on Monday.
Norvik Steel's acquisition of Tavira Foods went through.
Norvik Steel announced that it had bought Tavira Foods.
Norvik Steel said it had bought Tavira Foods.
Having bought Tavira Foods, Norvik Steel moved to Oslo.
The deal in which Norvik Steel bought Tavira Foods cost 3 million euros.
"""


@pytest.mark.parametrize(
    "passage", [line for line in NOT_COMMITTED.strip().splitlines() if not line.startswith("#")]
)
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

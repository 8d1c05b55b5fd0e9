"""Each cue of the table holds of a sentence that shows it, and not of its neighbour."""

import pytest

from analysis.claims.finding import facts, subjectivity
from analysis.claims.finding.assertion import assertion_of
from analysis.claims.finding.clauses import clauses
from analysis.claims.finding.worth import CUES
from analysis.claims.reading.statement import read
from analysis.document import Document

SHOWN = {
    facts.has_figure: ("The mill sold 40 ships.", "The mill sold ships."),
    facts.has_duration: ("He spent nine years in prison.", "He spent money in prison."),
    facts.counts_a_few: ("He appointed three judges.", "That was one of the things."),
    facts.is_past: ("He's broken the law.", "The law is broken."),
    facts.is_going_on: ("The army is moving tanks.", "The mayor is talking."),
    facts.is_on_record: ("They cut the budget.", "They cut the cake."),
    facts.is_much_on_record: ("The police budget fell.", "The budget fell."),
    facts.is_deed_of_others: ("She sold the hall.", "We sold the hall."),
    facts.is_deed_upon_nothing: ("We have worked together.", "We have closed the pit."),
    facts.is_act_of_office: ("She vetoed it.", "She liked it."),
    facts.is_own_record: ("I vetoed the bill.", "I was raised in a village."),
    facts.is_stance_of_others: ("She wants to abolish the college.", "We want to abolish the college."),
    facts.is_plain_prose: ("The tunnel links the island with the mainland.", "We need a tunnel."),
    facts.is_of_somebody_named: ("Norway sells gas.", "It sells gas."),
    facts.is_of_something: ("The port sells gas.", "It sells gas."),
    facts.names: ("He sued Ada Holm.", "He sued them."),
    facts.compares: ("Rents are higher now.", "Rents are high now."),
    facts.measures_against: ("We sell more gas than oil.", "We sell more gas."),
    facts.ranks: ("I was the first senator to call for it.", "I was a senator."),
    facts.denies_existence: ("There is no hospital.", "He didn't have to do it."),
    facts.tells_when: ("The mill closed in 2019.", "The mill closed."),
    facts.is_told_by_others: ("The driver said that a man fled.", "A man fled."),
    facts.has_object: ("They closed the pit.", "They took their time."),
    subjectivity.judges: ("The plan is wrong.", "The plan is new."),
    subjectivity.colours: ("He dropped a reckless plan.", "He dropped a new plan."),
    subjectivity.praises_or_blames: ("Critics called it a gift.", "Critics stopped it."),
    subjectivity.is_vague: ("She found a way.", "She found a ship."),
    subjectivity.is_about_the_vague: ("The question was about taxes.", "The book was about taxes."),
    subjectivity.is_of_anybody: ("You don't burn the house.", "You burned the house."),
    subjectivity.speaks_of_self: ("I sold my house.", "She beat my opponent."),
    subjectivity.is_in_mind: ("They feared the worst.", "They saw the worst."),
    subjectivity.hangs_on_a_wish: (
        "We hope that he sold the house.",
        "He knew that she sold the house.",
    ),
    subjectivity.insists: ("He really sold it.", "He sold it."),
    subjectivity.only_is: ("The mill is a ruin.", "The mill was a ruin."),
    subjectivity.only_points: ("That costs money.", "Coal costs money."),
    subjectivity.is_short: ("They work hard.", "They worked hard."),
}


def holding(sentence):
    document = Document.from_text(sentence, doc_id="story")
    reading = read(document)
    asserted = [
        assertion_of(clause, reading.within(clause.span.start_char, clause.span.end_char))
        for parsed in reading.parsed.sents
        for clause in clauses(parsed)
    ]
    return {holds for one in asserted if one is not None for _, holds in CUES if holds(one)}


@pytest.mark.parametrize(("cue", "sentences"), SHOWN.items(), ids=[cue.__name__ for cue in SHOWN])
def test_a_cue_holds_where_it_should(cue, sentences):
    shows, does_not = sentences
    assert cue in holding(shows)
    assert cue not in holding(does_not)


def test_every_cue_is_shown_and_explained():
    assert {holds for _, holds in CUES} == set(SHOWN)
    assert all(holds.__doc__ for _, holds in CUES)

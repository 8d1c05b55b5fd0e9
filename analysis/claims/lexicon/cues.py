"""Words by which a text commits itself to what it tells, or does not: plans, denials, attempts, allegations.

The classes follow the literature on event factuality (Saurí & Pustejovsky 2009, FactBank) and committed
belief (Diab et al. 2009); the words are our own, from reading news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

PLANNED = frozenset(
    """
    about agree aim allow application apply approval approve ask attempt await back bid brink chance clear
    consider debate decide demand discuss dream due eager effort encourage envisage expect fear forecast
    hesitate hope intend intent intention invite keen likely mull need negotiate negotiation offer opt
    option order permission permit persuade plan planned pledge plot poised possibility possible predict
    prepare pressure promise proposal propose prospect push ready reluctant request right schedule seek set
    suppose talk tempt threat threaten tip toy try unlikely urge verge vow want weigh willing wish
    """.split()
)
"""Words under which an act is not yet a deed (FactBank: future and possible)."""

DENIED = frozenset(
    """
    abandon abort abstain avoid ban bar block cancel cease decline deny deter discourage dismiss dissuade
    drop fail failure foil forbid forget forgo halt impossible incapable keep lack miss neglect obstruct
    omit oppose opposition postpone preclude prevent prohibit quash refrain refusal refuse reject resist
    restrain rule scrap shelve shun shy short stop suspend thwart unable veto withdraw withhold
    """.split()
) | {
    "rule out",
    "call off",
    "give up",
    "pull out",
    "back out",
    "put off",
    "talk out",
    "turn down",
    "vote down",
}
"""Words under which an act did not happen: anti-implicative ones, and those of prevention and refusal."""

IMPLYING = frozenset(
    """
    able admit begin bother cause celebrate choose combine come commence compel complete condescend continue
    convict credit dare end enjoy experience finish force get go guilty happen hasten help
    involve join know lead learn like love make manage move participate persist proceed prove
    regret remember resume return rise rush see serve share specialise specialize spend
    start succeed take team turn work result
    """.split()
) | {"go on", "end up", "turn out"}
"""Words under which an act did happen: implicative, aspectual, causative (Karttunen 1971; Levin 1993, 55)."""

FACTIVE = frozenset(
    """
    bemoan celebrate demonstrate discover document establish find forget hide know lament learn mean notice
    prove realise realize recognise recognize record regret remember resent see show understand verify
    """.split()
)
"""Verbs whose clause is taken for so (Kiparsky & Kiparsky 1970)."""

FACTS = frozenset(
    "announcement certainty confirmation discovery evidence fact news proof reality truth".split()
)
"""Nouns whose clause is taken for so."""

CERTAIN = frozenset("certain clear evident known obvious true undisputed".split())
"""Adjectives whose clause is taken for so: "it is true that"."""

UNDONE = frozenset(
    """
        abandon abort annul annulled block cancel collapse derail dissolve fail foil halt invalidate nullify
        overturn postpone prohibit quash reject stay rescind reverse revoke scrap scupper shelve stop suspend
        terminate thwart undo unwind veto void delay oppose
        """.split()
) | {"break off", "call off", "fall through", "strike down", "throw out", "turn down", "vote down", "put off"}
"""What may be said of an act as a whole that was not to be, or not to last."""

DEALS = frozenset(
    """
    accord acquisition agreement appointment arrangement bid contract deal decision election merger move
    offer order plan purchase result ruling sale sentence takeover transaction treaty verdict vote
    """.split()
)
"""Nouns for an act as a whole, whose fate is the fate of what was done in it."""

UNTRUE = frozenset(
    """
    baseless fabricate fabricated fabrication fake false falsehood fiction groundless hoax incorrect invent
    invented invention legend lie myth rumor rumour unfounded unproven untrue wrong
    """.split()
)
"""What may be said of a report of an act that did not happen."""

NOT_QUITE = frozenset("almost hardly nearly scarcely unsuccessfully vainly".split())
"""Adverbs under which an act did not happen, or not with success."""

FAILED = frozenset(
    """
    abandon abandoned abort aborted attempt attempted block blocked botch botched cancel canceled cancelled
    doomed fail failed foil foiled reject rejected thwart thwarted unsuccessful
    """.split()
)
"""Adjectives of an act that did not come off: "its failed purchase"."""

GROUNDED = frozenset(
    """
    answer apologise apologize arrest award bill blame celebrate compensate condemn congratulate convict
    credit criticise criticize date decorate famous fine forgive honor honour imprison infamous jail know
    known medal notable noted pay payment praise price prison prize punish remember renowned responsibility
    responsible reward sentence spend sum thank time venue win
    """.split()
)
"""Words whose "for" gives the ground or the price of what was done; elsewhere "for" gives a purpose."""

IN_NAME = frozenset("name paper principle theory".split())
"""Nouns behind "on" or "in" by which an act is not one in fact: "only on paper"."""

FUTURE = frozenset(
    "future intended plan planned possible potential prospective propose proposed upcoming".split()
)
"""Adjectives of an act that is still to come."""

BOUNDED = frozenset(
    """
    abandon abolish acquire adopt appoint arrive ban become begin bring build buy cancel capture change close
    complete construct convert create cut deliver depart destroy die dismiss elect end enter establish
    evacuate expel finish fire found free give hand hire invade join kill launch lay leave lose marry merge
    move open order pay privatise produce publish purchase quit raise recall release relocate remove replace
    resign return scrap sell sentence settle shut sign sink split step submit surrender take transfer
    withdraw win write
    """.split()
)
"""Acts that are done only when they are over: "was buying" is not "bought" (Vendler 1957; Dowty 1979)."""

ATTAINED = frozenset("beat claim clinch defeat edge lift seal secure win".split())
"""What a report of a contest tells as its outcome: "came from behind to win"."""

RANKING = frozenset("first last latest second third fourth fifth only sole".split())
"""Words that rank one among those who did something: "the first woman to climb it"."""

FICTION = frozenset(
    """
    animation cartoon comic dream episode fable film game legend movie myth novel parody play satire sequel
    series sketch story tale thriller
    """.split()
)
"""Works in which acts are told that nobody did."""

PERFORMING = frozenset(
    "act appear cast debut direct feature guest perform play portray reprise sing star use voice".split()
)
"""What people do in such works in earnest."""

ATTITUDES = frozenset(
    "believe claim doubt fear hope imagine joke pretend speculate suppose suspect think wish".split()
)
"""Verbs of belief: a clause set before them is theirs too."""

AFTERWARDS = frozenset("after by despite following since through upon when while besides".split())
"""Prepositions and ties behind which an act is told as done."""

WITHOUT = frozenset("without instead rather against far".split())
"""Prepositions behind which an act was not done."""

ALLEGED = frozenset(
    """
    accuse allege alleged allegedly appear arraign believe charge claim contend indict insist joke pretend
    purport reportedly reputedly rumor rumour seem speculate speculation supposed supposedly suspect
    suspected suspicion think unclear
    """.split()
)
"""Words under which an act is only said to have happened."""

ON_TRIAL = frozenset("charge investigation suspicion trial".split())
"""What somebody is under or on, for what he may not have done."""

ALLEGEDLY = frozenset({"allege", "alleges", "alleged"})

REPORTS = frozenset(
    "accusation allegation assertion claim hearsay report rumor rumour speculation suggestion".split()
)
"""Nouns that make what hangs on them hearsay: "reports that", "contrary to claims that"."""

COMMITTING = frozenset("acknowledge admit announce confirm declare note recall reveal show".split())
"""Reporting verbs that take what is said for so, whoever says it."""

MODALS = frozenset("will would shall should may might can could must 'll wo ca".split())

NEGATIONS = frozenset("not n't n’t no never none nobody neither nor without cannot hardly barely".split())

NEGATING_PAIRS = frozenset(
    {
        ("yet", "to"),
        ("other", "than"),
        ("rather", "than"),
        ("instead", "of"),
        ("far", "from"),
        ("no", "longer"),
    }
)
"""Two words that deny together."""

REPORTING = frozenset(
    """
    acknowledge add admit announce argue assert believe claim comment confirm declare estimate explain
    indicate insist maintain mention note observe recall remark repeat reply report reveal say state
    stress suggest tell testify warn write according
    """.split()
)
"""Verbs that give words to a speaker."""


def phrase(verb: Token) -> str:
    """A verb's lemma, with the particle that makes another verb of it: "call off", "fall through"."""
    behind = [
        c
        for c in verb.children
        if c.i > verb.i and (c.dep_ == "prt" or c.lower_ in {"out", "through", "off"})
    ]
    return f"{verb.lemma_.lower()} {behind[0].lower_}" if behind else str(verb.lemma_.lower())

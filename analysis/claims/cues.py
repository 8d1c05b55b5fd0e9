"""Words by which a text commits itself to what it tells, or does not: plans, denials, attempts, allegations.

The classes follow the literature on event factuality (Saurí & Pustejovsky 2009, FactBank) and committed
belief (Diab et al. 2009); the words are our own, from reading news.
"""

from __future__ import annotations

PLANNED = frozenset(
    """
    about agree aim allow application apply approval ask attempt await bid chance close consider decide
    demand discuss due eager effort encourage envisage expect fear forecast hope intend intent intention
    invite keen likely mull need negotiate offer option order permission persuade plan planned pledge
    plot poised possibility possible predict prepare pressure promise proposal propose prospect push ready
    request schedule seek set threat threaten tip try unlikely urge vow want willing wish
    """.split()
)
"""Words under which an act is not yet a deed (Saurí & Pustejovsky 2009, FactBank: future and possible)."""

DENIED = frozenset(
    """
    abandon avoid ban bar block cancel decline deny deter discourage dissuade fail failure forbid halt
    impossible incapable lack miss oppose postpone prevent prohibit refusal refuse reject rule scrap short
    stop unable
    """.split()
)
"""Words under which an act did not happen."""

UNDONE = frozenset("annul annulled cancel delay overturn postpone reverse revoke void".split())
"""What may be said of an act as a whole that was not to be, or not to last."""

UNTRUE = frozenset(
    "baseless fabricate fabricated fake false groundless incorrect unfounded untrue wrong".split()
)
"""What may be said of a report of an act that did not happen."""

NOT_QUITE = frozenset("almost hardly nearly scarcely unsuccessfully vainly".split())
"""Adverbs under which an act did not happen, or not with success."""

ALLEGED = frozenset(
    """
    accuse allege alleged allegedly reportedly rumor rumour supposedly suspect suspected claim contend
    insist pretend believe speculate speculation unclear
    """.split()
)
"""Words under which an act is only said to have happened."""

REPORTS = frozenset(
    "accusation allegation assertion claim hearsay report rumor rumour speculation suggestion".split()
)
"""Nouns that make what hangs on them hearsay: "reports that", "contrary to claims that"."""

OFFICIAL = frozenset(
    """
    agency army authority bank board bulletin bureau chief commission company council court
    department document figure filing firm government group hospital institute judge mediator
    ministry navy newspaper office official organisation organization outlet paper parliament police
    record researcher scientist service spokesman spokesperson spokeswoman statement study survey
    gazette herald journal news post times tribune
    """.split()
)
"""Speakers by whose word a text commits itself to what others did; one's own doings anyone may tell."""

COMMITTING = frozenset("acknowledge admit announce confirm declare note recall reveal show".split())
"""Reporting verbs that take what is said for so, whoever says it."""

PARTISAN = frozenset(
    """
    activist campaigner critic defector fake hoax lawyer lobbyist opponent opposition plaintiff prosecution
    prosecutor rebel rival rumor rumour separatist supporter union whistleblower
    """.split()
)
"""Speakers whose word for what another did is an allegation."""

MODALS = frozenset("will would shall should may might could must 'll wo".split())

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

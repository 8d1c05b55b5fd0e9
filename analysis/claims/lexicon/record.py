"""Words for what somebody keeps a record of, by what states, statistics and newspapers keep.

The fields are those of the Classification of the Functions of Government (COFOG, United Nations 1999), with
the economy and the events of the day; the words are our own.
"""

from __future__ import annotations

_FIELDS = """
government: administration amendment ambassador agency ballot bill bureaucracy cabinet census commission
    committee congress constitution council debt deficit election embassy government law legislation
    legislature mandate mayor minister ministry parliament petition referendum regulation representative
    republic revenue rule sanction senate senator statute subsidy tariff tax taxpayer treasury treaty veto
    vote
defence: ally alliance army attack bomb border carrier ceasefire conflict defence defense division fleet
    invasion militia military missile navy nuclear occupation rocket ship soldier spy tank terrorist troop
    war warhead weapon
order: accident arrest conviction convict court crime criminal drug fire fraud gun homicide indictment
    inquiry inspector investigation jail judge jury killing lawsuit murder offence offense pardon police
    prison prisoner prosecutor ruling sentence shooting suspect trial verdict victim violation
economy: bank bankruptcy budget capital company consumer contract corporation currency customer dollar
    earnings economy employee employer employment export factory farm farmer fee firm fund gas growth gdp
    import income industry inflation insurance investment investor job layoff loan loss manufacturer
    market merger money mortgage oil output plant price production product profit rate recession salary
    sale share shareholder shortage spending stock strike supply surplus trade transaction unemployment
    union wage worker
environment: carbon climate coal coast electricity emission energy forest glacier pollution reactor river
    species temperature waste water
housing: airport bridge household housing plane port railway rent road train vehicle
health: abortion cancer disease doctor dose epidemic health hospital medicaid medicare medicine nurse
    patient premium treatment vaccine virus
culture: championship club film museum newspaper tournament
education: college degree graduate pupil research scholarship school student teacher tuition university
protection: aid allowance asylum benefit death divorce homelessness immigrant immigration inequality
    marriage migrant minority pension population poverty refugee retirement veteran welfare widow
statistics: majority percent percentage poll program programme statistic study survey
"""

ON_RECORD = frozenset(word for word in _FIELDS.split() if not word.endswith(":"))
"""Common nouns for what somebody keeps a record of."""

ACTS_OF_OFFICE = frozenset(
    """
    abolish adopt advocate allow amend annex announce appoint approve arrest author authorise authorize
    balance ban block bomb borrow boycott build buy campaign cancel cap close convict cosponsor cut defund
    deny deploy deport deregulate devalue dismantle elect eliminate enact endorse establish evict exempt
    expel export extend finance fire forbid freeze fund guarantee hire implement impose imprison indict
    initiate introduce invade invest issue jail kill launch lay legalise legalize levy license lower
    mandate manufacture nationalise nationalize negotiate nominate open oppose order outlaw outsource
    overrule overturn pardon pass pay permit pledge privatise privatize prohibit propose prosecute publish
    raise ratify recall recognise recognize recommend refuse regulate reject release repeal require
    rescind resign restore reverse sanction seize sell send sentence serve ship shut sign slash spend
    sponsor subpoena subsidise subsidize sue support suspend tax terminate testify underfund uphold vacate
    veto vote win withdraw
    """.split()
)
"""Acts of offices, parliaments, armies and companies, of which there are papers."""

CHANGES = frozenset(
    """
    climb collapse cut decline decrease deteriorate double drop expand fall gain grow improve increase jump
    lose plunge quadruple raise reduce rise shrink slide slip slow soar surge treble triple widen worsen
    """.split()
)
"""Verbs of a change in quantity."""

SHARES = frozenset(
    """
    billion double dozen fifth half hundred majority million most quarter tenth third thousand triple twice
    """.split()
)
"""Shares, multiples and round numbers that are no figures."""

MEASURES = frozenset(
    """
    act agreement amendment bill budget cut deal law measure package plan policy program programme proposal
    reform scheme tax treaty
    """.split()
)
"""What is written down, so that what it would do can be read in it."""

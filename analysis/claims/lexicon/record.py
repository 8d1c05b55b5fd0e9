"""Words for what somebody keeps a record of, by what states, statistics and newspapers keep.

The fields are those of the Classification of the Functions of Government (COFOG, United Nations 1999), with
the economy and the events of the day; the words are our own.
"""

from __future__ import annotations

_FIELDS = """
government: act administration amendment ambassador agency ballot bill bureaucracy cabinet census
    commission committee congress constitution council debt deficit election embassy government law
    legislation legislature mandate mayor minister ministry parliament petition referendum regulation
    representative republic revenue rule sanction senate senator statute subsidy tariff tax taxpayer term
    treasury treaty veto vote
defence: ally alliance army attack bomb border carrier ceasefire conflict defence defense division fleet
    force invasion militia military missile navy nuclear occupation rocket ship soldier spy tank terrorist
    troop war warhead weapon
order: accident arrest charge conviction convict court crime criminal drug evidence fine fire fraud gun
    homicide indictment inquiry inspector investigation jail judge jury killing lawsuit murder offence
    offense pardon police prison prisoner prosecutor ruling sentence shooting suspect trial verdict victim
    violation
economy: bank bankruptcy budget business capital company consumer contract corporation cost currency
    customer dollar earnings economy employee employer employment export factory farm farmer fee firm fund
    gas growth gdp import income industry inflation insurance interest investment investor job layoff loan
    loss manufacturer market merger money mortgage oil output plant price production product profit rate
    recession salary sale share shareholder shortage spending stock strike supply surplus trade transaction
    unemployment union wage worker
environment: carbon climate coal coast electricity emission energy forest glacier pollution power reactor
    river species temperature waste water
housing: airport bridge home house household housing plane port railway rent road train vehicle
health: abortion cancer care disease doctor dose epidemic health hospital medicaid medicare medicine nurse
    patient premium treatment vaccine virus
culture: championship club film match museum newspaper novel record season title tournament
education: college degree graduate pupil research scholarship school student teacher tuition university
protection: aid allowance asylum benefit birth child citizen death divorce family homelessness immigrant
    immigration inequality marriage migrant minority pension population poverty refugee retirement security
    veteran welfare widow woman youth
statistics: majority percent percentage poll program programme statistic study survey
"""

ON_RECORD = frozenset(word for word in _FIELDS.split() if not word.endswith(":"))
"""Common nouns for what somebody keeps a record of."""

ACTS_OF_OFFICE = frozenset(
    """
    abolish adopt allow amend announce appoint approve arrest authorise authorize ban block boycott build
    buy campaign cancel close cosponsor create cut deploy elect enact establish fire fund hire impose indict
    introduce invade invest issue kill launch lead lose negotiate nominate open order oppose pardon pass pay
    permit privatise privatize prohibit propose publish raise ratify reject release repeal require resign
    restore run sanction sell send sentence serve shut sign spend sponsor sue support suspend tax vacate
    veto vote withdraw win
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

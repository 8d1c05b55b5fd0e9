"""Speakers by whose word a text takes an act for done, those whose word is only theirs, and accusations."""

from __future__ import annotations

OFFICIAL = frozenset(
    """
    agency airline airport analyst archaeologist army astronomer authority bank biologist board broadcaster
    bulletin bureau chief commission committee company coroner council court daily department doctor document
    economist embassy executive expert family federation figure filing firefighter firm forecaster gazette
    government group herald historian hospital inspector institute institution investigator journal judge
    magazine mediator medic meteorologist ministry museum navy network news newspaper observatory office
    official operator organisation organiser organization organizer outlet paper parliament physician police
    portal post rail record regulator relative relief rescuer researcher resident scientist seismologist
    service source spokesman spokesperson spokeswoman statement station study survey surveyor survivor times
    tribune university website weekly witness
    """.split()
)
"""Speakers by whose word a text commits itself to what others did; one's own doings anyone may tell."""

IN_OFFICE = frozenset(
    """
    admiral ambassador author ceo chair chairman chairwoman chancellor coach colonel commander commissioner
    director economist envoy general governor head king manager mayor minister premier president principal
    professor queen secretary sheriff
    """.split()
)
"""Speakers by whose word a text commits itself to what is to nobody's discredit."""

HOSTILE = frozenset(
    """
    abduct abuse arm attack bomb breach break bribe bug burn cheat collude conspire corrupt deceive defraud
    falsify fire forge fund hack harass harm hide interfere invade kidnap kill launder lie loot manipulate
    misuse murder obstruct pay plot poison provoke rape rig rob sabotage shell shoot smuggle spy steal strike
    tap target tap threaten torture violate wiretap
    """.split()
)
"""Acts that a speaker tells of others as an accusation."""

PARTISAN = frozenset(
    """
    activist campaigner critic defector fake hoax lawyer lobbyist opponent opposition plaintiff prosecution
    prosecutor rebel rival rumor rumour separatist supporter union whistleblower
    """.split()
)
"""Speakers whose word for what another did is an allegation."""

PARTIES = frozenset(
    """
    army company drone enemy extremist fighter firm force government group gunman insurgent jet militant
    militia minister officer official opponent opposition organisation organization party police rebel rival
    separatist soldier state troop warplane
    """.split()
)
"""Nouns for those whom a speaker may accuse."""

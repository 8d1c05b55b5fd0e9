"""Common nouns that say what a named thing is: a village, a company, a drummer, a cup.

Two lists: nouns that stand beside a name (``the ferry operator Northline``, ``Aisby is a hamlet``), and
words that stand inside a name and settle its type (``Boston College``, ``Battle of Gettysburg``).
"""

from __future__ import annotations

import re

_BESIDE = {
    "PERSON": """
        accountant activist actor actress administrator adviser advisor aide ambassador analyst archaeologist
        architect artist astronaut athlete attorney aunt author bassist biologist bishop blogger boxer
        brother businessman businesswoman captain cardinal chairman chairwoman champion chancellor
        chemist coach colleague columnist comedian commander commentator commissioner composer congressman
        congresswoman correspondent coroner councillor cousin critic cyclist dancer daughter defender
        defendant detective diplomat director doctor drummer economist editor emperor engineer
        entrepreneur envoy executive explorer father filmmaker financier firefighter fisherman footballer
        foreman founder geologist goalkeeper golfer governor guitarist historian husband inventor
        investigator investor journalist judge king lawmaker lawyer lecturer legislator lieutenant
        linguist magistrate man manager mathematician mayor mediator midfielder minister missionary monk
        mother musician nephew niece novelist nun nurse officer painter philosopher photographer
        physician physicist pianist pilot pitcher plaintiff playwright poet policeman policewoman
        politician pope presenter president priest prince princess producer professor programmer
        prosecutor psychologist quarterback queen rapper referee reporter researcher saxophonist scholar
        scientist screenwriter sculptor secretary senator sergeant sheriff singer sister skipper soldier
        solicitor songwriter soprano speaker spokesman spokesperson spokeswoman sprinter statesman striker
        student sultan superintendent surgeon swimmer teacher teammate theologian trader treasurer
        trumpeter uncle veteran victim violinist vocalist widow widower wife woman writer""",
    "ORG": """
        agency airline army association bank band bloc brewery broadcaster brokerage carmaker automaker
        chain charity chipmaker club college committee company conglomerate consortium contractor cooperative
        corporation council coalition distributor faction federation firm foundation group insurer
        lender magazine manufacturer militia ministry movement newspaper nonprofit operator orchestra
        organisation organization parliament party publisher regulator retailer school service shipbuilder
        society start-up startup subsidiary supermarket supplier syndicate tabloid tribunal troupe union
        university utility watchdog giant insurer exporter importer think-tank bookmaker retailer""",
    "GPE": """
        borough capital city commune country county district emirate hamlet kingdom municipality nation
        prefecture principality province suburb sultanate town township village voivodeship""",
    "LOC": """
        archipelago bay cave desert fjord glacier gulf island islet isle lagoon lake mountain peninsula
        plateau reef reservoir river strait valley volcano waterfall neighbourhood neighborhood headland""",
    "FAC": """
        airport airbase bridge castle cemetery dam lighthouse motorway palace prison railway stadium
        tunnel""",
    "PRODUCT": """
        aircraft airliner app bomber car console corvette destroyer drone ferry fighter freighter frigate
        helicopter howitzer jet launcher locomotive missile rifle rocket rover satellite smartphone spacecraft
        submarine tank tanker trawler truck tugboat UAV UCAV vaccine warship yacht""",
    "EVENT": """
        battle carnival championship cyclone earthquake festival hurricane marathon massacre olympics
        storm tournament typhoon uprising war""",
    "LAW": "accord bill decree statute treaty",
    "WORK_OF_ART": """
        album anthem ballet comic documentary drama essay film memoir movie musical novel novella opera
        play podcast poem sequel sitcom song soundtrack symphony trilogy videogame""",
}
_INSIDE = {
    "ORG": """
        academy administration aerospace agency airlines airways alliance army associates association
        authority automotive aviation ballet bank battalion biosciences biotech board brewery brigade brigades
        broadcasting brothers bureau cabinet capital cartel chamber chemicals chronicle church clan
        clinic club coalition college commission committee community company confederation
        conglomerate congress consortium constabulary corp corporation corps council department
        diocese directorate division electronics energy enterprises examiner exchange faculty
        federation fleet foods force forces foundation fund gaming gang gazette government group guild
        herald holding holdings hospital inc industries infirmary inquiry institute institution
        insurance laboratories laboratory league legislature limited logistics ltd mafia management
        marines maritime militia mining ministry motors movement museum navy network newspaper
        observer orchestra organisation organization parliament partners party patrol petroleum
        pharma pharmaceuticals philharmonic police presidency quartet records regiment school schools
        secretariat securities seminary senate services shipping society software squadron steel
        symphony syndicate systems tankers technologies telecom telecommunications telegraph tribe
        tribunal tribune trust union university utilities ventures""",
    "GPE": """
        borough city county municipality prefecture province provinces suburb township village
        voivodeship""",
    "LOC": """
        archipelago basin bay beach canyon cave caves coast creek desert fjord forest glacier gulf
        heights hill hills island islands isle isles lagoon lake mountain mountains ocean peninsula
        plateau reef reservoir ridge river sea strait valley volcano mount cape""",
    "FAC": """
        abbey aerodrome airbase airfield airport arena avenue barracks boulevard bridge building camp
        canal castle cemetery courthouse dam dock expressway freeway garage highway hotel house hut lane
        lighthouse mall mansion motorway observatory palace park pier plaza prison railroad railway refinery
        road square stadium street station telescope terminal tower towers tunnel turnpike viaduct
        villa zoo""",
    "EVENT": """
        award awards battle census championship championships classic cup derby earthquake elections
        exhibition festival games hurricane invitational marathon massacre masters medal olympics
        open paralympics playoffs prix prize rebellion referendum regatta revolution siege storm
        trophy typhoon uprising war""",
    "LAW": """
        accord accords act agreement agreements amendment charter constitution convention decree directive
        pact protocol regulation regulations treaty resolution""",
}


def _by_noun(lists: dict[str, str]) -> dict[str, str]:
    return {noun: label for label, nouns in lists.items() for noun in nouns.split()}


_LABEL_BESIDE, _LABEL_INSIDE = _by_noun(_BESIDE), _by_noun(_INSIDE)
_SURNAMES = frozenset(
    """
    banks bay beach bridge brooks camp castle church court creek dam field fields forest garage
    glacier hall heights hill hills house king lake lane marsh mount palace park parks pier prince
    ridge rivers road steel street temple tower towers valley villa
    """.split()
)
"""Words that stand in names of places, and are surnames too: ``Christopher Hill``, ``Marion Lake``."""

_FIRST_OF_BODIES = frozenset(
    """
    Autorité Banca Banco Banque Caisse Compagnie Groupe Grupo Gruppo Partido Société Universidad Université
    """.split()
)
SHIP_PREFIX = (
    r"(?:HMS|HMAS|HMCS|HMNZS|HNLMS|HDMS|USS|USNS|USCGC|FS|INS|ARA|BRP|KRI|ROKS|ORP|NRP|TCG|TCSG|KV|RFA|RMS|RRS|"
    r"M/?[VT]|M/S|SS|S/Y)"
)
"""A pattern of what stands before the names of ships: ``HMS``, ``MV``."""

_OF = re.compile(r"\s(?:of|for|on|at|in|against)\s")


def kind(noun: str) -> str | None:
    """The type of the things that a common noun names, in singular or plural.

    >>> kind("villages"), kind("idea")
    ('GPE', None)
    """
    word = noun.lower()
    singulars = (word, word.removesuffix("s"), re.sub(r"ies$", "y", word), re.sub(r"(?<=[sxh])es$", "", word))
    return next((_LABEL_BESIDE[form] for form in singulars if form in _LABEL_BESIDE), None)


def is_also_surname(name: str) -> bool:
    """Whether the last word of a name is a noun for places that many people have as their surname."""
    return name.lower().split()[-1] in _SURNAMES


def kind_of_name(name: str) -> str | None:
    """The type that a noun inside a name gives it: the last word, or the one before *of*.

    >>> kind_of_name("Christian Democratic Party of Timor"), kind_of_name("Lake Van")
    ('ORG', 'LOC')
    """
    before_of, *after = _OF.split(name, maxsplit=1)
    words = [word.strip(".,") for word in before_of.split()]
    if len(words) < 2 and not after:
        return None
    label = _LABEL_INSIDE.get(words[-1].lower()) if words else None
    if words and words[0] == "Operation":
        return "EVENT"
    if label in ("FAC", "LOC", "GPE") and "&" in words:  # Hall & Lane: partners
        return "ORG"
    if label is None and words and words[0] in _FIRST_OF_BODIES:
        return "ORG"
    if label is None and words and words[0] in ("Hotel", "Camp", "Stade", "Estadio"):
        return "FAC"
    if label is None and words and words[0] in ("Lake", "Mount", "Cape", "Port", "River"):
        return "LOC" if words[0] != "Port" else None
    return label

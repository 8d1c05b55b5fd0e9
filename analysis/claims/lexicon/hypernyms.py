"""What is also something wider: a novel is a book, a ferry a ship; never the other way round."""

from __future__ import annotations

_WIDER = """
academic: lecturer professor
actor: actress
agreement: accord ceasefire pact treaty truce
aircraft: airliner airplane bomber drone fighter glider helicopter jet plane
animal: bird cat cow dog elephant fish horse insect lion mammal pig reptile sheep species tiger whale
    wolf
accident: collision crash derailment
appear: guest perform play star
artist: actor actress composer dancer guitarist musician painter pianist rapper sculptor singer
athlete: boxer cyclist footballer golfer gymnast rower runner skier sprinter swimmer wrestler
attack: airstrike ambush assault bombing raid shelling shooting stabbing
author: biographer novelist playwright poet screenwriter writer
award: medal prize
body: agency board commission committee council
book: anthology autobiography biography memoir novel novella textbook
building: castle cathedral church hospital hotel house mosque palace school temple tower
businessman: banker entrepreneur industrialist
child: boy daughter girl son
communication: telecommunication telephone
company: airline automaker bank brewer brewery broadcaster builder carmaker chipmaker developer drugmaker
    insurer label manufacturer miner operator publisher retailer shipyard studio subsidiary supplier
competition: championship contest cup league race tournament
conflict: battle insurgency uprising war
convict: imprison jail
country: kingdom nation republic
crime: arson assault bribery burglary fraud murder rape robbery theft
criminal: burglar murderer robber thief
damage: destroy wreck
death: assassination killing murder suicide
die: drown perish
disaster: cyclone drought earthquake eruption flood hurricane tornado tsunami wildfire
disease: cancer cholera diphtheria influenza malaria measles polio smallpox tuberculosis
doctor: physician surgeon
document: agreement contract letter memorandum treaty
drink: beer coffee tea wine
drug: cannabis cocaine heroin
entertainer: actor actress comedian dancer musician rapper singer
event: ceremony concert conference election festival
facility: airport factory hospital plant prison school stadium studio
film: biopic documentary movie thriller western
food: bread cheese fruit meat rice vegetable
fuel: coal diesel gas gasoline kerosene oil petrol
group: band orchestra quartet trio
historian: biographer
institution: bank college hospital museum school university
journalist: columnist correspondent editor reporter
lawmaker: congressman congresswoman deputy representative senator
lawyer: attorney barrister prosecutor solicitor
leader: chairman chancellor head king premier president queen
location: city country island place region site town village
mammal: cat cow dog elephant horse whale
metal: copper gold iron nickel silver tin zinc
military: army navy
monarch: emperor empress king queen
movie: biopic documentary film thriller western
musician: bassist cellist composer drummer guitarist pianist rapper singer songwriter violinist
officer: admiral captain colonel general lieutenant major sergeant
official: ambassador commissioner envoy governor mayor minister secretary
organisation: agency association charity club company federation foundation party union
organization: agency association charity club company federation foundation party union
parent: father mother
people: child civilian man passenger resident soldier student tourist villager woman worker
performer: actor actress comedian dancer entertainer musician rapper singer
person: actor actress artist author man musician politician singer woman writer
place: setting borough city country island location municipality province region site suburb town village
player: defender footballer forward goalkeeper midfielder pitcher quarterback striker
politician: chancellor congressman governor lawmaker mayor minister premier president senator
presenter: broadcaster
programme: drama series show sitcom
publication: book journal magazine newspaper
relative: aunt brother cousin daughter father grandfather grandmother mother nephew niece sister son uncle
residence: apartment flat house mansion villa
river: tributary
road: highway motorway street
ruler: emperor empress king monarch queen sultan
school: academy college
scientist: astronomer biologist botanist chemist geologist physicist virologist zoologist
settlement: city hamlet town village
ship: battleship carrier cruiser destroyer ferry freighter frigate submarine tanker vessel
show: programme series sitcom
sibling: brother sister
song: ballad single track tune
sport: athletics baseball basketball boxing cricket football golf hockey rugby tennis
spouse: husband wife
structure: bridge building dam tower wall
teacher: lecturer professor
travel: drive fly sail
tree: beech oak pine
vehicle: automobile bus car lorry tank train tram truck van
vessel: battleship boat cruiser destroyer ferry freighter frigate ship submarine tanker
water: lake river sea
weapon: bomb grenade gun knife missile pistol rifle rocket
work: album book film novel painting play poem song
worker: cleaner driver employee engineer miner nurse teacher technician
writer: author biographer columnist essayist journalist novelist playwright poet screenwriter songwriter
"""


def _table(text: str) -> dict[str, frozenset[str]]:
    narrower: dict[str, set[str]] = {}
    wider = ""
    for word in text.split():
        if word.endswith(":"):
            wider = word.removesuffix(":")
        else:
            narrower.setdefault(wider, set()).add(word)
    return {word: frozenset(words) for word, words in narrower.items()}


_NARROWER = _table(_WIDER)


def narrower(lemma: str) -> frozenset[str]:
    """The lemmas whose things are all what a lemma names, too: a novel is a book."""
    return _NARROWER.get(lemma, frozenset())

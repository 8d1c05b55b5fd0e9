"""What is also something wider: a novel is a book, a ferry a ship; never the other way round."""

from __future__ import annotations

_WIDER = """
aircraft: airliner bomber drone fighter glider helicopter jet plane airplane
animal: bird cat dog fish horse insect mammal reptile species
artist: actor actress composer dancer guitarist musician painter pianist rapper sculptor singer
athlete: boxer cyclist footballer gymnast runner skier sprinter swimmer wrestler
attack: airstrike ambush assault bombing raid shooting shelling stabbing
author: biographer novelist playwright poet screenwriter writer
award: medal prize
body: agency board commission committee council
book: anthology autobiography biography memoir novel novella textbook
building: castle cathedral church hospital hotel house mosque palace school temple tower
child: boy daughter girl son
company: airline automaker bank brewer brewery broadcaster builder carmaker chipmaker developer drugmaker
    insurer label manufacturer miner operator publisher retailer shipyard studio subsidiary supplier
competition: championship contest cup league race tournament
conflict: battle insurgency uprising war
country: kingdom nation republic
crime: arson assault bribery burglary fraud murder rape robbery theft
death: assassination killing murder suicide
disaster: cyclone drought earthquake eruption flood hurricane tornado tsunami wildfire
doctor: physician surgeon
entertainer: actor actress comedian dancer musician rapper singer
film: biopic documentary movie thriller western
fuel: coal diesel gas gasoline kerosene oil petrol
group: band orchestra trio quartet
lawmaker: congressman congresswoman deputy representative senator
leader: chairman chancellor head king premier president queen
location: city country island place region town village
military: army navy
movie: biopic documentary film thriller western
musician: bassist cellist composer drummer guitarist pianist rapper singer songwriter violinist
official: ambassador commissioner envoy governor mayor minister secretary
organisation: agency association charity club company federation foundation party union
organization: agency association charity club company federation foundation party union
parent: father mother
people: child civilian man passenger resident soldier student tourist villager woman worker
performer: actor actress comedian dancer entertainer musician rapper singer
person: actor actress artist author man musician politician singer woman writer
place: borough city country island location municipality province region suburb town village
player: defender footballer forward goalkeeper midfielder pitcher quarterback striker
politician: chancellor congressman governor lawmaker mayor minister premier president senator
programme: drama series show sitcom
relative: aunt brother cousin daughter father grandfather grandmother mother nephew niece sister son uncle
river: tributary
scientist: astronomer biologist botanist chemist geologist physicist virologist zoologist
settlement: city hamlet town village
ship: battleship carrier cruiser destroyer ferry freighter frigate submarine tanker vessel
show: programme series sitcom
sibling: brother sister
song: ballad single track tune
spouse: husband wife
vehicle: automobile bus car lorry tank train tram truck van
vessel: battleship boat cruiser destroyer ferry freighter frigate ship submarine tanker
weapon: bomb grenade gun knife missile pistol rifle rocket
work: album book film novel painting play poem song
worker: cleaner driver employee engineer miner nurse teacher technician
writer: author biographer essayist journalist novelist playwright poet screenwriter songwriter
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

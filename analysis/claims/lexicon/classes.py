"""Classes of acts and of things that a comparison treats with different care."""

from __future__ import annotations

ONE_OFF = frozenset(
    """
    assassinate bear born birth create debut die death establish form found foundation inaugurate
    introduce invent invention kill maiden marry premier premiere publish release unveil unveiling
    introduction
    """.split()
)
"""Acts that befall one thing once: another date for the same thing is another account of the same act."""

DONE_ONCE = frozenset(
    """
    abolish acquire adopt assassinate bury buy collapse commission complete convict decriminalise
    decriminalize demolish dissolve extradite inaugurate legalise legalize merge nationalise nationalize
    open ordain overturn pass privatise privatize purchase ratify repeal retire sign sink
    """.split()
)
"""Acts done once to one known thing: "bought Tavira Foods", "the bridge collapsed"."""

OF_MANY = frozenset(
    """
    appear be contain export feature have include know meet own play say sell speak star tell use visit work
    """.split()
)
"""Acts that one does to several at once, so that another name is no other account: "includes"."""

ONE_OF_MANY = frozenset(
    "asset building business company farm firm flat house land plot property share site stake".split()
)
"""Nouns of which one buyer buys several, so that "the site" tells not which."""

LIGHT_VERBS = frozenset(
    "make have hold take give carry conduct complete undergo perform do pay see get".split()
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

"""Short names of organisations and countries: what they ask for, and what full names answer to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities import names
from analysis.entities.countries import codes_of_people, is_country
from analysis.entities.given_names import is_given_name
from analysis.entities.places import is_place
from analysis.entities.resolution import variants
from analysis.entities.resolution.clusters import Cluster

_COMPANY_NOUNS = frozenset(
    """
    aerospace airlines airways automotive bank breweries brewery capital chemicals dairies
    electronics energy engineering enterprises entertainment financial foods group holding holdings
    industries insurance logistics management media mining motors partners petroleum pharma
    pharmaceuticals lines biosciences resources securities shipping steel studios systems technologies telecom
    ventures
    """.split()
)
_NEVER_SLIPS = frozenset({"PERSON", "PRODUCT", "NORP"})
"""Types of which a letter makes another thing, and people, who have rules of their own."""

_CUT = {"fed": "federal reserve", "met": "metropolitan"}
"""Names that are cut off inside a word, and how the whole ones begin."""

_KIND_OF_BODY = re.compile(r"(?:church of|grupo|groupe|gruppo)\s")
_STORMS = frozenset("hurricane typhoon cyclone storm".split())
_KIND_OF_SHIP = re.compile(r"(?:space shuttle|spacecraft|(?:motor|research) vessel)\s")


def organisation(cluster: Cluster) -> str | None:
    """An organisation's name that is no acronym."""
    is_acronym = all(names.is_acronym(form) for form in cluster.forms)
    is_open = len(cluster.key) > 3 and not is_acronym and "unclear" not in cluster.manners
    return cluster.key if cluster.type == "ORG" and is_open else None


def beginnings(cluster: Cluster) -> Iterator[str]:
    """``Grupo`` and ``Grupo Andino`` of Grupo Andino Sur."""
    if cluster.type == "ORG":
        yield from (" ".join(cluster.tokens[:count]) for count in range(1, len(cluster.tokens)))


def company(cluster: Cluster) -> str | None:
    """A bare name that the tagger takes for an organisation, or the text speaks of as of one."""
    is_company = cluster.type == "ORG" or "company" in cluster.manners
    is_bare = not cluster.is_incorporated and "unclear" not in cluster.manners
    return cluster.key if is_company and is_bare else None


def bare(cluster: Cluster) -> str | None:
    """A bare name that may be a company's: nothing but the tagger says otherwise."""
    is_other = cluster.strong - {"ORG"} or "unclear" in cluster.manners
    return None if cluster.is_incorporated or is_other else cluster.key


def without_legal_form(cluster: Cluster) -> Iterator[str]:
    """``Castellano`` of Castellano SpA."""
    if cluster.is_incorporated:
        yield cluster.key


def after_given_name(cluster: Cluster) -> Iterator[str]:
    """``Lilly`` of Eli Lilly and Company."""
    words = [word for word in cluster.tokens if word not in ("and", "sons")]
    if cluster.is_incorporated and len(words) == 2 and is_given_name(words[0]):
        yield words[1]


def open_name(cluster: Cluster) -> str | None:
    """One word that the tagger takes for a person, a place or a product, with nothing else to say so."""
    is_open = len(cluster.tokens) == 1 and cluster.type != "ORG" and not cluster.strong
    is_long = len(cluster.key) > 3 or all(map(names.is_acronym, cluster.forms))
    if "unclear" in cluster.manners:
        return None
    return cluster.key if is_open and is_long and not is_place(cluster.key) else None


def beginnings_of_companies(cluster: Cluster) -> Iterator[str]:
    """``Nordvik`` of Nordvik Foods ASA, ``Alpina`` of Alpina Holding."""
    if cluster.type == "ORG" and (cluster.is_incorporated or cluster.tokens[-1] in _COMPANY_NOUNS):
        yield from beginnings(cluster)


def without_seat(cluster: Cluster) -> str | None:
    """``Alpina Holding`` of Alpina Holding of Zurich."""
    company, _, seat = cluster.key.partition(" of ")
    words = company.split()
    is_named = cluster.type == "ORG" and seat and len(words) > 1 and words[-1] in _COMPANY_NOUNS
    return company if is_named else None


def campus(cluster: Cluster) -> str | None:
    """An organisation that begins with an acronym: ``UNC Greensboro``."""
    begins = all(" " in form and names.is_acronym(form.partition(" ")[0]) for form in cluster.forms)
    return cluster.key if cluster.type == "ORG" and begins else None


def abbreviated_campuses(cluster: Cluster) -> Iterator[str]:
    """``UNC Greensboro`` of University of North Carolina at Greensboro."""
    for form in cluster.forms if cluster.type == "ORG" else ():
        whole, _, place = re.sub(r",|\sat\s", "|", form, count=1).partition("|")
        if place:
            yield names.fold(f"{names.initials(whole)} {place}")


def acronym(cluster: Cluster) -> str | None:
    """An organisation that goes by an acronym: ``CBC``."""
    is_acronym = cluster.type == "ORG" and all(map(names.is_acronym, cluster.forms))
    return cluster.key if is_acronym else None


def before_company_noun(cluster: Cluster) -> Iterator[str]:
    """``CBC`` of CBC News, ``HSBC`` of HSBC Holdings, ``FTX`` of FTX Trading Ltd."""
    first, *rest = cluster.tokens
    is_named = rest and (cluster.is_incorporated or (len(rest) == 1 and rest[0] in _COMPANY_NOUNS | {"news"}))
    if cluster.type == "ORG" and is_named:
        yield first


def without_country(cluster: Cluster) -> Iterator[str]:
    """``State Department`` of US State Department, ``Security Council`` of UN Security Council."""
    if cluster.type == "ORG":
        for count in (1, 2, 3):
            first = " ".join(cluster.tokens[:count])
            if len(cluster.tokens) > count and _is_of_states(first):
                rest = " ".join(cluster.tokens[count:])
                yield from {rest, rest.partition(" of ")[0], rest.removesuffix(" department")}


def _is_of_states(first: str) -> bool:
    return (
        first in ("un", "eu", "united nations") or is_country(first.title()) or bool(codes_of_people(first))
    )


def cut(cluster: Cluster) -> str | None:
    """How the whole name begins that ``the Fed`` is cut from."""
    return _CUT.get(cluster.key) if cluster.type == "ORG" else None


def whole_of_cut(cluster: Cluster) -> Iterator[str]:
    """``federal reserve`` of Federal Reserve Board, ``metropolitan`` of Metropolitan Police."""
    if cluster.type == "ORG":
        yield from (whole for whole in _CUT.values() if cluster.key.startswith(whole))


def one_word_organisation(cluster: Cluster) -> str | None:
    """``the Guard``, ``the Commission``."""
    return organisation(cluster) if len(cluster.tokens) == 1 else None


def heads(cluster: Cluster) -> Iterator[str]:
    """``Guard`` of Republican Guard, ``Commission`` of Electoral Commission of Sambara."""
    if cluster.type == "ORG" and len(cluster.tokens) > 1:
        tokens = cluster.tokens
        yield tokens[tokens.index("of") - 1] if "of" in tokens[1:] else tokens[-1]


def without_kind(cluster: Cluster) -> str | None:
    """One word that may be a church or a firm: nothing but the tagger says that it is something else."""
    is_open = len(cluster.tokens) == 1 and not cluster.strong - {"ORG"} and not is_place(cluster.key)
    return cluster.key if is_open else None


def after_kind(cluster: Cluster) -> Iterator[str]:
    """``Scientology`` of Church of Scientology, ``Andino`` of Grupo Andino."""
    kind = _KIND_OF_BODY.match(cluster.key) if cluster.type == "ORG" else None
    if kind:
        yield cluster.key[kind.end() :]


def event(cluster: Cluster) -> str | None:
    """An event's name; what only the tagger takes for something else may be a storm's or an operation's."""
    is_open = len(cluster.tokens) < 4 and not cluster.strong and cluster.type not in ("GPE", "LOC", "NORP")
    return cluster.key if cluster.type == "EVENT" or is_open else None


def frame(cluster: Cluster) -> tuple[str, ...] | None:
    """The type of a name of several words and the ends of each, which a slip leaves as they are."""
    if cluster.type in _NEVER_SLIPS or len(cluster.tokens) < 2:
        return None
    return cluster.type, *(word[0] + word[-1] for word in cluster.tokens)


def is_slip(rarer: Cluster, other: Cluster) -> bool:
    """``Cyclone Mirele`` beside ``Cyclone Mirelle``: a letter inside one long word that names no place."""
    differing = [pair for pair in zip(rarer.tokens, other.tokens, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1 or any(is_place(word) or codes_of_people(word) for word in differing[0]):
        return False
    return variants.is_slip(*differing[0]) and rarer.count == 1 < other.count


def games(cluster: Cluster) -> str | None:
    """What ``Olympic Games`` and ``Olympics`` have in common."""
    short = re.sub(r"\b(olympic|paralympic) games\b", r"\1s", cluster.key)
    return short if cluster.type in ("EVENT", "ORG") and re.search(r"lympics\b", short) else None


def endings_of_events(cluster: Cluster) -> Iterator[str]:
    """``World Cup`` and ``Cup`` of FIFA World Cup 2018, ``Katrina`` of Hurricane Katrina."""
    words = cluster.tokens
    if cluster.type == "EVENT" and words[0] in _STORMS:
        yield words[0]
    if cluster.type == "EVENT" and "of" not in words:
        undated = words[:-1] if words[-1].isdigit() else words
        yield from (" ".join(undated[at:]) for at in range(len(undated)) if undated[at:] != words)


def product(cluster: Cluster) -> str | None:
    """A product's name; what only the tagger takes for something else may be a ship's."""
    is_open = not cluster.strong and cluster.type in ("ORG", "PERSON", "WORK_OF_ART", "FAC")
    return cluster.key if cluster.type == "PRODUCT" or is_open or "vessel" in cluster.manners else None


def endings_of_products(cluster: Cluster) -> Iterator[str]:
    """``Stella Maris`` of MV Stella Maris, ``TB2`` of Bayraktar TB2."""
    kind = _KIND_OF_SHIP.match(cluster.key)
    rest = cluster.key[kind.end() :] if kind else cluster.key.partition(" ")[2]
    is_ship = kind or all(form.partition(" ")[0].isupper() for form in cluster.forms)
    if cluster.type == "PRODUCT" and rest and (is_ship or re.search(r"[a-z]\d", rest)):
        yield rest


def stem_of_organisation(cluster: Cluster) -> str | None:
    """What ``New People's Party`` and ``New People Party`` have in common."""
    words = [word.removesuffix("s") for word in cluster.tokens if word != "s"]
    return " ".join(words) if cluster.type == "ORG" and len(words) > 1 else None

"""Inside one document: which names are one thing. Each link names its rule.

A rule says what a shorter name asks for and what a fuller name answers to. The two are linked where exactly
one fuller name answers. Where several do, the shorter one stands for the only one that was named before it
came up: writers introduce by the full name what they then call by the short one. Else the text does not say.
For a surname that two people have see ``bearers``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from analysis.entities import names
from analysis.entities.countries import country_name
from analysis.entities.definitions import acronyms
from analysis.entities.given_names import is_given_name
from analysis.entities.places import is_large_city
from analysis.entities.resolution import persons, places, shortened
from analysis.entities.resolution.bearers import settle_surnames
from analysis.entities.resolution.clusters import STRONG, WEIGHTS, Cluster
from analysis.entities.resolution.manners import Manner
from analysis.entities.resolution.rules import Rule

_SELDOM_RIGHT = frozenset({"WORK_OF_ART", "PRODUCT", "LAW", "EVENT"})
"""What the small models take names of people for where they have no better idea."""

_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})


def cluster_mentions(
    mentions: Iterable[tuple[int, str, str, str, Manner]], definitions: Iterable[tuple[str, str]] = ()
) -> list[Cluster]:
    """Group the mentions of one document.

    Args:
        mentions: Row number, text, label, what found it, and how the text speaks of it, in text order.
        definitions: (long name, short name) that the text declares to be one.

    Returns:
        Clusters; every mention is in exactly one.
    """
    mentions = list(mentions)
    surnames = {
        names.tokens(text)[-1] for _, text, label, *_ in mentions if label == "PERSON" and " " in text
    }
    groups: dict[Hashable, Cluster] = {}
    texts: dict[int, str] = {}
    for row, text, label, found_by, manner in mentions:
        if manner == "speaker":
            manner = "person" if names.key(text) in surnames else ""
        name = (country_name(text) if label == "GPE" else "") or names.key(text) or text.lower()
        group = groups.setdefault(_group(name, text, label, found_by, manner), Cluster(name))
        group.add(row, text, label, found_by, manner)
        texts[row] = text
    clusters = list(groups.values())
    _vote_for_families(clusters)
    _vote_for_people(clusters)
    _vote_for_cities(clusters)
    _part_families_from_companies(clusters)
    for rule in (_defined(definitions), *_FULL_NAMES):
        clusters = rule.link(clusters)
    clusters = settle_surnames(clusters, texts)
    for rule in _SHORT_NAMES:
        clusters = rule.link(clusters)
    return clusters


def _group(name: str, text: str, label: str, found_by: str, manner: Manner) -> Hashable:
    """What is one name before any rule: ``Castellano SpA``, ``Mr Castellano`` and ``Castellano`` are not."""
    is_person = label == "PERSON" and found_by in STRONG and " " not in name
    return name, is_person, names.has_legal_form(text), "" if " " in name else manner


def _vote_for_families(clusters: Iterable[Cluster]) -> None:
    """Where ``Anka-S`` is a product, ``Anka`` is one too."""
    by_key = {cluster.key: cluster for cluster in clusters}
    for cluster in by_key.values():
        for form in cluster.forms:
            parent = by_key.get(names.key(names.family(form) or ""))
            if parent is not None and cluster.type == "PRODUCT":
                parent.votes["PRODUCT"] += WEIGHTS["designator"]
                parent.strong.add("PRODUCT")


def _vote_for_people(clusters: Iterable[Cluster]) -> None:
    """Where ``Hudák`` is a person, ``Tomáš Hudák`` is one, whatever the tagger says of the two words."""
    surnames = {
        one.tokens[-1] for one in clusters if one.type == "PERSON" and (one.strong or len(one.tokens) > 1)
    }
    speaking = {
        one.key for one in clusters if one.type == "PERSON" and one.manners & {"man", "woman", "person"}
    }
    tagged = surnames | {one.key for one in clusters if one.type == "PERSON"}
    for one in clusters:
        is_open = not one.strong and one.type not in ("PERSON", "NORP") and len(one.tokens) in (2, 3)
        known = speaking if one.type == "ORG" else tagged if one.type in _SELDOM_RIGHT else surnames
        if is_open and one.tokens[-1] in known and all(map(names.could_be_person, one.forms)):
            one.votes["PERSON"] += one.votes.total() + 1


def _vote_for_cities(clusters: Iterable[Cluster]) -> None:
    """What the tagger takes for a person or a people is the large city so called, if nobody else is."""
    surnames = {word for one in clusters if persons.is_full(one) for word in one.tokens}
    for one in clusters:
        is_open = one.type in ("PERSON", "NORP") and not one.strong and not one.manners
        if is_open and one.key not in surnames and not is_given_name(one.key) and is_large_city(one.key):
            one.votes["GPE"] += one.votes.total() + 1


def _part_families_from_companies(clusters: Sequence[Cluster]) -> None:
    """Whether ``Brightwell`` is Brightwell Logistics plc or Arthur Brightwell, where there are both.

    It is the company where the text speaks of it as of one, there or elsewhere, and where the text first
    names the company and the person only once. It is the person whom the text calls by it before it names
    the company. Else it is nobody's, unless the text speaks of a person.
    """
    companies: dict[str, int] = {}
    families: dict[str, list[int]] = defaultdict(list)
    called: dict[str, int] = {}
    traded = {one.key for one in clusters if "company" in one.manners and len(one.tokens) == 1}
    for one in clusters:
        if one.manners & {"man", "woman", "person"} and len(one.tokens) == 1:
            called[one.key] = min(*one.rows, called.get(one.key, min(one.rows)))
        for short in (*shortened.beginnings_of_companies(one), *shortened.without_legal_form(one)):
            companies[short] = min(min(one.rows), companies.get(short, min(one.rows)))
        if persons.is_full(one):
            families[one.tokens[-1]].extend(one.rows)
    for one in clusters:
        is_open = not one.manners and not one.is_incorporated and "PERSON" not in one.strong
        if is_open and one.key in companies and one.key in families:
            rows = families[one.key]
            if one.key in called and min(rows) < called[one.key] < companies[one.key]:
                continue
            is_company = len(rows) == 1 and companies[one.key] < min(*rows, *one.rows)
            is_company = is_company or (one.key in traded and one.key not in called)
            one.manners = {"company" if is_company else "unclear"}


def _defined(definitions: Iterable[tuple[str, str]]) -> Rule:
    long_of = {names.key(short): names.key(long) for long, short in definitions}
    return Rule("defined in the text", lambda one: long_of.get(one.key), lambda one: [one.key])


def _letters(cluster: Cluster) -> str | None:
    is_name = cluster.type not in _PLACES and all(names.is_acronym(form) for form in cluster.forms)
    return cluster.key.upper() if is_name else None


def _initials(cluster: Cluster) -> Iterator[str]:
    if cluster.type != "PERSON" or len(cluster.tokens) > 2:  # JFK, and no BA of Bukola Adeniyi
        for form in cluster.forms:
            yield from acronyms(form)


def _once(find: Callable[[Cluster], Hashable | None]) -> Callable[[Cluster], Iterable[Hashable]]:
    return lambda one: [found] if (found := find(one)) is not None else []


_FULL_NAMES = (
    Rule("acronym", _letters, _initials),
    Rule("name_variant", persons.words, _once(persons.words), lambda a, b: b.count >= a.count),
    Rule("shorter name", persons.last_word, _once(persons.last_word), persons.is_shorter),
    Rule("spelling", persons.last_word, _once(persons.last_word), persons.is_slip),
    Rule("romanisation", persons.sound, _once(persons.sound), persons.is_same_sound),
    Rule("surname of several words", persons.long_surname, persons.endings, first_named=False),
)
_SHORT_NAMES = (
    Rule("company that comes first", shortened.company, shortened.without_legal_form, Cluster.comes_after),
    Rule("unique surname", persons.possible_surname, _once(persons.last_word), persons.may_be, False),
    Rule("romanisation", persons.sound_of_surname, persons.sound_of_last_word, persons.may_be, False),
    Rule(
        "spelling",
        persons.frame_of_only_word,
        _once(persons.frame_of_last_word),
        persons.is_slip_of_surname,
        False,
    ),
    Rule("first of two surnames", persons.only_word, persons.first_surname, persons.may_be, False),
    Rule("legal form", shortened.bare, shortened.without_legal_form),
    Rule("unique given name", persons.possible_given_name, _once(persons.first_word)),
    Rule("organisation prefix", shortened.organisation, shortened.beginnings, Cluster.comes_after),
    Rule("company of that name", shortened.company, shortened.after_given_name, Cluster.comes_after, False),
    Rule("acronym", shortened.campus, shortened.abbreviated_campuses, first_named=False),
    Rule("organisation prefix", shortened.acronym, shortened.before_company_noun, first_named=False),
    Rule("organisation prefix", shortened.open_name, shortened.beginnings_of_companies, Cluster.comes_after),
    Rule("nationality left out", shortened.organisation, shortened.without_country),
    Rule("cut short", shortened.cut, shortened.whole_of_cut, first_named=False),
    Rule("organisation head", shortened.one_word_organisation, shortened.heads, Cluster.comes_after),
    Rule(
        "spelling",
        shortened.stem_of_organisation,
        _once(shortened.stem_of_organisation),
        Cluster.is_rarer_than,
    ),
    Rule("spelling", shortened.frame, _once(shortened.frame), shortened.is_slip),
    Rule("games", shortened.games, _once(shortened.games), Cluster.comes_after),
    Rule(
        "ending of the event's name", shortened.event, shortened.endings_of_events, Cluster.comes_after, False
    ),
    Rule("ending of the product's name", shortened.product, shortened.endings_of_products, first_named=False),
    Rule("name without its kind", shortened.without_kind, shortened.after_kind, first_named=False),
    Rule("place by its kind", places.city, places.place, first_named=False),
    Rule("place by its kind", places.place_after_its_kind, places.place, first_named=False),
    Rule("second name of the place", places.second_name, places.place, first_named=False),
    Rule("head of the place's name", places.bare_head, places.heads, Cluster.comes_after, False),
    Rule("place by its kind", places.bare_feature, places.without_feature, first_named=False),
    Rule("the only one of its name", places.twin_country, places.without_compass, first_named=False),
    Rule("compass", places.compass, places.compass_of_country),
    Rule("full name", lambda one: one.key, lambda one: [one.key], persons.are_spoken_of_alike),
)

"""Short names of people: what they ask for, and what full names answer to."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.entities.countries import is_country
from analysis.entities.given_names import is_given_name, sex
from analysis.entities.names import PARTICLES
from analysis.entities.places import is_place
from analysis.entities.resolution import variants
from analysis.entities.resolution.clusters import Cluster
from analysis.entities.resolution.manners import Manner

_NO_SURNAME = frozenset({"relative", "company", "unclear"})
"""How a text speaks of what is not the person of that surname."""

_SELDOM_GIVEN = frozenset({"ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART"})
"""What the tagger takes given names for."""

KIN = frozenset({"kinswoman", "kinsman", "relative"})
"""How a text speaks of somebody's relative."""

OTHERS = frozenset({"woman", "relative"})
"""How a text speaks of another person than the one who goes by the bare surname."""


_SEX_OF: dict[Manner, str] = {"man": "man", "kinsman": "man", "woman": "woman", "kinswoman": "woman"}


def is_full(cluster: Cluster) -> bool:
    """Whether a person goes by more than one word."""
    return cluster.type == "PERSON" and len(cluster.tokens) > 1


def words(cluster: Cluster) -> tuple[str, ...] | None:
    """The words of a full name, whatever their order."""
    return tuple(sorted(cluster.key.split())) if is_full(cluster) else None


def last_word(cluster: Cluster) -> str | None:
    """The surname of a full name."""
    return cluster.tokens[-1] if is_full(cluster) else None


def first_word(cluster: Cluster) -> str | None:
    """The given name of a full name."""
    return cluster.tokens[0] if is_full(cluster) else None


def long_surname(cluster: Cluster) -> str | None:
    """A name that may be all surname: ``Van der Berg``, or ``Bankman-Fried``, whatever the tagger says."""
    is_open = not cluster.strong - {"PERSON"} and all(map(_is_of_several_words, cluster.forms))
    return cluster.key if is_full(cluster) or is_open else None


def endings(cluster: Cluster) -> Iterator[str]:
    """``van der Berg`` and ``der Berg`` of Jan van der Berg."""
    if cluster.type == "PERSON":
        yield from (" ".join(cluster.tokens[at:]) for at in range(1, len(cluster.tokens) - 1))


def sound(cluster: Cluster) -> tuple[str, ...] | None:
    """What the romanisations of a full name have in common."""
    return tuple(map(variants.romanised, cluster.tokens)) if is_full(cluster) else None


def sound_of_last_word(cluster: Cluster) -> Iterator[str]:
    """What the romanisations of a full name's surname have in common."""
    if is_full(cluster):
        yield variants.romanised(cluster.tokens[-1])


def sound_of_surname(cluster: Cluster) -> str | None:
    """The same of a bare surname that is long enough to tell."""
    surname = possible_surname(cluster)
    return variants.romanised(surname) if surname and len(surname) > 5 else None


def first_surname(cluster: Cluster) -> Iterator[str]:
    """``Gómez`` of Mario Gómez Heredia, as Spanish names have two; no given name."""
    if is_full(cluster) and len(cluster.tokens) > 2 and len(cluster.tokens[-2]) > 2:
        yield from {cluster.tokens[-2]} - {word for word in cluster.tokens if is_given_name(word)}
    if is_full(cluster) and len(cluster.tokens) > 3 and cluster.tokens[-2] in PARTICLES:
        yield cluster.tokens[-3]  # François Villeroy de Galhau


def only_word(cluster: Cluster) -> str | None:
    """A person's name of one word."""
    is_word = len(cluster.tokens) == 1 and cluster.type == "PERSON" and not cluster.manners & _NO_SURNAME
    return cluster.key if is_word else None


def possible_given_name(cluster: Cluster) -> str | None:
    """A person's name of one word, or a given name that only the tagger takes for something else."""
    is_given = is_given_name(cluster.key) or cluster.type == "NORP"  # of a people more than the tagger tells
    is_open = cluster.type in _SELDOM_GIVEN and not cluster.strong and is_given
    return cluster.key if is_open and not is_place(cluster.key) else only_word(cluster)


def possible_surname(cluster: Cluster) -> str | None:
    """One word that may be a surname: a person's, or what only the tagger takes for something else."""
    is_open = cluster.type == "PERSON" or not cluster.strong - {"PERSON"}
    is_word = len(cluster.tokens) == 1 and not cluster.is_incorporated and not cluster.manners & _NO_SURNAME
    return cluster.key if is_word and is_open and not any(map(is_country, cluster.forms)) else None


def frame_of_only_word(cluster: Cluster) -> tuple[str, str] | None:
    """The first and last letter of a person's only word, which a slip leaves as they are."""
    return _frame(cluster.key) if only_word(cluster) else None


def frame_of_last_word(cluster: Cluster) -> tuple[str, str] | None:
    """The first and last letter of a full name's surname."""
    return _frame(cluster.tokens[-1]) if is_full(cluster) else None


def is_same_sound(one: Cluster, other: Cluster) -> bool:
    """The same full name in another romanisation: words that differ are long enough to tell."""
    differing = [pair for pair in zip(one.tokens, other.tokens, strict=True) if pair[0] != pair[1]]
    is_long = bool(differing) and all(min(map(len, pair)) > 5 for pair in differing)
    return is_long and one.generation == other.generation and one.is_rarer_than(other)


def is_shorter(shorter: Cluster, fuller: Cluster) -> bool:
    """``Recep Erdoğan``, ``J. Smith`` or ``Bill Smith``, beside one full name of that first and last word."""
    given, whole = shorter.tokens[0], fuller.tokens[0]
    is_another = shorter.generation not in ("", fuller.generation)
    return (
        len(fuller.tokens) >= len(shorter.tokens)
        and not is_another
        and (
            whole == given or (len(given) == 1 and whole[0] == given) or variants.is_short_form(given, whole)
        )
    )


def is_slip(rarer: Cluster, other: Cluster) -> bool:
    """``Kristin Wilkins`` beside ``Kristen Wilkins``: one letter inside a long first name."""
    one, two = rarer.tokens[0], other.tokens[0]
    return (
        len(rarer.tokens) == len(other.tokens) == 2
        and one[-1] == two[-1]
        and one != two
        and rarer.generation == other.generation
        and variants.is_slip(one, two)
        and rarer.is_rarer_than(other)
    )


def is_slip_of_surname(bare: Cluster, full: Cluster) -> bool:
    """``Ms Bauchtman`` after ``Lydia Buchtmann``."""
    surname = full.tokens[-1]
    is_slip = bare.key != surname and variants.is_slip(bare.key, surname)
    return is_slip and bare.comes_after(full) and may_be(bare, full)


def may_be(bare: Cluster, full: Cluster) -> bool:
    """Whether ``Mrs Okafor`` may be Daniel Okafor: a title and a given name do not speak against it.

    Who is a Mrs is known to be one: her own name, her title or a pronoun says so.
    """
    if "family" in full.manners:
        return False
    if "woman" in bare.manners:
        return _sex(full) == "woman"
    return "man" not in bare.manners or _sex(full) != "woman"


def are_spoken_of_alike(one: Cluster, other: Cluster) -> bool:
    """Whether two equal names may be one: ``Mr Okafor`` and ``Mrs Okafor`` are not."""
    if len(one.tokens) > 1:
        return True
    return one.manners == other.manners or not (one.manners | other.manners) & OTHERS


def _sex(full: Cluster) -> str | None:
    spoken = {_SEX_OF[manner] for manner in full.manners if manner in _SEX_OF}
    return sex(full.tokens[0]) or (next(iter(spoken)) if len(spoken) == 1 else None)


def _is_of_several_words(form: str) -> bool:
    first, _, rest = form.partition(" ")
    return first.lower() in PARTICLES if rest else "-" in form


def _frame(word: str) -> tuple[str, str]:
    return word[0], word[-1]

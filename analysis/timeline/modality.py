"""How a statement stands to the facts: it happened, is planned, is a state, or is what somebody reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Modality = Literal["happened", "planned", "state", "reported"]

MODALS = frozenset("will wo 'll ’ll shall would could should may might must can".split())
_INTENT = frozenset(
    "plan expect intend schedule set slate aim hope want propose promise vow agree prepare seek commit "
    "pledge due".split()
)
_STATES = frozenset(
    "be have own remain stay belong consist include contain exist stand number total cost hold employ "
    "operate live serve know believe need want like lack weigh measure".split()
)
REPORTS = frozenset(
    "say tell report announce claim state add explain note write argue insist deny confirm warn allege "
    "suggest estimate describe reveal declare admit acknowledge maintain assert according".split()
)
_AS_OF = re.compile(r"\b(?:as of|as at|since|until|till|up to)\s+(?:the\s+)?\Z", re.IGNORECASE)


def modality_of(head: Token, before: str, is_future: bool) -> Modality:
    """Decide from tense, auxiliaries and governing verbs.

    Args:
        head: The event word.
        before: The text right before the time expression.
        is_future: Whether the date lies after the publication date.
    """
    if _is_planned(head) or is_future:
        return "planned"
    if _AS_OF.search(before) or _is_state(head):
        return "state"
    if reporting_verb(head) is not None:
        return "reported"
    return "happened"


def _is_planned(head: Token) -> bool:
    auxiliaries = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & MODALS and "have" not in auxiliaries:
        return True
    governor = head.head
    to_infinitive = "to" in auxiliaries and head.tag_ == "VB"
    if to_infinitive and head.dep_ in ("xcomp", "acl", "ccomp", "advcl"):
        return governor.lemma_ in _INTENT or governor.lemma_ == "plan" or _is_planned_noun(governor)
    if to_infinitive and head.dep_ == "ROOT":
        return True  # headlines: "Airbus to cut jobs"
    return head.lemma_ in ("schedule", "slate", "due") or (
        head.dep_ == "conj"
        and governor != head
        and not auxiliaries
        and head.tag_ == "VB"
        and _is_planned(governor)
    )


def _is_planned_noun(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_ in (
        "plan",
        "intention",
        "deal",
        "agreement",
        "proposal",
        "deadline",
    )


def _is_state(head: Token) -> bool:
    if head.pos_ not in ("VERB", "AUX"):
        return False
    passive = any(child.dep_ == "auxpass" for child in head.children)
    present = head.tag_ in ("VBZ", "VBP") and not any(child.dep_ == "aux" for child in head.children)
    return (head.lemma_ in _STATES and not passive) or present


def reporting_verb(head: Token) -> Token | None:
    """The verb by which somebody reports the event: "said" in "Police said the mayor was arrested"."""
    clause = head
    while clause.dep_ == "conj" and clause.head != clause:
        clause = clause.head
    reported = clause.dep_ in ("ccomp", "parataxis") and clause.head.lemma_ in REPORTS
    return clause.head if reported else None

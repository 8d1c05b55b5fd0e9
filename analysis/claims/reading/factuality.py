"""Whether a text commits itself to an act having happened, read off the words that the act hangs on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.claims.lexicon import cues
from analysis.claims.lexicon.idioms import idiom_of
from analysis.claims.reading.conditions import is_conditional
from analysis.claims.reading.syntax import CONDITIONS, SUBJECTS, Factuality, subject_of
from analysis.claims.reading.voices import told_by_sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST_CHAIN = 8
_VERBS = frozenset({"VERB", "AUX"})


FACT = Factuality.FACT


@lru_cache(maxsize=8_192)
def factuality(token: Token) -> Factuality:
    """Read whether an act is told as a deed, as under way, a plan, a denial, an allegation or fiction.

    An act that hangs on no other word is a deed, unless it is negated, modal or conditional itself. One
    that hangs on a verb, adjective or noun is a deed only under words that are known to imply it:
    implicative, aspectual and factive ones (Karttunen 1971; Nairn, Condoravdi & Karttunen 2006). A word
    that nobody thought of so leaves the act open.

    Args:
        token: The verb or the noun that names the act.
    """
    status, link = _own_status(token), token
    for _ in range(_LONGEST_CHAIN):
        if status is not FACT:
            return status
        status, above = _governed(link)
        if above is None:
            break
        link = above
    return told_by_sentence(token) if status is FACT else status


def _governed(link: Token) -> tuple[Factuality, Token | None]:
    """What the word above makes of an act, and that word where more may stand above it."""
    head = link.head
    match link.dep_:
        case "csubj" if link.tag_ == "VBN":
            return FACT, None  # a participle behind a name: "Lund (born 1968) is"
        case "xcomp" | "ccomp" | "csubj" | "csubjpass" | "oprd":
            return _complement(link, head)
        case "advcl" if link.tag_ == "VBG" and cues.phrase(head) in cues.DENIED:
            return Factuality.DENIED, None  # "stopped them buying"
        case "advcl" if _is_timed(link) and _own_status(head) is Factuality.PLANNED:
            return Factuality.PLANNED, None  # "will start once it is licensed"
        case "conj":
            shares = link.tag_ in {"VB", "VBN", "VBG"} and link.tag_ == head.tag_ and not _has_own(link)
            return _own_status(head) if shares else FACT, head
        case "pcomp" | "pobj" if link.dep_ == "pcomp" or link.pos_ in _VERBS:
            return _behind_preposition(head)
        case "acl":
            return _set_in_noun(link, head), None
        case "relcl":
            return _of_its_noun(link, head), None
        case "dobj" | "nsubj" | "nsubjpass" | "attr" if link.pos_ not in _VERBS:
            return _done_to_noun(link, head), None
        case "pobj" if link.pos_ not in _VERBS:
            return _noun_behind_preposition(head), None
    return FACT, None


def _is_timed(verb: Token) -> bool:
    """Whether a clause gives the time of the one above it."""
    return any(
        child.lower_ in {"once", "when", "after", "before", "until", "till", "as"} for child in verb.children
    )


def _has_own(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS | {"aux", "auxpass"} for child in verb.children)


def _complement(link: Token, head: Token) -> tuple[Factuality, Token | None]:
    """An act as the complement of a verb or an adjective: "managed to", "said that", "it is true that"."""
    word = cues.phrase(head)
    own = _own_status(head)
    if link.dep_ == "xcomp":
        bare = link.tag_ in {"VB", "VBG"} or bool({"to", "having"} & {c.lower_ for c in link.children})
        implied = not bare or word in cues.IMPLYING or head.lemma_.lower() in cues.IMPLYING
        return (own if implied else _kind(word)), head
    if link.dep_ == "ccomp" and head.i > link.i and head.lemma_.lower() not in cues.ATTITUDES:
        return FACT, None  # a sentence set beside another one
    if head.lemma_.lower() == "be" or head.pos_ == "ADJ":
        said = {head.lemma_.lower(), *(child.lemma_.lower() for child in head.children)}
        return (own if said & cues.CERTAIN else Factuality.ALLEGED), head
    if word in cues.REPORTING - cues.ALLEGED | cues.FACTIVE:
        return own, head
    return _kind(word, otherwise=Factuality.ALLEGED), head


def _kind(word: str, otherwise: Factuality = Factuality.PLANNED) -> Factuality:
    """What a governing word makes of an act: denied, alleged, or else ``otherwise``."""
    if word in cues.DENIED:
        return Factuality.DENIED
    if word in cues.ALLEGED | cues.REPORTING:
        return Factuality.ALLEGED
    return Factuality.PLANNED if word in cues.PLANNED else otherwise


def _behind_preposition(preposition: Token) -> tuple[Factuality, Token | None]:
    """An act as a participle behind a preposition: "after buying", "succeeded in buying", "instead of"."""
    above, word = preposition.head, preposition.lower_
    while above.pos_ == "ADP" and above.head.i != above.i:
        above = above.head  # "out of"
    lemma = above.lemma_.lower()
    if word in cues.WITHOUT or lemma in cues.WITHOUT:
        return Factuality.DENIED, None
    if word in cues.AFTERWARDS:
        return FACT, None
    if cues.ON_TRIAL & {noun.lemma_.lower() for link in above.children for noun in link.children}:
        return Factuality.ALLEGED, None  # "went on trial for buying"
    if word in {"in", "for", "of", "from", "with"} and lemma in cues.IMPLYING:
        return FACT, above
    if word == "for" and above.pos_ == "VERB" and lemma not in cues.PLANNED | cues.DENIED | cues.ALLEGED:
        return FACT, None  # "was fined for"
    return _kind(cues.phrase(above)), None


def _set_in_noun(link: Token, noun: Token) -> Factuality:
    """An act set in a noun: "a bus carrying tourists", "plans to", "the report that"."""
    if any(child.dep_ == "mark" for child in link.children):
        return FACT if noun.lemma_.lower() in cues.FACTS else Factuality.ALLEGED
    if link.tag_ != "VBG":
        return FACT
    word = cues.phrase(noun.head) if noun.dep_ in {"dobj", "pobj"} else ""
    return _kind(word, otherwise=FACT)


def _of_its_noun(link: Token, noun: Token) -> Factuality:
    """An act told in a relative clause: of a report it is hearsay, of a deal it shares the deal's fate."""
    lemma = noun.lemma_.lower()
    if lemma in cues.REPORTS:
        return Factuality.ALLEGED
    if {child.lemma_.lower() for child in noun.children} & cues.UNTRUE:
        return Factuality.DENIED
    if subject_of(link) == noun and lemma not in cues.DEALS:
        return FACT
    return _done_to_noun(noun, noun.head)


def _done_to_noun(noun: Token, verb: Token) -> Factuality:
    """What is done to or said of an act that a noun names: "was annulled", "blocked the purchase"."""
    word = cues.phrase(verb)
    own = factuality(verb) if verb.pos_ in _VERBS else _own_status(verb)
    said = {
        word,
        *(child.lemma_.lower() for child in verb.children if child.dep_ in {"acomp", "oprd", "attr"}),
    }
    if said & cues.UNTRUE:
        return Factuality.DENIED
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return Factuality.DENIED if said & cues.UNDONE else own
    if noun.dep_ == "attr":
        return own
    return _kind(word, otherwise=own) if word not in cues.UNDONE else Factuality.DENIED


def _noun_behind_preposition(preposition: Token) -> Factuality:
    """What governs a noun that names an act: "plans for the purchase", "withdrew from the purchase"."""
    above = preposition.head
    while above.pos_ == "ADP" and above.head.i != above.i:
        above = above.head
    if above.lemma_.lower() in cues.REPORTS:
        return Factuality.ALLEGED
    if preposition.lower_ in cues.AFTERWARDS or preposition.lower_ in {"during", "as", "by"}:
        return FACT
    if preposition.lower_ == "for" and above.lemma_.lower() not in cues.GROUNDED:
        return _kind(cues.phrase(above))  # "raised money for the purchase of"
    return _kind(cues.phrase(above), otherwise=FACT)


def _own_status(token: Token) -> Factuality:
    """What an act's own auxiliaries, adverbs and adjectives say of it."""
    children = list(token.children)
    lemmas = {child.lemma_.lower() for child in children}
    if any(child.dep_ == "neg" or child.lower_ in cues.NEGATIONS - {"without"} for child in children):
        return Factuality.DENIED
    if any(
        word.lower_ in {"no", "neither", "none", "nobody", "nothing"}
        for child in children
        if child.dep_ in SUBJECTS
        for word in (child, *child.children)
    ):
        return Factuality.DENIED
    if any(child.dep_ == "advmod" and child.lower_ in cues.NOT_QUITE for child in children):
        return Factuality.DENIED
    if any(child.dep_ == "aux" and child.lower_ in cues.MODALS for child in children):
        return Factuality.PLANNED
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in children):
        return Factuality.PLANNED
    if is_conditional(token):
        return Factuality.PLANNED
    if any(child.lower_ in {"on", "in"} and _is_in_name(child) for child in children):
        return Factuality.IMAGINED
    if {"before", "ever"} <= lemmas:
        return Factuality.DENIED
    if token.tag_ == "VB" and cues.phrase(token.head) in cues.IMPLYING:
        return FACT  # "went on to buy"
    if token.tag_ == "VB" and token.dep_ in {"advcl", "acl", "relcl"} and "to" in lemmas:
        if token.dep_ != "advcl" and _is_ranked(token.head):
            return _own_status(token.head)  # "the first woman to climb it"
        outcome = idiom_of(token)[0] or token.lemma_.lower()
        if outcome in cues.ATTAINED and token.head.tag_ in {"VBD", "VBG"}:
            return FACT  # "came from behind to beat them"
        return Factuality.PLANNED  # a purpose: "signed a memorandum to produce"
    if token.tag_ == "VBG" and token.lemma_.lower() in cues.BOUNDED and "be" in _auxiliaries(token):
        return Factuality.UNDERWAY
    modifiers = {c.lemma_.lower() for c in children if c.dep_ in {"amod", "advmod"}}
    if modifiers & cues.FAILED:
        return Factuality.DENIED
    if modifiers & cues.ALLEGED:
        return Factuality.ALLEGED
    return Factuality.PLANNED if modifiers & cues.FUTURE else FACT


def _is_ranked(noun: Token) -> bool:
    """Whether a noun is the first, the last, the only or the youngest one, of those who did something."""
    return any(child.lower_ in cues.RANKING or child.tag_ == "JJS" for child in noun.children)


def _is_in_name(preposition: Token) -> bool:
    """Whether a preposition leads to "paper", "theory" and the like, with nothing before the noun."""
    return any(
        child.dep_ == "pobj" and child.lemma_.lower() in cues.IN_NAME and not list(child.lefts)
        for child in preposition.children
    )


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lemma_.lower() for child in verb.children if child.dep_ in {"aux", "auxpass"}}

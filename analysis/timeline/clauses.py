"""The clause that a time expression dates: its event word, its subject and object, and its stretch of text.

Syntax is spaCy's, with ClearNLP's labels. A date belongs to the nearest verb above it, or to the event noun
that it is part of ("the June 3 hearing"); a date inside another noun ("the 2008 model") dates no event.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from textwrap import shorten
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EVENT_NOUNS = frozenset(
    "accident address agreement airstrike announcement arrest arrival attack auction ballot battle birth "
    "blast bombing campaign ceasefire ceremony clash closure collapse conference congress contract "
    "convention coup crash deal death debate debut defeat delivery demonstration departure earthquake "
    "election eruption event exercise exhibition explosion fight fighting fire flight flood game games "
    "genocide hearing incident inauguration inquiry interview invasion killing launch launching "
    "liberation march massacre match meeting merger mission murder offensive olympics opening operation "
    "outbreak pact parade poll premiere presentation protest purchase raid rally rebellion referendum "
    "release report resignation revolt revolution riot rout ruling sale scandal settlement shooting show "
    "siege signing speech storm strike summit surrender takeover talk talks test tour treaty trial truce "
    "tsunami unveiling uprising victory visit vote war wedding withdrawal".split()
)
_EVENT_ENDINGS = ("tion", "sion", "ment")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative")
_MODIFIERS = ("compound", "nummod", "nmod", "amod", "poss")
_OWN_CLAUSE = ("relcl", "advcl", "parataxis", "ccomp")

_VERB_PARTS = ("aux", "auxpass", "neg", "prt")
_FINITE = ("VBD", "VBP", "VBZ", "MD")
_OPENING = ('"', "“", "‘", "'", "``")

_CUT = 120  # characters
_REACH = 50  # characters
_MARKS = re.compile(r"\]\(\S*|[\[\]*]")  # of Markdown
_COMPARISON = re.compile(
    r"\b(?:(?:\w{3,}est|most|least|worst|best|first|lowest)\b[^.;!?]{0,40}\ssince"
    r"|(?:compared|than|versus|against)\b[^.,;!?]{0,20}\b(?:in|with|to|of)"
    r"|(?:compared\s(?:with|to)|(?:up|down)\sfrom|against(?=[^\w]{1,3}\d))\b(?:[^.,;!?]|[.,](?=\d)){0,40}?"
    r"|(?:percent|per\scent|%|points?)\s(?:from|on|than\sin))\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""What leads to a date that something is only compared with: "the highest since", "up 6 percent from"."""


def event_word(doc: Doc, start: int, end: int) -> Token | None:
    """The verb or event noun that a time expression dates.

    Args:
        doc: The parsed text.
        start: First character of the expression.
        end: The character after its last.

    Returns:
        The token, or None when the expression stands outside any statement.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span) or _COMPARISON.search(_before(doc, start)):
        return None
    inside = range(span.start, span.end)
    token = span.root
    while token.head != token:  # spaCy makes a new object at every access
        above = token.head
        if above.i not in inside and above.pos_ in ("VERB", "AUX"):
            return _main_verb(above)
        if above.i not in inside and above.pos_ in ("NOUN", "PROPN"):
            dates_the_verb = _is_object(above) and token.dep_ == "prep"  # "made its first flight in 2014"
            if not dates_the_verb and is_event_noun(above):
                return above
            if not dates_the_verb and token.dep_ in _MODIFIERS:
                return None
        token = above
    return _main_verb(token) if token.pos_ in ("VERB", "AUX") else None


def _before(doc: Doc, offset: int) -> str:
    """What stands before a character; ``Doc.text`` would put the whole text together anew."""
    span = doc.char_span(max(0, offset - _REACH), offset, alignment_mode="expand")
    return span.text_with_ws[: offset - span.start_char] if span is not None else ""


def is_event_noun(token: Token) -> bool:
    """Whether a noun names something that happens: "hearing", "invasion"."""
    word = token.lemma_.lower()
    if token.ent_type_ == "DATE" and token.pos_ == "PROPN":
        return False  # "March 2019" is no march
    return word in _EVENT_NOUNS or (token.pos_ == "NOUN" and len(word) > 6 and word.endswith(_EVENT_ENDINGS))


def own_tokens(head: Token, other_heads: Collection[int]) -> list[Token]:
    """The tokens of an event's clause, without the clauses of other events and of coordinated verbs.

    Args:
        head: The event word.
        other_heads: Token indexes of the other events of the sentence.
    """

    def belongs(token: Token) -> bool:
        coordinated = token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")
        return token.i not in other_heads and not coordinated

    return _subtree(head, belongs)


def subject(head: Token) -> Token | None:
    """The grammatical subject, taken from the main clause where the event's own clause leaves it out."""
    at: Token | None = head
    while at is not None:
        for child in at.children:
            if child.dep_ in _SUBJECTS:
                return _antecedent(at) if child.tag_ in ("WDT", "WP") and at.dep_ == "relcl" else child
        if at.dep_ == "acl":
            return at.head
        shares = at.dep_ in ("conj", "xcomp", "advcl") and at.head.pos_ in ("VERB", "AUX") and at.head != at
        at = at.head if shares else None
    return None


def objects(head: Token) -> frozenset[str]:
    """Lemmas of a verb's direct objects and complements."""
    return frozenset(child.lemma_.lower() for child in head.children if child.dep_ in _OBJECTS)


def phrase(head: Token) -> str:
    """A short phrase of the text's own words: subject, verb and object.

    Where they do not make a clause, subject first and with a finite verb, it is the sentence, cut.
    """
    if head.pos_ not in ("VERB", "AUX"):
        return _capital(_words(_noun_phrase(head)))
    verbs = list(_chain(head))
    tokens = [*verbs, *(child for verb in verbs for child in verb.children if child.dep_ in _VERB_PARTS)]
    who = subject(head)
    if who is None or not (any(token.tag_ in _FINITE for token in tokens) or who.head == head != who):
        return _sentence(head)
    objects = [child for child in head.children if child.dep_ in _OBJECTS]
    places = [child for child in head.children if child.dep_ in ("prep", "agent") and not _is_time(child)]
    clauses = [child for child in head.children if child.dep_ in ("xcomp", "ccomp")]
    for child in objects or places[:1] or clauses[:1]:
        tokens += _noun_phrase(child)
    tokens = sorted(set(tokens), key=lambda token: token.i)
    actor = _noun_phrase(who)
    relative = any(token.tag_ in ("WDT", "WP", "WP$") for token in actor)  # "most of which"
    if relative or actor[-1].i >= tokens[0].i or _is_quoted(tokens):
        return _sentence(head)
    return f"{_capital(_words(actor))} {_words(tokens)}"


def _chain(verb: Token) -> Iterator[Token]:
    """A verb and the verbs that it completes: "expect", "to close"."""
    yield verb
    while verb.dep_ == "xcomp" and verb.head.pos_ in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
        yield verb


def _is_quoted(tokens: Collection[Token]) -> bool:
    """Whether one of these tokens begins direct speech."""
    return any(token.i and token.nbor(-1).text in _OPENING for token in tokens)


def _sentence(token: Token) -> str:
    """The sentence of a token, cut."""
    words = re.sub(r"\s+(?=[,.;:!?])", "", token.sent.text)  # blanks stand where Markdown's marks were
    return shorten(words, _CUT, placeholder=" …")


def _capital(words: str) -> str:
    """Begin with a capital, unless the first word has capitals of its own ("iPhone")."""
    return words[:1].upper() + words[1:] if words.split(" ")[0].islower() else words


def _main_verb(token: Token) -> Token:
    """The verb that an auxiliary belongs to; the subject where "was" says only when it was."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    if verb.lemma_ == "be" and not any(
        child.dep_ in (*_OBJECTS, "xcomp", "ccomp") for child in verb.children
    ):
        who = subject(verb)
        return who if who is not None and is_event_noun(who) else verb
    return verb


def _is_object(noun: Token) -> bool:
    return noun.dep_ in ("dobj", "attr", "oprd") and noun.head.pos_ in ("VERB", "AUX")


def _antecedent(verb: Token) -> Token:
    return verb.head


def _is_time(preposition: Token) -> bool:
    return any(token.ent_type_ in ("DATE", "TIME") for token in preposition.subtree)


def _noun_phrase(noun: Token) -> list[Token]:
    """A noun with what belongs to it, without clauses, asides and dates."""

    def belongs(token: Token) -> bool:
        if token.dep_ in (*_OWN_CLAUSE, "acl", "appos", "punct"):
            return _joins(token)
        return not (token.dep_ == "prep" and _is_time(token))

    return _subtree(noun, belongs)


def _subtree(root: Token, belongs: Callable[[Token], bool]) -> list[Token]:
    """A token and all below it in text order, leaving out what does not belong with everything below that."""
    kept, waiting = [], [root]
    while waiting:  # no recursion: the parse of a page of noise can be thousands of levels deep
        token = waiting.pop()
        kept.append(token)
        waiting += [child for child in token.children if belongs(child)]
    return sorted(kept, key=lambda token: token.i)


def _joins(token: Token) -> bool:
    """Whether punctuation is part of a word: the hyphen of "Anka-B"."""
    return token.dep_ == "punct" and token.text in ("-", "–", "/", "%", "$")


def _words(tokens: Collection[Token]) -> str:
    """Their words; what stays of Markdown's links and emphasis is left out."""
    return " ".join(_MARKS.sub("", "".join(_with_space(tokens))).split())


def _with_space(tokens: Collection[Token]) -> Iterator[str]:
    ordered = list(tokens)
    for token, following in zip(ordered, [*ordered[1:], None], strict=True):
        joined = following is not None and following.i == token.i + 1
        yield token.text + (token.whitespace_ if joined else " ")

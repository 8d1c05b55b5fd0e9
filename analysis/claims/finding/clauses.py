"""The clauses of a sentence that can stand as statements of their own, each as one stretch of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.claims.finding.speakers import attributes, is_reporting, quoted_as_saying, speaker_of
from analysis.claims.reading.syntax import CONDITIONS, SUBJECTS, is_predicate, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_OBJECTS = frozenset(
    {"dobj", "attr", "acomp", "prep", "agent", "oprd", "xcomp", "ccomp", "npadvmod", "dative"}
)
_TIES = frozenset(
    {"as", "after", "before", "when", "while", "since", "although", "though", "whereas", "because"}
)
_EDGE = frozenset(
    {",", ";", ":", "—", "–", "-", "--", "“", "”", '"', "''", "``", "‘", "’", "(", ")", ".", "!"}
)
_TALKING = frozenset({"i", "we", "you"})
_REMINDERS = frozenset("forget note notice remember".split())
_FRAMES = frozenset(
    "believe feel find forget gather guess hear hope know learn mean notice realise realize remember see "
    "suppose suspect think understand".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of a sentence.

    Attributes:
        head: Its predicate.
        span: Its words, one stretch of the sentence.
        subject: Head of its subject, perhaps outside the span, or None.
        speaker: Head of the name of who says it, when the sentence tells, or None.
        is_in_question: Whether its sentence ends in a question mark.
    """

    head: Token
    span: Span
    subject: Token | None
    speaker: Token | None
    is_in_question: bool


def clauses(sentence: Span) -> Iterator[Clause]:
    """Split a sentence into its statements, in text order.

    Split off are conjoined predicates with words of their own, relative clauses set off by a comma,
    adverbial clauses with a subject, participle phrases in front of the subject, and reported speech.
    """
    heads = [
        sentence.root,
        *(token for token in sentence if token.i != sentence.root.i and _stands_alone(token)),
    ]
    heads = [head for head in heads if not _only_attributes(head, heads)]
    cuts = {head.i for head in heads} | {token.i for token in sentence if attributes(token)}
    is_question = sentence.text.rstrip("”\"’') \n").endswith("?")
    for head in sorted(heads, key=lambda token: token.left_edge.i if token.dep_ != "ROOT" else -1):
        span = _span(head, cuts, sentence)
        lost = _lost_verb(head)
        if len(span):
            subject = head if lost else subject_of(head)
            yield Clause(lost or head, span, subject, speaker_of(head), is_question)


def _lost_verb(token: Token) -> Token | None:
    """The verb of a clause that was parsed as a noun.

    So in "and its contract, given in May, followed later" and "The station, built by hand, opened in May."
    """
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    participles = [child for child in token.children if child.dep_ == "acl" and child.tag_ in {"VBD", "VBN"}]
    if token.dep_ == "conj" and is_predicate(token.head):
        return next((verb for verb in participles if verb.tag_ == "VBD"), None)
    if token.dep_ == "ROOT" and len(participles) > 1 and _after_comma(participles[-1]):
        return participles[-1]
    return None


def _stands_alone(token: Token) -> bool:
    if _lost_verb(token) is not None:
        return True
    if not is_predicate(token):
        return False
    own_words = any(child.dep_ in _OBJECTS for child in token.children)
    finite = token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or any(
        c.dep_ in {"aux", "auxpass"} for c in token.children
    )
    match token.dep_:
        case "conj":
            if finite and _has_subject(token):
                return True
            finite = finite or token.tag_ == "VBN"  # "flew in 2014 and completed its tests in 2015"
            return own_words and finite and _is_full(token.head)
        case "relcl":
            return own_words and _after_comma(token)
        case "advcl":
            marks = {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"}}
            if marks & CONDITIONS:
                return False
            if finite and marks & _TIES:
                return _has_subject(token)
            return token.tag_ == "VBN" and own_words and _opens_sentence(token)
        case "ccomp" if _runs_on(token):
            return True
        case "ccomp" | "parataxis":
            is_told = is_reporting(token.head) or _is_framing(token.head) or token.head.lemma_ == "be"
            return finite and is_told and not _is_asked_about(token)
    return False


def _runs_on(token: Token) -> bool:
    """Whether a semicolon parts a clause from the next, which the parse takes for its head."""
    end = token.right_edge.i + 1
    return (
        token.i < token.head.i
        and _has_subject(token)
        and _has_subject(token.head)
        and end < len(token.doc)
        and token.doc[end].text == ";"
    )


def _is_asked_about(token: Token) -> bool:
    """Whether a clause is an indirect question: "we know where it is"."""
    return token.left_edge.tag_ in {"WRB", "WP", "WDT", "WP$"}


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _is_full(verb: Token) -> bool:
    """Whether a conjoined verb has words of its own: not in "designed and built the drone"."""
    following = [child for child in verb.children if child.dep_ == "cc"]
    end = following[0].i if following else verb.right_edge.i + 1
    return is_predicate(verb) and any(child.dep_ in _OBJECTS and child.i < end for child in verb.children)


def _after_comma(token: Token) -> bool:
    edge = token.left_edge
    return edge.i > 0 and edge.nbor(-1).text in {",", "—", "–"}


def _opens_sentence(token: Token) -> bool:
    return token.left_edge.i == token.sent.start and token.right_edge.i < token.head.i


def _is_framing(verb: Token) -> bool:
    """Whether a verb only tells how those who talk hold what follows: "I think", "don't forget"."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return verb.lemma_.lower() in _REMINDERS
    return subject.lower_ in _TALKING and verb.lemma_.lower() in _FRAMES


def _only_attributes(head: Token, heads: list[Token]) -> bool:
    """Whether a clause says nothing but who says another: "Demir said"."""
    saying = quoted_as_saying(head) or head
    return (is_reporting(saying) or _is_framing(head)) and any(
        other.dep_ in {"ccomp", "parataxis"} and other.head.i == saying.i for other in heads
    )


def _span(head: Token, cuts: set[int], sentence: Span) -> Span:
    """From a clause's first word to its last, without the clauses split off at its edges."""
    doc = head.doc
    if head.dep_ == "advcl" and head.tag_ == "VBN" and _opens_sentence(head):
        subject = subject_of(head)
        if (
            subject is not None
            and doc[head.right_edge.i + 1].text == ","
            and subject.left_edge.i == head.right_edge.i + 2
        ):
            return doc[head.left_edge.i : subject.right_edge.i + 1]
        return doc[head.left_edge.i : head.right_edge.i + 1]
    own = [token.i for token in _own(head, cuts) if not (token.is_space or token.text in _EDGE)]
    ties = {
        child.i
        for child in head.children
        if child.dep_ in {"cc", "mark"} or (child.dep_ == "advmod" and child.lower_ in _TIES)
    }
    own = [i for i in own if i not in ties or (head.dep_ == "ROOT" and doc[i].dep_ != "cc")]
    if not own:
        return doc[head.i : head.i]
    start, end = max(min(own), sentence.start), min(max(own) + 1, sentence.end)
    while doc[end - 1].dep_ == "cc":
        end -= 1
    return doc[start : _closed(doc, start, end)]


def _closed(doc: Doc, start: int, end: int) -> int:
    """Take in the mark that closes a quotation or bracket opened inside the span."""
    text = doc[start:end].text
    for opening, closing in ("“”", "()"):
        if text.count(opening) > text.count(closing):
            while end < len(doc) and doc[end].text in _EDGE:
                end += 1
                if doc[end - 1].text == closing:
                    return end
    return end


def _own(head: Token, cuts: set[int]) -> Iterator[Token]:
    """The words of a clause without those of the clauses cut from it, and without conjunctions to them."""
    queue = [head]
    while queue:
        token = queue.pop()
        yield token
        queue += [child for child in token.children if child.i not in cuts]

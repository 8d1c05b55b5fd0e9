"""What happened, as a statement in the text's own words: the clause of an event word, whole.

Left off are its date, which stands beside it, and what a comma sets off from it; nothing is cut inside a
clause or a phrase. Where the clause has no subject of its own, the one that it shares is put first. What
cannot be told so is told by the clause around it, and in the end by the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from analysis.timeline.clauses import subject
from analysis.timeline.constituents import (
    RELATIVE,
    SUBJECTS,
    VERBS,
    auxiliaries,
    first_conjunct,
    is_aside,
    is_condition,
    is_far,
    is_finite,
    is_left_off,
    own_subject,
    subtree,
    time_adjunct,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONG, _LONGEST = 200, 300  # characters
_MARKS = re.compile(r"\]\(\S*|[\[\]*]")  # of Markdown
_BOUNDARY = re.compile(r"[,;:]\s")
_OPENING, _CLOSING = ("“", "``"), ("”", "''")
_TELLING = frozenset(
    "say tell report announce state add explain note write confirm reveal recall show find learn".split()
)
_NO_PASSIVE = frozenset("base compare give".split())
_ADJUNCTS = ("prep", "advcl", "npadvmod")
_OPEN = frozenset(
    "no any every each few only most all none nobody nothing anyone anybody everyone those whoever "
    "one".split()
)
_WITH_PRONOUNS = ("relcl", "advcl", "ccomp", "csubj", "pcomp")
_LIKE_WORDS = frozenset("%&#@'’")
_TIES = frozenset("after when while because as although though before since until".split())


def phrase(head: Token, dates: Mapping[int, Collection[int]]) -> str:
    """Say what happened.

    Args:
        head: The event word, a verb or a noun.
        dates: By token index of an event word, the tokens of its dates; the phrase is without its own where
            it can be.

    Returns:
        A statement in the words of the text; "[was]" stands where a participle has no auxiliary, and "…" at
        the end where something was too long.
    """
    clause = head
    while True:
        clause = _missed_verb(clause) or clause
        if clause.dep_ in ("relcl", "acl") and is_far(clause):
            return _with_its_noun(clause)
        if clause.pos_ in VERBS and not _is_quoted(clause) and (words := _statement(clause, head, dates)):
            return words
        if clause.head == clause:
            return _sentence(head)
        clause = clause.head


def _statement(verb: Token, head: Token, dates: Mapping[int, Collection[int]]) -> str:
    """The clause of a verb; empty where it cannot stand alone."""
    opening = _opening(verb)
    if opening is None or verb.sent.text.rstrip(' \n"”’)').endswith("?"):
        return ""
    path = {head.i, *(token.i for token in head.ancestors)}
    when = {i for word in _completed(head, verb) for i in dates.get(word.i, ())}
    told = {token.i for word in _completed(head, verb) for token in time_adjunct(when, word)} - path

    def belongs(token: Token) -> bool:
        if token.i in path:
            return True
        if token.i in told or is_aside(token):
            return False
        if token.dep_ == "cc" and any(
            child.i in path for child in token.head.children if child.dep_ == "conj"
        ):
            return True
        return token.head != verb or not (_introduces(token) or is_left_off(token, verb))

    tokens = [*opening, *_with_antecedent(verb, subtree(verb, belongs))]
    words = _shortened(tokens, [child for child in verb.rights if child.i > max(head.i, verb.i)])
    return _capital(words) if _is_balanced(words) else ""


def _with_its_noun(clause: Token) -> str:
    """A clause behind the nouns that it may speak of: "A report by engineers, published in May …"."""
    noun, path = clause.head, {clause.i}
    while noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        path |= {noun.i, noun.head.i}
        noun = noun.head.head
    tokens = subtree(
        noun, lambda token: token.i in path or not (is_aside(token) or token.i > clause.right_edge.i)
    )
    return f"{_capital(_words(tokens))} …"


def _completed(head: Token, verb: Token) -> Iterator[Token]:
    """A verb and the verbs down to the event word that complete it: "expect", "to close"."""
    yield verb
    while head != verb and head.dep_ in ("xcomp", "acomp", "nsubj", "nsubjpass"):
        yield head
        head = head.head


def _opening(verb: Token) -> list[Token | str] | None:
    """What a clause opens with that stands elsewhere; None where the clause cannot stand alone."""
    first, own = first_conjunct(verb), own_subject(verb)
    if first.dep_ in ("acl", "advcl") and own is None and not auxiliaries(verb):
        return _passive(verb, first)
    if not is_finite(verb):
        shares = (
            first != verb and verb.tag_ == "VBN" and not any(child.dep_ == "neg" for child in first.children)
        )
        who = subject(verb) if shares and _stands_alone(first) else None
        return [*_noun_phrase(who, verb), *auxiliaries(first)] if who is not None else None
    if not _stands_alone(first):
        return None
    if own is not None and own.tag_ not in RELATIVE:
        return [] if verb == first or first.dep_ != "relcl" else None
    who = subject(verb)
    if who is None or (own is None and verb == first) or who.tag_ in RELATIVE:
        return None
    return _noun_phrase(who, verb)


def _passive(verb: Token, first: Token) -> list[Token | str] | None:
    """The noun that a participle says something of, and the auxiliary that the text leaves out."""
    who = first.head if first.dep_ == "acl" else own_subject(first.head)
    opens = first.dep_ == "acl" or (first.left_edge.i == first.sent.start and first.i < first.head.i)
    if who is not None and _missed_verb(who) == verb:
        return _noun_phrase(who, verb)
    if who is None or not opens or verb.tag_ != "VBN" or verb.lemma_ in _NO_PASSIVE:
        return None
    if who.pos_ not in ("NOUN", "PROPN") or (first.dep_ == "acl" and not _is_certain(first)):
        return None
    plural = who.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in who.children)
    return [*_noun_phrase(who, first), "[were]" if plural else "[was]"]


def _missed_verb(noun: Token) -> Token | None:
    """The verb that the parse took for a participle: "and its contract, given in May, followed later"."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ != "conj" or noun.head.pos_ not in VERBS:
        return None
    return next((child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBD"), None)


def _stands_alone(verb: Token) -> bool:
    """Whether a clause with a tense says by itself that something is so."""
    who = own_subject(verb)
    refers_back = who is not None and who.tag_ == "PRP" and verb.dep_ in ("advcl", "ccomp")
    if is_condition(verb) or refers_back:  # "since it opened": the clause around it tells what did
        return False
    match verb.dep_:
        case "ROOT" | "parataxis" | "dep":
            return not any(_is_astray(token, verb) for token in verb.subtree if token.tag_ in RELATIVE)
        case "advcl":
            return any(child.dep_ in ("mark", "advmod") and child.lower_ in _TIES for child in verb.children)
        case "ccomp":
            helpers = {child.dep_ for child in verb.head.children} | {
                child.tag_ for child in verb.head.children
            }
            return verb.head.lemma_ in _TELLING and not helpers & {"neg", "MD"} and not _asks(verb)
        case "relcl":
            pronouns = [token for token in verb.subtree if token.i < verb.i and token.tag_ in RELATIVE]
            return len(pronouns) == 1 and _leads(pronouns[0], verb) and _is_certain(verb)
    return False


def _is_astray(pronoun: Token, verb: Token) -> bool:
    """Whether a relative pronoun before the verb belongs to no relative clause: the parse went wrong."""
    return pronoun.i < verb.i and not any(above.dep_ in _WITH_PRONOUNS for above in pronoun.ancestors)


def _asks(verb: Token) -> bool:
    return verb.left_edge.tag_ in RELATIVE


def _leads(pronoun: Token, verb: Token) -> bool:
    """Whether a relative pronoun is the subject or object of its verb, or only says when."""
    return pronoun.head == verb and (pronoun.dep_ in (*SUBJECTS, "dobj") or pronoun.lower_ == "when")


def _is_certain(clause: Token) -> bool:
    """Whether a clause says something of its noun: not of no one or anyone, nor of things of a kind."""
    noun = clause.head
    words = {noun.lower_, *(child.lower_ for child in noun.children)}
    bare = noun.pos_ == "NOUN" and not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
    return not (words & _OPEN or is_far(clause) or (bare and not is_aside(clause)))


def _introduces(token: Token) -> bool:
    """Whether a child of a verb only ties the clause to another."""
    return token.dep_ == "mark" or (token.tag_ in RELATIVE and token.head.dep_ in ("relcl", "advcl"))


def _with_antecedent(verb: Token, tokens: Sequence[Token]) -> Sequence[Token | str]:
    """The tokens with what "which" stands for put behind the verb whose object it is."""
    if verb.dep_ != "relcl" or not any(
        child.tag_ in RELATIVE and child.dep_ == "dobj" for child in verb.children
    ):
        return tokens
    last = max(token.i for token in (verb, *verb.children) if token.dep_ == "prt" or token == verb)
    place = next(n for n, token in enumerate(tokens, 1) if token.i == last)
    first, *others = _noun_phrase(verb.head, verb)
    return [
        *tokens[:place],
        first.lower_ if not isinstance(first, str) and first.dep_ == "det" else first,
        *others,
        *tokens[place:],
    ]


def _noun_phrase(noun: Token, verb: Token) -> list[Token | str]:
    """A noun with what belongs to it, without asides and without the clause of a verb that it stands for."""
    above = {verb.i, *(token.i for token in verb.ancestors)}
    tokens: list[Token] = subtree(noun, lambda token: token.i not in above and not is_aside(token))
    while len(tokens) > 1 and tokens[-1].is_punct:
        tokens.pop()
    has_aside = any(
        token.dep_ == "appos" and token.left_edge.nbor(-1).text == "," for token in tokens if token != noun
    )
    return [*tokens, ","] if has_aside else [*tokens]


def _shortened(tokens: Sequence[Token | str], constituents: Sequence[Token]) -> str:
    """Their words; where they are many, without the last adjuncts of these constituents."""
    words = _words(tokens)
    for child in reversed([child for child in constituents if not child.is_punct][1:]):
        if len(words) <= _LONG or child.dep_ not in _ADJUNCTS:
            break
        tokens = [token for token in tokens if isinstance(token, str) or token.i < child.left_edge.i]
        words = f"{_words(tokens)} …"
    return words


def _is_quoted(verb: Token) -> bool:
    """Whether a verb stands in direct speech."""
    before = [token.text for token in verb.sent if token.i < verb.i]
    opened = sum(text in _OPENING for text in before) > sum(text in _CLOSING for text in before)
    return opened or before.count('"') % 2 == 1


def _is_balanced(words: str) -> bool:
    """Whether every quotation mark and bracket that opens closes again."""
    pairs = (("“", "”"), ("``", "''"), ("(", ")"))
    return words.count('"') % 2 == 0 and all(words.count(one) == words.count(other) for one, other in pairs)


def _sentence(token: Token) -> str:
    """The sentence of a token, where it is very long up to the end of a part."""
    words = _MARKS.sub("", " ".join(token.sent.text.split()))
    words = re.sub(r"\s+(?=[,.;:!?])", "", words)  # blanks stand where Markdown's marks were
    if len(words) <= _LONGEST:
        return words
    ends = [found.start() for found in _BOUNDARY.finditer(words, 0, _LONGEST)]
    return f"{words[: ends[-1]]} …" if ends else shorten(words, _LONGEST, placeholder=" …")


def _capital(words: str) -> str:
    """Begin with a capital, unless the first word has capitals of its own ("iPhone")."""
    return words[:1].upper() + words[1:] if words.split(" ")[0].islower() else words


def _words(tokens: Sequence[Token | str]) -> str:
    """Their words, without marks of Markdown and without the commas of what was left off."""
    kept = {token.i for token in tokens if not isinstance(token, str) and not token.is_space}
    shown = [token for token in tokens if isinstance(token, str) or _is_shown(token, kept)]
    words = " ".join("".join(_with_space(shown)).split())
    return re.sub(r"\s+(?=[,;:])", "", words).strip(" ,;:–—-")


def _is_shown(mark: Token, kept: Collection[int]) -> bool:
    """Whether a token is a word, or a mark between words that both stand."""
    before, after = mark.i - 1 in kept, mark.i + 1 in kept
    if mark.text in (*_OPENING, "("):
        return after
    if mark.text in (*_CLOSING, ")"):
        return before
    if mark.text == "," and after and not before:
        return _is_needed(mark, kept)
    if mark.text == '"':
        return before if mark.whitespace_ else after or before
    return not mark.is_punct or mark.text in _LIKE_WORDS or (before and after)


def _is_needed(comma: Token, kept: Collection[int]) -> bool:
    """Whether a comma still parts what stands around something left off: "It froze, the first time"."""
    last = max((i for i in kept if i < comma.i), default=None)
    if last is None:
        return False
    following = comma.nbor()
    leads = any(
        token.dep_ in SUBJECTS and token.left_edge == following for token in (following, *following.ancestors)
    )
    return leads or not comma.doc[last].is_punct


def _with_space(tokens: Sequence[Token | str]) -> Iterator[str]:
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if isinstance(token, str):
            yield f"{token} "
            continue
        joined = following is not None and not isinstance(following, str) and following.i == token.i + 1
        yield _MARKS.sub("", token.text) + (token.whitespace_ if joined else " ")

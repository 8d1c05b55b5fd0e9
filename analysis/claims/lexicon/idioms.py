"""Verbs that mean an act only together with another word: "took the captain into custody" arrests him."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_IDIOMS = """
arrest: take into custody, place under arrest, put under arrest, take prisoner
convict: find guilty
die: lose life, pass away
kill: claim life, take life, cost life
execute: put to death
try: put on trial, bring to trial
sue: take to court, file lawsuit, file suit, bring suit, take action, launch action
imprison: send to prison, send to jail, throw into prison, throw into jail, put behind bar
surrender: hand in weapon, lay down arm, lay down weapon
resign: tender resignation, submit resignation, hand in resignation, announce resignation
begin: get under way, come into being, go into operation
end: come to end, bring to end, put to end, draw to close, come to close, put end
halt: come to halt, bring to halt, call to halt
take_effect: come into force, enter into force, go into effect, come into effect, enter force, take effect
take_part: take part
happen: take place
agree: reach agreement, reach accord, reach deal, strike deal, strike agreement, come to agreement,
    reach settlement, come to term
talk: hold talk, hold discussion, hold negotiation, hold meeting
meet: hold meeting, hold talk
capture: take control, seize control, gain control, win control
approve: give approval, give green, give go-ahead, give nod, give consent, grant approval
permit: give permission, grant permission, give leave
vote: cast vote, cast ballot
protest: take to street, stage protest, hold protest, stage demonstration
strike: go on strike, stage strike, stage walkout
win: win gold, take gold, take title, claim title, clinch title, take victory, claim victory, secure victory
shoot: open fire
burn: set on fire, set fire, set ablaze
broadcast: go on air
publish: make public
visit: pay visit, make visit
bear: give birth
retire: call time
evict: turn out
blame: put blame, lay blame
apologise: make apology, offer apology, issue apology
warn: issue warning, give warning
found: bring into being
"""


def _table(text: str) -> dict[str, str]:
    entries: dict[str, str] = {}
    act = ""
    for line in text.strip().splitlines():
        named, colon, phrases = line.rpartition(":")
        act = named.strip() if colon else act
        entries |= {phrase.strip(): act for phrase in phrases.split(",") if phrase.strip()}
    return entries


_ACT_OF = _table(_IDIOMS)
_BESIDE = frozenset({"dobj", "nsubjpass", "oprd", "acomp", "advmod", "prt"})
"""How the second word of an idiom of two hangs on its verb."""

_VERBS = frozenset(phrase.split()[0] for phrase in _ACT_OF)


def idiom_of(verb: Token) -> tuple[str, tuple[Token, ...]]:
    """The act that a verb means together with a noun, and the words of it; "" where it stands for itself."""
    lemma = verb.lemma_.lower()
    if lemma not in _VERBS:
        return "", ()
    for child in verb.children:
        if child.dep_ in _BESIDE:
            act = _ACT_OF.get(f"{lemma} {child.lemma_.lower()}", "")
            if act:
                return act, (child,)
        if child.dep_ in {"prep", "prt"}:
            for noun in (*child.children, *verb.children):
                act = _ACT_OF.get(f"{lemma} {child.lower_} {noun.lemma_.lower()}", "")
                if act and noun.dep_ in {"pobj", "dobj"}:
                    return act, (noun,)
    return "", ()

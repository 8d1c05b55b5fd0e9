"""The mentions of one thing, with the votes on its type and the choice of its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.entities import names
from analysis.entities.countries import country_name
from analysis.entities.resolution.manners import Manner

WEIGHTS = {
    "resolved": 6,
    "designator": 6,
    "context": 6,
    "head noun": 6,
    "club": 6,
    "dateline": 6,
    "title": 6,
    "speaker": 6,
    "legal form": 6,
    "people": 6,
    "state body": 6,
    "title of a work": 3,
    "country": 6,
    "country in full": 6,
    "region": 4,
    "well known": 6,
    "definition": 4,
    "setting": 4,
    "nationality": 4,
    "common noun beside it": 4,
    "given name": 3,
    "acronym": 3,
    "tagger": 2,
    "divided": 1,
    "repetition": 0,
    "whole name": 0,
    "named in another document": 0,
}
"""How much the label of a mention counts towards the type, by what gave the label."""

STRONG = frozenset(rule for rule, weight in WEIGHTS.items() if weight > 3)
"""The rules that say more than the tagger."""


@dataclass
class Cluster:
    """The mentions of one thing in one document.

    Attributes:
        key: The normalised form of its fullest name.
        rows: Index of each mention in the mentions table, with the rule that links it.
        forms: How often each spelling occurs.
        votes: Weight of each label.
        strong: Labels that more than the tagger speaks for.
        manners: How the text speaks of it: as of a ``man``, a ``company``; see ``manners.manner``.
        name: The best name, once it is chosen.
        is_incorporated: Whether a spelling has a legal form: ``Castellano SpA``.
        fixed_name: The name an override gives it.
        fixed_type: The type an override gives it.
    """

    key: str
    rows: dict[int, str] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)
    strong: set[str] = field(default_factory=set)
    manners: set[Manner] = field(default_factory=set)
    name: str = ""
    is_incorporated: bool = False
    fixed_name: str = ""
    fixed_type: str = ""

    def best_name(self, forms: Mapping[str, int]) -> str:
        """The fullest spelling among some: with its accents, the most frequent, and rather not in capitals.

        Args:
            forms: Spellings with their number, for example those of one document; where none of them
                is the full name, all spellings are considered.
        """
        words = sorted(self.tokens)
        full = [
            form
            for form in forms
            if self.key in (names.key(form), country_name(form)) or sorted(names.key(form).split()) == words
        ]
        if not full:
            return self.best_name(self.forms) if forms is not self.forms else min(forms, default=self.key)
        accented = {names.fold(form) for form in full if not form.isascii()}
        rank = {
            form: (
                form.isupper() and len(form) > 4,
                form.isascii() and names.fold(form) in accented,  # Constanta, beside Constanța
                -forms[form],
                -len(form),
                form,
            )
            for form in full
        }
        best = self.fixed_name or min(full, key=rank.__getitem__)
        is_shouted = best.isupper() and len(best) > 3 and self.type in ("GPE", "LOC")  # as in a dateline
        return best.title() if is_shouted else best

    @property
    def reordered(self) -> list[str]:
        """Spellings with the words of the name in another order: ``Bagdat Mussin`` of Mussin Bagdat."""
        words = names.key(self.name).split()
        keys = {form: names.key(form).split() for form in self.forms}
        return [form for form, key in keys.items() if key != words and sorted(key) == sorted(words)]

    @property
    def type(self) -> str:
        """The label with most votes; the alphabet settles a tie, so that order does not."""
        if self.is_incorporated and not self.fixed_type:
            return "ORG"
        if self.fixed_type or len(self.votes) == 1:  # asked of every name by every rule
            return self.fixed_type or next(iter(self.votes))
        return min(self.votes, key=lambda label: (-self.votes[label], label))

    @property
    def tokens(self) -> list[str]:
        """The words of the key; of a person without *Jr*."""
        words = self.key.split()
        return words[:-1] if self.type == "PERSON" and len(words) > 2 and self.generation else words

    @property
    def generation(self) -> str:
        """``jr`` of John Garland Jr."""
        return names.generation(self.key)

    @property
    def count(self) -> int:
        """How many mentions it has."""
        return self.forms.total()

    def is_rarer_than(self, other: Cluster) -> bool:
        """Whether it has fewer mentions than another; of equals, one is so by its name."""
        return (self.count, self.key) < (other.count, other.key)

    def comes_after(self, other: Cluster) -> bool:
        """Whether the text names another first."""
        return min(other.rows) < min(self.rows)

    def add(self, row: int, text: str, label: str, found_by: str, manner: Manner = "") -> None:
        """Take in a mention of exactly this name."""
        self.manners |= {manner} - {""}
        self.rows[row] = "full name"
        self.forms[text] += 1
        self.vote(label, found_by)
        self.is_incorporated = self.is_incorporated or names.has_legal_form(text)

    def vote(self, label: str, found_by: str) -> None:
        """Count what a mention is taken for."""
        self.votes[label] += WEIGHTS.get(found_by, 2)
        if found_by in STRONG:
            self.strong.add(label)

    def absorb(self, other: Cluster, rule: str) -> None:
        """Take in another name of the same thing; what the tagger took it for no longer counts."""
        self.rows |= {row: rule if old == "full name" else old for row, old in other.rows.items()}
        self.forms += other.forms
        self.votes[self.type] += other.votes.total() - sum(other.votes[label] for label in other.strong)
        # Not `+=`, which would drop a label of weight 0, and with it the only one there may be.
        self.votes.update({label: other.votes[label] for label in other.strong})
        self.strong |= other.strong
        self.manners |= other.manners
        self.is_incorporated = self.is_incorporated or other.is_incorporated

    def hand_over(self, row: int, text: str, other: Cluster, rule: str) -> None:
        """Give one mention to another thing, with its spelling."""
        del self.rows[row]
        self.forms[text] -= 1
        self.forms += Counter()  # drops the spellings that are gone
        other.rows[row] = rule
        other.forms[text] += 1

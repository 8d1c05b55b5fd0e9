"""The shape of a rule: a pattern, what its matches mean, and examples that are run as tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from analysis.timeline.readings import Fixed, Reading
from analysis.timeline.values import TimexType, Value
from analysis.timeline.vocabulary import compile_pattern


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression in a text, half-open, and what it says."""

    start: int
    end: int
    reading: Reading

    @classmethod
    def of(cls, match: re.Match[str], reading: Reading, group: int | str = 0) -> Found:
        """The expression that a match, or one of its groups, covers."""
        return cls(match.start(group), match.end(group), reading)

    @classmethod
    def fixed(
        cls,
        match: re.Match[str],
        type_: TimexType,
        value: str,
        mod: str = "",
        *,
        group: int | str = 0,
        reason: str = "",
    ) -> Found:
        """An expression whose words say its whole value."""
        return cls.of(match, Fixed(Value(type_, value, mod, reason=reason)), group)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way English writes a time.

    Attributes:
        name: For readers of the rules and of failing tests.
        pattern: A space in it stands for any short gap; see ``compile_pattern``.
        read: From a match to the expressions in it; yields nothing when the words are no time after all.
        examples: Sentence, expression, TIMEX3 value; read as if published on Thursday 2022-10-20.
            An empty expression says that nothing is to be found.
        needs: Small letters of which every match has one of these; a text without them is not searched.
    """

    name: str
    pattern: str
    read: Callable[[re.Match[str]], Iterator[Found]]
    examples: tuple[tuple[str, str, str], ...]
    needs: tuple[str, ...] = ()

    def may_match(self, small: str) -> bool:
        """Whether a text, given in small letters, has what every match has."""
        for letters in self.needs:  # a loop, not any(): this runs for each rule on each sentence
            if letters in small:
                return True
        return not self.needs

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[Found, ...]]]:
        """Every reading of the rule between two places of a text, with the ends of the whole match."""
        for match in compile_pattern(self.pattern).finditer(text, start, end):
            if found := tuple(self.read(match)):
                yield match.start(), match.end(), found

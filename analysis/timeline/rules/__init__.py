"""The rules that find time expressions, in order: of two matches of one length, the earlier rule wins."""

from analysis.timeline.rules import (
    clock,
    dates,
    durations,
    holidays,
    ranges,
    references,
    relative,
    seasons,
    weekdays,
    years,
)
from analysis.timeline.rules.rule import Found, Rule

__all__ = ["RULES", "Found", "Rule"]

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *ranges.RULES,
    *holidays.RULES,
    *years.RULES,
    *seasons.RULES,
    *clock.RULES,
    *durations.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *references.RULES,
)

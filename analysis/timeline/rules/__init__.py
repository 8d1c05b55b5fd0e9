"""The rules that find time expressions, in order: of two matches as long as each other, the earlier rule wins."""

from analysis.timeline.rules import clock, dates, durations, holidays, references, relative, years
from analysis.timeline.rules.rule import Found, Rule

__all__ = ["RULES", "Found", "Rule"]

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *holidays.RULES,
    *years.RULES,
    *clock.RULES,
    *durations.RULES,
    *relative.RULES,
    *references.RULES,
)

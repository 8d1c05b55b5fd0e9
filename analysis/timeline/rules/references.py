"""Words for the present, the past and the future that name no date: "now", "recently", "in the future"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.timeline.rules.rule import Found, Rule
from analysis.timeline.vocabulary import END


def _present(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "DATE", "PRESENT_REF")


def _past(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "DATE", "PAST_REF")


def _future(match: re.Match[str]) -> Iterator[Found]:
    yield Found.fixed(match, "DATE", "FUTURE_REF")


RULES = (
    Rule(
        "present",
        r"(?<!\w)(?i:right now|now|currently|at present|at the moment|these days|nowadays|the time being"
        r"|(?:the )?present(?: |-)day)(?! that\b)" + END,
        _present,
        (("The store currently sells music.", "currently", "PRESENT_REF"),),
        needs=("now", "current", "present", "moment", "days", "time"),
    ),
    Rule(
        "adjective of the present",
        r"(?<!\w)(?:(?<=\b[Tt]he\s)|(?<=\b[Ii]ts\s)|(?<=\b[Hh]is\s)|(?<=\b[Hh]er\s)|(?<=\b[Tt]heir\s))"
        r"(?i:current)(?= [a-z])" + END,
        _present,
        (("The current government took office.", "current", "PRESENT_REF"),),
        needs=("current",),
    ),
    Rule(
        "adjective of the past",
        r"(?<!\w)(?<!\b[Mm]ost\s)(?<!\b[Mm]ore\s)(?i:recent)"
        r"(?= (?!(?:years|months|weeks|days|decades|times)\b)[A-Za-z])" + END,
        _past,
        (("It profits from recent defeats.", "recent", "PAST_REF"),),
        needs=("recent",),
    ),
    Rule(
        "adjective of the future",
        r"(?<!\w)(?i:(?:the )?future)(?= [a-z])" + END,
        _future,
        (("It is vital for any future campaign.", "future", "FUTURE_REF"),),
        needs=("future",),
    ),
    Rule(
        "past",
        r"(?<!\w)(?:(?:(?i:more|most|until|only) )?(?i:recently)"
        r"|(?<=\b[Ii]n\s)(?i:the past)|(?i:the recent past))" + END,
        _past,
        (
            ("It recently signed a deal.", "recently", "PAST_REF"),
            ("It did well in the past.", "the past", "PAST_REF"),
        ),
        needs=("recent", "past"),
    ),
    Rule(
        "future",
        r"(?<!\w)(?:(?<=\b[Ii]n\s)|(?<=\b[Ff]or\s))"
        r"(?i:the (?:(?:near |foreseeable |immediate )?future|(?:near|long|short) term))" + END,
        _future,
        (("It may return in the near future.", "the near future", "FUTURE_REF"),),
        needs=("future", "term"),
    ),
)

"""Where the ticks of a time axis stand, and what they say: years, months or days, whichever gives a few."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)
_MONTHS = (1, 2, 3, 6)
_DAYS = (1, 2, 7, 14)


def days(moment: datetime) -> float:
    """Days since 1970, as a place on the axis."""
    return (moment - _EPOCH) / timedelta(days=1)


def shifted(moment: datetime, by: timedelta) -> datetime:
    """A moment moved, but not out of the calendar."""
    try:
        return moment + by
    except OverflowError:
        return moment


def ticks(begin: datetime, end: datetime, *, most: int = 5) -> list[tuple[float, str]]:
    """Places and labels of the ticks between two moments.

    Args:
        begin: Start of the axis.
        end: Its end.
        most: How many ticks there may be.

    Returns:
        Pairs of days since 1970 and label; at least one when the axis holds a day's beginning.
    """
    for steps, walk, form in (
        (_DAYS, _days, "{0.day} {0:%b} {0.year}"),
        (_MONTHS, _months, "{0:%b} {0.year}"),
    ):
        for step in steps:
            if (end - begin) / timedelta(days=step * (1 if walk is _days else 28)) <= most:
                return [(days(moment), form.format(moment)) for moment in walk(begin, end, step)]
    step = next((step for step in _YEARS if (end.year - begin.year) / step <= most), _YEARS[-1])
    first = max(-(-begin.year // step) * step, 1)
    years = [datetime(year, 1, 1, tzinfo=UTC) for year in range(first, end.year + 1, step)]
    return [(days(moment), str(moment.year)) for moment in years if begin <= moment <= end]


def _days(begin: datetime, end: datetime, step: int) -> Iterator[datetime]:
    moment = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    while moment <= end:
        if moment >= begin:
            yield moment
        moment = shifted(moment, timedelta(days=step))


def _months(begin: datetime, end: datetime, step: int) -> Iterator[datetime]:
    first = begin.year * 12 + begin.month - 1
    for month in range(first - first % step, end.year * 12 + end.month, step):
        moment = datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC)
        if begin <= moment <= end:
            yield moment

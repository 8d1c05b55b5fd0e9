"""A time axis: how days become places on it, where its ticks stand and what they say.

Ticks are years, months or days, whichever gives a few. Where a stretch in which nothing is dated would take
most of the axis, such as the centuries between one old date and all others, it is cut short.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from analysis.figures.lettering import FAINT, FONT, SOFT, width

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_CUT_FROM = 0.8  # of the axis: emptier stretches than this are cut
_CUT_TO = 0.14  # of the axis: what is left of them
_MARGIN = 0.04  # of the axis, at both ends
_LEAST_RUN = 0.3  # of the axis: shorter runs beside a cut get one tick only
_APART = 0.12  # of the axis: ticks that are nearer than this to that one are left out
_LABEL, _AIR = 6.8, 0.08  # points of labels, inches between two

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000)
_MONTHS = (1, 2, 3, 6)
_DAYS = (1, 2, 7, 14)


def days(moment: datetime) -> float:
    """Days since 1970, as a place on the axis."""
    return (moment - _EPOCH) / timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """Places on an axis, in days since 1970 less what is cut out.

    Attributes:
        first: Day at which the axis begins.
        last: Day at which it ends.
        cut: First and last day of the stretch that is cut short; None where the axis is whole.
        left: Days that the cut takes on the axis.
    """

    first: float
    last: float
    cut: tuple[float, float] | None = None
    left: float = 0.0

    @classmethod
    def of(cls, dates: Sequence[tuple[datetime, datetime]]) -> Scale:
        """The scale for some dates, half-open, with white at both ends."""
        spans = sorted((days(start), days(stop)) for start, stop in dates)
        first, last = spans[0][0], max(stop for _, stop in spans)
        until, widest = spans[0][1], (0.0, 0.0)
        for start, stop in spans[1:]:
            widest = max(widest, (until, start), key=lambda gap: gap[1] - gap[0])
            until = max(until, stop)
        empty = widest[1] - widest[0]
        cut = widest if empty > _CUT_FROM * (last - first) else None
        rest = last - first - empty
        left = rest * _CUT_TO / (1 - _CUT_TO) if cut else 0.0
        margin = max((rest + left if cut else last - first) * _MARGIN, 1.0)
        return cls(first - margin, last + margin, cut, left)

    def __call__(self, day: float) -> float:
        """The place of a day."""
        if self.cut is None or day <= self.cut[0]:
            return day
        start, stop = self.cut
        if day >= stop:
            return day - (stop - start) + self.left
        return start + (day - start) / (stop - start) * self.left

    @property
    def begin(self) -> float:
        """The left end of the axis."""
        return self(self.first)

    @property
    def end(self) -> float:
        """The right end of the axis."""
        return self(self.last)

    def draw(self, axes: Axes, *, most: int) -> None:
        """Put the ticks on an axis, a line through the figure at each, and the sign of a cut.

        Args:
            axes: Its limits are those of the scale.
            most: How many ticks there may be; fewer where their labels would touch.
        """
        labels = self._apart(axes, most)
        axes.set_xticks([label.place for label in labels], labels=[label.words for label in labels])
        _dress(axes)
        for label, drawn in zip(labels, axes.get_xticklabels(), strict=True):
            drawn.set_horizontalalignment(label.side)
        if self.cut is None:
            return
        middle, inch = self(sum(self.cut) / 2), (self.end - self.begin) / 100
        axes.axvspan(self(self.cut[0]), self(self.cut[1]), facecolor="white", edgecolor="none", zorder=0.2)
        for shift in (-0.6, 0.6):
            axes.plot(
                [middle + (shift - 0.5) * inch, middle + (shift + 0.5) * inch],
                [-0.06, 0.06],
                transform=axes.get_xaxis_transform(),
                color=SOFT,
                linewidth=0.8,
                clip_on=False,
                label="cut",
            )

    def _apart(self, axes: Axes, most: int) -> list[_Label]:
        """As many ticks as have room for their labels, which stay inside the figure."""
        inches = axes.get_window_extent().width / axes.figure.dpi
        inch = (self.end - self.begin) / inches
        begins, ends = axes.get_position().intervalx
        page = inches / (ends - begins)
        for number in range(most, 0, -1):
            places = [(self(day), words) for day, words in self._ticks(number)]
            labels = [
                _Label.of(place, words, begins * page + (place - self.begin) / inch, page)
                for place, words in places
            ]
            if all(after.start - before.stop > _AIR for before, after in pairwise(labels)):
                return labels
        return labels[:1]

    def _ticks(self, most: int) -> list[tuple[float, str]]:
        if self.cut is None:
            return ticks(_moment(self.first), _moment(self.last), most=most)
        breadth = self.end - self.begin
        lone: list[tuple[float, str]] = []
        many: list[tuple[float, str]] = []
        for start, stop in ((self.first, self.cut[0]), (self.cut[1], self.last)):
            share = (stop - start) / breadth
            if share < _LEAST_RUN:
                middle = (start + stop) / 2
                lone.append((middle, str(_moment(middle).year)))
            else:
                many += ticks(_moment(start), _moment(stop), most=max(2, round(most * share)))
        clear = [
            (day, label)
            for day, label in many
            if all(abs(self(day) - self(other)) > _APART * breadth for other, _ in lone)
        ]
        return sorted([*lone, *clear])


@dataclass(frozen=True, slots=True)
class _Label:
    """The words below a tick, and where they stand.

    Attributes:
        place: Of the tick, on the scale.
        words: What they say.
        side: Of the words that is at the tick: at the edge of the figure they stand beside it.
        start: Where they begin, in inches from the left edge of the figure.
        stop: Where they end.
    """

    place: float
    words: str
    side: Literal["left", "center", "right"]
    start: float
    stop: float

    @classmethod
    def of(cls, place: float, words: str, at: float, page: float) -> _Label:
        """The words of a tick that stands at so many inches of a figure as wide as ``page``."""
        wide = width(words, _LABEL)
        if at < wide / 2:
            return cls(place, words, "left", at, at + wide)
        if at > page - wide / 2:
            return cls(place, words, "right", at - wide, at)
        return cls(place, words, "center", at - wide / 2, at + wide / 2)


def _moment(day: float) -> datetime:
    """The moment that is some days from 1970, kept inside the calendar."""
    earliest, latest = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    return _EPOCH + timedelta(days=min(max(day, days(earliest)), days(latest)))


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


def _dress(axes: Axes) -> None:
    """Leave of an axis what tells the time: fine lines, and no frame."""
    axes.tick_params(
        axis="x", length=3, width=0.6, color=SOFT, labelcolor=SOFT, labelsize=_LABEL, labelfontfamily=FONT
    )
    axes.tick_params(axis="y", left=False, labelleft=False)
    axes.grid(axis="x", color=FAINT, linewidth=0.7)
    axes.set_axisbelow(True)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set(color=SOFT, linewidth=0.6)

"""When things happened: time expressions, resolved to intervals, and the events they date."""

from analysis.timeline.events import build_timeline, dated_only
from analysis.timeline.expressions import tag_times
from analysis.timeline.order import order

__all__ = ["build_timeline", "dated_only", "order", "tag_times"]

"""When things happened: time expressions, resolved to intervals, and the events they date."""

from analysis.timeline.events import build_timeline
from analysis.timeline.expressions import tag_times

__all__ = ["build_timeline", "tag_times"]

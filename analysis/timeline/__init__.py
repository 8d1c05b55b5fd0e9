"""When things happened: time expressions, resolved to intervals, and the events they date."""

from analysis.timeline.events import build_timeline, dated_only, undated_only
from analysis.timeline.expressions import tag_times
from analysis.timeline.order import gaps, order

__all__ = ["build_timeline", "dated_only", "gaps", "order", "tag_times", "undated_only"]

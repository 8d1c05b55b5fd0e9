"""When things happened: time expressions, resolved to intervals, and the events they date."""

from analysis.timeline.expressions import tag_times

__all__ = ["tag_times"]

"""Mentions: every place where a document names something."""

from analysis.entities.mentions.find import find_mentions, mention_rows

__all__ = ["find_mentions", "mention_rows"]

"""Entities: who and what is named, each once, and every place where it is."""

from analysis.entities.mentions import find_mentions
from analysis.entities.resolve import Entities, resolve_entities

__all__ = ["Entities", "find_mentions", "resolve_entities"]

"""Names that entity resolution found to be one entity's: "TAI" and "Turkish Aerospace Industries"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from analysis.claims.comparison.align import SameEntity
from analysis.claims.reading.naming import Name
from analysis.document import Document

if TYPE_CHECKING:
    from analysis.entities import Entities


class KnownNames:
    """Looks up the entity of a name by where it stands.

    Args:
        entities: Resolved entities, or None when nothing is known.
    """

    def __init__(self, entities: Entities | None) -> None:
        self._mentions: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        if entities is not None:
            columns = ("doc_id", "start", "end", "entity_id")
            for doc_id, start, end, entity_id in zip(
                *(entities.mentions[column] for column in columns), strict=True
            ):
                if entity_id:
                    self._mentions[str(doc_id)].append((int(start), int(end), str(entity_id)))
        for mentions in self._mentions.values():
            mentions.sort()

    def entity_at(self, doc_id: str, name: Name, offset: int = 0) -> str:
        """The id of the entity that a name of a document belongs to, or "".

        Args:
            doc_id: The document.
            name: A name of it.
            offset: Where in the document the stretch begins that the name's offsets count from.
        """
        mentions = self._mentions.get(doc_id, [])
        begin, stop = name.start + offset, name.end + offset
        at = bisect_right(mentions, begin, key=lambda mention: mention[0])
        for start, end, entity_id in mentions[max(0, at - 1) : at + 1]:
            if start < stop and begin < end:
                return entity_id
        return ""

    def are_one(self, claimed: Document, document: Document, offset: int = 0) -> SameEntity:
        """A test whether a name of one document and one of an excerpt of another are the same entity's."""

        def same(mine: Name, other: Name) -> bool:
            entity_id = self.entity_at(claimed.doc_id, mine)
            return bool(entity_id) and entity_id == self.entity_at(document.doc_id, other, offset)

        return same

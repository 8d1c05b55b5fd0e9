"""Check the claims of documents against evidence documents, each other, and themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.claims.comparison.align import Alignment
from analysis.claims.comparison.bearing import hold
from analysis.claims.comparison.known import KnownNames
from analysis.claims.evidence.copies import containment, originals
from analysis.claims.evidence.excerpts import READ_WHOLE, excerpt_around, windows_around
from analysis.claims.evidence.passages import Passage, PassageIndex, index_of
from analysis.claims.evidence.shown import REMARKABLE, Held, evidence_row, most_telling, source_of
from analysis.claims.explain import OWN_DOCUMENT, explain
from analysis.claims.models import candidates, judged, nearest
from analysis.claims.reading.statement import Statement, names_before, read
from analysis.claims.verdict import FindingKind, Stance, decide, score
from analysis.claims.view import as_html
from analysis.document import Document
from analysis.tables import frame

if TYPE_CHECKING:
    from analysis.claims.given import ClaimList
    from analysis.entities import Entities

_COPIED = 0.85
_LEAST_COPIED_WORDS = 12


@dataclass(frozen=True)
class Checks:
    """Claims with their verdicts, and the passages that bear on them.

    Attributes:
        claims: Table "claims".
        evidence: Table "evidence".
    """

    claims: pd.DataFrame
    evidence: pd.DataFrame

    def _repr_html_(self) -> str:
        return as_html(self.claims, self.evidence)


@dataclass(frozen=True)
class Reach:
    """How much is read closely for one claim.

    Attributes:
        passages: Sentences at most.
        whole: Characters up to which a document is parsed whole; of a longer one, only what stands around
            the sentences.
    """

    passages: int = 10
    whole: int = READ_WHOLE


USUAL = Reach()
"""For the claims of single documents."""


def check_claims(
    claims: pd.DataFrame,
    docs: Sequence[Document],
    evidence: Sequence[Document],
    entities: Entities | None = None,
    *,
    given: ClaimList | None = None,
    reach: Reach = USUAL,
) -> Checks:
    """Hold each claim against the passages at hand.

    Candidates are sentences, and two that stand side by side, of the evidence, of the other documents and
    of the claim's own document. The last can reveal a conflict inside the document but never supports it,
    and neither does a copy of the document.

    Args:
        claims: Table "claims" from ``find_claims``.
        docs: The documents the claims come from, and others of the same set.
        evidence: Documents to check against.
        entities: Resolved entities, so that "TAI" and "Turkish Aerospace Industries" are one.
        given: The list that claims were given in. It is no evidence itself, and a passage that has the very
            words of a given claim supports it.
        reach: How much is read closely for one claim.

    Returns:
        The claims with verdicts, and one row for each passage that bears on a claim.
    """
    documents = {document.doc_id: document for document in (*evidence, *docs)}
    index = index_of(list(documents.values()))
    original = originals(list(documents.values()))
    known = KnownNames(entities)
    if given is not None:
        documents[given.document.doc_id] = given.document
    rows, used = [], []
    for record in claims.to_dict("records"):
        claim = {str(column): value for column, value in record.items()}
        document = documents[claim["doc_id"]]
        told = given.reading if given is not None and document is given.document else read(document)
        claimed = told.within(claim["start"], claim["end"], with_subjects=True)
        readings = [
            reading
            for passage in _candidates(index, claim, Passage(document, claimed.start, claimed.end), reach)
            for reading in _read(claimed, passage, original, known, reach)
        ]
        telling = most_telling(readings, document)
        rows.append(claim | _verdict(claim["text"], document, telling, readings))
        used += [evidence_row(claim["claim_id"], reading) for reading in telling]
    return Checks(frame("claims", rows), frame("evidence", used))


def _candidates(index: PassageIndex, claim: dict[str, Any], place: Passage, reach: Reach) -> list[Passage]:
    """The passages to read closely: by words, names and numbers, then by meaning if an encoder is in use."""
    found = index.search(f"{claim['subject']} {claim['text']}", candidates(reach.passages), besides=place)
    return nearest(claim["text"], found, reach.passages)


def _read(
    claimed: Statement, passage: Passage, original: dict[str, str], known: KnownNames, reach: Reach
) -> Iterator[Held]:
    """Hold a claim against a sentence, alone and with each neighbour."""
    document = passage.document
    origin = original.get(claimed.document.doc_id)  # none for a list of claims: nothing is a copy of it
    is_own = original[document.doc_id] == origin
    excerpt = excerpt_around(passage, is_read=document is claimed.document, whole=reach.whole)
    same_entity = known.are_one(claimed.document, document, excerpt.start)
    for start, end in windows_around(passage):
        if document.doc_id == claimed.document.doc_id and start < claimed.end and claimed.start < end:
            continue
        if origin is not None and _repeats(claimed.text, document.text[start:end]):
            is_own = True
        reading, begin = excerpt.reading, start - excerpt.start
        alignment = Alignment(
            claimed,
            reading.within(begin, end - excerpt.start),
            names_before(reading, begin),
            reading,
            same_entity,
        )
        bearing = hold(alignment, _teller(document, claimed.document))
        if is_own and bearing.stance is Stance.SUPPORTS:
            bearing = replace(
                bearing,
                stance=Stance.MENTIONS,
                method="is the same document or a copy of it, no second source",
            )
        if bearing.stance is Stance.CONFLICTS and not claimed.names:  # "the airport" may be another airport
            method = f"{bearing.method}, perhaps of another such thing"
            bearing = replace(bearing, stance=Stance.MENTIONS, method=method, findings=())
        yield Held(document, start, end, bearing, original[document.doc_id], is_own)


def _repeats(claim: str, passage: str) -> bool:
    """Whether a passage is the claim's own sentence printed again."""
    return len(claim.split()) >= _LEAST_COPIED_WORDS and containment(claim, passage) >= _COPIED


def _teller(document: Document, claimed: Document) -> str:
    """Who says a passage, as a reader of the claim's document sees it."""
    return OWN_DOCUMENT if document.doc_id == claimed.doc_id else source_of(document)


def _verdict(
    claim: str, document: Document, telling: Sequence[Held], readings: Sequence[Held]
) -> dict[str, Any]:
    decided = [reading for reading in telling if reading.bearing.stance is not Stance.MENTIONS]
    verdict = decide({reading.bearing.stance for reading in decided})
    shown = {FindingKind.NAME_VARIANT} if decided else REMARKABLE
    findings = [
        finding
        for number, reading in enumerate(telling)
        for finding in reading.bearing.findings
        if reading in decided or finding.kind in shown or (not decided and number == 0)
    ]
    support = score(verdict, [reading.bearing for reading in readings if not reading.is_own])
    shown_texts = [reading.document.text[reading.start : reading.end] for reading in telling]
    support, remark = judged(claim, verdict, support, shown_texts)
    told = [(_teller(reading.document, document), reading.bearing) for reading in telling]
    return {
        "verdict": verdict.value,
        "score": support,
        "explanation": explain(verdict, told) + remark,
        "findings": [{key: str(value) for key, value in asdict(finding).items()} for finding in findings],
        "n_sources": len({reading.source for reading in decided if not reading.is_own}),
        "status": "machine",
    }

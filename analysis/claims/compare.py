"""Hold a claim against a passage: the same act of the same thing first, only then dates, numbers, names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.comparison.align import Alignment
from analysis.claims.comparison.bearing import hold
from analysis.claims.evidence.passages import PassageIndex, sentences, windows
from analysis.claims.reading.plain import untokenised
from analysis.claims.reading.statement import names_before, read
from analysis.claims.verdict import Bearing, Comparison, Stance, decide, score
from analysis.document import Document, Zone
from analysis.language import parse_together
from analysis.zones import DATELINE

_CAPITALISED = re.compile(r"\b[A-Z]\w{2,}")

MOST_PASSAGES = 8
"""Passages of the evidence that are read closely for one claim."""


def compare(claim: str, evidence: Sequence[str]) -> Comparison:
    """Hold one claim against a list of passages.

    Args:
        claim: One sentence.
        evidence: Passages, in the order of their text; two that stand side by side are also read together.

    Returns:
        Verdict, score (support from 0 to 1) and findings. The same engine as ``check_claims``.
    """
    claim = untokenised(claim)
    stated = _document("claim", [claim])
    excerpt = _excerpt(_document("evidence", [untokenised(text) for text in evidence]), claim)
    parse_together([stated, excerpt])
    claimed = read(stated).within(0, len(stated.text))
    reading = read(excerpt)
    bearings = [
        hold(
            Alignment(claimed, reading.within(start, end), names_before(reading, start) or None, reading),
            "The evidence",
        )
        for start, end in windows(excerpt)
    ]
    verdict = decide({bearing.stance for bearing in bearings})
    findings = tuple(finding for bearing in _telling(bearings) for finding in bearing.findings)
    return Comparison(verdict, score(verdict, bearings), findings)


def _excerpt(document: Document, claim: str) -> Document:
    """The sentences nearest to a claim, each with the one before it, and those that first name its names."""
    every = list(sentences(document))
    if len(every) > MOST_PASSAGES:
        near = {every.index(passage) for passage in PassageIndex(every).search(claim, MOST_PASSAGES // 2)}
        named = {
            next((i for i, passage in enumerate(every) if name in passage.text), -1)
            for name in _CAPITALISED.findall(claim)
        }
        every = [every[i] for i in range(len(every)) if near & {i, i + 1} or i in named]
    return _document(document.doc_id, [passage.text for passage in every])


def _document(doc_id: str, texts: Sequence[str]) -> Document:
    """Texts as the paragraphs of one document."""
    zones, parts, offset = [], [], 0
    for text in texts:
        if text.strip():
            dateline = DATELINE.match(text)
            begin = dateline.end() if dateline else 0
            zones += [Zone("dateline", offset, offset + begin)] if begin else []
            zones.append(Zone("body", offset + begin, offset + len(text)))
            parts.append(text)
            offset += len(text) + 2
    return Document(doc_id=doc_id, text="\n\n".join(parts), zones=tuple(zones))


def _telling(bearings: Sequence[Bearing]) -> list[Bearing]:
    """The passages that decided; where none did, the one that says most of the claim."""
    decided = [bearing for bearing in bearings if bearing.stance is not Stance.MENTIONS]
    return decided or sorted(bearings, key=lambda bearing: -bearing.support)[:1]

"""Hold a claim against a passage: the same act of the same thing first, only then dates, numbers, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.claims.align import (
    Alignment,
    NameMatch,
    commits,
    core_names,
    counts_known_things,
    details,
    factuality_of_word,
    is_found,
    is_negated,
    opposes,
    sayings,
    says,
    shared_words,
)
from analysis.claims.dates import SameDate, are_near, days_between, is_boundary, relate_dates
from analysis.claims.names import SameName
from analysis.claims.passages import PassageIndex, sentences, windows
from analysis.claims.quantities import Match, Quantity, relate, same_unit
from analysis.claims.reading import Act, Moment, Statement, read
from analysis.claims.verdict import Bearing, Comparison, Finding, FindingKind, Stance, decide, score
from analysis.document import Document, Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOKENISED = re.compile(r"-[LR][RS]B-|\w ,|\w \.(?:\s|\Z)|\w 's ")
_TREEBANK = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "``": "“",
    "''": "”",
    " 's": "'s",
    " n't": "n't",
}
_SPACE_BEFORE = re.compile(r"\s+([,.;:!?%)\]”])")
_SPACE_AFTER = re.compile(r"([(\[“])\s+")

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
    claimed = _statement(claim)
    excerpt = _excerpt(_document("evidence", [untokenised(text) for text in evidence]), claim)
    reading = read(excerpt)
    bearings = [
        hold(Alignment(claimed, reading.within(start, end)), "The evidence")
        for start, end in windows(excerpt)
    ]
    verdict = decide({bearing.stance for bearing in bearings})
    findings = tuple(finding for bearing in _telling(bearings) for finding in bearing.findings)
    return Comparison(verdict, score(verdict, bearings), findings)


def _excerpt(document: Document, claim: str) -> Document:
    """The sentences nearest to a claim, each with its neighbours, as a document of their own."""
    every = list(sentences(document))
    if len(every) > MOST_PASSAGES:
        near = {every.index(passage) for passage in PassageIndex(every).search(claim, MOST_PASSAGES // 2)}
        every = [every[i] for i in range(len(every)) if near & {i - 1, i, i + 1}]
    return _document(document.doc_id, [passage.text for passage in every])


def untokenised(text: str) -> str:
    """Set text that was cut into tokens (" ,", "-LRB-") back to how it is written; leave other text alone."""
    if not _TOKENISED.search(text):
        return text
    for token, written_as in _TREEBANK.items():
        text = text.replace(token, written_as)
    return _SPACE_BEFORE.sub(r"\1", _SPACE_AFTER.sub(r"\1", text))


def _statement(text: str) -> Statement:
    document = _document("claim", [text])
    return read(document).within(0, len(document.text))


def _document(doc_id: str, texts: Sequence[str]) -> Document:
    """Texts as the paragraphs of one document."""
    zones, parts, offset = [], [], 0
    for text in texts:
        if text.strip():
            zones.append(Zone("body", offset, offset + len(text)))
            parts.append(text)
            offset += len(text) + 2
    return Document(doc_id=doc_id, text="\n\n".join(parts), zones=tuple(zones))


def _telling(bearings: Sequence[Bearing]) -> list[Bearing]:
    """The passages that decided; where none did, the one that says most of the claim."""
    decided = [bearing for bearing in bearings if bearing.stance is not Stance.MENTIONS]
    return decided or sorted(bearings, key=lambda bearing: -bearing.support)[:1]


def hold(alignment: Alignment, source: str) -> Bearing:
    """Compare a claim with one passage.

    Args:
        alignment: The claim and the passage.
        source: Who says the passage, for the findings' sentences.

    Returns:
        ``conflicts`` when the passage tells the same act of the same thing with another date or number;
        ``supports`` when it says every part of the claim; else ``mentions``.
    """
    share, missing = _coverage(alignment)
    support = _support(alignment, share)
    variants = [
        _name_variant(match, source) for match in alignment.names if match.relation is SameName.VARIANT
    ]
    mismatches = [*_date_mismatches(alignment, source), *_number_mismatches(alignment, source)]
    if mismatches:
        kinds = {finding.kind for finding in mismatches}
        what = "dates" if FindingKind.DATE_MISMATCH in kinds else "numbers"
        return Bearing(
            Stance.CONFLICTS,
            support,
            f"same act of the same thing, different {what}",
            (*mismatches, *variants),
        )
    obstacle = _obstacle(alignment)
    if not missing and not obstacle:
        narrower = [
            _narrower(match, source) for match in alignment.names if match.relation is SameName.NARROWER
        ]
        return Bearing(Stance.SUPPORTS, support, "every part of the claim found", (*variants, *narrower))
    method = obstacle or f"not found in the passage: {', '.join(missing)}"
    return Bearing(Stance.MENTIONS, support, method, (*variants, *_unsupported(missing, source)))


def _coverage(alignment: Alignment) -> tuple[float, list[str]]:
    """The share of the claim's parts that the passage says, and the parts that it does not."""
    claim, passage = alignment.claim, alignment.passage
    parts: list[tuple[float, bool, str]] = []
    for match in alignment.names:
        weight = 1.0 if match.claim.label == "NORP" else 1.5
        parts.append((weight, is_found(match), match.claim.text))
    for moment in claim.moments:
        agrees = any(relate_dates(moment, other) is SameDate.AGREES for other in passage.moments)
        parts.append((1.5, agrees or moment.text in passage.text, moment.text))
    for quantity in claim.quantities:
        if counts_known_things(quantity, claim):
            continue
        parts.append((1.5, _agreeing(quantity, passage.quantities) is not None, quantity.text))
    for token, needed in details(claim):
        parts.append((1.0 if needed else 0.4, says(passage, token), token.text))
    total = sum(weight for weight, _, _ in parts)
    share = sum(weight for weight, found, _ in parts if found) / total if total else 0.0
    return share, [text for weight, found, text in parts if not found and weight >= 1.0]


def _support(alignment: Alignment, share: float) -> float:
    """How far a passage speaks for a claim: parts found and words shared, less for denial and opposites."""
    support = 0.5 * share + 0.5 * shared_words(alignment.claim, alignment.passage)
    if share > 0.6 and is_negated(alignment.claim) != is_negated(alignment.passage):
        support -= 0.2
    if opposes(alignment.claim, alignment.passage):
        support -= 0.1
    return max(0.0, support)


def _agreeing(quantity: Quantity, others: Sequence[Quantity]) -> Quantity | None:
    return next(
        (
            other
            for other in others
            if (same_unit(quantity, other) or not quantity.unit or not other.unit)
            and relate(quantity, other) is Match.AGREES
        ),
        None,
    )


def _obstacle(alignment: Alignment) -> str:
    """Why a passage that has the claim's words still does not support it; "" when nothing stands in the way."""
    claim, passage = alignment.claim, alignment.passage
    if not claim.names and (not details(claim) or any(_is_pronoun(act.subject) for act in claim.acts)):
        return "the claim does not name what it speaks of"
    if is_negated(claim) != is_negated(passage):
        return "one denies what the other says"
    for token, needed in details(claim):
        if needed and token.dep_ in {"attr", "acomp"}:
            told = [factuality_of_word(other) for other in sayings(passage, token)]
            if told and factuality_of_word(token) not in told:
                return "the passage tells it as planned, denied or alleged, the claim as so"
    aligned = {id(mine) for mine, _ in alignment.tellings}
    for act in claim.acts:
        if act.token.pos_ == "NOUN":
            continue  # a thing spoken of, checked as a word
        if id(act) not in aligned:
            if _says_something(act):
                return f"the passage does not tell that anyone did the same: {act.token.text}"
            continue
        others = [other for mine, other in alignment.tellings if mine is act]
        if all(other.factuality is not act.factuality for other in others):
            return "the passage tells it as planned, denied or alleged, the claim as done"
        for moment in act.moments:
            if not any(
                relate_dates(moment, other) is SameDate.AGREES for them in others for other in them.moments
            ):
                return f"the passage does not date the act to {moment.text}"
    return ""


def _is_pronoun(subject: Token | None) -> bool:
    """Whether a subject is "it", or something of "its"."""
    if subject is None:
        return False
    return subject.pos_ == "PRON" or any(child.tag_ == "PRP$" for child in subject.children)


def _says_something(act: Act) -> bool:
    return act.token.lemma_.lower() != "be" and bool(act.lemmas - {"have", "do", "become"})


def _date_mismatches(alignment: Alignment, source: str) -> Iterator[Finding]:
    """Dates of the same act of the same thing that share no day."""
    for mine, others in _comparable(alignment):
        dates = [(other, date) for other in others for date in other.moments]
        for moment in mine.moments:
            if is_boundary(moment, alignment.claim.document.text) or not dates:
                continue
            relations = [relate_dates(moment, date) for _, date in dates]
            if any(relation is not SameDate.DIFFERS for relation in relations):
                continue
            other, date = min(dates, key=lambda pair: days_between(moment, pair[1]))
            if is_boundary(date, alignment.passage.document.text):
                continue
            once = mine.happens_once and (other.happens_once or bool(mine.lemmas & other.lemmas))
            if once or are_near(moment, date):
                yield Finding(
                    FindingKind.DATE_MISMATCH,
                    f"{source} gives {written(date)}, not {written(moment)}.",
                    moment.text,
                    date.text,
                    source,
                )


def _number_mismatches(alignment: Alignment, source: str) -> Iterator[Finding]:
    """Quantities of the same unit, of the same act of the same thing, that cannot both hold."""
    for mine, others in _comparable(alignment):
        for quantity in mine.quantities:
            rivals = [q for other in others for q in other.quantities if same_unit(quantity, q)]
            elsewhere = _agreeing(quantity, alignment.passage.quantities)
            if not rivals or elsewhere or any(relate(quantity, q) is not Match.DIFFERS for q in rivals):
                continue
            if not _same_time(mine, others):
                continue
            rival = min(rivals, key=lambda q: abs(q.value - quantity.value))
            yield Finding(
                FindingKind.NUMBER_MISMATCH,
                f"{source} gives {rival.text} {rival.unit}, not {quantity.text}.",
                quantity.text,
                rival.text,
                source,
            )


def _comparable(alignment: Alignment) -> Iterator[tuple[Act, list[Act]]]:
    """Acts of the claim with the passage's tellings of them, where both are told as done and every name fits."""
    if any(
        match.relation in {SameName.BROADER, SameName.SIBLING, SameName.NARROWER} for match in alignment.names
    ):
        return
    found = {match.claim for match in alignment.names if is_found(match)}
    for mine in alignment.claim.acts:
        core = core_names(mine, alignment.claim)
        others = [other for one, other in alignment.acts if one is mine and commits(other)]
        if core and found.issuperset(core) and others and commits(mine):
            yield mine, others


def _same_time(mine: Act, others: Sequence[Act]) -> bool:
    """Whether counts may be compared: neither is dated, or the dates share a day."""
    dates = [date for other in others for date in other.moments]
    return all(
        relate_dates(moment, date) in {SameDate.AGREES, SameDate.COARSER}
        for moment in mine.moments
        for date in dates
    ) and (bool(mine.moments) == bool(dates))


def _unsupported(missing: Sequence[str], source: str) -> Iterator[Finding]:
    if missing:
        listed = ", ".join(f"“{part}”" for part in missing)
        yield Finding(
            FindingKind.UNSUPPORTED_PART, f"{source} does not say {listed}.", missing[0], "", source
        )


def _name_variant(match: NameMatch, source: str) -> Finding:
    other = match.passage.text if match.passage else ""
    return Finding(
        FindingKind.NAME_VARIANT, f"{source} writes the name as {other}.", match.claim.text, other, source
    )


def _narrower(match: NameMatch, source: str) -> Finding:
    other = match.passage.text if match.passage else ""
    return Finding(FindingKind.QUALIFIES, f"{source} says it of {other}.", match.claim.text, other, source)


def written(moment: Moment) -> str:
    """A date as a reader writes it, as exactly as it is known: "12 October 2022", "March 2021", "2014"."""
    if not moment.is_known:
        return moment.text
    day = moment.earliest
    if moment.grain in {"day", "hour", "minute", "second"}:
        return f"{day.day} {day:%B} {day.year}"
    if moment.grain == "month":
        return f"{day:%B} {day.year}"
    return str(day.year) if moment.grain == "year" else moment.text

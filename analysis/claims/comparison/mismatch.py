"""Where a passage tells the same act of the same thing with another date or number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.claims.comparison.align import Alignment, commits, is_found
from analysis.claims.comparison.names import SameName
from analysis.claims.comparison.participants import names_under, needed_names, participants
from analysis.claims.lexicon import classes, synonyms
from analysis.claims.reading.acts import Act
from analysis.claims.reading.agreement import Match, agreeing, relate, same_unit
from analysis.claims.reading.dates import Moment, SameDate, are_near, days_between, is_boundary, relate_dates
from analysis.claims.reading.quantities import with_counted
from analysis.claims.reading.syntax import Factuality
from analysis.claims.verdict import Finding, FindingKind
from analysis.entities.countries import codes_of_place


def date_mismatches(alignment: Alignment, source: str, missing: Sequence[str]) -> Iterator[Finding]:
    """Dates of the same act of the same thing that share no day."""
    dated = [act for act in alignment.claim.acts if act.moments]
    for mine, others in _comparable(alignment, dated, missing):
        dates = [(other, date) for other in others for date in other.moments]
        for moment in mine.moments:
            if is_boundary(moment, alignment.claim.document.text) or not dates:
                continue
            relations = [relate_dates(moment, date) for _, date in dates]
            if any(relation is not SameDate.DIFFERS for relation in relations):
                continue
            other, date = min(
                dates, key=lambda pair: (days_between(moment, pair[1]), pair[0].token.pos_ != "NOUN")
            )
            if is_boundary(date, alignment.passage.document.text):
                continue
            once = mine.happens_once and (other.happens_once or bool(mine.lemmas & other.lemmas))
            if not _same_object(mine, other, alignment) or _is_elsewhere(mine, other, alignment):
                continue
            if once or (are_near(moment, date) and not mine.lemmas & classes.REPEATED):
                yield Finding(
                    FindingKind.DATE_MISMATCH,
                    f"{source} {_dates(other)} {written(date)}, not {written(moment)}.",
                    moment.text,
                    date.text,
                    source,
                )


def number_mismatches(alignment: Alignment, source: str, missing: Sequence[str]) -> Iterator[Finding]:
    """Quantities of the same unit, of the same act of the same thing, that cannot both hold."""
    counted = [act for act in alignment.claim.acts if act.quantities]
    told = alignment.passage.document.text
    for mine, others in _comparable(alignment, counted, missing):
        for quantity in mine.quantities:
            rivals = [q for other in others for q in other.quantities if same_unit(quantity, q)]
            elsewhere = agreeing(quantity, alignment.passage.quantities)
            if not rivals or elsewhere or any(relate(quantity, q) is not Match.DIFFERS for q in rivals):
                continue
            if not _same_time(mine, others):
                continue
            rival = min(rivals, key=lambda q: abs(q.value - quantity.value))
            yield Finding(
                FindingKind.NUMBER_MISMATCH,
                f"{source} gives {with_counted(rival, told)}, not {quantity.text}.",
                quantity.text,
                rival.text,
                source,
            )


def _same_object(mine: Act, other: Act, alignment: Alignment) -> bool:
    """Whether two acts are done to things of one kind: not a novel and a poem."""
    one, two = mine.patient, other.patient
    if names_under(one, alignment.claim) or names_under(two, alignment.passage):
        return True
    if one is None or two is None or "PROPN" in {one.pos_, two.pos_} or "PRON" in {one.pos_, two.pos_}:
        return True
    return synonyms.same_word(one.lemma_.lower(), two.lemma_.lower())


def _is_elsewhere(mine: Act, other: Act, alignment: Alignment) -> bool:
    """Whether a passage tells of the release or opening in a place that the claim does not name."""
    if not mine.lemmas & classes.PLACED:
        return False
    claimed = {name.text for name in alignment.claim.names}
    return any(
        name.label == "GPE" and name.text not in claimed for name in participants(other, alignment.passage)
    )


def _dates(telling: Act) -> str:
    """The verb that gives a passage's date: "dates the visit to", or "gives" where no noun names the act."""
    noun = telling.token if telling.token.pos_ == "NOUN" else None
    return f"dates the {noun.text} to" if noun is not None else "gives"


def _comparable(
    alignment: Alignment, acts: Sequence[Act], missing: Sequence[str]
) -> Iterator[tuple[Act, list[Act]]]:
    """Acts of the claim with the passage's tellings of them, both told as done and every name found.

    A claim without names will do where the passage says everything of it but dates and numbers.
    """
    if not acts or any(
        match.relation in {SameName.BROADER, SameName.SIBLING, SameName.NARROWER} for match in alignment.names
    ):
        return
    found = {match.claim for match in alignment.names if is_found(match)}
    figures = {moment.text for moment in alignment.claim.moments}
    figures |= {quantity.text for quantity in alignment.claim.quantities}
    is_rest_missing = not figures.issuperset(missing)
    is_placed = any(not codes_of_place(name.text) for name in found) and not any(
        moment.is_known for moment in alignment.passage.moments
    )
    for mine in acts:
        core = needed_names(mine, alignment.claim)
        others = [
            other for one, other in alignment.acts if one is mine and _told_alike(mine, other, alignment)
        ]
        if not core:
            others = [
                other
                for other in others
                if not is_rest_missing and _is_of_the_same(mine, other, is_placed=is_placed)
            ]
        if found.issuperset(core) and others:
            yield mine, others


def _told_alike(mine: Act, other: Act, alignment: Alignment) -> bool:
    """Whether both sides tell an act as done, or as under way, "is recalling", and with the same names."""
    if commits(mine) and commits(other):
        return True
    theirs, names = participants(other, alignment.passage), participants(mine, alignment.claim)
    is_underway = mine.factuality is other.factuality is Factuality.UNDERWAY
    return is_underway and all(any(alignment.are_one(one, name) for one in names) for name in theirs)


def _is_of_the_same(mine: Act, other: Act, *, is_placed: bool) -> bool:
    """Whether two acts are told with one verb of one thing, which is known without a name: "the budget".

    Any thing will do where a name elsewhere in the claim, other than a country's, says of which event.
    """
    one, two = mine.subject, other.subject
    if one is None or two is None or mine.token.pos_ == "NOUN" or not mine.lemmas & other.lemmas:
        return False
    is_known = any(child.lower_ in {"the", "its"} or child.dep_ == "poss" for child in one.children)
    return (is_known or is_placed) and synonyms.same_word(one.lemma_.lower(), two.lemma_.lower())


def _same_time(mine: Act, others: Sequence[Act]) -> bool:
    """Whether counts may be compared: neither is dated, or the dates share a day."""
    dates = [date for other in others for date in other.moments]
    return all(
        relate_dates(moment, date) in {SameDate.AGREES, SameDate.COARSER}
        for moment in mine.moments
        for date in dates
    ) and (bool(mine.moments) == bool(dates))


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

"""Corrections by hand, kept in a spreadsheet and applied on every run."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

from analysis import tables
from analysis.document import Document
from analysis.entities import names
from analysis.entities.clusters import Cluster
from analysis.errors import OverridesError

COLUMNS = ("action", "name", "value", "reason", "who", "when")
TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART")


@dataclass(frozen=True)
class Override:
    """One correction.

    Attributes:
        action: ``merge`` name into the entity value; ``split`` the spelling name off from its entity, and
            with a value, never suggest again that name and value are one;
            ``rename`` name to value; ``retype`` name as value; ``drop`` name; ``add`` every occurrence
            of name with the type value.
        name: Any spelling of the entity.
        value: What the action needs; see above.
        reason: Why, for the reader of the report.
        who: Who decided it.
        when: On which day, ``YYYY-MM-DD``.
        row: Where it stands in its file, counted as a spreadsheet counts; 0 for none.
    """

    action: str
    name: str
    value: str = ""
    reason: str = ""
    who: str = ""
    when: str = ""
    row: int = field(default=0, compare=False)


def read_overrides(path: str | Path) -> tuple[Override, ...]:
    """Read corrections from a CSV file with the columns ``action, name, value, reason, who, when``.

    The last three may be missing. As spreadsheets save it: with commas, semicolons or tabs, with a byte order
    mark or without, with blank rows and blanks around the cells.

    Raises:
        OverridesError: The file cannot be read, or a row makes no sense; the message names the row.
    """
    path = Path(path)
    rows = _rows(path)
    header = [cell.lower() for cell in rows[0]] if rows else []
    missing = [column for column in COLUMNS[:3] if column not in header]
    if missing:
        raise OverridesError(f"{path}: no column {', '.join(missing)}. The header is {','.join(COLUMNS)}.")
    return tuple(
        _checked(dict(zip(header, row, strict=False)), number, f"{path}, row {number}", row[len(header) :])
        for number, row in enumerate(rows[1:], 2)
        if any(row)
    )


def _rows(path: Path) -> list[list[str]]:
    """The cells of a CSV file, by row, without the blanks around them."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise OverridesError(f"{path}: cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise OverridesError(f"{path}: is not UTF-8. Save it as CSV in UTF-8.") from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        return [
            [_plain(cell) for cell in row]
            for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error as error:
        raise OverridesError(f"{path}: is no CSV file ({error}). Save it as CSV in UTF-8.") from error


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") and len(cell) > 1 else cell


def _checked(row: dict[str, str], number: int, where: str, beyond: list[str]) -> Override:
    action, name, value, reason, who, when = (row.get(column, "") for column in COLUMNS)
    action = action.lower()
    if any(beyond):
        raise OverridesError(
            f"{where}: more cells than columns. Put quotation marks around text with commas."
        )
    actions = (*_ACTIONS, "add")
    if action not in actions:
        raise OverridesError(f"{where}: unknown action {action!r}. Use one of {', '.join(actions)}.")
    if not names.fold(name):
        raise OverridesError(f"{where}: the column `name` is empty. Write the name that {action} is for.")
    if action in ("merge", "rename", "retype", "add") and not value:
        raise OverridesError(f"{where}: {action} needs something in the column `value`.")
    if action in ("retype", "add"):
        value = value.upper().replace(" ", "_")
        if value not in TYPES:
            raise OverridesError(f"{where}: no type {value!r}. Use one of {', '.join(TYPES)}.")
    if action == "merge" and name == value:
        raise OverridesError(f"{where}: merge has the same name twice. Write the two names that are one.")
    return Override(action, name, value, reason, who, when, row=number)


def kept_apart(overrides: Sequence[Override]) -> set[frozenset[str]]:
    """Pairs of normalised names that a person has judged to be two things."""
    return {
        frozenset((names.key(one.name), names.key(one.value)))
        for one in overrides
        if one.action == "split" and one.value
    }


def add_mentions(
    mentions: pd.DataFrame, docs: Sequence[Document], overrides: Sequence[Override]
) -> pd.DataFrame:
    """Add what the overrides say is named, wherever no mention stands yet.

    Returns:
        Table ``mentions``, in the order of the documents and their text.
    """
    rows: list[dict[str, Any]] = []
    added = [override for override in overrides if override.action == "add"]
    mentions_of = dict(list(mentions.groupby("doc_id"))) if added else {}
    for override in added:
        for doc in docs:
            taken = mentions_of.get(doc.doc_id, mentions.iloc[:0])
            for match in re.finditer(rf"(?<!\w){re.escape(override.name)}(?!\w)", doc.text):
                start, end = match.span()
                if not ((taken["start"] < end) & (taken["end"] > start)).any():
                    rows.append(
                        {
                            "doc_id": doc.doc_id,
                            "start": start,
                            "end": end,
                            "text": match.group(),
                            "label": override.value,
                            "zone": doc.zone_at(start),
                            "sentence": -1,
                            "entity_id": "",
                            "rule": "definition",
                        }
                    )
    if not rows:
        return mentions
    both = pd.concat([mentions, tables.frame("mentions", rows)], ignore_index=True)
    return both.sort_values(["doc_id", "start"], ignore_index=True)


class _Corrected:
    """The entities while they are corrected, found by any of their spellings."""

    def __init__(self, clusters: Sequence[Cluster], texts: Sequence[str]) -> None:
        self.texts = texts
        self._left: dict[int, Cluster] = {}
        self._by_key: dict[str, dict[int, Cluster]] = {}
        for one in clusters:
            self.put(one)

    def __iter__(self) -> Iterator[Cluster]:
        return iter(self._left.values())

    def put(self, one: Cluster) -> None:
        """Take in an entity, or the new spellings of one."""
        self._left[id(one)] = one
        for key in {one.key, *map(names.key, one.forms)}:
            self._by_key.setdefault(key, {})[id(one)] = one

    def remove(self, one: Cluster) -> None:
        del self._left[id(one)]

    def named(self, name: str) -> list[Cluster]:
        """The entities that have this spelling."""
        wanted = names.key(name)
        return [
            one
            for one in self._by_key.get(wanted, {}).values()
            if id(one) in self._left and (one.key == wanted or wanted in map(names.key, one.forms))
        ]

    def nearest(self, name: str) -> str:
        """The spelling most like a name that nothing has, or the empty string."""
        alike = process.extractOne(names.key(name), list(self._by_key), scorer=fuzz.ratio, score_cutoff=80)
        if alike is None:
            return ""
        spellings = [
            form for one in self.named(alike[0]) for form in one.forms if names.key(form) == alike[0]
        ]
        return min(spellings, default="")


def apply(
    overrides: Sequence[Override], clusters: list[Cluster], texts: Sequence[str]
) -> tuple[list[Cluster], list[dict[str, Any]]]:
    """Apply corrections, one after the other.

    Args:
        overrides: The corrections.
        clusters: The entities as the rules have them; changed in place.
        texts: The text of each mention, by row number.

    Returns:
        The corrected entities, and a row of table ``judgements`` for each correction: ``same`` or
        ``different`` where it did something, ``unsure`` where it matched nothing, and what to do then.
    """
    corrected = _Corrected(clusters, texts)
    judgements = []
    for override in overrides:
        if override.action == "add":
            done = any(override.name in one.forms for one in corrected.named(override.name))
        else:
            done = _ACTIONS[override.action](override, corrected)
        decision = "different" if override.action in ("split", "drop") else "same"
        judgements.append(
            {
                "left": override.name,
                "right": override.value,
                "decision": decision if done else "unsure",
                "rule": f"override: {override.action}" + ("" if done else _why_not(override, corrected)),
                "score": 1.0 if done else 0.0,
                "who": ", ".join(filter(None, (override.who, override.reason))) or "overrides",
                "when": override.when,
            }
        )
    return list(corrected), judgements


def _why_not(override: Override, corrected: _Corrected) -> str:
    """What a correction that did nothing lacks: the name that is not there, and the nearest that is."""
    row = f"row {override.row} " if override.row else ""
    wanted = (override.name, override.value) if override.action == "merge" else (override.name,)
    missing = next((name for name in wanted if not corrected.named(name)), None)
    if missing is None:
        return f" ({row}matches nothing here: it is so already)"
    near = corrected.nearest(missing)
    advice = f"is it {near!r}?" if near else "check its spelling, or leave it for other documents"
    return f" ({row}matches nothing here: no {missing!r}; {advice})"


def _merge(override: Override, corrected: _Corrected) -> bool:
    targets = corrected.named(override.value)
    sources = [one for one in corrected.named(override.name) if targets and one is not targets[0]]
    for source in sources:
        corrected.remove(source)
        targets[0].absorb(source, "override: merge")
        corrected.put(targets[0])
    return bool(sources)


def _split(override: Override, corrected: _Corrected) -> bool:
    wanted = names.key(override.name)
    found = corrected.named(override.name)
    done = bool(override.value and corrected.named(override.value) and found)
    for one in found:
        rows = [row for row in one.rows if names.key(corrected.texts[row]) == wanted]
        if 0 < len(rows) < len(one.rows):
            part = Cluster(wanted, fixed_type=one.type)
            for row in rows:
                one.hand_over(row, corrected.texts[row], part, "override: split")
            corrected.put(part)
            done = True
    return done


def _rename(override: Override, corrected: _Corrected) -> bool:
    found = corrected.named(override.name)
    for one in found:
        one.fixed_name = override.value
    return bool(found)


def _retype(override: Override, corrected: _Corrected) -> bool:
    found = corrected.named(override.name)
    for one in found:
        one.fixed_type = override.value
    return bool(found)


def _drop(override: Override, corrected: _Corrected) -> bool:
    found = corrected.named(override.name)
    for one in found:
        corrected.remove(one)
    return bool(found)


_ACTIONS: dict[str, Callable[[Override, _Corrected], bool]] = {
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "retype": _retype,
    "drop": _drop,
}

"""Corrections by hand, kept in a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.entities import names
from analysis.entities.listing import TYPES
from analysis.errors import SheetError
from analysis.sheets import read_sheet

ACTIONS = ("merge", "split", "rename", "retype", "drop", "add")
_TYPE_OF = {word: code for code, word in TYPES.items()} | {
    "organization": "ORG",
    "company": "ORG",
    "country": "GPE",
    "place": "GPE",
    "building": "FAC",
    "people": "NORP",
    "group": "NORP",
}
"""What readers call the types, and the plain words for them."""

COLUMNS = ("action", "name", "value", "reason", "who", "when")


@dataclass(frozen=True)
class Override:
    """One correction.

    Attributes:
        action: ``merge`` name into the entity value, whose name stays unless name is a fuller form of
            it, and of the same name twice all that have it;
            ``split`` the spelling name off from its entity, and
            with a value, never suggest again that name and value are one;
            ``rename`` name to value; ``retype`` name as value; ``drop`` name; ``add`` every occurrence
            of name with the type value.
        name: Any spelling of the entity.
        value: What the action needs; see above.
        reason: Why, for the reader of the report.
        who: Who decided it.
        when: On which day, ``YYYY-MM-DD``.
        where: The file and row that say so; empty for none.
    """

    action: str
    name: str
    value: str = ""
    reason: str = ""
    who: str = ""
    when: str = ""
    where: str = field(default="", compare=False)


def read_overrides(path: str | Path) -> tuple[Override, ...]:
    """Read corrections from a CSV file with the columns ``action, name, value, reason, who, when``.

    The last three may be missing.

    Raises:
        SheetError: The file cannot be read, or a row makes no sense; the message names the row.
    """
    rows = read_sheet(path, COLUMNS, needed=COLUMNS[:3], kind="file of corrections")
    return tuple(_override(row, where) for where, row in rows)


def _override(row: dict[str, str], where: str) -> Override:
    action, name, value = row["action"].lower(), row["name"], row["value"]
    if re.search("[,;\t]", action):
        raise SheetError(
            f"{where}: {row['action']!r} is one column. Separate columns by commas, in all rows alike."
        )
    if action not in ACTIONS:
        raise SheetError(f"{where}: unknown action {action!r}. Use one of {', '.join(ACTIONS)}.")
    if not names.fold(name):
        raise SheetError(f"{where}: the column `name` is empty. Write the name that {action} is for.")
    if action in ("merge", "rename", "retype", "add") and not value:
        raise SheetError(f"{where}: {action} needs something in the column `value`.")
    if action in ("retype", "add"):
        value = _TYPE_OF.get(value.lower(), value.upper().replace(" ", "_"))
        if value not in TYPES:
            raise SheetError(f"{where}: no type {row['value']!r}. Use one of {', '.join(_TYPE_OF)}.")
    return Override(action, name, value, row["reason"], row["who"], row["when"], where)


def kept_apart(overrides: Sequence[Override]) -> set[frozenset[str]]:
    """Pairs of normalised names that a person has judged to be two things."""
    return {
        frozenset((names.key(one.name), names.key(one.value)))
        for one in overrides
        if one.action == "split" and one.value
    }

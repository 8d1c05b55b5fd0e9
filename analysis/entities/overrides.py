"""Corrections by hand, kept in a spreadsheet and applied on every run."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

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
    """

    action: str
    name: str
    value: str = ""
    reason: str = ""
    who: str = ""
    when: str = ""


def read_overrides(path: str | Path) -> tuple[Override, ...]:
    """Read corrections from a CSV file with the columns ``action, name, value, reason, who, when``.

    The last three may be missing.

    Raises:
        OverridesError: The file cannot be read, or a row makes no sense; the message names the row.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise OverridesError(f"{path}: cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise OverridesError(f"{path}: is not UTF-8. Save it as CSV in UTF-8.") from error
    reader = csv.DictReader(text.splitlines())
    missing = [column for column in COLUMNS[:3] if column not in (reader.fieldnames or ())]
    if missing:
        raise OverridesError(f"{path}: no column {', '.join(missing)}. The header is {','.join(COLUMNS)}.")
    return tuple(_checked(row, f"{path}, row {number}") for number, row in enumerate(reader, 2))


def _checked(row: dict[str, str | None], where: str) -> Override:
    override = Override(*((row.get(column) or "").strip() for column in COLUMNS))
    actions = (*_ACTIONS, "add")
    if override.action not in actions:
        raise OverridesError(f"{where}: unknown action {override.action!r}. Use one of {', '.join(actions)}.")
    if not override.name:
        raise OverridesError(f"{where}: the column `name` is empty.")
    if override.action in ("merge", "rename", "retype", "add") and not override.value:
        raise OverridesError(f"{where}: {override.action} needs something in the column `value`.")
    if override.action in ("retype", "add") and override.value not in TYPES:
        raise OverridesError(f"{where}: no type {override.value!r}. Use one of {', '.join(TYPES)}.")
    return override


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
        ``different`` where it did something, ``unsure`` where it matched nothing.
    """
    judgements = []
    for override in overrides:
        if override.action == "add":
            done = any(override.name in cluster.forms for cluster in clusters)
        else:
            done = _ACTIONS[override.action](override, clusters, texts)
        decision = "different" if override.action in ("split", "drop") else "same"
        judgements.append(
            {
                "left": override.name,
                "right": override.value,
                "decision": decision if done else "unsure",
                "rule": f"override: {override.action}" + ("" if done else " (matches nothing here)"),
                "score": 1.0 if done else 0.0,
                "who": ", ".join(filter(None, (override.who, override.reason))) or "overrides",
                "when": override.when,
            }
        )
    return clusters, judgements


def _named(name: str, clusters: Sequence[Cluster]) -> list[Cluster]:
    wanted = names.key(name)
    return [
        one for one in clusters if one.key == wanted or any(names.key(form) == wanted for form in one.forms)
    ]


def _merge(override: Override, clusters: list[Cluster], _: Sequence[str]) -> bool:
    targets = _named(override.value, clusters)
    sources = [one for one in _named(override.name, clusters) if targets and one is not targets[0]]
    for source in sources:
        targets[0].absorb(source, "override: merge")
        clusters.remove(source)
    return bool(sources)


def _split(override: Override, clusters: list[Cluster], texts: Sequence[str]) -> bool:
    wanted = names.key(override.name)
    done = bool(override.value and _named(override.value, clusters) and _named(override.name, clusters))
    for one in _named(override.name, clusters):
        rows = [row for row in one.rows if names.key(texts[row]) == wanted]
        if len(rows) < len(one.rows):
            part = Cluster(wanted, rows=dict.fromkeys(rows, "override: split"), fixed_type=one.type)
            for row in rows:
                del one.rows[row]
                part.forms[texts[row]] += 1
                one.forms[texts[row]] -= 1
            one.forms += type(one.forms)()  # drop the spellings that are gone
            clusters.append(part)
            done = True
    return done


def _rename(override: Override, clusters: list[Cluster], _: Sequence[str]) -> bool:
    found = _named(override.name, clusters)
    for one in found:
        one.fixed_name = override.value
    return bool(found)


def _retype(override: Override, clusters: list[Cluster], _: Sequence[str]) -> bool:
    found = _named(override.name, clusters)
    for one in found:
        one.fixed_type = override.value
    return bool(found)


def _drop(override: Override, clusters: list[Cluster], _: Sequence[str]) -> bool:
    found = _named(override.name, clusters)
    for one in found:
        clusters.remove(one)
    return bool(found)


_ACTIONS: dict[str, Callable[[Override, list[Cluster], Sequence[str]], bool]] = {
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "retype": _retype,
    "drop": _drop,
}

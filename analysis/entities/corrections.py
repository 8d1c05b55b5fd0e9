"""Corrections at work: each changes the entities, or says why it did not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from analysis import tables
from analysis.document import Document
from analysis.entities import names
from analysis.entities.corrected import Corrected, own_name
from analysis.entities.overrides import Override
from analysis.entities.resolution.clusters import Cluster


def add_mentions(
    mentions: pd.DataFrame, docs: Sequence[Document], overrides: Sequence[Override]
) -> pd.DataFrame:
    """Add what the overrides say is named, in place of what overlaps it; a longer name that holds it stays.

    Returns:
        Table ``mentions``, in the order of the documents and their text.
    """
    rows: list[dict[str, Any]] = []
    added = [override for override in overrides if override.action == "add"]
    mentions_of = dict(list(mentions.groupby("doc_id"))) if added else {}
    replaced: list[Any] = []
    for override in added:
        for doc in docs:
            taken = mentions_of.get(doc.doc_id, mentions.iloc[:0])
            for match in re.finditer(rf"(?<!\w){re.escape(override.name)}(?!\w)", doc.text):
                start, end = match.span()
                over = taken[(taken["start"] < end) & (taken["end"] > start)]
                is_longer = (over["start"] <= start) & (over["end"] >= end) & (over["text"] != match.group())
                if not is_longer.any():
                    replaced.extend(over.index)
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
    both = pd.concat([mentions.drop(index=replaced), tables.frame("mentions", rows)], ignore_index=True)
    return both.sort_values(["doc_id", "start"], ignore_index=True)


def apply(
    overrides: Sequence[Override], clusters: list[Cluster], mentions: Sequence[tuple[str, str, str]]
) -> tuple[list[Cluster], list[dict[str, Any]]]:
    """Apply corrections, one after the other.

    Args:
        overrides: The corrections.
        clusters: The entities as the rules have them; changed in place.
        mentions: Text, label and rule of each mention, by row number.

    Returns:
        The corrected entities, and a row of table ``judgements`` for each correction: ``same`` or
        ``different`` where it did something, ``unsure`` where it matched nothing, and what to do then.
    """
    corrected = Corrected(clusters, mentions)
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
                "rule": f"override: {override.action}"
                + ("" if done else f" ({_why_not(override, corrected)})"),
                "score": 1.0 if done else 0.0,
                "who": override.who,
                "when": override.when,
                "reason": override.reason,
            }
        )
    return list(corrected), judgements


def _why_not(override: Override, corrected: Corrected) -> str:
    """What a correction that did nothing lacks, with its row: a name that is there, and means one thing."""
    row = override.where.rpartition(", ")[2]
    wanted = (override.name, override.value) if override.action == "merge" else (override.name,)
    missing = next((name for name in wanted if not corrected.called(name)), None)
    if missing is None:
        return f"{row} matches nothing here: it is so already".lstrip()
    meant = sorted({own_name(one) for one in corrected.named(missing)})
    if meant:
        where = "in the column `value`" if override.action == "split" else ""
        advice = f"give the full name {where}".rstrip()
        return f"{row}: {missing!r} may be {' or '.join(meant)}; {advice}".lstrip(": ")
    near = corrected.nearest(missing)
    advice = f"is it {near!r}?" if near else "check its spelling, or leave it for other documents"
    return f"{row} matches nothing here: no {missing!r}; {advice}".lstrip()


def _merge(override: Override, corrected: Corrected) -> bool:
    targets = corrected.called(override.value)
    sources = [one for one in corrected.called(override.name) if targets and one is not targets[0]]
    for source in sources:
        # The name of the value stays, unless it is a short form of the other: Okafor of Daniel Okafor.
        is_shorter = not targets[0].fixed_name and set(targets[0].tokens) < set(source.tokens)
        home, guest = (source, targets[0]) if is_shorter else (targets[0], source)
        corrected.remove(guest)
        home.absorb(guest, "override: merge")
        corrected.put(home)
        targets = [home]
    return bool(sources)


def _split(override: Override, corrected: Corrected) -> bool:
    others = corrected.called(override.value) if override.value else []
    having = corrected.named(override.name)
    found = corrected.called(override.name) or [
        one for one in having if any(one is other for other in others)
    ]
    is_of_both = any(one is other for one in found for other in others)
    if others and (len(found) > 1 or not is_of_both):
        return bool(found)  # two entities already; that they are is now a person's word
    done = False
    for one in found:
        rows = _rows_of(override.name, one, corrected)
        if 0 < len(rows) < len(one.rows):
            part = Cluster(names.key(override.name))
            for row in rows:
                text, label, found_by = corrected.mentions[row]
                one.hand_over(row, text, part, "override: split")
                part.vote(label, found_by)
                part.is_incorporated = part.is_incorporated or names.has_legal_form(text)
            if one.key == part.key:
                one.key = max(map(names.key, one.forms), key=lambda key: (len(key), key))
            corrected.put(one)
            corrected.put(part)
            done = True
    return done


def _rows_of(name: str, one: Cluster, corrected: Corrected) -> list[int]:
    """The mentions of a name that is split off, with its short forms that no other name there has."""
    key_of = {row: names.key(corrected.mentions[row][0]) for row in one.rows}
    wanted = names.key(name)
    words = set(wanted.split())
    rest = [set(key.split()) for key in set(key_of.values()) if not set(key.split()) <= words]
    is_short = {key: not any(set(key.split()) <= other for other in rest) for key in key_of.values()}
    rows = [row for row, key in key_of.items() if set(key.split()) <= words and is_short[key]]
    exact = [row for row, key in key_of.items() if key == wanted]
    if len(exact) == len(one.rows):  # Lumio and Lumio Inc.
        exact = [row for row in exact if names.fold(corrected.mentions[row][0]) == names.fold(name)]
    return sorted({*exact, *rows}) if rest and exact else exact


def _rename(override: Override, corrected: Corrected) -> bool:
    found = corrected.called(override.name)
    for one in found:
        one.fixed_name = override.value
        corrected.put(one)
    return bool(found)


def _retype(override: Override, corrected: Corrected) -> bool:
    found = corrected.called(override.name)
    for one in found:
        one.fixed_type = override.value
    if override.value != "PERSON" or " " in names.key(override.name):
        for other in found[1:]:  # what has one name and one type is one, as across documents
            corrected.remove(other)
            found[0].absorb(other, "override: retype")
            corrected.put(found[0])
    return bool(found)


def _drop(override: Override, corrected: Corrected) -> bool:
    found = corrected.called(override.name)
    for one in found:
        corrected.remove(one)
    return bool(found)


_ACTIONS: dict[str, Callable[[Override, Corrected], bool]] = {
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "retype": _retype,
    "drop": _drop,
}

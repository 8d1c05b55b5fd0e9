"""What the reports of a batch are named, so that no two are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from analysis.document import slug


def report_names(documents: Mapping[Path, str]) -> dict[Path, str]:
    """The names of reports: those of the documents, and more where these are the same.

    A name does not depend on the order of the documents: of two ``story.md`` in ``a`` and ``b``, none is
    ``story``, but ``a-story`` and ``b-story``; ``story.md`` and ``story.txt`` in one folder are ``story-md``
    and ``story-txt``.

    Args:
        documents: Paths, and the ``doc_id`` of the document in each.
    """
    names = dict(documents)
    for group in _equal(names):
        for path in group:
            if any(other.parent == path.parent and other != path for other in group):
                names[path] = slug(f"{documents[path]} {path.suffix}")
    own = dict(names)
    above = {path: path.resolve().parent.parts[1:] for path in names}
    for depth in range(1, max(map(len, above.values()), default=0) + 1):
        for group in _equal(names):
            if len({above[path] for path in group}) > 1:
                names |= {path: slug(" ".join((*above[path][-depth:], own[path]))) for path in group}
    for group in _equal(names):  # files of one folder that differ by signs that no name has
        names |= {path: f"{names[path]}-{number}" for number, path in enumerate(group, 1)}
    return names


def _equal(names: Mapping[Path, str]) -> Iterator[list[Path]]:
    """Groups of paths that have one name."""
    groups: dict[str, list[Path]] = defaultdict(list)
    for path, name in names.items():
        groups[name].append(path)
    return (group for group in groups.values() if len(group) > 1)

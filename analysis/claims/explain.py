"""How a verdict came about, in words that a reporter could print."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.claims.comparison.wording import listed
from analysis.claims.verdict import DECIDING, Bearing, Stance, Verdict

OWN_DOCUMENT = "Another passage of the same document"
"""Who says a passage of the document that the claim is from."""

Told = tuple[str, Bearing]
"""Who says a passage, and what it does to the claim."""


def explain(verdict: Verdict, told: Sequence[Told]) -> str:
    """Say in a sentence or two how a verdict came about, for a reader who has not seen the passages.

    Args:
        verdict: The verdict.
        told: Source and bearing of each passage shown, the telling ones first.
    """
    match verdict:
        case Verdict.SUPPORTED:
            return _supports(told)
        case Verdict.CONTRADICTED:
            return f"Conflicts with {_sources(told, Stance.CONFLICTS)}. {_differences(told)}"
        case Verdict.CONFLICTING:
            conflicts = f"Conflicts with {_sources(told, Stance.CONFLICTS)}. {_differences(told)}"
            return f"The sources disagree. {_supports(told)} {conflicts}"
    if not told:
        return "Not enough evidence: no passage at hand bears on this."
    source, nearest = told[0]
    return f"Not enough evidence. The nearest passage, from {source}, {nearest.method}."


def _supports(told: Sequence[Told]) -> str:
    by_source = {source: bearing for source, bearing in reversed(told) if bearing.stance is Stance.SUPPORTS}
    supporting = [f"{source}, which {bearing.method}" for source, bearing in reversed(by_source.items())]
    return f"Supported by {listed(supporting, 'and by')}."


def _sources(told: Sequence[Told], stance: Stance) -> str:
    return listed(
        dict.fromkeys(inside(source) for source, bearing in told if bearing.stance is stance), "and"
    )


def inside(source: str) -> str:
    """A source as it stands inside a sentence."""
    return source[:1].lower() + source[1:] if source == OWN_DOCUMENT else source


def _differences(told: Sequence[Told]) -> str:
    """What the sources say instead; those that say the same share a sentence."""
    saying: dict[str, list[str]] = {}
    is_own = {source for source, bearing in told if bearing.stance is Stance.CONFLICTS} == {OWN_DOCUMENT}
    for source, bearing in told:
        if bearing.stance is not Stance.CONFLICTS:
            continue
        for finding in bearing.findings:
            if finding.kind in DECIDING:
                others = saying.setdefault(finding.message.removeprefix(source).strip(" ."), [])
                others += [source] if source not in others else []
    return " ".join(
        f"{'It' if is_own else first} {says}{_so_do(others)}." for says, (first, *others) in saying.items()
    )


def _so_do(others: Sequence[str]) -> str:
    if not others:
        return ""
    return f"; so do{'es' if len(others) == 1 else ''} {listed(map(inside, others), 'and')}"

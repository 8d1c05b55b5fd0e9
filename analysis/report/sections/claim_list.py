"""The top of a report on a list of claims: how many, whose, against what, and how they came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from markupsafe import Markup

from analysis import tables
from analysis.claims.detect import DOCUMENT
from analysis.pipeline import Analysis
from analysis.report.sections import front
from analysis.report.sections.claim_cards import speaker_of
from analysis.report.sections.front import DECIDED, day_in_words
from analysis.report.sections.html import STYLE, Html, facts, paragraph, plural, split
from analysis.report.sections.provenance import provenance, versions

_MOST_NAMED = 8


def claims_title(found: Analysis) -> Html:
    """How many claims are held against how many documents; a document's own claims have its title."""
    if not is_list(found):
        return front.title(found)
    claims, documents = plural(len(found.claims), "claim"), plural(len(found.evidence_docs), "document")
    return Html(STYLE + Markup("<h1>{} against {}</h1>").format(claims, documents))


def claims_summary(found: Analysis) -> Html:
    """What came of the list: three sentences, the verdicts, who speaks, and who published the documents."""
    if not is_list(found):
        return front.summary(found)
    main = paragraph(_listed(found), _held(found), _outcome(found), style="lead") + front.verdicts(found)
    side = _most("Claimed by", _speakers(found)) + _most("Held against", _publishers(found))
    return Html(split(main, side) if side else main)


def claims_provenance(found: Analysis, parameters: Mapping[str, object] | None = None) -> Html:
    """The hash of the list, and what made the report.

    Args:
        found: The analysis.
        parameters: What the report was asked for beyond the list, by name; what is empty is left out.
    """
    if not is_list(found):
        return provenance(found, parameters)
    (given,) = found.docs
    asked = ", ".join(f"{name} {value}" for name, value in (parameters or {}).items() if value)
    about = facts(
        (
            ("List", given.label),
            ("SHA-256", Markup("<code>{}</code>").format(given.sha256)),
            (
                "Held against",
                f"{plural(len(found.evidence_docs), 'document')}, with their hashes further back",
            ),
            ("Parameters", asked or "none beyond the list"),
            ("Made with", ", ".join(f"{name} {number}" for name, number in versions().items())),
        )
    )
    return Html(
        Markup('<div class="panel">{}{}</div>').format(paragraph("Provenance", style="kicker"), about)
    )


def is_list(found: Analysis) -> bool:
    """Whether a list of claims is all that there is to report on."""
    return found.given is not None and found.docs == (found.given,)


def _listed(found: Analysis) -> str:
    said = int((found.claims["speaker"] != DOCUMENT).sum())
    whole = "" if len(found.claims) == 1 else "all "
    by = f", {whole if said == len(found.claims) else f'{said} of them '}with a speaker" if said else ""
    return f"The list holds {plural(len(found.claims), 'claim')}{by}."


def _held(found: Analysis) -> str:
    sources = {doc.source for doc in found.evidence_docs if doc.source}
    days = sorted(doc.published for doc in found.evidence_docs if doc.published)
    of = f" of {plural(len(sources), 'source')}" if sources else ""
    when = ""
    if days:
        first, last = day_in_words(days[0]), day_in_words(days[-1])
        when = f", published on {first}" if first == last else f", published from {first} to {last}"
    verb = "It was" if len(found.claims) == 1 else "They were"
    return f"{verb} held against {plural(len(found.evidence_docs), 'document')}{of}{when}."


def _outcome(found: Analysis) -> str:
    """How the claims share in the verdicts."""
    counts = Counter(found.claims["verdict"])
    shares = [f"{counts[word]} {word.lower()}" for word in DECIDED if counts[word]]
    still_open = sum(counts.values()) - sum(counts[word] for word in DECIDED)
    shares += [f"{still_open} open"] if still_open else []
    near = int(found.claims["claim_id"].isin(set(found.evidence["claim_id"])).sum())
    apart = len(found.claims) - near
    bare = f"; no passage comes near to {apart} of them" if apart else ""
    return f"The verdicts: {', '.join(shares)}{bare}."


def _speakers(found: Analysis) -> Counter[str]:
    named = (speaker_of(row, found) for row in tables.records(found.claims))
    return Counter(name for name in named if name)


def _publishers(found: Analysis) -> Counter[str]:
    return Counter(doc.source for doc in found.evidence_docs if doc.source)


def _most(heading: str, counts: Counter[str]) -> Markup:
    most = counts.most_common(_MOST_NAMED)
    return paragraph(heading, style="kicker") + facts(most) if most else Markup("")

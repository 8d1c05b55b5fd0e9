"""The page around a report: head, contents, style, script, and the policy that lets nothing else in."""

from __future__ import annotations

import base64
import re
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup, escape

from analysis.report.html.clean import Cleaned
from analysis.report.pdf.imprint import Imprint

_CLASS = re.compile(r"\.([a-z][\w-]*)")


@lru_cache(maxsize=2)
def _own(name: str) -> str:
    return files("analysis.report.html").joinpath(name).read_text(encoding="utf-8")


def known_classes() -> frozenset[str]:
    """The classes that the style sheet knows."""
    return frozenset(_CLASS.findall(_own("style.css")))


def page(report: Cleaned, imprint: Imprint, language: str = "en", colours: str = "") -> str:
    """One file with everything in it.

    Args:
        report: The body.
        imprint: What the head and the foot of the page say.
        language: ISO 639-1.
        colours: Rules for colours that are not ours, from ``colour_rules``.
    """
    style = _own("style.css") + colours + "".join(_share(number) for number in sorted(report.shares))
    script = _own("script.js")
    title = report.title or imprint.title or "Report"
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return _PAGE.format(
        language=escape(language),
        policy=policy,
        style=style,
        script=script,
        title=escape(title),
        about=_about(imprint),
        contents=_contents(report),
        body=report.body,
        foot=_foot(imprint),
    )


def _share(number: int) -> str:
    return f'.strip [data-share="{number}"]{{flex-grow:{number}}}\n'


def _hash(source: str) -> str:
    return f"sha256-{base64.b64encode(sha256(source.encode()).digest()).decode()}"


def _about(imprint: Imprint) -> Markup:
    known = [value for value in (imprint.source, imprint.published_words) if value]
    return Markup(" · ").join(known) if known else Markup("")


def _contents(report: Cleaned) -> Markup:
    items = [Markup('<li><a href="#{}">{}</a></li>').format(one.anchor, one.words) for one in report.headings]
    return Markup("").join(items)


def _foot(imprint: Imprint) -> Markup:
    parts = [imprint.doc_id, f"SHA-256 {imprint.sha256}" if imprint.sha256 else ""]
    return Markup(" · ").join(part for part in parts if part)


_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#content">To the report</a>
<header class="masthead">
<p class="about">{about}</p>
<h1>{title}</h1>
<button type="button" class="theme" hidden>Dark</button>
</header>
<nav class="contents" aria-label="Contents">
<details open><summary>Contents</summary><ol>{contents}</ol></details>
</nav>
<main id="content">
{body}
</main>
<footer class="foot">{foot}</footer>
<script>{script}</script>
</body>
</html>
"""

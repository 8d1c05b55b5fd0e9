"""Markdown cells to HTML, so that there is one road from a notebook to the page."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

import mistune


def markdown_to_html(source: str) -> str:
    """Render CommonMark with tables and strike-through.

    HTML inside stays as it is: what of it may print is decided in ``html``. Formulas between dollar signs
    are not read as such, for a report quotes prices more often than equations.
    """
    return cast(str, _renderer()(source))


@lru_cache(maxsize=1)
def _renderer() -> mistune.Markdown:
    # Every address passes here, for attachments have one too; ``html`` lets only links to the web through.
    renderer = mistune.HTMLRenderer(escape=False, allow_harmful_protocols=True)
    return mistune.create_markdown(renderer=renderer, plugins=["table", "strikethrough"])

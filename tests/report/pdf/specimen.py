"""A specimen of the design, and its pages as pictures.

``python -m tests.report.pdf.specimen`` from the root of the repository makes the reference pictures anew,
after a change of the design that is wanted.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output
from PIL import Image

REFERENCES = Path(__file__).parent / "references"
PPI = 45

_BAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60">'
    '<rect x="10" y="20" width="90" height="20" fill="#123f5e"/>'
    '<rect x="140" y="20" width="40" height="20" fill="#b8440f"/></svg>'
)
_VERDICTS = ("SUPPORTED", "CONTRADICTED", "CONFLICTING", "NOT_ENOUGH_EVIDENCE", "NOT_CHECKABLE")
_FRONT = (
    '<div class="split"><div><p class="lead">The text names 4 entities in 6 mentions. It makes 3 dated '
    "statements, from 2015 to 3 March 2023.</p><p class='kicker'>Verdicts</p>"
    '<ul class="strip"><li class="supported" data-share="3">3 supported</li>'
    '<li class="contradicted" data-share="2">2 contradicted</li>'
    '<li class="conflicting" data-share="1">1 conflicting</li>'
    '<li class="not-enough-evidence" data-share="5">5 not enough evidence</li></ul>'
    '<p class="item"><span class="verdict-mark contradicted">✕</span> <a href="#c1">C1</a> The council sold '
    "the ferry Aurora to Norsea Shipping on March 3.</p></div>"
    '<aside><p class="kicker">Key entities</p><p><strong>Vila Nova</strong><br><small>3 mentions</small></p>'
    "</aside></div>"
    '<div class="panel"><p class="kicker">Provenance</p><dl><dt>Source</dt><dd>Coast Daily</dd>'
    "<dt>SHA-256</dt><dd><code>0123456789abcdef0123456789abcdef</code></dd></dl></div>"
)
_TABLE = (
    "<h2>Timeline</h2><table><caption>Timeline</caption><thead><tr><th>No.</th><th>Date</th><th>Statement</th>"
    "<th>Passengers</th></tr></thead>"
    + "".join(
        f'<tr><td><a id="t{n}" href="#t{n}-words">T{n}</a></td><td>{2010 + n}</td>'
        f"<td>The ferry sailed across the bay for the {n}th year, with a new crew</td><td>{n}0,000</td></tr>"
        for n in range(1, 9)
    )
    + "</table>"
)
_CARDS = "<h2>Claims</h2>" + "".join(
    f'<div class="card"><h3><span class="verdict {word.lower()}">{word.replace("_", " ")}</span> The ferry '
    "Aurora was sold</h3><p>What a source says of it.</p><blockquote>The council sold the ferry on March 1."
    "<br><cite>Gazette, 2 March 2023</cite></blockquote></div>"
    for word in _VERDICTS
)
_SOURCE = (
    '<h2>Source text</h2><div class="passage"><div><p>'
    '<mark class="claim contradicted">The council of Vila Nova sold the ferry</mark>'
    '<sup class="reference"><a id="c1" href="#t1">C1</a></sup> on <mark class="date">March 3</mark>. '
    '<mark class="claim supported">It bought the Aurora in 2015</mark>, and '
    '<mark class="claim not-enough-evidence">it carried 40,000 passengers</mark>.</p></div>'
    '<aside>C1 <span class="verdict-mark contradicted">✕</span> contradicted</aside></div>'
    "<ul><li>Only English is read.</li><li>Nothing was looked up elsewhere.</li></ul>"
    "<h2>Index</h2><dl class='index'>"
    + "".join(
        f'<dt>Entity {n}</dt><dd><span class="pages"><a href="#t{n}">1</a></span></dd>' for n in range(1, 8)
    )
    + "</dl>"
)


def specimen() -> NotebookNode:
    """A notebook in which every part of the design occurs."""
    figure = new_output(
        "display_data",
        data={"image/svg+xml": _BAR},
        metadata={"image/svg+xml": {"alt": "Two bars", "caption": "Two bars on a line"}},
    )
    shown = [new_output("display_data", data={"text/html": source}) for source in (_FRONT, _TABLE)]
    more = [new_output("display_data", data={"text/html": source}) for source in (_CARDS, _SOURCE)]
    about = {
        "title": "The ferry Aurora",
        "source": "Coast Daily",
        "published": "2023-03-08",
        "doc_id": "ferry",
    }
    cells = [new_code_cell("", outputs=[*shown, figure, *more])]
    return new_notebook(cells=cells, metadata={"docbrief": about})


def pictures(pdf: bytes, folder: Path) -> list[Path]:
    """The pages of a PDF as small grey pictures, by ``pdftoppm``."""
    (folder / "report.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", str(PPI), "-gray", "-png", folder / "report.pdf", folder / "page"]
    subprocess.run(command, check=True)
    return sorted(folder.glob("page*.png"))


def main() -> None:
    from analysis.report.pdf.exporter import notebook_to_pdf

    REFERENCES.mkdir(exist_ok=True)
    for old in REFERENCES.glob("*.png"):
        old.unlink()
    for paper in ("a4", "letter"):
        with tempfile.TemporaryDirectory() as folder:
            pages = pictures(notebook_to_pdf(specimen(), paper=paper), Path(folder))
            for number, page in enumerate(pages, 1):
                small = Image.open(page).convert("L").quantize(16)
                small.save(REFERENCES / f"{paper}-{number}.png", optimize=True)


if __name__ == "__main__":
    main()

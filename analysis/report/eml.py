"""A report as a message: an unsent draft with the PDF attached, which any mail program opens."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import category

from bs4 import BeautifulSoup, Tag

from analysis.document import slug
from analysis.report.html.cells import fragments
from analysis.report.pdf.elements import SCREEN_ONLY, escape_unknown
from analysis.report.pdf.imprint import Imprint

if TYPE_CHECKING:
    from nbformat import NotebookNode

_SUBJECT_AT_MOST = 150

_WHOLES = ["tr", "li", "figcaption", "aside"]
"""Elements whose words make one line, whatever is inside."""

_SILENT = {SCREEN_ONLY, "kicker"}
"""Classes of what is for the eye only."""


def message(notebook: NotebookNode, pdf: bytes) -> bytes:
    """Write a report as a message.

    Args:
        notebook: The executed notebook; what stands above its first section is the text of the message.
        pdf: The report, which is attached.

    Returns:
        The message (RFC 5322), the same bytes for the same report. It has neither sender, nor recipient,
        nor date: whoever sends it gives them. ``X-Unsent: 1`` makes mail programs open it as a draft.
    """
    imprint = Imprint.of(notebook)
    title = one_line(imprint.title) or "Report"
    made = EmailMessage(policy=SMTP)
    made["Subject"] = title[:_SUBJECT_AT_MOST].replace("=?", "= ?")  # an encoded word could hold a line end
    made["X-Unsent"] = "1"
    made.set_content(_text(title, imprint, notebook), cte="quoted-printable")
    made.add_attachment(
        pdf,
        maintype="application",
        subtype="pdf",
        filename=f"{slug(imprint.doc_id or title) or 'report'}.pdf",
    )
    made.set_boundary(f"docbrief-{sha256(pdf).hexdigest()[:32]}")
    return made.as_bytes()


def one_line(text: str) -> str:
    r"""Text without line ends and control characters: nothing that would begin another header.

    >>> one_line("Ferry sold\r\nBcc: all@example.org")
    'Ferry sold Bcc: all@example.org'
    """
    return " ".join("".join(" " if category(char)[0] in "CZ" else char for char in text).split())


def _text(title: str, imprint: Imprint, notebook: NotebookNode) -> str:
    about = ", ".join(one_line(value) for value in (imprint.source, imprint.published_words) if value)
    hashed = f"SHA-256 of the document: {one_line(imprint.sha256)}" if imprint.sha256 else ""
    parts = [
        title,
        about,
        *_summary(notebook),
        "The whole report is attached, with the source of every line.",
        hashed,
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _summary(notebook: NotebookNode) -> list[str]:
    """The paragraphs and rows up to the first heading that stands below some."""
    told: list[str] = []
    for source in fragments(notebook):
        soup = BeautifulSoup(f"<body>{escape_unknown(source)}</body>", "html.parser")
        for tag in soup.find_all(["h2", "p", "li", "tr", "aside"]):
            if tag.name == "h2" and told:
                return told
            told += _words(tag)
    return told


def _words(tag: Tag) -> list[str]:
    """What an element says as one line of plain text, or none."""
    if tag.name == "h2" or tag.find_parent(_WHOLES) or _SILENT & set(tag.get_attribute_list("class")):
        return []
    match tag.name:
        case "tr":
            parts = [] if tag.find("th") else [one_line(cell.get_text(" ")) for cell in tag.find_all("td")]
            line = " | ".join(part for part in parts if part)
        case "aside":
            names = [one_line(name.get_text(" ")) for name in tag.find_all("strong")]
            line = f"Named most: {', '.join(names)}." if names else ""
        case _:
            for end in tag.find_all("br"):
                end.replace_with(" – ")
            line = one_line(tag.get_text(" "))
    return [line] if line else []

"""A report as a message: an unsent draft with the PDF attached, which any mail program opens."""

from __future__ import annotations

from collections.abc import Iterable
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


def message(notebook: NotebookNode, pdf: bytes) -> bytes:
    """Write a report as a message.

    Args:
        notebook: The executed notebook; what stands above its second section is the text of the message.
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
    parts = [
        title,
        about,
        *_summary(notebook),
        "The whole report is attached, with the source of every line.",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _summary(notebook: NotebookNode) -> list[str]:
    """The paragraphs and rows of the first section."""
    told: list[str] = []
    headings = 0
    for source in fragments(notebook):
        soup = BeautifulSoup(f"<body>{escape_unknown(source)}</body>", "html.parser")
        for tag in soup.find_all(["h2", "p", "li", "tr"]):
            headings += tag.name == "h2"
            if headings > 1:
                return told
            whole = (
                tag.name != "h2" and not tag.find("th") and not tag.find_parent(["tr", "li", "figcaption"])
            )
            if whole and SCREEN_ONLY not in tag.get_attribute_list("class"):
                told += _lines(tag.find_all("td") if tag.name == "tr" else [tag])
    return told


def _lines(parts: Iterable[Tag]) -> list[str]:
    """The words of a paragraph, or of the cells of a row, as one line, or none."""
    words = [one_line(part.get_text(" ")) for part in parts]
    line = " | ".join(word for word in words if word)
    return [line] if line else []

"""A document with its time expressions marked inline as TIMEX3, to compare with other tools."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

import pandas as pd

from analysis.document import Document
from analysis.export.xml import xml_text
from analysis.tables import records


def timex3(doc: Document, times: pd.DataFrame) -> str:
    """Write one document as TimeML.

    Source: TimeML 1.2.1 (Saurí et al. 2006), in the layout of TempEval-3. Take the tags away and resolve the
    escapes, and the text is the document's; a character that XML cannot hold becomes U+FFFD.

    Args:
        doc: The document.
        times: Table ``times``; rows of other documents are left out.
    """
    pieces: list[str] = []
    at = 0
    for number, row in enumerate(records(times[times["doc_id"] == doc.doc_id]), 1):
        attributes = {"tid": f"t{number}", "type": row["type"], "value": row["value"], "mod": row["mod"]}
        written = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if value)
        pieces += [
            _text(doc.text[at : row["start"]]),
            f"<TIMEX3{written}>{_text(doc.text[row['start'] : row['end']])}</TIMEX3>",
        ]
        at = row["end"]
    pieces.append(_text(doc.text[at:]))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_text(doc.doc_id)}</DOCID>\n<DCT>{_creation_time(doc)}</DCT>\n"
        f"<TEXT>{''.join(pieces)}</TEXT>\n</TimeML>\n"
    )


def _creation_time(doc: Document) -> str:
    if doc.published is None:
        return ""
    day = doc.published.isoformat()
    return (
        f'<TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{day}</TIMEX3>'
    )


def _text(text: str) -> str:
    # a bare carriage return would be read back as a line feed
    return escape(xml_text(text), {"\r": "&#13;"})

"""The message: a draft that any mail program opens, and nothing that a document wrote into its head."""

from email import message_from_bytes
from email.policy import default

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.report.eml import message

PDF = b"%PDF-1.7 a report"


def notebook(title="Ferry sold", doc_id="ferry"):
    shown = new_output("display_data", data={"text/html": "<p>The text names 3 entities.</p>"})
    return new_notebook(
        cells=[
            new_markdown_cell("## Summary"),
            new_code_cell("", outputs=[shown]),
            new_markdown_cell("## Claims\n\nNot part of the message."),
        ],
        metadata={"docbrief": {"title": title, "source": "Coast Daily", "doc_id": doc_id}},
    )


def read(raw):
    return message_from_bytes(raw, policy=default)


def test_it_is_a_draft_with_the_summary_as_text_and_the_pdf_attached():
    made = read(message(notebook(), PDF))
    assert made["Subject"] == "Ferry sold"
    assert made["X-Unsent"] == "1"
    text = made.get_body().get_content()
    assert "Coast Daily" in text
    assert "The text names 3 entities." in text
    assert "Not part of the message" not in text
    (attached,) = made.iter_attachments()
    assert attached.get_filename() == "ferry.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == PDF


def test_the_text_is_that_of_the_first_page_in_lines_of_their_own():
    first = (
        '<div class="split"><div><p class="lead">It names 3 entities.</p><p class="kicker">When</p>'
        '<p class="item">C1 The ferry sank<br><small>Conflicts with the Gazette.</small></p></div>'
        '<aside><p class="kicker">Key entities</p><p><strong>Aurora</strong><br><small>4 mentions</small></p>'
        "<p><strong>Norsea</strong></p></aside></div>"
    )
    rest = "<h2>Timeline</h2><table><tr><td>2015</td></tr></table>"
    outputs = [new_output("display_data", data={"text/html": html}) for html in (first, rest)]
    made = read(message(new_notebook(cells=[new_code_cell("", outputs=outputs)]), PDF))
    lines = made.get_body().get_content().splitlines()
    assert "C1 The ferry sank – Conflicts with the Gazette." in lines
    assert "Named most: Aurora, Norsea." in lines
    assert not {"When", "Key entities", "2015"} & set(lines)


def test_sender_recipient_and_date_are_left_to_the_one_who_sends_it():
    made = read(message(notebook(), PDF))
    assert not {"From", "To", "Date", "Message-ID"} & set(made)


@pytest.mark.parametrize(
    "title",
    [
        "Sold\r\nBcc: all@example.org",
        "Sold\nBcc: all@example.org\n\nA body",
        "Sold\x0b\x85\u2028Bcc: all@example.org",
        "Sold" + " very" * 100,
        "Verkauft: Fähre „Aurora“ 渡し船",
        "=?utf-8?q?Sold=0ABcc=3A_all=40example.org?=",
        "Sold \ud800",
    ],
)
def test_a_title_stays_in_the_subject(title):
    made = read(message(notebook(title=title), PDF))
    assert "Bcc" not in made
    assert made["Subject"].startswith(("Sold", "Verkauft", "= ?"))
    assert {key.lower() for key in made} == {"subject", "x-unsent", "mime-version", "content-type"}


@pytest.mark.parametrize("name", ['a"; filename="evil.exe', "../../evil", "x\r\nX-Evil: 1"])
def test_the_attachment_has_a_harmless_name(name):
    (attached,) = read(message(notebook(doc_id=name), PDF)).iter_attachments()
    assert attached.get_filename().endswith(".pdf")
    assert not set(attached.get_filename()) & set('/\\";\r\n')


def test_the_same_report_gives_the_same_bytes():
    assert message(notebook(), PDF) == message(notebook(), PDF)

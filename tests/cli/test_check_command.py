"""``docbrief check`` and ``docbrief settle``: claims in, a report out; decisions in between."""

import csv
import hashlib
import json
import re

import pypdf
import pytest

STORY = "Ada Holm was born in Bergen in 1963. Norvik Steel opened its Halden mill in 2016.\n"
NOTE = "---\nsource: Gazette\n---\nAda Holm was born in 1971.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "note.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "list.csv").write_text(
        "text,speaker,id\nAda Holm was born in 1971.,Rui,K1\nAda Holm was born in 1963.,,K2\n",
        encoding="utf-8",
    )
    (tmp_path / "sources.csv").write_text("source,reliability,credibility\nGazette,B,2\n", encoding="utf-8")
    return tmp_path


def decide(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0].update(decision="SUPPORTED", who="Rui Costa", when="2024-02-03", note="Register.")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_a_list_of_claims_becomes_a_report_with_its_tables(desk, run):
    status, out, err = run("check", "list.csv", "note.md", "--sources", "sources.csv")
    assert (status, err) == (0, "")
    folder = desk / "reports" / "list"
    assert out.strip() == "reports/list/report.pdf"
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(folder / "report.pdf").pages)
    assert "Claims given in list.csv" in text
    assert "B – usually reliable" in " ".join(text.split())
    claims = json.loads((folder / "data" / "claims.json").read_text(encoding="utf-8"))["claims"]
    assert [(claim["claim_id"], claim["verdict"]) for claim in claims] == [
        ("K1", "SUPPORTED"),
        ("K2", "CONTRADICTED"),
    ]
    assert (folder / "data" / "claims.csv").is_file()
    assert "unchanged" in run("check", "list.csv", "note.md", "--sources", "sources.csv")[1]


def test_the_report_on_a_list_says_what_was_held_against_what(desk, run):
    (desk / "late.md").write_text("---\npublished: 2024-05-06\n---\nIt rained.\n", encoding="utf-8")
    _, out, _ = run("check", "list.csv", "note.md", "late.md", "--paper", "letter")
    reader = pypdf.PdfReader(out.strip())
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert reader.metadata.title == "2 claims against 2 documents"
    assert reader.metadata.creation_date.date().isoformat() == "2024-05-06"
    assert float(reader.pages[0].mediabox.width) == 612
    assert hashlib.sha256((desk / "list.csv").read_bytes()).hexdigest() in text.replace(" ", "")
    assert "The list holds 2 claims, 1 of them with a speaker. They were held against 2 documents" in text
    assert "Method, limits and accuracy" in text
    assert "Gazette" in text.partition("Held against")[2]
    assert text.count("supports the claim, ✗") == 1


def test_an_open_claim_keeps_its_speaker(desk, run):
    (desk / "list.csv").write_text(
        "text,speaker\nAda Holm moved to Oslo in 1988.,Rui Costa\n", encoding="utf-8"
    )
    _, out, _ = run("check", "list.csv", "note.md")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out.strip()).pages)
    assert "Rui Costa" in text.partition("Claim by claim")[2]


def test_a_withheld_name_is_nowhere_in_a_report_on_a_list(desk, run):
    (desk / "names.txt").write_text("Ada Holm\n", encoding="utf-8")
    status, out, _ = run("check", "list.csv", "note.md", "--redact", "names.txt", "--format", "pdf,html,csv")
    assert status == 0
    folder = (desk / out.strip()).parent
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(folder / "report.pdf").pages)
    files = [
        path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.suffix in (".html", ".csv")
    ]
    assert not any("Holm" in one for one in (text, *files))
    assert "1971" in text


def test_a_speaker_who_stands_only_in_the_list_can_be_withheld(desk, run):
    (desk / "names.txt").write_text("Rui\n", encoding="utf-8")
    status, out, _ = run("check", "list.csv", "note.md", "--redact", "names.txt", "--format", "pdf,csv")
    assert status == 0
    folder = (desk / out.strip()).parent
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(folder / "report.pdf").pages)
    assert "Ada Holm" in text
    assert not re.search(r"\bRui\b", text + (folder / "data" / "claims.csv").read_text(encoding="utf-8"))


def test_a_template_that_is_none_is_told_before_anything_is_made(desk, run):
    assert run("check", "list.csv", "note.md", "--template", "missing")[0] == 2
    assert not (desk / "reports").exists()


def test_what_a_person_settles_is_in_the_next_report(desk, run):
    status, out, _ = run("settle", "story.txt", "--evidence", "note.md")
    assert (status, out) == (0, "settled.csv: 2 claims to judge\n")
    decide(desk / "settled.csv")
    asked = ("export", "story.txt", "--evidence", "note.md", "--settled", "settled.csv")
    assert run(*asked, "--format", "json,claimreview")[0] == 0
    claim = json.loads((desk / "exports" / "claims.json").read_text(encoding="utf-8"))["claims"][0]
    assert (claim["verdict"], claim["status"], claim["settled"]["who"]) == ("SUPPORTED", "human", "Rui Costa")
    assert "Rui Costa" in (desk / "exports" / "claimreview.jsonld").read_text(encoding="utf-8")


def test_a_list_can_be_settled_without_documents_of_its_own(desk, run):
    assert (
        run("settle", "--claims", "list.csv", "--evidence", "note.md")[1]
        == "settled.csv: 2 claims to judge\n"
    )


def test_wrong_usage_is_one_line_and_status_2(desk, run):
    (desk / "bad.csv").write_text("source,reliability\nGazette,Z\n", encoding="utf-8")
    for arguments, message in (
        (("check", "none.csv", "note.md"), "none.csv: cannot be read"),
        (("check", "story.txt", "note.md"), "claims are given in a file that ends in"),
        (("check", "list.csv", "none.md"), "none.md: no such file"),
        (("check", "list.csv"), "DOCUMENT"),
        (("check", "list.csv", "note.md", "--sources", "bad.csv"), "bad.csv, row 2: no reliability 'Z'"),
        (("report", "story.txt", "--sources", "bad.csv"), "bad.csv, row 2: no reliability 'Z'"),
        (("report", "story.txt", "--settled", "bad.csv"), "no column claim"),
        (("report", "story.txt", "--claims", "bad.csv"), "no column text"),
        (("settle",), "Give documents that make claims"),
        (("settle", "story.txt", "--out", "list.csv"), "list.csv: no column claim"),
    ):
        status, _, err = run(*arguments)
        assert status == 2, arguments
        assert message in err
        assert err.count("\n") == 1, err
    assert not list((desk / "reports").iterdir()) if (desk / "reports").exists() else True

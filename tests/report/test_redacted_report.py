"""A report with names withheld: whoever reads any of its files, in any way, finds none of them."""

import base64
import json
import re
import zlib
from email import message_from_bytes
from email.policy import default
from html import unescape

import nbformat
import pypdf
import pytest

from analysis import build_report, build_reports
from analysis.errors import RedactionError, ReportError
from analysis.report.corpus import build_corpus_report

STORY = """---
title: Ana Marques sells the ferry
published: 2023-03-08
source: Marques Press
author: Ana Marques
url: https://coast.example/ana-marques-sells-ferry
---
Mayor Ana Marques of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3.

The council bought the Aurora in 2015, Marques's office said. ANA MARQUES was born in 1970.
Turkish Aerospace Industries (TAI) offered more in 2022, and TAI's offer stands, Marques said.
Pedro Marques, a baker, has sold bread since 1999.
"""
NOTE = """---
title: Ana Marques and the Aurora
published: 2023-03-02
source: Gazette
---
Ana Marques of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 1.
"""
NAMES = ["Ana Marques", "Turkish Aerospace Industries"]
LEAKS = re.compile(r"\bana\b|marques|turkish.aerospace|\btai\b", re.IGNORECASE)
NOT_ANA = re.compile(r"pedro\W{0,3}marques", re.IGNORECASE)
FORMATS = ("pdf", "html", "csv", "svg", "eml")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = tmp_path_factory.mktemp("ana-marques")
    for name, text in (("ana-marques-sells.md", STORY), ("evidence/ana-marques-note.md", NOTE)):
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text(text, encoding="utf-8")
    (desk / "names.txt").write_text("\n".join(NAMES), encoding="utf-8")
    return desk


def build(desk, **options):
    options = {"evidence": [desk / "evidence"], "redact": desk / "names.txt", "out": desk / "out"} | options
    return build_report(desk / "ana-marques-sells.md", **options)


@pytest.fixture(scope="module")
def report(desk):
    return build(desk, formats=FORMATS)


def pdf_texts(raw, path):
    path.write_bytes(raw)
    pdf = pypdf.PdfReader(path)
    yield " ".join(page.extract_text() for page in pdf.pages)
    yield str(pdf.metadata)
    yield str(pdf.xmp_metadata.stream.get_data()) if pdf.xmp_metadata else ""
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", raw, re.DOTALL):
        try:
            yield zlib.decompress(stream).decode("latin-1")
        except zlib.error:
            yield stream.decode("latin-1")
    for item in pdf.outline:
        yield str(item)
    for number in range(len(pdf.xref_objStm) + 1):
        yield str(pdf.get_object(number)) if number else ""


def texts(report, scratch):
    """Every text in every file, also where it is packed or encoded."""
    for path in report.folder.rglob("*"):
        yield path.relative_to(report.folder).as_posix()
        if path.is_dir():
            continue
        raw = path.read_bytes()
        if path.suffix == ".pdf":
            yield from pdf_texts(raw, scratch / "read.pdf")
        elif path.suffix == ".eml":
            for part in message_from_bytes(raw, policy=default).walk():
                yield str(part.items())
                if part.get_content_type() == "application/pdf":
                    yield from pdf_texts(part.get_content(), scratch / "attached.pdf")
                elif part.get_content_maintype() == "text":
                    yield part.get_content()
        else:
            text = raw.decode("utf-8")
            packed = re.findall(r"base64,([A-Za-z0-9+/=]+)", text)
            yield from (base64.b64decode(one).decode("utf-8", "replace") for one in packed)
            yield from (text, unescape(text))
            if path.suffix in (".ipynb", ".json"):
                yield json.dumps(json.loads(text), ensure_ascii=False)


def test_no_file_tells_a_name_in_any_way(report, tmp_path):
    read = 0
    for text in texts(report, tmp_path):
        read += len(text)
        plain = NOT_ANA.sub("", " ".join(re.sub(r"[A-Za-z0-9+/=]{200,}", "", text).split()))
        leak = LEAKS.search(plain)
        assert leak is None, plain[max(0, leak.start() - 80) : leak.end() + 80]
    assert read > 100_000


def test_the_rest_of_the_text_is_there(report):
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(report.pdf).pages)
    text = " ".join(text.split())
    for words in ("Vila Nova", "Norsea Shipping", "Aurora", "Pedro Marques", "CONTRADICTED", "███"):
        assert words in text
    assert "2 names are withheld" in text


def test_the_folder_and_the_manifest_say_only_how_many(report):
    assert report.folder.name == report.doc_id == "withheld-sells"
    manifest = json.loads((report.folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["redacted"] == 2
    assert manifest["inputs"] == []
    assert manifest["parameters"] == {}


def test_the_notebook_says_that_something_is_missing_and_not_from_where(report):
    notebook = nbformat.read(report.folder / "report.ipynb", as_version=4)
    assert "withheld" in notebook.cells[0].source
    assert "papermill" not in notebook.metadata
    assert "names.txt" not in str(notebook)
    assert "evidence/" not in str([cell.source for cell in notebook.cells])


def test_names_that_stand_nowhere_stop_the_report(desk, tmp_path):
    (tmp_path / "names.txt").write_text("Ana Marqes", encoding="utf-8")
    with pytest.raises(RedactionError, match="Did you mean Ana Marques"):
        build(desk, redact=tmp_path / "names.txt", out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_notebook_that_does_not_take_names_out_is_refused(desk, tmp_path):
    cell = nbformat.v4.new_code_cell("document = ''", metadata={"tags": ["parameters"]})
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), desk / "plain.ipynb")
    with pytest.raises(RedactionError, match="has no parameter `redact`"):
        build(desk, notebook=desk / "plain.ipynb", out=tmp_path / "out")


def own_notebook(folder, source):
    cells = [nbformat.v4.new_code_cell(one) for one in ("document = ''\nredact = ''", source)]
    cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "own.ipynb")
    return folder / "own.ipynb"


def test_what_a_notebook_prints_by_itself_is_withheld_too(desk, tmp_path):
    notebook = own_notebook(tmp_path, "print(open(document).read())")
    report = build(desk, notebook=notebook, out=tmp_path / "out", formats=("html",))
    assert "Norsea" in (report.folder / "report.html").read_text(encoding="utf-8")
    assert not any(LEAKS.search(NOT_ANA.sub("", text)) for text in texts(report, tmp_path))


def test_a_file_that_tells_a_name_stops_the_report(desk, tmp_path):
    notebook = own_notebook(tmp_path, "import shutil; shutil.copy(document, 'copy.csv')")
    with pytest.raises(RedactionError, match=r"copy\.csv"):
        build(desk, notebook=notebook, out=tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())


def test_a_notebook_that_fails_leaves_nothing_to_read(desk, tmp_path):
    notebook = own_notebook(tmp_path, "raise ValueError(open(document).read())")
    with pytest.raises(ReportError):
        build(desk, notebook=notebook, out=tmp_path / "out")
    (folder,) = (tmp_path / "out").iterdir()
    assert [path.name for path in folder.iterdir()] == ["manifest.json"]
    assert not LEAKS.search(NOT_ANA.sub("", (folder / "manifest.json").read_text(encoding="utf-8")))


def test_a_batch_withholds_in_every_report_and_keeps_no_list_of_documents(desk, tmp_path):
    for name, words in (("ana-marques-a.txt", "Ana Marques sold it."), ("b.txt", "Marques and TAI met.")):
        (tmp_path / name).write_text(words, encoding="utf-8")
    (tmp_path / "names.csv").write_text("name\nAna Marques\nTAI\n", encoding="utf-8")
    paths = [tmp_path / "ana-marques-a.txt", tmp_path / "b.txt"]
    result = build_reports(paths, redact=tmp_path / "names.csv", out=tmp_path / "out", formats=("html",))
    assert [report.doc_id for report in result.reports] == ["withheld-a", "b"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir() if path.is_dir()) == ["b", "withheld-a"]
    for path in (tmp_path / "out").rglob("*"):
        if path.is_file():
            assert not LEAKS.search(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def corpus_report(desk, tmp_path_factory):
    """Of a folder whose name, files, failures, places and documents tell a name."""
    folder = tmp_path_factory.mktemp("press") / "marques-files"
    folder.mkdir()
    for name, text in (("ana-marques-sells.md", STORY), ("marques-note.md", NOTE), ("marques-empty.md", "")):
        (folder / name).write_text(text, encoding="utf-8")
    text = "Ana Marques met Norsea Shipping AS in Porto, Portugal on March 4, 2023, TAI said. " * 2
    (folder / "c.md").write_text(f"---\npublished: 2023-03-09\n---\n{text}", encoding="utf-8")
    (folder / "names.csv").write_text("name\nAna Marques\nTAI\nPorto\n", encoding="utf-8")
    return build_corpus_report(
        folder,
        evidence=[desk / "evidence"],
        redact=folder / "names.csv",
        out=folder.parent / "out",
        formats=FORMATS,
    )


def test_no_file_of_a_corpus_report_tells_a_name_in_any_way(corpus_report, tmp_path):
    read = 0
    for text in texts(corpus_report, tmp_path):
        read += len(text)
        plain = NOT_ANA.sub("", " ".join(re.sub(r"[A-Za-z0-9+/=]{200,}", "", text).split()))
        leak = re.search(rf"{LEAKS.pattern}|porto|,41\.1\d*,-8\.6", plain, re.IGNORECASE)
        assert leak is None, plain[max(0, leak.start() - 80) : leak.end() + 80]
    assert read > 100_000
    assert [path.name for path in corpus_report.folder.parent.iterdir()] == ["withheld-files"]


def test_the_rest_of_a_corpus_is_there(corpus_report):
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(corpus_report.pdf).pages)
    for words in ("Norsea Shipping", "Portugal", "Gazette", "CONTRADICTED", "3 names are withheld"):
        assert words in " ".join(text.split())


def test_a_name_that_stands_nowhere_in_a_corpus_stops_its_report(desk, tmp_path):
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "a.md").write_text("Norsea Shipping sold it.", encoding="utf-8")
    with pytest.raises(RedactionError, match="stands nowhere"):
        build_corpus_report(tmp_path / "press", redact=desk / "names.txt", out=tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []

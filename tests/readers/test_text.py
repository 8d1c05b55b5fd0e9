"""Files of text: any usual encoding, exactly as they stand, or a clear word on why not."""

from datetime import date
from hashlib import sha256

import pytest

from analysis import read_document, read_documents
from analysis.errors import DocumentError
from analysis.readers import find_documents

TURKISH = "Cumhurbaşkanı Erdoğan İstanbul'da konuştu. Görüşmeler çarşamba günü başladı, ışıklar açıktı."
WESTERN = "The café’s owner said the naïve résumé was “fine”, and paid €20 for it."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1254"])
def test_turkish_is_read_in_its_encodings(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(TURKISH.encode(encoding))
    assert read_document(path).text == TURKISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_western_text_is_read_in_its_encodings(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(WESTERN.encode(encoding))
    assert read_document(path).text == WESTERN


def test_one_turkish_name_in_english_text_is_enough(tmp_path):
    text = "President Erdoğan visited Kazakhstan, and Mr. Yıldırım went with him."
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp1254"))
    assert read_document(path).text == text


def test_line_ends_and_front_matter_are_kept(tmp_path):
    raw = b"---\r\ntitle: Ferry sold\r\n---\r\nIt was sold.\r\n"
    path = tmp_path / "a.md"
    path.write_bytes(raw)
    doc = read_document(path)
    assert doc.text == raw.decode()
    assert doc.sha256 == sha256(raw).hexdigest()
    assert doc.title == "Ferry sold"


def test_front_matter_says_where_a_document_comes_from(tmp_path):
    path = tmp_path / "Ferry Sale.md"
    path.write_text(
        "---\ntitle: 'Sold: the ferry'\npublished: 2023-03-08\nsource: Coast Daily\nurl: https://coast.example/1\n"
        "author: Ana Marques\n---\n\nIt was sold.\n",
        encoding="utf-8",
    )
    doc = read_document(path)
    assert (doc.doc_id, doc.title, doc.source, doc.url, doc.author) == (
        "ferry-sale",
        "Sold: the ferry",
        "Coast Daily",
        "https://coast.example/1",
        "Ana Marques",
    )
    assert doc.published.isoformat() == "2023-03-08"


def test_what_the_user_says_wins_over_the_front_matter(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\npublished: 2023-03-08\n---\nText.\n", encoding="utf-8")
    assert read_document(path, published="2023-03-09").published.isoformat() == "2023-03-09"


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("front.md", b"---\ntitle: Ferry\n---\n\n", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("cut.txt", b"\xff\xfe\x00\xd8", "UTF-8"),
        ("odd.txt", b"A caf\x81 with bytes that no encoding has.", "UTF-8"),
        ("story.docx", b"words", "cannot read .docx"),
        ("broken.md", b"---\ntitle: [unclosed\n---\nText.", "front matter"),
        ("date.md", b"---\npublished: last week\n---\nText.", "YYYY-MM-DD"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_names_itself(tmp_path, name, raw, message):
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(DocumentError, match=message) as error:
        read_document(path)
    assert name in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DocumentError, match=r"nowhere\.txt: no such file"):
        read_document(tmp_path / "nowhere.txt")


def test_a_folder_stands_for_its_documents_in_order(tmp_path):
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "sub/c.txt", "notes.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Some text.", encoding="utf-8")
    assert [doc.doc_id for doc in read_documents([tmp_path])] == ["a", "b", "c"]


def test_evidence_below_the_folder_is_left_out_and_evidence_beside_it_is_not_asked_after(tmp_path):
    notes = tmp_path / "inbox" / "notes"
    notes.mkdir(parents=True)
    story, note = tmp_path / "inbox" / "story.md", notes / "note.md"
    for path in (story, note):
        path.write_text("Norsea sold the Aurora.", encoding="utf-8")
    assert find_documents([tmp_path / "inbox"], besides=[notes]) == [story]
    assert find_documents([tmp_path / "inbox"], besides=[note]) == [story]
    assert find_documents([tmp_path / "inbox", note], besides=[notes]) == [story, note], "it is named itself"
    assert find_documents([tmp_path / "inbox"], besides=[tmp_path / "inbox"]) == [note, story]


def test_a_folder_without_documents_says_so(tmp_path):
    with pytest.raises(DocumentError, match="no documents in this folder"):
        list(read_documents([tmp_path]))


def test_when_a_document_was_fetched_is_known_where_it_says_so(tmp_path):
    for word in ("retrieved", "accessed"):
        (tmp_path / "a.md").write_text(f"---\n{word}: 2023-03-10\n---\nThe ferry.", encoding="utf-8")
        assert read_document(tmp_path / "a.md").retrieved == date(2023, 3, 10)
    for head in ("", "---\naccessed: last week\n---\n"):
        (tmp_path / "b.md").write_text(f"{head}The ferry.", encoding="utf-8")
        assert read_document(tmp_path / "b.md").retrieved is None

"""Plain text and Markdown, with or without a YAML front matter."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import yaml

from analysis.document import Document, parse_date
from analysis.errors import DocumentError
from analysis.zones import FRONT_MATTER

_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_TURKISH = frozenset("ĞİŞğış".encode("cp1254"))
"""The bytes that Windows-1254 reads as Turkish letters, where Windows-1252 has Icelandic ones."""
_ICELANDIC = frozenset("áéíóúæÁÉÍÓÚÆ".encode("cp1252"))
_KEYS = ("title", "published", "source", "url", "author", "language", "doc_id")
_FETCHED = ("retrieved", "accessed")


def read_text(path: Path, **metadata: str | None) -> Document:
    """Read a text file.

    Args:
        path: The file.
        **metadata: Wins over the front matter.

    Returns:
        A document whose text is the decoded file, line ends and front matter included.

    Raises:
        DocumentError: The file cannot be opened, is empty, is not text, or its front matter is broken.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DocumentError(f"{path}: cannot be opened ({error.strerror}).") from error
    text = decode(raw, name=str(path))
    if not FRONT_MATTER.sub("", text, count=1).strip():
        raise DocumentError(f"{path}: the file is empty. There is nothing to report on.")
    known = {
        **_front_matter(text, path),
        **{key: value for key, value in metadata.items() if value is not None},
    }
    published = known.pop("published", None)
    try:
        return Document.from_text(
            text,
            sha256_of_file=sha256(raw).hexdigest(),
            published=published,
            **{"doc_id": path.stem, **known},
        )
    except DocumentError as error:
        raise DocumentError(f"{path}: {error}") from error


def decode(raw: bytes, *, name: str = "the text") -> str:
    """Decode bytes: by their byte order mark, as UTF-8, else as a Windows code page.

    Args:
        raw: The bytes of a text file.
        name: What an error message calls them.

    Raises:
        DocumentError: These bytes are not text, or their encoding cannot be told.
    """
    for mark, encoding in _BOMS.items():
        if raw.startswith(mark):
            return _strictly(raw, encoding, name)
    utf16 = _utf16_without_mark(raw)
    if utf16:
        return _strictly(raw, utf16, name)
    if b"\0" in raw:
        raise DocumentError(f"{name}: this is a binary file, not text. Convert it to .txt or .md first.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _legacy(raw, name)
    if _control_share(text) > 0.02:
        raise DocumentError(f"{name}: this is a binary file, not text. Convert it to .txt or .md first.")
    return text


def _strictly(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"{name}: begins like {encoding} but byte {error.start} is not. Save the file as UTF-8."
        ) from error


def _utf16_without_mark(raw: bytes) -> str | None:
    """UTF-16 of mostly Latin text has a zero in every second byte, and on one side only."""
    sample = raw[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if half >= 4 and odd > half * 0.6 and even <= half * 0.02:
        return "utf-16-le"
    if half >= 4 and even > half * 0.6 and odd <= half * 0.02:
        return "utf-16-be"
    return None


def _legacy(raw: bytes, name: str) -> str:
    """Windows code pages: western and Turkish told apart by their letters, others by charset-normalizer."""
    high = [byte for byte in raw if byte >= 0x80]
    if len(high) > 0.3 * len(raw):  # hardly an ASCII letter: another script
        from charset_normalizer import from_bytes  # here, because few files need it

        best = from_bytes(raw).best()
        encoding = best.encoding if best else "cp1252"
    else:
        turkish = sum(byte in _TURKISH for byte in high) > sum(byte in _ICELANDIC for byte in high)
        encoding = "cp1254" if turkish else "cp1252"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(f"{name}: the encoding cannot be told. Save the file as UTF-8.") from error


def _control_share(text: str) -> float:
    sample = text[:20_000]
    control = sum(1 for char in sample if (char < " " and char not in "\t\n\r\f") or char == "\x7f")
    return control / max(1, len(sample))


def _front_matter(text: str, path: Path) -> dict[str, str]:
    front = FRONT_MATTER.match(text)
    if front is None or not front["yaml"]:
        return {}
    try:
        values = yaml.safe_load(front["yaml"])
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise DocumentError(f"{path}: the front matter is not valid YAML (line {line}).") from error
    if not isinstance(values, dict):
        return {}
    said = {key: _as_text(values[key]) for key in _KEYS if values.get(key) is not None}
    fetched = next((_as_text(values[key]) for key in _FETCHED if _is_day(values.get(key))), None)
    return said | ({"retrieved": fetched} if fetched else {})


def _is_day(value: object) -> bool:
    """Whether this is a date; when a document was fetched decides nothing, so that another word is let be."""
    try:
        return parse_date(_as_text(value)) is not None
    except DocumentError:
        return False


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else " ".join(str(value).split())

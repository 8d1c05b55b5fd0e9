"""Pictures: cleaned of what differs from run to run, kept under the hash of their bytes."""

from __future__ import annotations

import base64
import binascii
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

from analysis.errors import ReportError
from analysis.report.pdf.escape import literal
from analysis.report.pdf.typesetter import Typesetter

FOLDER = "figures"

GENERIC_ALT = "Figure without a description"
"""What a screen reader hears when the notebook gives no alternative text: no guess at the content."""

_SIGNATURES = {
    "image/png": (".png", b"\x89PNG\r\n\x1a\n"),
    "image/jpeg": (".jpg", b"\xff\xd8\xff"),
    "image/gif": (".gif", b"GIF8"),
    "image/webp": (".webp", b"RIFF"),
}
_DATED = re.compile(r"<metadata\b.*?</metadata>|<!--.*?-->|<!DOCTYPE\b[^>\[]*>", re.DOTALL)
_CHARACTER_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));")
_LINKED = re.compile(
    r"""(?:xlink:)?href\s*=\s*(?:"(?!\#|data:image/(?:png|jpeg)[;,])[^"]*"|'(?!\#|data:image/(?:png|jpeg)[;,])[^']*')"""
)
_DATA_URI = re.compile(r"data:(image/[\w.+-]+)((?:;[\w.=+-]+)*),(.*)", re.DOTALL)


class Figures:
    """The pictures of one report.

    Args:
        typesetter: Tells which characters of an SVG's text have a glyph.

    Attributes:
        files: Content by the path that the Typst source uses.
    """

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self.files: dict[str, bytes] = {}

    def picture(
        self,
        mimetype: str,
        data: str | bytes,
        *,
        alt: str = "",
        caption: str = "",
        width_px: float | None = None,
    ) -> str:
        """Keep a picture and write the Typst call that shows it.

        Args:
            mimetype: ``image/svg+xml``, or one of the raster formats.
            data: SVG source, or a raster image as bytes or in base64.
            alt: Alternative text.
            caption: Printed below, with a number.
            width_px: Width in CSS pixels (1/96 inch) where the notebook gives one.

        Returns:
            Typst markup; a visible note where the data is no such picture.
        """
        alt = self._typesetter.plain(alt) or self._typesetter.plain(caption) or GENERIC_ALT
        content = self._svg(data) if mimetype == "image/svg+xml" else _raster(mimetype, data)
        if content is None:
            note = f"A picture of type {mimetype} could not be read. {alt}"
            return f"#failure[{self._typesetter.inline(note)}];"
        suffix = ".svg" if mimetype == "image/svg+xml" else _SIGNATURES[mimetype][0]
        path = self._keep(content, suffix)
        arguments = f"{literal(path)}, alt: {literal(alt)}"
        if caption:
            arguments += f", caption: [{self._typesetter.inline(caption)}]"
        if width_px:
            arguments += f", width: {width_px * 0.75:.1f}pt"
        return f"#picture({arguments});"

    def keep(self, file: Path) -> str:
        """Keep a picture file of the user's; return the path that the Typst source uses.

        Raises:
            ReportError: It is an SVG that cannot be read.
        """
        data = file.read_bytes()
        content = self._svg(data) if file.suffix.lower() == ".svg" else data
        if content is None:
            raise ReportError(f"{file}: cannot be read as a picture.")
        return self._keep(content, file.suffix.lower())

    def _keep(self, content: bytes, suffix: str) -> str:
        path = f"{FOLDER}/{sha256(content).hexdigest()[:16]}{suffix}"
        self.files[path] = content
        return path

    def from_uri(self, uri: str, *, alt: str = "", caption: str = "") -> str | None:
        """Show the picture inside a ``data:`` URI; None where the URI is anything else."""
        match = _DATA_URI.fullmatch(uri.strip())
        if match is None:
            return None
        mimetype, parameters, payload = match.groups()
        data = unquote_to_bytes(payload)
        if ";base64" in parameters:
            data = _base64(data) or b""
        return self.picture(mimetype, data, alt=alt, caption=caption)

    def _svg(self, data: str | bytes) -> bytes | None:
        """Strip dates, comments and links, write codes for what has no glyph, and check that it is XML."""
        source = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        source = _CHARACTER_REFERENCE.sub(_resolve, _LINKED.sub("", _DATED.sub("", source)))
        source = self._typesetter.codes(source)
        if "<!" in source.replace("<![CDATA[", ""):  # entities: nothing a figure needs
            return None
        try:
            ElementTree.fromstring(source)  # noqa: S314 - without declarations there is nothing to expand
        except (ElementTree.ParseError, ValueError):
            return None
        return source.encode("utf-8", "replace")


def _resolve(reference: re.Match[str]) -> str:
    """Turn a numeric reference into its character, but for the ASCII ones, which may be markup."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code) if 0x80 <= code <= 0x10FFFF else reference[0]


def _raster(mimetype: str, data: str | bytes) -> bytes | None:
    if mimetype not in _SIGNATURES:
        return None
    signature = _SIGNATURES[mimetype][1]
    raw = data.encode() if isinstance(data, str) else data
    content = raw if raw.startswith(signature) else _base64(raw)
    return content if content and content.startswith(signature) else None


def _base64(data: bytes) -> bytes | None:
    try:
        return base64.b64decode(data)
    except (binascii.Error, ValueError):
        return None

"""Files that appear whole or not at all."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4


def write_whole(path: str | Path, content: str | bytes) -> Path:
    """Write a file under a temporary name beside it, and move it into its place once it is whole.

    Args:
        path: Where the file goes; an older one stays until then, and a link is followed.
        content: Bytes, or text that is written as UTF-8 with its line ends as they are. Half a surrogate
            pair, which UTF-8 cannot hold, becomes a question mark.

    Returns:
        The path.

    Raises:
        OSError: It cannot be written. Nothing is left behind.
    """
    path = Path(path)
    place = path.resolve()
    unfinished = place.with_name(f".{uuid4().hex}.unfinished")
    try:
        unfinished.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
    return path

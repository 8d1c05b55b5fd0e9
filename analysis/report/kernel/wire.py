"""What owner and parent say to each other: one line of JSON a message, open files beside the first."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping, Sequence
from typing import Any

_CHUNK = 65_536
_MOST_FILES = 8


def send(connection: socket.socket, message: Mapping[str, Any], files: Sequence[int] = ()) -> None:
    """Send a message and copies of open files."""
    line = json.dumps(message).encode() + b"\n"
    sent = socket.send_fds(connection, [line], list(files)) if files else 0
    connection.sendall(line[sent:])


def receive(connection: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """Receive a message and the files that came with it.

    Raises:
        EOFError: The other side has gone.
    """
    line, files, _, _ = socket.recv_fds(connection, _CHUNK, _MOST_FILES)
    while line and not line.endswith(b"\n"):
        more = connection.recv(_CHUNK)
        line = line + more if more else b""
    if not line:
        raise EOFError("the other side has gone")
    message: dict[str, Any] = json.loads(line)
    return message, files

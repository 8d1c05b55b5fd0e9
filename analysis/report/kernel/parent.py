"""The warm parent: one process, one thread, that forks itself for whoever asks."""

from __future__ import annotations

import os
import selectors
import signal
import socket
import stat
import struct
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from analysis.lock import Lock
from analysis.report.kernel import rehearsal
from analysis.report.kernel.fork import Job, detach, run
from analysis.report.kernel.wire import receive, send

FIRST_OWNER = 30.0
"""Seconds that a new parent waits for its first owner."""

LINGER = 1.0
"""Seconds that it stays after the last one."""

_YOUNG = 60.0
"""Seconds in which whoever makes a socket will listen to it."""

_PATIENCE = 5.0
"""Seconds for one side to take or send a message."""


def main(path: str) -> None:
    """Load everything, then serve until the last owner has gone; never returns.

    Owners may connect at once: they are answered when all is loaded.

    Args:
        path: Where the socket goes, in a private folder.
    """
    lock = Lock(Path(path).with_suffix(".lock"))
    if not lock.take():
        os._exit(0)  # another one starts, or ends: the owner asks again
    Path(path).unlink(missing_ok=True)
    _remove_dead(Path(path).parent)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(128)
    rehearsal.rehearse()
    threads = rehearsal.threads()
    trouble = f"the loaded process has {threads} threads, which is not safe to fork" if threads > 1 else ""
    _serve(Parent(listener, trouble))
    Path(path).with_suffix(".log").unlink(missing_ok=True)
    lock.release()
    os._exit(0)


def branch(documents: Sequence[str], files: Sequence[int]) -> None:
    """Be a parent that has read the documents of one batch, too: a fork's job.

    Args:
        documents: Files that every report of the batch needs.
        files: The socket to listen on.
    """
    listener = socket.socket(fileno=files[0])
    rehearsal.read_ahead(documents)
    _serve(Parent(listener))


def _serve(parent: Parent) -> None:
    task = parent.serve()
    if task:
        run(*task)


class Parent:
    """Forks on request, reports how each fork ended, and ends those whose owner has gone.

    Args:
        listener: The socket that owners connect to.
        trouble: Why it must not fork, if so.
    """

    def __init__(self, listener: socket.socket, trouble: str = "") -> None:
        self._listener = listener
        self._trouble = trouble
        self._linger = LINGER
        self._alone_until = time.monotonic() + FIRST_OWNER
        self._born = time.time()
        self._owners: dict[socket.socket, int | None] = {}
        """Each connection, with the process that was forked for it."""
        self._wakened, waker = socket.socketpair()
        for end in (self._wakened, waker):
            end.setblocking(False)
        self._waker = waker
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self._selector = selectors.DefaultSelector()
        for source in (listener, self._wakened):
            self._selector.register(source, selectors.EVENT_READ)

    def serve(self) -> tuple[Job, list[int]] | None:
        """Serve until nobody is left.

        Returns:
            None in the parent, at the end; in a fork, what it is to do, and its open files.
        """
        while self._owners or time.monotonic() < self._alone_until:
            wait = None if self._owners else max(0.0, self._alone_until - time.monotonic())
            for key, _ in self._selector.select(wait):
                if key.fileobj is self._listener:
                    task = self._admit()
                    if task:
                        return task
                elif key.fileobj is self._wakened:
                    self._reap()
                elif isinstance(key.fileobj, socket.socket):
                    self._dismiss(key.fileobj)
        Path(self._listener.getsockname()).unlink(missing_ok=True)
        return None

    def _admit(self) -> tuple[Job, list[int]] | None:
        connection, _ = self._listener.accept()
        connection.settimeout(_PATIENCE)
        try:
            if _user_of(connection) != os.getuid():
                raise PermissionError("another user's")
            message, files = receive(connection)
        except (OSError, EOFError, ValueError):
            connection.close()
            return None
        task = None
        try:
            task = self._answer(connection, message, files)
        except OSError:  # it left before the answer
            self._dismiss(connection)
        if task is None:  # in a fork they are its own
            for file in files:
                os.close(file)
        return task

    def _answer(
        self, connection: socket.socket, message: Mapping[str, Any], files: Sequence[int]
    ) -> tuple[Job, list[int]] | None:
        self._keep(connection)
        match message:
            case {"lease": True}:
                send(connection, {"pid": os.getpid()})
            case {"linger": seconds}:
                self._linger = float(seconds)
                send(connection, self._state())
            case {"stop": True}:
                send(connection, self._state())
                for owner in list(self._owners):
                    self._dismiss(owner)
                self._alone_until = 0.0
            case {"run": _} if self._trouble:
                send(connection, {"refused": self._trouble})
            case {"run": _}:
                return self._fork(connection, message, files)
            case _:
                send(connection, self._state())
        return None

    def _fork(
        self, connection: socket.socket, message: Mapping[str, Any], files: Sequence[int]
    ) -> tuple[Job, list[int]] | None:
        parent = os.getpid()
        try:
            pid = os.fork()
        except OSError as error:
            send(connection, {"refused": f"the system refuses another process ({error.strerror})"})
            return None
        if pid == 0:
            try:
                return Job(**message), detach(parent, files)
            except BaseException:
                os._exit(1)  # a fork is never a second parent
        self._owners[connection] = pid
        send(connection, {"pid": pid})
        return None

    def _keep(self, connection: socket.socket) -> None:
        self._owners[connection] = None
        self._selector.register(connection, selectors.EVENT_READ)

    def _dismiss(self, connection: socket.socket) -> None:
        """Its owner has gone, or will not be heard: end what was forked for it."""
        pid = self._owners.pop(connection, None)
        if pid:
            for kill in (os.kill, os.killpg):  # a fork this young may not have its group yet
                with suppress(ProcessLookupError):
                    kill(pid, signal.SIGKILL)
        with suppress(KeyError):
            self._selector.unregister(connection)
        connection.close()
        self._alone_until = time.monotonic() + self._linger

    def _reap(self) -> None:
        """Tell owners how their forks ended."""
        with suppress(BlockingIOError):
            while self._wakened.recv(4096):
                pass
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            owner = next((one for one, theirs in self._owners.items() if theirs == pid), None)
            if owner:
                self._owners[owner] = None
                with suppress(OSError):
                    send(owner, {"status": os.waitstatus_to_exitcode(status)})
                self._dismiss(owner)

    def _state(self) -> dict[str, Any]:
        forks = [pid for pid in self._owners.values() if pid]
        return {"pid": os.getpid(), "since": self._born, "forks": forks, "linger": self._linger}


def _user_of(connection: socket.socket) -> int:
    size = struct.calcsize("3i")
    _, user, _ = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))
    return int(user)


def _remove_dead(folder: Path) -> None:
    """Remove the sockets of parents, and of kernels, that were killed; young ones may not listen yet."""
    for path in folder.iterdir():
        with socket.socket(socket.AF_UNIX) as probe, suppress(OSError):
            found = path.lstat()
            is_old = time.time() - found.st_mtime > _YOUNG
            if stat.S_ISSOCK(found.st_mode) and is_old and probe.connect_ex(str(path)) != 0:
                path.unlink()


if __name__ == "__main__":
    main(sys.argv[1])

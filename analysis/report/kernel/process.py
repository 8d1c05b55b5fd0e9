"""A process forked for an owner, as the owner sees it."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess

from analysis.report.kernel.wire import receive


class WarmProcess:
    """A process forked for us, with the face of ``subprocess.Popen``; it ends when we do.

    Attributes:
        pid: Its process id, and that of its group.
        returncode: Its exit status, a signal as a negative number; None while it runs.
    """

    stdin = stdout = stderr = None

    def __init__(self, connection: socket.socket, pid: int) -> None:
        self._connection = connection
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit status, or None while it runs."""
        return self._status(0.0)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end.

        Raises:
            subprocess.TimeoutExpired: It runs longer.
        """
        status = self._status(timeout)
        if status is None:
            raise subprocess.TimeoutExpired([str(self.pid)], timeout or 0.0)
        return status

    def send_signal(self, number: int) -> None:
        """Send it a signal, if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it, and all that it started in its group."""
        if self.returncode is None:
            self._connection.close()
            self.returncode = -signal.SIGKILL

    def _status(self, timeout: float | None) -> int | None:
        if self.returncode is None and select.select([self._connection], [], [], timeout)[0]:
            try:
                message, _ = receive(self._connection)
                self.returncode = int(message["status"])
            except (EOFError, OSError):  # the parent was killed, and its forks with it
                self.returncode = -signal.SIGKILL
            self._connection.close()
        return self.returncode

"""The Jupyter side: a provisioner whose kernels are forked, where they can be."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import IO, Any, cast

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from analysis.report.kernel.address import NoWarmParentError
from analysis.report.kernel.client import fork
from analysis.report.kernel.process import WarmProcess

SPEC = Path(__file__).parent / "spec" / "docbrief"
"""The kernelspec ``docbrief``, which the package installs for stock tools."""

NAME = "docbrief-warm"
"""Entry point of the provisioner, which the kernelspec names."""

STEP = 0.005
"""Seconds between two looks at a kernel that is to end: each is a call to the system, nothing more."""


class WarmProvisioner(LocalProvisioner):
    """Starts kernels by forking the warm parent, and in the ordinary way where that cannot be."""

    async def launch_kernel(self, cmd: list[str], **kwargs: object) -> KernelConnectionInfo:
        """Start a kernel; other tasks go on meanwhile."""
        try:
            process = await asyncio.to_thread(_fork_kernel, cmd, kwargs)
        except NoWarmParentError as error:
            self.log.warning("docbrief: no warm kernel, an ordinary one starts: %s.", error)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = cast("Popen[bytes]", process)  # the base class wants no more of it than its face
        self.pid = self.pgid = process.pid
        self.cwd = kwargs.get("cwd", Path.cwd())
        return self.connection_info

    async def wait(self) -> int | None:
        """Wait for the kernel's end, with less delay than the one for ordinary kernels."""
        if isinstance(self.process, WarmProcess):
            while self.process.poll() is None:
                await asyncio.sleep(STEP)
        return await super().wait()


def launch(arguments: list[str]) -> None:
    """Be a Jupyter kernel: a fork's job.

    Args:
        arguments: Of ``ipykernel_launcher``.
    """
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance([*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])


def _fork_kernel(cmd: list[str], options: dict[str, Any]) -> WarmProcess:
    nothing = os.open(os.devnull, os.O_RDWR)
    try:
        streams = (_number(options.get("stdout"), 1), _number(options.get("stderr"), 2))
        return fork(
            f"{__name__}:{launch.__name__}",
            {"arguments": cmd[cmd.index("-f") :]},
            env=options.get("env"),
            cwd=options.get("cwd"),
            streams=[nothing, *(nothing if number == DEVNULL else number for number in streams)],
        )
    finally:
        os.close(nothing)


def _number(stream: int | IO[bytes] | None, own: int) -> int:
    """The number of an open file, as ``subprocess.Popen`` takes one; our own stream unless given."""
    if stream is None:
        with suppress(OSError):
            os.fstat(own)
            return own
        return DEVNULL
    return stream if isinstance(stream, int) else int(stream.fileno())

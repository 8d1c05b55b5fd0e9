"""The Jupyter manager of warm kernels: stock behaviour, without its fixed waits."""

from __future__ import annotations

import time
from importlib.metadata import EntryPoint
from queue import Empty
from uuid import uuid4

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.factory import KernelProvisionerFactory

from analysis.report.kernel.address import NoWarmParentError, private_folder
from analysis.report.kernel.provisioner import NAME, SPEC, STEP, WarmProvisioner

_SUBSCRIPTION = 0.2
"""Seconds to wait for what a kernel publishes, before it is asked anew: it may not have known of us yet."""


class WarmKernelClient(AsyncKernelClient):
    """A client that knows when it has heard all that a new kernel had to say."""

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel answers, and is heard to be idle again after that.

        The stock client, which does not look whose message it hears, waits for a pause of 0.2 seconds.

        Raises:
            RuntimeError: The kernel died, or took longer than ``timeout`` seconds.
        """
        end = time.monotonic() + timeout if timeout else float("inf")
        while True:
            asked = self.kernel_info()
            if await self._answered(asked) and await self._is_idle_after(asked):
                return
            if not await self._async_is_alive():
                raise RuntimeError("The kernel died before it answered.")
            if time.monotonic() > end:
                raise RuntimeError(f"The kernel did not answer within {timeout:g} seconds.")

    async def _answered(self, asked: str) -> bool:
        try:
            reply = await self._async_recv_reply(asked, timeout=1.0)
        except TimeoutError:
            return False
        self._handle_kernel_info_reply(reply)
        return True

    async def _is_idle_after(self, asked: str) -> bool:
        while True:
            try:
                message = await self.get_iopub_msg(timeout=_SUBSCRIPTION)
            except Empty:
                return False
            is_ours = message["parent_header"].get("msg_id") == asked
            if is_ours and message["content"].get("execution_state") == "idle":
                return True


class WarmKernelManager(AsyncKernelManager):
    """A manager for warm kernels that needs no kernelspec installed: the package brings its own.

    Where kernels are forked they are spoken to over sockets in a folder that only their user can enter. A
    free port, which stock managers look for, may be taken by somebody else before the kernel has it.
    """

    def __init__(self, **kwargs: object) -> None:
        factory = KernelProvisionerFactory.instance()
        home = f"{WarmProvisioner.__module__}:{WarmProvisioner.__name__}"
        factory.provisioners.setdefault(NAME, EntryPoint(NAME, home, KernelProvisionerFactory.GROUP_NAME))
        super().__init__(
            **{"client_factory": WarmKernelClient, **_transport(), **kwargs, "kernel_name": SPEC.name}
        )
        self._kernel_spec = KernelSpec.from_resource_dir(str(SPEC))

    async def _async_wait(self, pollinterval: float = STEP) -> None:
        await super()._async_wait(min(pollinterval, STEP))


def _transport() -> dict[str, str]:
    try:
        return {"transport": "ipc", "ip": str(private_folder() / f"kernel-{uuid4().hex[:12]}")}
    except NoWarmParentError:  # no fork either: an ordinary kernel starts, and is reached as such
        return {}

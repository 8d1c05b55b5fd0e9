"""A real Chromium, driven over its own DevTools protocol."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import websocket

PROGRAM = shutil.which("chromium") or shutil.which("google-chrome")


class Page:
    """One tab. What it logs and asks the network for is kept in ``events``."""

    def __init__(self, address: str) -> None:
        self._socket = websocket.create_connection(address, timeout=300, suppress_origin=True)
        self._number = 0
        self.events: list[dict[str, Any]] = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            heard = json.loads(self._socket.recv())
            if heard.get("id") == self._number:
                assert "error" not in heard, heard
                return heard["result"]
            self.events.append(heard)

    def close(self) -> None:
        self._socket.close()

    def open(self, path: Path) -> None:
        self.events.clear()
        loader = self.call("Page.navigate", url=path.as_uri())["loaderId"]
        while not any(_is_load(event, loader) for event in self.events):  # a page before may end its own
            self.events.append(json.loads(self._socket.recv()))

    def see(self, expression: str) -> Any:
        """The value of an expression in the page."""
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def click(self, selector: str) -> None:
        """Click with the mouse, where the element is on the screen."""
        where = self.see(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "document.documentElement.style.scrollBehavior = 'auto'; e.scrollIntoView({block: 'center'});"
            "const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2] })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call(
                "Input.dispatchMouseEvent", type=kind, x=where[0], y=where[1], button="left", clickCount=1
            )

    def press(self, key: str) -> None:
        codes = {"Tab": 9, "Enter": 13}
        more = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=codes[key],
                **(more if kind == "keyDown" else {}),
            )

    def complaints(self) -> list[str]:
        """Errors and warnings: of scripts, of the console, of the content security policy."""
        kinds = ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
        return [str(event["params"]) for event in self.events if event.get("method") in kinds]

    def requests(self) -> list[str]:
        """Addresses asked for, the page itself and what lies in it apart."""
        sent = [event for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        addresses = [event["params"]["request"]["url"] for event in sent]
        return [address for address in addresses if not address.startswith(("file:", "data:"))]


def _is_load(event: dict[str, Any], loader: str) -> bool:
    about = event.get("params", {})
    return (event.get("method"), about.get("loaderId"), about.get("name")) == (
        "Page.lifecycleEvent",
        loader,
        "load",
    )


@contextmanager
def chromium(profile: Path) -> Iterator[Page]:
    """Start a browser of one's own, and end it."""
    assert PROGRAM
    options = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        "--remote-debugging-port=0",
        "--window-size=1400,1000",
        f"--user-data-dir={profile}",
        "about:blank",
    ]
    silent = subprocess.DEVNULL
    with subprocess.Popen([PROGRAM, *options], stdout=silent, stderr=silent) as process:
        try:
            port = _port(profile / "DevToolsActivePort", process)
            page = Page(_first_tab(port))
            try:
                yield page
            finally:
                page.close()
        finally:
            process.terminate()


def _port(file: Path, process: subprocess.Popen[bytes]) -> int:
    for _ in range(6000):
        if file.exists() and (lines := file.read_text().splitlines()):
            return int(lines[0])
        assert process.poll() is None, "Chromium ended by itself"
        time.sleep(0.05)
    raise AssertionError("Chromium does not start")


def _first_tab(port: int) -> str:
    import urllib.request

    for _ in range(6000):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list", timeout=300) as answer:
            tabs = [tab for tab in json.load(answer) if tab["type"] == "page"]
        if tabs:
            return str(tabs[0]["webSocketDebuggerUrl"])
        time.sleep(0.05)
    raise AssertionError("Chromium has no tab")

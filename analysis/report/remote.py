"""Files and folders by URL, such as ``s3://bucket/inbox``: fsspec and the driver of each kind bring them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeGuard

from analysis.errors import AnalysisError, RemoteError
from analysis.readers import SUFFIXES
from analysis.report.manifest import Manifest
from analysis.report.output import MARK

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)
_SECRET = re.compile(r"[^/]*//[^/]*:[^/]*@")
_ODD = re.compile(r'["\\\x00-\x1f]')
_TABLES = ("claims", "timeline", "entities")
"""The tables that the next report of a document is compared with."""


def is_url(place: object) -> TypeGuard[str]:
    """Whether this is a URL, and no path of this machine."""
    return isinstance(place, str) and _URL.match(place) is not None


class Remote:
    """A file or folder on another machine.

    Args:
        url: Where it is.

    Raises:
        RemoteError: The kind of URL is not known, its driver is missing, or it holds a password.
    """

    def __init__(self, url: str) -> None:
        from fsspec.core import url_to_fs

        if _SECRET.match(url) or _ODD.search(url):
            raise RemoteError(
                f"{url.partition('://')[0]}://…: a password, or a character that does not belong into a URL. "
                "Give credentials to the driver, in its settings or environment variables."
            )
        self.url = url.rstrip("/")
        local = {"auto_mkdir": True} if url.lower().startswith(("file:", "local:")) else {}
        with self._reached():
            self._system, path = url_to_fs(url, **local)
            self._system.invalidate_cache()
        self._root = path.rstrip("/")

    def fetch(self, into: Path) -> Path:
        """Copy the file, or the documents of the folder, into a folder of this machine, with their names.

        Raises:
            RemoteError: It is not there, cannot be read, or a name in it leads out of the folder.
        """
        copy = into / self._safe(self.url.rpartition("/")[2])
        with self._reached():
            found, copies = [self._root], [copy]
            if self._system.isdir(self._root):
                copy.mkdir(parents=True)
                found = [file for file in self._system.find(self._root) if _is_document(file)]
                copies = [copy / self._safe(file.removeprefix(f"{self._root}/")) for file in found]
            self._get(found, copies)
        return copy

    def bring(self, name: str, into: Path) -> None:
        """Copy a file of the folder, where it is there."""
        with self._reached():
            if self._system.isfile(self._at(name)):
                self._get([self._at(name)], [into / name])

    def bring_report(self, name: str, into: Path) -> None:
        """Copy what decides whether a whole report is made anew: its manifest, and the tables to compare.

        Of its other files, empty ones of the same name tell that they are there.
        """
        self.bring(f"{name}/{MARK}", into)
        folder = into / name
        manifest = Manifest.read(folder)
        if manifest is None or manifest.status != "complete":
            shutil.rmtree(folder, ignore_errors=True)
            return
        with self._reached():
            there = self._files(name)
            for file in there:
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                if file != MARK:
                    (folder / file).touch()
            tables = [table for stem in _TABLES if (table := f"data/{stem}.csv") in there]
            self._get([self._at(f"{name}/{table}") for table in tables], [folder / table for table in tables])

    def put(self, file: Path, name: str) -> None:
        """Copy a file of this machine into the folder, under a name there.

        Raises:
            RemoteError: It cannot be written.
        """
        with self._reached():
            self._system.pipe_file(self._at(name), file.read_bytes())

    def put_report(self, folder: Path) -> None:
        """Copy a report into the folder, in the place of an older one.

        Its manifest says that it is unfinished until all else is there: no part is taken for the whole.

        Raises:
            RemoteError: It cannot be written, or something that is no report of ours is in the place.
        """
        manifest = Manifest.read(folder)
        name = folder.name
        with self._reached():
            old = self._files(name)
            if old and MARK not in old:
                raise RemoteError(
                    f"{self.url}/{name}: is there already and is no report. Choose another folder with --out."
                )
            if manifest is None:
                raise RemoteError(f"{self.url}/{name}: the report was lost before it could be put there.")
            mark = self._at(f"{name}/{MARK}")
            self._system.pipe_file(mark, replace(manifest, status="unfinished").text.encode())
            new = {
                path.relative_to(folder).as_posix(): str(path) for path in folder.rglob("*") if path.is_file()
            }
            del new[MARK]
            self._system.put(list(new.values()), [self._at(f"{name}/{file}") for file in new])
            stale = [self._at(f"{name}/{file}") for file in old if file != MARK and file not in new]
            if stale:
                self._system.rm(stale)
            self._system.pipe_file(mark, manifest.text.encode())

    def check_writable(self) -> None:
        """See that files can be made in the folder.

        Raises:
            RemoteError: They cannot.
        """
        with self._reached():
            probe = self._at(".docbrief.probe")
            self._system.pipe_file(probe, b"docbrief")
            self._system.rm_file(probe)

    def _at(self, inside: str) -> str:
        return f"{self._root}/{inside}"

    def _files(self, name: str) -> list[str]:
        """What a folder in the folder holds, by path from there."""
        root = self._at(name)
        if not self._system.isdir(root):
            return []
        return [self._safe(file.removeprefix(f"{root}/")) for file in self._system.find(root)]

    def _get(self, files: list[str], copies: list[Path]) -> None:
        for folder in {copy.parent for copy in copies}:
            folder.mkdir(parents=True, exist_ok=True)
        if files:
            self._system.get(files, [str(copy) for copy in copies])

    def _safe(self, inside: str) -> str:
        """The same path, once it is certain that it stays inside of the folder that it is put into."""
        steps = inside.split("/")
        if (
            any(step in {"", ".", ".."} or "\\" in step or "\0" in step for step in steps)
            or Path(inside).drive
        ):
            raise RemoteError(f"{self.url}: the name {inside!r} cannot be that of a file here. Rename it.")
        return inside

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """Tell in one line what the driver says."""
        try:
            yield
        except AnalysisError:
            raise
        except ImportError as error:
            missing = getattr(error.__cause__, "name", None) or error.name or str(error)
            raise RemoteError(
                f"{self.url}: its driver is not installed. Install it: `pip install {missing}`."
            ) from error
        except FileNotFoundError as error:
            raise RemoteError(f"{self.url}: no such file or folder. Check the URL.") from error
        except PermissionError as error:
            raise RemoteError(
                f"{self.url}: no permission. Check the credentials, and the rights that they give."
            ) from error
        except Exception as error:  # drivers have errors of their own
            said = next(iter(str(error).splitlines()), "")[:200]
            raise RemoteError(
                f"{self.url}: cannot be reached ({type(error).__name__}: {said}). "
                "Check the URL and the credentials."
            ) from error


def _is_document(file: str) -> bool:
    return PurePosixPath(file).suffix.lower() in SUFFIXES

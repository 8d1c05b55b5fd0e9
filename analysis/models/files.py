"""The files of a model: where they lie, what they say of themselves, and how they are opened."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_WEIGHTS = ("model.onnx", "onnx/model.onnx")
_CONFIGS = ("gliner_config.json", "config.json")
_WANTED = ("*.json", *_WEIGHTS, *(f"{path}_data" for path in _WEIGHTS), "README.md")


@dataclass(frozen=True)
class ModelFiles:
    """A model in a folder: ``model.onnx`` (or ``onnx/model.onnx``), ``tokenizer.json`` and its configuration.

    Attributes:
        name: As the user named it.
        folder: Where its files are.
    """

    name: str
    folder: Path

    @property
    def weights(self) -> Path:
        """The ONNX graph.

        Raises:
            ModelError: There is none.
        """
        return self._first(_WEIGHTS)

    @property
    def config(self) -> dict[str, Any]:
        """What ``gliner_config.json`` or ``config.json`` says.

        Raises:
            ModelError: There is none, or it is no JSON object.
        """
        path = self._first(_CONFIGS)
        try:
            config = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ModelError(f"{path}: no valid JSON ({error}). Fetch the model anew.") from error
        if not isinstance(config, dict):
            raise ModelError(f"{path}: no JSON object. Fetch the model anew.")
        return config

    @property
    def licence(self) -> str:
        """What the model's card says of its licence; ``not stated`` where it says nothing."""
        card = self.folder / "README.md"
        lines = card.read_text(encoding="utf-8", errors="replace").splitlines() if card.exists() else []
        stated = [line.split(":", 1)[1].strip() for line in lines[:80] if line.startswith("license:")]
        return stated[0] if stated and stated[0] else "not stated"

    @property
    def revision(self) -> str:
        """What tells this version of the model from another: the hub's commit, or the size of the weights."""
        if self.folder.parent.name == "snapshots":
            return self.folder.name[:12]
        return f"{self.weights.stat().st_size} bytes"

    def tokenizer(self) -> Tokenizer:
        """The model's own tokenizer.

        Raises:
            ModelError: ``tokenizers`` is not installed, or the file is missing or broken.
        """
        try:
            from tokenizers import Tokenizer
        except ImportError as error:
            raise _not_installed() from error
        path = self._first(("tokenizer.json",))
        try:
            tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises bare Exception
            raise ModelError(
                f"{path}: no tokenizer can be read from it ({error}). Fetch the model anew."
            ) from error
        tokenizer.no_truncation()  # a file may carry the settings of its training
        tokenizer.no_padding()
        return tokenizer

    def session(self) -> InferenceSession:
        """The graph, ready to run: on the processor, with the same result for the same input.

        Raises:
            ModelError: ``onnxruntime`` is not installed, or the file is missing or broken.
        """
        try:
            import onnxruntime
        except ImportError as error:
            raise _not_installed() from error
        options = onnxruntime.SessionOptions()
        options.use_deterministic_compute = True
        options.log_severity_level = 3  # errors only: warnings would land in notebooks
        try:
            return onnxruntime.InferenceSession(
                str(self.weights), options, providers=["CPUExecutionProvider"]
            )
        except ModelError:
            raise
        except Exception as error:  # the library's own errors share no better base
            raise ModelError(f"{self.weights}: cannot be run ({error}). Fetch the model anew.") from error

    def _first(self, names: tuple[str, ...]) -> Path:
        for name in names:
            if (self.folder / name).is_file():
                return self.folder / name
        raise ModelError(
            f"The model {self.name} has no {' or '.join(names)} in {self.folder}. "
            "Name one that is exported to ONNX, with its tokenizer."
        )


@lru_cache(maxsize=8)
def find_model(name: str) -> ModelFiles:
    """Find a model on this machine; nothing is fetched.

    Args:
        name: A folder, or the name of a model that ``fetch_model`` has fetched.

    Raises:
        ModelError: It is not on this machine, or what reads a hub's cache is not installed.
    """
    if Path(name).is_dir():
        return ModelFiles(name, Path(name).resolve())
    return _snapshot(name, only_local=True)


def fetch_model(name: str) -> ModelFiles:
    """Fetch a model from the Hugging Face hub into its cache on this machine.

    Args:
        name: The hub's name of it, ``owner/model``.

    Raises:
        ModelError: The hub does not have it, cannot be reached, or its client is not installed.
    """
    return _snapshot(name, only_local=False)


def _snapshot(name: str, *, only_local: bool) -> ModelFiles:
    try:
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError
    except ImportError as error:
        raise _not_installed() from error
    try:
        folder = snapshot_download(name, allow_patterns=list(_WANTED), local_files_only=only_local)
    except HFValidationError as error:
        raise ModelError(f"{name}: no such folder, and no name a hub could have (owner/model).") from error
    except LocalEntryNotFoundError as error:
        raise ModelError(
            f"The model {name} is not on this machine. Fetch it once with `docbrief doctor --fetch {name}`, "
            "or name a folder that holds it."
        ) from error
    except (HfHubHTTPError, OSError) as error:
        raise ModelError(f"The model {name} cannot be fetched: {_first_line(error)}") from error
    return ModelFiles(name, Path(folder))


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _not_installed() -> ModelError:
    return ModelError(
        "Optional models need more packages. Install them with `pip install 'docbrief[gliner,nli]'`."
    )

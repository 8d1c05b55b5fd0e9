"""A model is found on this machine or said not to be; only ``fetch_model`` goes out."""

import hashlib
import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from analysis.errors import ModelError
from analysis.models import SETTINGS, configured, find_model
from analysis.models.embedding import EmbeddingModel

COMMIT = "a" * 40


def test_a_folder_names_a_model_and_its_card_the_licence(gliner):
    assert find_model(str(gliner)).licence == "mit"


def test_a_card_that_says_nothing_of_a_licence(gliner):
    (gliner / "README.md").write_text("# A model\n", encoding="utf-8")
    assert find_model(str(gliner)).licence == "not stated"


@pytest.mark.parametrize(
    ("missing", "said"), [("model.onnx", "exported to ONNX"), ("tokenizer.json", r"no tokenizer\.json")]
)
def test_a_folder_that_lacks_a_file(gliner, missing, said):
    (gliner / missing).unlink()
    files = find_model(str(gliner))
    with pytest.raises(ModelError, match=said):
        files.session() if missing == "model.onnx" else files.tokenizer()


@pytest.mark.parametrize("broken", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_broken_file_is_one_readable_error(gliner, broken):
    (gliner / broken).write_bytes(b"{ not this")
    files = find_model(str(gliner))
    with pytest.raises(ModelError, match=f"{broken}.*Fetch the model anew"):
        {"model.onnx": files.session, "tokenizer.json": files.tokenizer, "config.json": lambda: files.config}[
            broken
        ]()


def test_a_model_that_was_never_fetched_says_how_to_fetch_it():
    with pytest.raises(ModelError, match="docbrief doctor --fetch nobody/nothing-here"):
        find_model("nobody/nothing-here")


def test_a_name_that_no_hub_could_have():
    with pytest.raises(ModelError, match="no such folder"):
        find_model("no such folder/of mine/at all")


def test_nothing_is_configured_by_default(monkeypatch):
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    assert configured() == {}


def test_sentences_near_in_meaning_are_near(encoder):
    model = EmbeddingModel(find_model(str(encoder)))
    vessel, loan = model.similarities("the ship", ["a vessel", "a loan"])
    assert vessel > 0.9 > 0.2 > loan


def hub(folder):
    """A server that answers as a hub does, with the files of one model."""
    contents = {path.name: path.read_bytes() for path in folder.iterdir()}

    class Hub(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.answer(body=False)

        def do_GET(self):
            self.answer(body=True)

        def answer(self, *, body):
            name = self.path.rsplit("/", 1)[-1].split("?")[0]
            if self.path.startswith("/api/models/me/tiny"):
                siblings = [{"rfilename": name} for name in contents]
                tree = [
                    {"type": "file", "path": name, "size": len(data), "oid": "0"}
                    for name, data in contents.items()
                ]
                is_tree = "/tree/" in self.path
                data = json.dumps(
                    tree if is_tree else {"id": "me/tiny", "sha": COMMIT, "siblings": siblings}
                ).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
            elif self.path.startswith("/me/tiny/resolve/") and name in contents:
                data = contents[name]
                self.send_response(200)
                self.send_header("ETag", f'"{hashlib.sha256(data).hexdigest()}"')
                self.send_header("X-Repo-Commit", COMMIT)
            else:
                data = b"{}"
                self.send_response(404)
                self.send_header("X-Error-Code", "RepoNotFound")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if body:
                self.wfile.write(data)

        def log_message(self, *_):
            pass

    return ThreadingHTTPServer(("127.0.0.1", 0), Hub)


FETCH = """
import sys
from analysis.errors import ModelError
from analysis.models import fetch_model, find_model
try:
    fetched = fetch_model(sys.argv[1])
    print(fetched.revision, fetched.licence, find_model(sys.argv[1]).folder == fetched.folder, fetched.config)
except ModelError as error:
    print(error)
"""


@pytest.fixture
def fetch(gliner, tmp_path):
    server = hub(gliner)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def run(name):
        environment = {
            **{key: value for key, value in os.environ.items() if "proxy" not in key.lower()},
            "HF_ENDPOINT": f"http://127.0.0.1:{server.server_port}",
            "HF_HOME": str(tmp_path / "cache"),
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_ETAG_TIMEOUT": "300",
            "HF_HUB_DOWNLOAD_TIMEOUT": "300",
        }
        return subprocess.run(
            [sys.executable, "-c", FETCH, name], env=environment, capture_output=True, text=True, check=True
        ).stdout

    yield run
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_fetched_model_is_found_afterwards_without_the_hub(fetch):
    assert fetch("me/tiny").split("\n")[0] == "aaaaaaaaaaaa mit True {'max_width': 2}"


def test_a_model_that_the_hub_does_not_have(fetch):
    assert fetch("me/other").startswith("The model me/other cannot be fetched: ")

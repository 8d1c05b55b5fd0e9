"""A lock that one process has at a time, and that ends with it."""

import subprocess
import sys

from analysis.lock import Lock

HOLD = """
import sys
from pathlib import Path
from analysis.lock import Lock
print(Lock(Path(sys.argv[1])).take(), flush=True)
sys.stdin.read()
"""


def holder_of(path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "True\n"
    return process


def test_a_second_process_does_not_get_it_and_learns_who_has_it(tmp_path):
    with holder_of(tmp_path / "lock") as process:
        lock = Lock(tmp_path / "lock")
        assert not lock.take()
        assert lock.holder() == str(process.pid)
        process.stdin.close()


def test_it_ends_with_a_process_that_is_killed(tmp_path):
    with holder_of(tmp_path / "lock") as process:
        process.kill()
    assert Lock(tmp_path / "lock").take()


def test_given_back_it_leaves_no_file(tmp_path):
    lock = Lock(tmp_path / "lock")
    assert lock.take()
    lock.release()
    assert not list(tmp_path.iterdir())

"""The warm process can be seen, kept and stopped."""

import subprocess
import sys

import psutil
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks are made on Linux only")


def warm(*options):
    command = [sys.executable, "-m", "analysis.cli", "warm", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_it_is_kept_between_commands_seen_and_stopped(monkeypatch):
    monkeypatch.setenv("DOCBRIEF_TEST", "kept")
    assert (warm().returncode, warm().stdout) == (1, "None is running.\n")
    try:
        started = warm("--minutes", "5")
        assert started.returncode == 0
        pid = int(started.stdout.split()[1])
        assert psutil.pid_exists(pid)
        assert f"Process {pid} runs" in warm().stdout
    finally:
        warm("--stop")
    assert warm().returncode == 1


def test_it_is_not_started_to_be_stopped(monkeypatch):
    monkeypatch.setenv("DOCBRIEF_TEST", "both")
    both = warm("--minutes", "1", "--stop")
    assert both.returncode == 2
    assert "Give one of them" in both.stderr
    assert warm().stdout == "None is running.\n"

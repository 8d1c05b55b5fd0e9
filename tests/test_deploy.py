"""What starts docbrief elsewhere can be read, and asks for what there is."""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from click.testing import CliRunner
from stories import write_stories

from analysis.cli import docbrief

DEPLOY = Path(__file__).parents[1] / "deploy"
STORY = min((DEPLOY.parent / "seeds" / "documents").iterdir())


def manifest(name):
    return yaml.safe_load((DEPLOY / "kubernetes" / name).read_text(encoding="utf-8"))


def containers(pod):
    return {container["name"]: container for container in pod["containers"]}


def test_the_batch_on_kubernetes_calls_a_command_that_exists_with_its_options():
    pod = manifest("reports.yaml")["spec"]["template"]["spec"]
    program, command, *arguments = containers(pod)["docbrief"]["command"]
    assert program == "docbrief"
    known = CliRunner().invoke(docbrief, [command, "--help"]).output
    assert all(argument in known for argument in arguments if argument.startswith("--"))


def test_the_batch_finds_the_scheduler_and_the_documents_of_the_cluster():
    cluster = manifest("cluster.yaml")
    job = containers(manifest("reports.yaml")["spec"]["template"]["spec"])["docbrief"]
    port = next(one["port"] for one in cluster["spec"]["scheduler"]["service"]["ports"])
    assert f"tcp://{cluster['metadata']['name']}-scheduler:{port}" in job["command"]
    worker = containers(cluster["spec"]["worker"]["spec"])["worker"]
    assert job["volumeMounts"] == worker["volumeMounts"]


def test_workers_make_one_report_at_a_time():
    arguments = containers(manifest("cluster.yaml")["spec"]["worker"]["spec"])["worker"]["args"]
    assert arguments[arguments.index("--nthreads") + 1] == "1"


def test_the_image_is_made_of_files_that_are_there():
    lines = (DEPLOY / "kubernetes" / "Dockerfile").read_text(encoding="utf-8").splitlines()
    copied = [name for line in lines if line.startswith("COPY") for name in line.split()[1:-1]]
    assert copied
    assert all((DEPLOY.parent / name).exists() for name in copied)


@pytest.mark.parametrize("script", sorted(DEPLOY.rglob("*.sbatch")), ids=lambda path: path.name)
def test_shell_scripts_are_whole(script):
    subprocess.run(["bash", "-n", script], check=True)


SLURM = DEPLOY / "slurm" / "report.py"


def on_slurm(*arguments, env=None):
    command = [sys.executable, SLURM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


def test_the_slurm_script_says_what_it_takes_without_a_cluster():
    assert "--workers" in on_slurm("--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere"],
        [STORY, "--evidence", "nowhere"],
        [STORY, "--overrides", "nowhere.csv"],
        [STORY, "--format", "nothing"],
        [STORY, "--no-such-option"],
    ],
    ids=lambda arguments: arguments[-1],
)
def test_what_is_wrong_is_one_line_before_any_job_is_submitted(arguments, tmp_path):
    calls = programs(tmp_path, sbatch="exit 1")
    done = on_slurm(*arguments, "--out", tmp_path / "reports", env=calls)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("docbrief: ")
    assert arguments[-1] in line
    assert not (tmp_path / "sbatch.log").exists()


def test_reports_by_jobs_that_share_nothing_warm(tmp_path):
    pytest.importorskip("dask_jobqueue")
    shared = tmp_path / "shared"  # what jobs of one user find on a node
    shared.mkdir(mode=0o700)
    env = programs(
        tmp_path,
        sbatch=f"""
            XDG_RUNTIME_DIR={shared} setsid bash "$1" >{tmp_path}/job-$$.log 2>&1 &
            echo Submitted batch job $!
        """,
        scancel="""kill -- "-$1" """,
    )
    inbox = write_stories(tmp_path / "inbox", 3, sentences=2)
    (inbox / "empty.md").touch()
    out = tmp_path / "reports"
    arguments = [inbox, "--out", out, "--format", "csv", "--timeout", "100", "--workers", "2"]
    done = on_slurm(*arguments, env=env)
    assert done.returncode == 1
    assert "empty.md: the file is empty" in done.stderr
    assert len(list(out.glob("*/data/entities.csv"))) == 3
    assert len((tmp_path / "sbatch.log").read_text(encoding="utf-8").splitlines()) == 2
    assert not list(shared.iterdir())


def programs(folder, **scripts):
    """An environment with these shell scripts for programs, each of which keeps a log of its calls."""
    for name, lines in scripts.items():
        path = folder / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f"#!/bin/bash\necho $* >>{folder}/{name}.log\n{dedent(lines).strip()}\n", encoding="utf-8"
        )
        path.chmod(0o755)
    return os.environ | {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"}

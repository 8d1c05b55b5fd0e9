"""What starts docbrief elsewhere can be read, and asks for what there is."""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from packaging.requirements import Requirement
from stories import write_stories

from analysis.cli.report import report
from analysis.cli.status import FAILED, USAGE
from analysis.report.worker import LEAST_MEMORY

DEPLOY = Path(__file__).parents[1] / "deploy"
STORY = min((DEPLOY.parent / "seeds" / "documents").iterdir())


KUBERNETES = DEPLOY / "kubernetes"


def manifest(name):
    return yaml.safe_load((KUBERNETES / name).read_text(encoding="utf-8"))


def container(pod, name):
    return next(one for one in pod["containers"] if one["name"] == name)


def dockerfile():
    """The instructions of the image, each with its arguments."""
    text = (KUBERNETES / "Dockerfile").read_text(encoding="utf-8").replace(" \\\n", " ")
    return [line.split(maxsplit=1) for line in text.splitlines() if line and not line.startswith("#")]


@pytest.fixture
def job():
    return manifest("reports.yaml")["spec"]["jobTemplate"]["spec"]


@pytest.fixture
def batch(job):
    return job["template"]["spec"]


@pytest.fixture
def workers():
    return manifest("cluster.yaml")["spec"]["worker"]["spec"]


def test_the_batch_on_kubernetes_gives_docbrief_what_it_takes(batch):
    program, command, *arguments = container(batch, "docbrief")["command"]
    assert (program, command) == ("docbrief", "report")
    given = report.make_context("docbrief report", arguments).params
    assert given["paths"] == (Path("/documents/inbox"),)
    assert given["memory"] >= LEAST_MEMORY


def test_the_batch_finds_the_scheduler_and_the_documents_of_the_cluster(batch, workers):
    cluster = manifest("cluster.yaml")
    port = next(one["port"] for one in cluster["spec"]["scheduler"]["service"]["ports"])
    docbrief = container(batch, "docbrief")
    assert f"tcp://{cluster['metadata']['name']}-scheduler:{port}" in docbrief["command"]
    assert docbrief["volumeMounts"] == container(workers, "worker")["volumeMounts"]
    assert batch["volumes"] == workers["volumes"]


def test_documents_that_failed_do_not_start_the_batch_again(job, batch):
    rule = next(rule for rule in job["podFailurePolicy"]["rules"] if rule["action"] == "FailJob")
    assert {FAILED, USAGE} == set(rule["onExitCodes"]["values"])
    assert rule["onExitCodes"]["operator"] == "In"
    assert container(batch, rule["onExitCodes"]["containerName"])
    assert batch["restartPolicy"] == "Never"  # what a policy for failures asks for


def test_pods_run_as_the_user_of_the_image_whose_group_may_write_the_documents(batch, workers):
    (user,) = (int(value.split(":")[0]) for name, value in dockerfile() if name == "USER")
    scheduler = manifest("cluster.yaml")["spec"]["scheduler"]["spec"]
    for pod in (batch, workers, scheduler):
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert pod["securityContext"]["runAsUser"] == user
    for pod in (batch, workers):
        assert pod["securityContext"]["fsGroup"] == pod["securityContext"]["runAsGroup"]


def test_workers_make_one_report_at_a_time(workers):
    arguments = container(workers, "worker")["args"]
    assert arguments[arguments.index("--nthreads") + 1] == "1"


def test_all_pods_run_the_image_that_is_made(batch, workers):
    scheduler = manifest("cluster.yaml")["spec"]["scheduler"]["spec"]
    images = {one["image"] for pod in (batch, workers, scheduler) for one in pod["containers"]}
    (image,) = images
    readme = (DEPLOY / "README.md").read_text(encoding="utf-8")
    for name in ("cluster.yaml", "reports.yaml"):
        assert f'sed "s|{image}|$IMAGE|" deploy/kubernetes/{name}' in readme


def test_the_image_is_made_of_files_that_are_there():
    copied = [name for step, value in dockerfile() if step == "COPY" for name in value.split()[:-1]]
    assert copied
    assert all((DEPLOY.parent / name).exists() for name in copied)


def test_the_image_takes_the_versions_of_the_lock_file_without_the_tools_of_developers(tmp_path):
    (run,) = (value for step, value in dockerfile() if step == "RUN")
    (tmp_path / "requirements.lock").symlink_to(DEPLOY.parent / "requirements.lock")
    subprocess.run(["bash", "-c", run.split("&&")[0]], cwd=tmp_path, check=True)
    lines = (tmp_path / "versions.txt").read_text(encoding="utf-8").splitlines()
    locked = [Requirement(line) for line in lines if not line.lstrip().startswith("#")]
    assert all(one.specifier for one in locked)
    assert {"distributed", "spacy", "typst"} <= {one.name for one in locked}
    assert "--constraint versions.txt '.[distributed]'" in run


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

"""What starts docbrief elsewhere can be read, and asks for what there is."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from analysis.cli import docbrief

DEPLOY = Path(__file__).parents[1] / "deploy"


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


def test_the_slurm_script_says_what_it_takes_without_a_cluster():
    command = [sys.executable, DEPLOY / "slurm" / "report.py", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "--workers" in done.stdout

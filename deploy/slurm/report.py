"""Reports on SLURM: workers as jobs, for as long as the batch takes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import click

from analysis.cli import main as docbrief
from analysis.cli.making import check
from analysis.cli.report import report
from analysis.cli.status import USAGE, complain
from analysis.errors import AnalysisError
from analysis.readers import find_documents
from analysis.report.exchange import at_hand

PROLOGUE = (
    'export XDG_RUNTIME_DIR="$(mktemp --directory /tmp/docbrief.XXXXXX)"',
    "trap 'rm -rf \"$XDG_RUNTIME_DIR\"' EXIT",
)
"""Gives each job a warm parent of its own: jobs on one node would share that of the first, and lose it with
that job. Its socket is in /tmp, because the path of a socket must be short."""


def main() -> int:
    """Start the workers, have docbrief make the reports, end the workers."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        usage="%(prog)s [options] PATH... [options of docbrief report]",
        epilog="All nodes must see the files under the same paths. See also: docbrief report --help",
        allow_abbrev=False,
    )
    parser.add_argument("--workers", type=int, default=4, help="jobs; each makes one report at a time")
    parser.add_argument("--job-memory", default="4GB", help="of each job (--memory is that of one document)")
    parser.add_argument("--walltime", default="02:00:00", help="of each job")
    parser.add_argument("--queue", help="partition; the default one unless given")
    given, arguments = parser.parse_known_args()
    try:
        _check(arguments)
    except (click.ClickException, AnalysisError) as error:
        complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
        return USAGE
    try:
        import dask
        from dask_jobqueue import SLURMCluster
    except ImportError:
        complain("jobs need more packages: `pip install distributed dask-jobqueue`.")
        return USAGE

    of_the_site = dask.config.get("jobqueue.slurm.job-script-prologue", default=None) or []
    with SLURMCluster(
        cores=1,
        processes=1,
        memory=given.job_memory,
        walltime=given.walltime,
        queue=given.queue,
        job_script_prologue=[*of_the_site, *PROLOGUE],
        worker_extra_args=["--nthreads", "1"],
    ) as cluster:
        cluster.scale(jobs=given.workers)
        docbrief(["report", *arguments, "--scheduler", cluster.scheduler_address])
    return 0


def _check(arguments: Sequence[str]) -> None:
    """See that the reports can be begun, before jobs wait in a queue for them."""
    given = report.make_context("docbrief report", list(arguments)).params
    with at_hand(given["paths"], given) as exchange:
        find_documents(exchange.paths, besides=exchange.options["evidence"])
        check(exchange.options)


if __name__ == "__main__":
    sys.exit(main())

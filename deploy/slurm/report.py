"""Reports on SLURM: workers as jobs, for as long as the batch takes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main() -> int:
    """Start the workers, make the reports, end the workers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="+", type=Path, help="files and folders that all nodes see")
    parser.add_argument("--out", type=Path, default=Path("reports"), help="folder that all nodes see")
    parser.add_argument("--evidence", action="append", type=Path, default=[])
    parser.add_argument("--workers", type=int, default=4, help="jobs; each makes one report at a time")
    parser.add_argument("--memory", default="4GB", help="of each job")
    parser.add_argument("--walltime", default="02:00:00", help="of each job")
    parser.add_argument("--queue", help="partition; the default one unless given")
    given = parser.parse_args()

    from dask_jobqueue import SLURMCluster  # here, so that --help needs no cluster

    from analysis import build_reports

    with SLURMCluster(
        cores=1,
        processes=1,
        memory=given.memory,
        walltime=given.walltime,
        queue=given.queue,
        worker_extra_args=["--nthreads", "1"],
    ) as cluster:
        cluster.scale(jobs=given.workers)
        made = build_reports(
            given.documents, evidence=given.evidence, out=given.out, scheduler=cluster.scheduler_address
        )
    for reason in made.failures.values():
        print(reason, file=sys.stderr)
    print(f"{len(made.reports)} reports in {given.out}")
    return 1 if made.failures else 0


if __name__ == "__main__":
    sys.exit(main())

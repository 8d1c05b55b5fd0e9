"""Reports: notebooks run, typeset and put into place."""

from analysis.report.batch import BatchResult, build_reports
from analysis.report.build import Report, build_report

__all__ = ["BatchResult", "Report", "build_report", "build_reports"]

"""Claims: which sentences state checkable facts, and what the passages at hand say of them."""

from analysis.claims.check import Checks, check_claims
from analysis.claims.compare import compare
from analysis.claims.detect import find_claims
from analysis.claims.verdict import Comparison, Finding, FindingKind, Stance, Verdict

__all__ = [
    "Checks",
    "Comparison",
    "Finding",
    "FindingKind",
    "Stance",
    "Verdict",
    "check_claims",
    "compare",
    "find_claims",
]

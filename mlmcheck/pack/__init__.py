"""The evidence pack of a stored report: the rows, a sample for auditors, the queries, and how to do it all again."""

from mlmcheck.pack.build import build
from mlmcheck.pack.wanted import Wanted

__all__ = ["Wanted", "build"]

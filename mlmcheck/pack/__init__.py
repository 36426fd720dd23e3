"""The evidence pack of a stored report: the rows, a sample for auditors, the queries, and how to do it all again."""

from mlmcheck.pack.build import Wanted, build

__all__ = ["Wanted", "build"]

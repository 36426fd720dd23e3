"""Exit statuses, and the one error that is neither the inputs' nor ours: a place that cannot be written to."""

from __future__ import annotations

REACHED = 1
USAGE = 2
INPUTS = 3
PARTIAL = 4
INTERNAL = 70
INTERRUPTED = 130


class OutputError(Exception):
    """The result cannot be written. The message is one sentence: where, why, and what to do about it."""

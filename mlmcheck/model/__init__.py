"""The vocabulary every room shares: numbers with their interval, lines with their source, outcomes, the report.

Standard library only. All values are frozen. Shares are plain floats in 0..1; money is in integer minor units of the
report's currency (a mean or median may be fractional); nothing is rounded here.
"""

from mlmcheck.model.inspection import Aside, ColumnLook, FileLook, Inspection, Reason, Sign, TableLook, Weight
from mlmcheck.model.law import Criterion, Finding, Force, Judgement, Limit, Mark, Side, Source, Standard
from mlmcheck.model.number import (
    Broken,
    IntervalKind,
    Measurement,
    Outcome,
    Part,
    Place,
    ReadingName,
    Result,
    Row,
    Span,
    Unit,
    Unmeasured,
)
from mlmcheck.model.report import LEFT_OUT, Band, Elements, Fault, InputError, InputFile, Report, Verdict, WindowBand
from mlmcheck.model.small import published

__all__ = [
    "LEFT_OUT",
    "Aside",
    "Band",
    "Broken",
    "ColumnLook",
    "Criterion",
    "Elements",
    "Fault",
    "FileLook",
    "Finding",
    "Force",
    "InputError",
    "InputFile",
    "Inspection",
    "IntervalKind",
    "Judgement",
    "Limit",
    "Mark",
    "Measurement",
    "Outcome",
    "Part",
    "Place",
    "ReadingName",
    "Reason",
    "Report",
    "Result",
    "Row",
    "Side",
    "Sign",
    "Source",
    "Span",
    "Standard",
    "TableLook",
    "Unit",
    "Unmeasured",
    "Verdict",
    "Weight",
    "WindowBand",
    "published",
]

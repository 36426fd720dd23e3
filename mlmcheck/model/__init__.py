"""The vocabulary every room shares: numbers with their interval, lines with their source, outcomes, the report.

Standard library only. All values are frozen. Shares are plain floats in 0..1; money is in integer minor units of the
report's currency (a mean or median may be fractional); nothing is rounded here.
"""

from mlmcheck.errors import InputError
from mlmcheck.model.aggregate import (
    COUNTS,
    MONEY,
    Aggregates,
    Contradiction,
    Disclosure,
    Filing,
    PayPeriod,
    Rank,
    TotalKey,
)
from mlmcheck.model.case import Case, CaseBase, CaseOutcome, Comparable, Figure
from mlmcheck.model.files import Fault, InputFile
from mlmcheck.model.inspection import Aside, ColumnLook, FileLook, Inspection, Reason, Sign, TableLook, Weight
from mlmcheck.model.law import Criterion, Finding, Force, Judgement, Limit, Mark, Side, Source, Standard
from mlmcheck.model.number import (
    Base,
    Basis,
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
from mlmcheck.model.report import LEFT_OUT, Band, Elements, Report, Verdict, WindowBand
from mlmcheck.model.series import Column, Series
from mlmcheck.model.small import published

__all__ = [
    "COUNTS",
    "LEFT_OUT",
    "MONEY",
    "Aggregates",
    "Aside",
    "Band",
    "Base",
    "Basis",
    "Broken",
    "Case",
    "CaseBase",
    "CaseOutcome",
    "Column",
    "ColumnLook",
    "Comparable",
    "Contradiction",
    "Criterion",
    "Disclosure",
    "Elements",
    "Fault",
    "Figure",
    "FileLook",
    "Filing",
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
    "PayPeriod",
    "Place",
    "Rank",
    "ReadingName",
    "Reason",
    "Report",
    "Result",
    "Row",
    "Series",
    "Side",
    "Sign",
    "Source",
    "Span",
    "Standard",
    "TableLook",
    "TotalKey",
    "Unit",
    "Unmeasured",
    "Verdict",
    "Weight",
    "WindowBand",
    "published",
]

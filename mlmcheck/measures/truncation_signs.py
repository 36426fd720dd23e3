"""Signs that a file was cut off."""

from __future__ import annotations

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.select import missing_months
from mlmcheck.model import InputFile, Measurement, Part, Span, Unmeasured

# Where spreadsheets stop: rows of .xls and .xlsx sheets, with and without a header.
SHEET_ENDS = frozenset({65_535, 65_536, 1_048_575, 1_048_576})


def measure(inputs: tuple[InputFile, ...], streams: Streams, facts: Facts) -> Measurement | Unmeasured:
    """How many signs are there that the files are not whole?

    **Why** A list of only the active sellers moved one pyramid's retail share from .01 to .42; a cut file can accuse
    or clear a firm wrongly.

    **How** Count of: files that end where a spreadsheet ends (65,536 or 1,048,576 rows), months without any sale
    between the first and the last, and a recruits list that misses more than 1 % of sponsors, payees and sellers.
    Unit: count. Interval: exact. Source: this program.

    **Blind spots** A file cut at a month's end and a whole region left out show no sign.
    """
    if not sum(file.rows for file in inputs):
        return Unmeasured("the files hold no records")
    signs = [
        Part(f"{file.file} ends at {file.rows:,} rows", 1.0, file.rows, "records")
        for file in inputs
        if file.rows in SHEET_ENDS
    ]
    signs += [Part(f"no sale in {month}", 1.0, 0, "records") for month in missing_months(streams)]
    if facts.people and 100 * facts.found < 99 * facts.people:
        signs.append(
            Part(
                f"recruits lists {facts.found:,} of {facts.people:,} sponsors, payees and sellers",
                1.0,
                facts.people,
                "records",
            )
        )
    return Measurement(
        Span.exact(float(len(signs))), "count", sum(file.rows - file.no_record for file in inputs), parts=tuple(signs)
    )

"""How many records could not be read."""

from __future__ import annotations

from mlmcheck.model import InputFile, Measurement, Part, Span, Unmeasured


def measure(inputs: tuple[InputFile, ...]) -> Measurement | Unmeasured:
    """How many records of the files could not be read?

    **Why** What is set aside is not in any figure; the reader must know how much that is.

    **How** Records quarantined / records read, over all files; told by file. Totals and headers printed again are no
    records. Unit: share. Interval: exact. Source:
    this program.

    **Blind spots** A record that is wrong but readable is not set aside.
    """
    total = sum(file.rows - file.no_record for file in inputs)
    if not total:
        return Unmeasured("the files hold no records")
    bad = sum(file.quarantined for file in inputs)
    parts = tuple(
        Part(file.file, file.quarantined / (file.rows - file.no_record), file.rows - file.no_record, "records")
        for file in inputs
        if file.quarantined
    )
    return Measurement(Span.exact(bad / total), "share", total, parts=parts)

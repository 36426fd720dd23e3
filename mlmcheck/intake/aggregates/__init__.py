"""What a firm states instead of showing its books, read from a small table or from figures typed."""

from mlmcheck.intake.aggregates.disclosure import disclosing, read_disclosures
from mlmcheck.intake.aggregates.filings import companies, described, read_filings
from mlmcheck.intake.aggregates.kind import kind_of
from mlmcheck.intake.aggregates.typed import totals

__all__ = ["companies", "described", "disclosing", "kind_of", "read_disclosures", "read_filings", "totals"]

"""Follows money and sponsors person by person through a company's books: nothing is judged, every unit is accounted."""

from mlmcheck.trace.books import Books
from mlmcheck.trace.fees import fee, fees
from mlmcheck.trace.page import person
from mlmcheck.trace.tree import between, top

__all__ = ["Books", "between", "fee", "fees", "person", "top"]

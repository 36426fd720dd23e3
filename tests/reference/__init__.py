"""The contract (SPEC 2, 3, 4 and 6) a second time, in plain Python, for small companies: no pandas, no SQL."""

from tests.reference.company import Reading, read

__all__ = ["Reading", "read"]

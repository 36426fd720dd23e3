"""Files or frames become canonical tables: roles, dialect, columns, exact parsing, quarantine, provenance.

The only room that knows column names of the outside world. Bad records are set aside with a reason; nothing is guessed.
"""

from mlmcheck.intake.entry import from_frames, read
from mlmcheck.intake.said import Company, Plan
from mlmcheck.intake.settings import Settings
from mlmcheck.intake.tables import Tables

__all__ = ["Company", "Plan", "Settings", "Tables", "from_frames", "read"]

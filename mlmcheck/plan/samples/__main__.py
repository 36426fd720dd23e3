"""`python -m mlmcheck.plan.samples FOLDER` writes every sample company anew (in the repository: `sample_data`)."""

from __future__ import annotations

import sys
from pathlib import Path

from mlmcheck.plan.samples import write_all

if __name__ == "__main__":
    write_all(Path(sys.argv[1]))

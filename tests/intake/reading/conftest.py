"""The real files beside the project, where they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).parents[4] / "shared" / "data"


@pytest.fixture
def shared() -> Path:
    """The folder of real files; the test is skipped in a plain clone."""
    path = Path(os.environ.get("MLMCHECK_SHARED", _BESIDE))
    if not path.is_dir():
        pytest.skip("../shared/data is not there")
    return path

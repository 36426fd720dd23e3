"""A folder of output that gets its name when it is whole: nothing is overwritten, nothing is left half-written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mlmcheck.cli.exits import OutputError


def check(target: Path | None) -> None:
    """Raise OutputError if the folder holds something already, before anything is read."""
    if target is not None and target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise OutputError(f"{target} exists and is not an empty folder; nothing was overwritten, name a new one")


@contextmanager
def whole(target: Path, *, is_private: bool = True) -> Iterator[Path]:
    """A folder to fill, which becomes the target at the end; one that is private is for this user alone."""
    import tempfile

    check(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".mlmcheck-", dir=target.parent))  # mode 0700
        try:
            yield draft
            if target.exists():
                target.rmdir()
            draft.rename(target)
            if not is_private:
                target.chmod(0o755)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as fault:
        raise OutputError(f"cannot write to {target}: {(fault.strerror or 'it failed').lower()}") from fault

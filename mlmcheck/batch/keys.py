"""What a report depends on, as one digest: the bytes of its inputs, the options, the program. Nothing else moves it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from mlmcheck.batch.tasks import Task

_BLOCK = 1 << 20


def key(task: Task, options: Mapping[str, object], version: str) -> str:
    """The digest. Names of files count, since a report names them; times and folders above do not."""
    digest = hashlib.sha256(repr((version, sorted(options.items()), task.name, task.company)).encode())
    for path in _files(task.path):
        digest.update(repr(("file", path.name)).encode())
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    return digest.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    """The files that an analysis of this path may read, in order."""
    if path.is_dir():
        yield from sorted(item for item in path.iterdir() if item.is_file())
        return
    yield path
    for name in ("company.toml", "mapping.toml"):
        if (beside := path.parent / name).is_file():
            yield beside

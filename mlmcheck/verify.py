"""Whether a stored report still holds: are the files the same bytes, and do they give the same figures again?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

from mlmcheck.model import InputError

State = Literal["same", "changed", "missing", "extra"]
_COMPARED: Final = (
    "schema_version", "inputs", "company", "window", "currency", "money", "measures", "findings", "standards",
    "verdict", "warnings", "groups",
)  # fmt: skip
_BYTES: Final = ("].sha256", "].bytes")
"""What is compared with the file itself, and is no figure."""
_NAMES: Final = ("file", "sha256", "role")
_LARGEST: Final = 1 << 28
_LIMIT: Final = "limit "
_MAPS: Final = ("map ", "fact ")
_KNOWN: Final = frozenset(
    {
        "by",
        "view",
        "own_use",
        "from",
        "to",
        "fees_to",
        "files given",
        "folder",
        "jurisdiction",
        "company",
        "places",
        "plan",
    }
)
_READING: Final = frozenset({"encoding", "delimiter", "header", "max_bad", "show_ids", "rates"})
SHA: Final = " sha256"
"""What follows the name of a settings file in the options: its digest."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The options that a report was made with.

    `roles` are the tables whose files were given by option, `reading` the options about how files are read, `others`
    those that this version does not know.
    """

    first: date | None
    last: date | None
    own_use: str
    fees_to: str
    limits: Mapping[str, str]
    roles: tuple[str, ...]
    reads_folder: bool
    reading: Mapping[str, str]
    jurisdiction: str
    company: str
    others: Mapping[str, str]
    by: str = ""
    view: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that moved: where it stands in the document, and what it was and is, as JSON."""

    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a second look at a report found. `compared` counts the figures compared, 0 if nothing was computed again."""

    files: Mapping[str, State]
    changes: tuple[Change, ...]
    compared: int
    notes: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether every file is the same and every figure came out the same again."""
        return self.compared > 0 and not self.changes and set(self.files.values()) <= {"same"}


def load(path: Path) -> dict[str, Any]:
    """A stored report. Raises InputError if it is none."""
    if path.is_file() and path.stat().st_size > _LARGEST:
        raise InputError(f"{path.name}: it is too large to be a report; name one written with --format json")
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"), parse_constant=_refuse)
    except OSError as error:
        raise InputError(f"{path.name}: cannot be read ({error.strerror}); check the path") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path.name}: it is not JSON; name a report written with --format json") from error
    keys = ("schema_version", "inputs", "options", "measures", "verdict")
    if not isinstance(document, dict) or any(key not in document for key in keys) or not _is_sound(document):
        raise InputError(f"{path.name}: it is no report of mlmcheck; name one written by analyze with --format json")
    return document


def _refuse(constant: str) -> None:
    """NaN and Infinity are not JSON."""
    raise ValueError(constant)


def _is_sound(document: Mapping[str, Any]) -> bool:
    files, options = document["inputs"], document["options"]
    return (
        isinstance(files, list)
        and all(isinstance(one, dict) and all(isinstance(one.get(key), str) for key in _NAMES) for one in files)
        and isinstance(options, dict)
        and all(isinstance(value, str) for value in options.values())
    )


def asked(document: Mapping[str, Any]) -> Asked:
    """The options of a stored report. Raises InputError if one of them cannot be read."""
    options: Mapping[str, str] = document["options"]
    try:
        first, last = (date.fromisoformat(options[key]) if options.get(key) else None for key in ("from", "to"))
    except ValueError as error:
        raise InputError("the report's options hold a date that cannot be read; make the report again") from error
    limits = {key.removeprefix(_LIMIT): value for key, value in options.items() if key.startswith(_LIMIT)}
    reading = {key: value for key, value in options.items() if key in _READING or key.startswith(_MAPS)}
    known = {key for key in options if key in _KNOWN or key.startswith(_LIMIT) or key.endswith(SHA)} | reading.keys()
    roles = tuple(role for role in options.get("files given", "").split(", ") if role)
    return Asked(
        first, last, options.get("own_use", "both"), options.get("fees_to", ""), limits, roles, "folder" not in options,
        reading, options.get("jurisdiction", ""), options.get("company", ""),
        {key: value for key, value in options.items() if key not in known}, options.get("by", ""),
        options.get("view", ""),
    )  # fmt: skip


def files(document: Mapping[str, Any], path: Path) -> dict[str, State]:
    """Each input of the report, and each settings file it was made with: the same bytes, others, or not there."""
    base = path if path.is_dir() else path.parent
    digests = {one["file"]: one["sha256"] for one in document["inputs"]}
    digests |= {key.removesuffix(SHA): value for key, value in document["options"].items() if key.endswith(SHA)}
    return {file: _state(locate(base, file), digest) for file, digest in digests.items()}


def locate(base: Path, file: str) -> Path | None:
    """The file on disk, or the archive or workbook that holds the table; never outside the folder."""
    for name in (Path(file), *Path(file).parents):
        found = base / name
        if found.is_file() and found.resolve().is_relative_to(base.resolve()):
            return found
    return None


def _state(path: Path | None, digest: str) -> State:
    if path is None:
        return "missing"
    with path.open("rb") as source:
        found = hashlib.file_digest(source, "sha256").hexdigest()
    return "same" if found == digest else "changed"


def compare(before: Mapping[str, Any], after: Mapping[str, Any], states: Mapping[str, State]) -> Verification:
    """The stored document against one computed again; what a newer program adds is no change."""
    known = {one["file"] for one in before["inputs"]}
    extra: dict[str, State] = {one["file"]: "extra" for one in after["inputs"] if one["file"] not in known}
    keys = (*_COMPARED, "reconciliation") if after.get("reconciliation") else _COMPARED
    keys = (*keys, "series") if before.get("series") and after.get("series") else keys  # older reports hold none
    pairs = [(key, before[key], after.get(key)) for key in keys if key in before]
    found = [pair for key, old, new in pairs for pair in _leaves(key, old, new)]
    found = [leaf for leaf in found if not leaf[0].endswith(_BYTES)]
    changes = tuple(Change(where, _told(old), _told(new)) for where, old, new in found if old != new)
    return Verification({**states, **extra}, changes, len(found), tuple(_versions(before, after)))


def _leaves(where: str, before: Any, after: Any) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            yield from _leaves(f"{where}.{key}", value, after.get(key))
    elif isinstance(before, list) and isinstance(after, list) and before and len(before) == len(after):
        for key, (old, new) in _named(before, after):
            yield from _leaves(f"{where}[{key}]", old, new)
    else:
        yield where, before, after


def _named(before: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """The pairs of two lists of the same length, called by their id or file where they have one."""
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        name = next((old[key] for key in ("id", "file", "label") if key in old), at) if isinstance(old, dict) else at
        yield str(name), (old, new)


def _told(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 100 else f"{text[:97]}..."


def _versions(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    old, new = (_flat(document.get("tool", {})) for document in (before, after))
    for name in sorted(old.keys() & new.keys()):
        if old[name] != new[name]:
            yield f"the report was made with {name} {old[name]}, this run with {new[name]}"


def _flat(tool: Any) -> dict[str, str]:
    if not isinstance(tool, dict):
        return {}
    libraries = tool.get("libraries") or {}
    own = {"mlmcheck": tool.get("version"), "Python": tool.get("python")}
    return {name: str(version) for name, version in {**own, **libraries}.items() if version}

"""The search: an index of all sections inside one page, and a small script that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from docs.site.pages import Page
from docs.site.text import Written

SCRIPT = (Path(__file__).parent / "search.js").read_text(encoding="utf-8")


def index(written: Iterable[tuple[Page, Written]]) -> str:
    """Every section as [address, page, title, words], as JSON that cannot close the element it stands in."""
    rows = [
        [f"{page.target}#{one.anchor}", page.title, one.title, one.words]
        for page, done in written
        for one in done.sections
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def fingerprint() -> str:
    """The script's SHA-256 as a content security policy names it: only this script may run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()


def entries(written: Mapping[PurePosixPath, Iterable[str]]) -> dict[str, str]:
    """Where each id has its entry; the page that comes first has it if two do."""
    found: dict[str, str] = {}
    for target, anchors in written.items():
        for anchor in anchors:
            found.setdefault(anchor, f"{target}#{anchor}")
    return found

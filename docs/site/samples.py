"""The sample companies' reports, made when the site is built: as text, as JSON, and as a page where there is one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from docs.site.pages import SAMPLES

_PAGE = "mlmcheck.render.html"


@dataclass(frozen=True)
class Sample:
    """One company's report in each form; `html` is None as long as the program writes no page of its own."""

    name: str
    text: str
    json: str
    html: str | None


def names() -> list[str]:
    """The folders that hold a company."""
    return sorted(path.parent.name for path in SAMPLES.parent.glob("*/company.toml"))


def sample(name: str) -> Sample:
    """The report of `mlmcheck analyze sample_data/NAME --show-ids`; the people are made up, so no key is needed."""
    from mlmcheck.cli.job import Job, run
    from mlmcheck.cli.reading_options import Reading
    from mlmcheck.render.json import dumps
    from mlmcheck.render.terminal import text

    report = run(Job(SAMPLES.parent / name, reading=Reading(show_ids=True)))
    written = dumps(report)
    page = _page()
    return Sample(name, text(report), written, None if page is None else page(json.loads(written)))


def _page() -> Callable[[dict[str, Any]], str] | None:
    if find_spec(_PAGE) is None:
        return None
    written: Callable[[dict[str, Any]], str] = import_module(f"{_PAGE}.page").html
    return written

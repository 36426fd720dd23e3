"""The index of a batch: a table that sorts and filters by itself, with a link to each company's page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from mlmcheck.model import Band
from mlmcheck.render.clean import clean
from mlmcheck.render.terminal import DISCLAIMER

if TYPE_CHECKING:
    from jinja2 import Template

    from mlmcheck.model.summary import Summary


def index(ranked: Sequence[Summary]) -> str:
    """The page of these companies in their order, with a newline at its end. Without its script it is a plain table."""
    script = _file("index.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    done = [one for one in ranked if not one.reason]
    failed = [one for one in ranked if one.reason]
    told = {band.phrase: sum(one.band == band for one in done) for band in Band}
    page = _template().render(
        done=done, failed=failed, script=script, digest=digest, disclaimer=DISCLAIMER, bands=list(Band),
        counts={phrase: count for phrase, count in told.items() if count}, total=len(ranked),
    )  # fmt: skip
    return f"{page}\n"


def _link(name: str) -> str:
    """The name of a file as a link carries it."""
    return "".join(
        chr(byte) if byte < 128 and (chr(byte).isalnum() or chr(byte) in "-_.") else f"%{byte:02X}"
        for byte in name.encode()
    )


def _could(one: Summary) -> str:
    """The bands it could be by what is unknown, where that is another than its own."""
    low, high = one.band_low, one.band_high
    if not low or low == high == one.band:
        return ""
    return Band(low).phrase if low == high else f"{Band(low).phrase} to {Band(high).phrase}"


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    engine = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    engine.filters |= {"clean": clean, "could": _could, "phrase": lambda band: Band(band).phrase}
    engine.filters["page"] = lambda one: _link(f"{one.name}.html")
    engine.filters["place"] = lambda band: list(Band).index(Band(band))
    return engine.from_string(_file("index.html.j2").replace("/* STYLE */", _file("page.css")))

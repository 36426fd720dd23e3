"""The document as one page that fetches nothing: for a partner's phone, or for paper."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from mlmcheck.render.clean import clean
from mlmcheck.render.paper.blocks import Curve, Document, Grid, Listed, Para
from mlmcheck.render.paper.drawing import drawing

if TYPE_CHECKING:
    from jinja2 import Template


def html(document: Document) -> str:
    """The whole page; every text is escaped by the template engine."""
    kinds = {Para: "para", Listed: "list", Grid: "grid", Curve: "curve"}
    return _template().render(document=document, kind=lambda block: kinds[type(block)], drawing=drawing) + "\n"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    engine = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    engine.filters["clean"] = clean
    return engine.from_string(resources.files(__package__).joinpath("page.html.j2").read_text(encoding="utf-8"))

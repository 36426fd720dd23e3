"""The shape of a trace's JSON, made from the model itself: money as decimal strings, days as ISO dates."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, reduce
from operator import or_
from typing import Any, Literal, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, create_model

from mlmcheck.model.trace import Account
from mlmcheck.render.schema import Tool
from mlmcheck.render.shapes import Model, Money
from mlmcheck.render.trace.json import KINDS, MONEY


@cache
def document() -> TypeAdapter[Any]:
    """Any one of the traces: a participant's, a fee's, the best paid, a connection."""
    return TypeAdapter(reduce(or_, map(_whole, KINDS)))


def schema() -> str:
    """The JSON schema, with a newline at its end."""
    return json.dumps(document().json_schema(), indent=2) + "\n"


def _whole(kind: type) -> type[Model]:
    """A trace as it is written: its head, then its parts without the purse, which the head tells."""
    head: dict[str, Any] = {
        "schema_version": (Literal["1"], ...), "trace": (Literal[KINDS[kind]], ...), "tool": (Tool, ...),
        "company": (str, ...), "currency": (str, ...),
    }  # fmt: skip
    parts = {name: told for name, told in _fields(kind).items() if name != "purse"}
    return create_model(kind.__name__, __base__=Model, __doc__=kind.__doc__, **head, **parts)


@cache
def _part(kind: type) -> type[Model]:
    beside = {"paid_in": (Money, ...), "net": (Money, ...)} if kind is Account else {}
    made: dict[str, Any] = {**_fields(kind), **beside}
    return create_model(kind.__name__, __base__=Model, __doc__=kind.__doc__, **made)


def _fields(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: (_typed(hints[one.name], one.name), ...) for one in fields(kind)}


def _typed(hint: Any, name: str) -> Any:
    """The type of a field as JSON carries it."""
    inner = [_typed(each, name) for each in get_args(hint) if each is not Ellipsis]
    if get_origin(hint) is tuple:
        return list[inner[0]]  # type: ignore[valid-type]
    if inner and get_origin(hint) is not Literal:
        return reduce(or_, inner)
    if hint is date:
        return str
    if hint is int and name in MONEY:
        return Money
    return _part(hint) if isinstance(hint, type) and is_dataclass(hint) else hint

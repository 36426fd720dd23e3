"""Saved views: `[views.west]` with column, op and value. Data that is compared, never text that is run."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from mlmcheck.model import InputError

Scalar = str | int | Decimal


class View(BaseModel):
    """The participants whose `column` stands so to the `value`; `in` takes a list, `between` a list of two ends.

    Numbers are compared as numbers where both are some, anything else letter by letter; what is not stated is in none.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    column: str
    op: Literal["=", "!=", "<", "<=", ">", ">=", "in", "between"]
    value: Scalar | tuple[Scalar, ...]

    @model_validator(mode="after")
    def _fits(self) -> View:
        is_list = isinstance(self.value, tuple)
        if is_list != (self.op in ("in", "between")):
            raise ValueError(f"op '{self.op}' takes {'a list' if not is_list else 'one value'}")
        if self.op == "between" and isinstance(self.value, tuple) and len(self.value) != 2:
            raise ValueError("op 'between' takes a list of two values, the first and the last")
        return self

    def holds(self, label: str) -> bool:
        """Whether somebody of whom this is stated is in the view."""
        if not label:
            return False
        found = [_compared(label, str(one)) for one in self._values]
        match self.op:
            case "=" | "in":
                return 0 in found
            case "!=":
                return found[0] != 0
            case "<":
                return found[0] < 0
            case "<=":
                return found[0] <= 0
            case ">":
                return found[0] > 0
            case ">=":
                return found[0] >= 0
            case "between":
                return found[0] >= 0 >= found[1]

    @property
    def words(self) -> str:
        """`region = West`."""
        return f"{self.column.replace('_', ' ')} {self.op} {' and '.join(map(str, self._values))}"

    @property
    def _values(self) -> tuple[Scalar, ...]:
        return self.value if isinstance(self.value, tuple) else (self.value,)


def named(views: Mapping[str, View], name: str) -> View:
    """The view of this name. Raises InputError, with the names there are, if company.toml has none such."""
    if name in views:
        return views[name]
    known = f"it has {', '.join(sorted(views))}" if views else "it has none; add [views.west] with column, op, value"
    raise InputError(f"company.toml: there is no view '{name}'; {known}")


def _compared(one: str, other: str) -> int:
    """Below 0, 0 or above 0 as the first is less than, equal to or more than the second."""
    left, right = _number(one), _number(other)
    if left is not None and right is not None:
        return (left > right) - (left < right)
    return (one > other) - (one < other)


def _number(text: str) -> Decimal | None:
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None

"""The canonical tables: the columns that every later room may rely on, and how each is read.

Source: SPEC 3. Contact keys, customers and products are recognised elsewhere and not read.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

Kind = Literal["id", "text", "word", "money", "volume", "level", "date", "month", "number"]

SQL_TYPE: Final[Mapping[Kind, str]] = MappingProxyType({
    "id": "VARCHAR", "text": "VARCHAR", "word": "VARCHAR", "money": "BIGINT", "volume": "BIGINT", "level": "INTEGER",
    "date": "DATE", "month": "DATE", "number": "DECIMAL(19, 6)",
})  # fmt: skip

TABLES: Final[Mapping[str, Mapping[str, Kind]]] = MappingProxyType({
    "sales": {
        "order_id": "id", "sold_at": "date", "seller_id": "id", "buyer_id": "id", "buyer_type": "word", "kind": "word",
        "volume": "volume", "amount": "money",
    },
    "recruits": {
        "recruit_id": "id", "sponsor_id": "id", "joined_at": "date", "left_at": "date", "fee": "money", "type": "word",
        "can_earn_from": "date", "can_earn_to": "date", "placement_id": "id", "rank": "text", "region": "text",
    },
    "payouts": {
        "recipient_id": "id", "amount": "money", "paid_at": "date", "period": "month", "kind": "word",
        "source_id": "id", "order_id": "id", "level": "level",
    },
    "transfers": {
        "payer_id": "id", "recipient_id": "id", "amount": "money", "paid_at": "date", "kind": "text",
    },
    "resales": {
        "seller_id": "id", "amount": "money", "cost": "money", "sold_at": "date", "buyer_id": "id",
    },
})  # fmt: skip
"""role -> canonical column -> how it is read; a view of this name and these columns (after `row_no`) always exists."""

HELPERS: Final[Mapping[str, Mapping[str, Kind]]] = MappingProxyType(
    {
        "sales": {"quantity": "number", "unit_price": "number", "currency": "text", "status": "word"},
        "recruits": {"currency": "text"},
        "payouts": {"currency": "text", "status": "word"},
        "transfers": {"currency": "text"},
        "resales": {"currency": "text"},
    }
)
"""Columns that are read to make canonical ones, or to tell what a line is, and are not shown."""

REQUIRED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "sales": ("amount",),
        "recruits": ("recruit_id",),
        "payouts": ("recipient_id", "amount"),
        "transfers": ("payer_id", "recipient_id", "amount"),
        "resales": ("amount",),
    }
)

MONEY: Final[Mapping[str, str]] = MappingProxyType({
    "sales": "amount", "recruits": "fee", "payouts": "amount", "transfers": "amount", "resales": "amount",
})  # fmt: skip
"""The column whose sum is told for each file."""

DAYS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "sales": ("sold_at",),
        "recruits": ("joined_at",),
        "payouts": ("paid_at", "period"),
        "transfers": ("paid_at",),
        "resales": ("sold_at",),
    }
)
"""The columns that date a record, the best first."""

UNUSED: Final = ("customers", "products")
"""Roles that are recognised by their file name and feed no measure yet."""

OPEN_ENDED: Final = frozenset({"can_earn_from", "can_earn_to", "left_at"})
"""Dates that may lie far in the future: terms, and the 9999-12-31 that some firms write for "has not left"."""


def columns(role: str) -> Mapping[str, Kind]:
    """Every column that a file of this role may supply, helpers included."""
    return {**TABLES[role], **HELPERS[role]}

"""The canonical tables: the columns that every later room may rely on, and how each is read.

Source: SPEC 3. A `contact` is only ever kept as a keyed hash (contacts.py); names of people and products are not read.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

Kind = Literal["id", "text", "word", "money", "volume", "level", "date", "month", "number", "contact"]

SQL_TYPE: Final[Mapping[Kind, str]] = MappingProxyType({
    "id": "VARCHAR", "text": "VARCHAR", "word": "VARCHAR", "money": "BIGINT", "volume": "BIGINT", "level": "INTEGER",
    "date": "DATE", "month": "DATE", "number": "DECIMAL(19, 6)",
    "contact": "UBIGINT",
})  # fmt: skip

_CONTACTS: Final[Mapping[str, Kind]] = MappingProxyType({
    "email": "contact", "phone": "contact", "address": "contact", "tax_id": "contact", "bank_account": "contact",
})  # fmt: skip

TABLES: Final[Mapping[str, Mapping[str, Kind]]] = MappingProxyType({
    "sales": {
        "order_id": "id", "sold_at": "date", "seller_id": "id", "buyer_id": "id", "buyer_type": "word", "kind": "word",
        "volume": "volume", "amount": "money", "product_id": "id", "quantity": "number",
    },
    "recruits": {
        "recruit_id": "id", "sponsor_id": "id", "joined_at": "date", "left_at": "date", "fee": "money", "type": "word",
        "can_earn_from": "date", "can_earn_to": "date", "placement_id": "id", "rank": "text", "region": "text",
        **_CONTACTS,
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
    "customers": {"customer_id": "id", **_CONTACTS},
    "products": {"product_id": "id", "unit_cost": "money", "comparable_price": "money"},
})  # fmt: skip
"""role -> canonical column -> how it is read; a view of this name and these columns (after `row_no`) always exists."""

HELPERS: Final[Mapping[str, Mapping[str, Kind]]] = MappingProxyType(
    {
        "sales": {"unit_price": "number", "currency": "text", "status": "word"},
        "recruits": {"currency": "text"},
        "payouts": {"currency": "text", "status": "word"},
        "transfers": {"currency": "text"},
        "resales": {"currency": "text"},
        "customers": {},
        "products": {"currency": "text"},
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
        "customers": ("customer_id",),
        "products": ("product_id",),
    }
)

PRICED: Final = frozenset({"product_id", "quantity"})
"""Columns of sales that are kept only beside comparable prices of products: nothing else needs them."""

MONEY: Final[Mapping[str, str]] = MappingProxyType({
    "sales": "amount", "recruits": "fee", "payouts": "amount", "transfers": "amount", "resales": "amount",
    "customers": "", "products": "",
})  # fmt: skip
"""The column whose sum is told for each file; "" where no sum means anything."""

SPARED: Final = frozenset({"customers", "products"})
"""Tables that are told and left aside, not refused, if they cannot be used."""

BESIDE: Final = frozenset({"resales", "customers", "products"})
"""Tables that add to others and tell nothing alone."""

DAYS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "sales": ("sold_at",),
        "recruits": ("joined_at",),
        "payouts": ("paid_at", "period"),
        "transfers": ("paid_at",),
        "resales": ("sold_at",),
        "customers": (),
        "products": (),
    }
)
"""The columns that date a record, the best first."""

OPEN_ENDED: Final = frozenset({"can_earn_from", "can_earn_to", "left_at"})
"""Dates that may lie far in the future: terms, and the 9999-12-31 that some firms write for "has not left"."""


def columns(role: str) -> Mapping[str, Kind]:
    """Every column that a file of this role may supply, helpers included."""
    return {**TABLES[role], **HELPERS[role]}

"""What a simulated firm's files say, what they leave out, and how somebody may bend them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.validation.firm import CUSTOMERS, NOBODY, START, Firm, Ints

Frames = dict[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Books:
    """The tables of a firm as the public API takes them, its settings, and what was left out of them."""

    tables: Frames
    settings: Mapping[str, Any] = field(default_factory=dict)
    gaps: tuple[str, ...] = ()


def books(firm: Firm) -> Books:
    """A firm's books: some firms trace pay by order, some by source and month, and any of them may lack columns."""
    traced = str(firm.rng.choice(["order", "source", "both"], p=[0.5, 0.2, 0.3]))
    tables = {"recruits": recruits(firm)}
    if firm.sold:
        tables["sales"] = sales(firm)
    if firm.paid and sum(map(len, firm.paid)):
        tables["payouts"] = payouts(firm, traced)
    if "transfers" in firm.extra:
        tables["transfers"] = transfers(firm.extra["transfers"])
    if "customers" in firm.extra:
        given = firm.extra["customers"]
        tables["customers"] = pd.DataFrame(
            {"customer_id": ids(given["customer"]), "bank_account": account(given["account"])}
        )
        tables["recruits"]["bank_account"] = account(pd.Series(np.arange(firm.n)))[firm.listed]
    gaps = [gap for gap, share in GAPS.items() if firm.chance(share) and LEFT_OUT[gap](firm, tables)]
    plan = {"plan": {"qualification_volumes": firm.volumes}} if firm.volumes is not None else {}
    return Books(tables, {"company": {"currency": "USD"}, **plan}, (f"pay by {traced}", *gaps))


def ids(places: Any) -> Any:
    """Places of people and numbers of customers as text ids; nobody is None."""
    given = np.asarray(places)
    text = np.where(given >= CUSTOMERS, "C", "P").astype(object) + (given % CUSTOMERS).astype(str).astype(object)
    text[given == NOBODY] = None
    return text


def account(owners: pd.Series) -> Any:
    """A bank account by the number of its owner."""
    return np.array([f"US{100_000_000 + 7_919 * int(owner)}" for owner in owners], dtype=object)


def days(numbers: Any) -> Any:
    """Day numbers as dates."""
    return (START + np.asarray(numbers).astype("timedelta64[D]")).astype("datetime64[s]")


def recruits(firm: Firm) -> pd.DataFrame:
    """The genealogy, as far as it is listed."""
    everybody = pd.DataFrame({
        "recruit_id": ids(np.arange(firm.n)), "sponsor_id": ids(firm.sponsor), "joined_at": days(firm.joined),
        "left_at": pd.Series(days(firm.left)).where(firm.left < firm.end), "type": firm.type,
    })  # fmt: skip
    return everybody[firm.listed].reset_index(drop=True)


def sales(firm: Firm) -> pd.DataFrame:
    """All orders by day, the order of the books."""
    sold = pd.concat(firm.sold, ignore_index=True).sort_values("day", kind="stable")
    return pd.DataFrame({
        "order_id": numbered(sold["order"].to_numpy()), "sold_at": days(sold["day"]), "seller_id": ids(sold["seller"]),
        "buyer_id": ids(sold["buyer"]), "buyer_type": sold["label"].to_numpy(), "kind": sold["kind"].to_numpy(),
        "amount": sold["cents"].to_numpy() / 100,
    })  # fmt: skip


def numbered(orders: Ints) -> Any:
    """Order numbers as text; none is None."""
    text = np.char.add("N", orders.astype(str)).astype(object)
    text[orders == NOBODY] = None
    return text


def payouts(firm: Firm, traced: str) -> pd.DataFrame:
    """All pay within the books' days; pay traced by source alone is paid once a month on the 15th after."""
    paid = pd.concat(firm.paid, ignore_index=True)
    if traced == "source":
        month = firm.month(np.minimum(paid["day"].to_numpy(), firm.end - 1))
        keys = ["recipient", "month", "source", "level", "kind"]
        paid = paid.assign(month=month).groupby(keys)["cents"].sum().to_frame().reset_index()
        paid["day"] = firm.first[paid["month"].to_numpy() + 1] + 14
    paid = paid[paid["day"] < firm.end + 31].sort_values("day", kind="stable")
    found = pd.DataFrame({"recipient_id": ids(paid["recipient"]), "amount": paid["cents"].to_numpy() / 100})
    found = found.assign(paid_at=days(paid["day"]), kind=paid["kind"].to_numpy())
    if traced != "source":
        found["order_id"] = numbered(paid["order"].to_numpy())
    if traced != "order":
        found["source_id"] = ids(paid["source"])
    return found


def transfers(given: pd.DataFrame) -> pd.DataFrame:
    """Money from person to person."""
    return pd.DataFrame({
        "payer_id": ids(given["payer"]), "recipient_id": ids(given["recipient"]), "paid_at": days(given["day"]),
        "amount": given["cents"].to_numpy() / 100,
    })  # fmt: skip


def blank(table: str, column: str) -> Callable[[Firm, Frames], bool]:
    """Leave a column out."""

    def leave_out(_firm: Firm, tables: Frames) -> bool:
        if table not in tables or column not in tables[table]:
            return False
        tables[table] = tables[table].drop(columns=column)
        return True

    return leave_out


def no_names(firm: Firm, tables: Frames) -> bool:
    """Leave out the ids of a part of the customers; the label stays."""
    if "sales" not in tables:
        return False
    sold = tables["sales"]
    outside = (sold["buyer_type"] == "customer") & ~sold["buyer_id"].isin(tables["recruits"]["recruit_id"])
    lost = outside & (firm.rng.random(len(sold)) < firm.among(0.1, 1))
    sold.loc[lost, "buyer_id"] = None
    return bool(lost.any())


GAPS: Mapping[str, float] = {
    "no names of some customers": 0.2, "no types in recruits": 0.25, "no kinds of pay": 0.2, "no leaving days": 0.3,
    "no sellers": 0.1, "no kinds of sale": 0.06, "no labels of buyers": 0.15,
}  # fmt: skip
"""What firms leave out, and how many of them do."""

LEFT_OUT: Mapping[str, Callable[[Firm, Frames], bool]] = {
    "no names of some customers": no_names, "no types in recruits": blank("recruits", "type"),
    "no kinds of pay": blank("payouts", "kind"), "no leaving days": blank("recruits", "left_at"),
    "no sellers": blank("sales", "seller_id"), "no kinds of sale": blank("sales", "kind"),
    "no labels of buyers": blank("sales", "buyer_type"),
}  # fmt: skip

# How books are bent


def relabelled(books: Books) -> Frames:
    """Participants who recruited nobody are called customers, in the list and in the sales."""
    tables = dict(books.tables)
    people = tables["recruits"].copy()
    below = ~people["recruit_id"].isin(people["sponsor_id"])
    people["type"] = np.where(below, "customer", people.get("type", "participant"))
    tables["recruits"] = people
    if "buyer_type" in tables.get("sales", ()):
        sold = tables["sales"].copy()
        sold.loc[sold["buyer_id"].isin(people.loc[below, "recruit_id"]), "buyer_type"] = "customer"
        tables["sales"] = sold
    return tables


def no_orders(books: Books) -> Frames:
    """No order ids anywhere."""
    return {role: table.drop(columns="order_id", errors="ignore") for role, table in books.tables.items()}


def active_only(books: Books) -> Frames:
    """The list of recruits holds only those who recruited."""
    people = books.tables["recruits"]
    kept = people[people["recruit_id"].isin(people["sponsor_id"])].reset_index(drop=True)
    return dict(books.tables) | {"recruits": kept}


def late(months: int) -> Callable[[Books], Frames]:
    """Pay comes this many months later and names its source alone."""

    def bend(books: Books) -> Frames:
        tables = no_orders(books)
        if "payouts" in tables:
            paid = tables["payouts"].copy()
            paid["paid_at"] = paid["paid_at"] + pd.to_timedelta(30.44 * months, unit="D").round("D")
            tables["payouts"] = paid
        return tables

    return bend


def good_years(books: Books) -> Frames:
    """Sales and pay of the half of the time in which fewest people joined: what a firm would show."""
    joined = books.tables["recruits"]["joined_at"]
    spans = [
        t[day]
        for t, day in ((books.tables.get("sales"), "sold_at"), (books.tables.get("payouts"), "paid_at"))
        if t is not None
    ]
    if not spans:
        return dict(books.tables)
    first, last = min(s.min() for s in spans), max(s.max() for s in spans)
    half = (last - first) / 2
    starts = [first + half * step / 6 for step in range(7)]
    begin = min(starts, key=lambda start: int(((joined >= start) & (joined < start + half)).sum()))
    cut = {"sales": "sold_at", "payouts": "paid_at", "transfers": "paid_at"}
    return {
        role: table[(table[cut[role]] >= begin) & (table[cut[role]] <= begin + half)].reset_index(drop=True)
        if role in cut
        else table
        for role, table in books.tables.items()
    }


BENDS: Mapping[str, Callable[[Books], Frames]] = {
    "relabelling": relabelled, "blanked order ids": no_orders, "active-only recruits": active_only,
    "pay one month late": late(1), "pay two months late": late(2), "good years only": good_years,
}  # fmt: skip

"""Random small companies with everything that goes wrong in real books, as the CSV texts of a user."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

START = date(2024, 1, 1)
KINDS = ("product", "", "other", "joining_fee", "starter_kit", "renewal", "training", "tools", "shipping", "tax")
PAY_KINDS = ("", "override", "recruitment_bonus", "retail_commission", "retail_commission", "pool", "rank_bonus")
AMOUNTS = st.one_of(st.sampled_from([1000, 2000, 5000, 5400, 10000, 50000]), st.integers(1, 30000))
Cells = dict[str, Any]
PAID = {"recipient_id": "P0", "amount": 1, "period": "", "kind": "pool", "source_id": "", "order_id": "", "level": ""}


def _days(first: int, last: int) -> st.SearchStrategy[date]:
    return st.integers(first, last).map(lambda at: START + timedelta(at))


def _mostly(usual: st.SearchStrategy[Any], rare: Any = "") -> st.SearchStrategy[Any]:
    return st.one_of(usual, usual, usual, st.just(rare))


def _rarely(usual: Any, rare: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.just(usual), st.just(usual), st.just(usual), rare)


def _recruit(ids: list[str], who: str, *, has_corners: bool) -> st.SearchStrategy[Cells]:
    sponsors = [each for each in ids if has_corners or each != who]
    found = st.fixed_dictionaries(
        {
            "recruit_id": st.just(who),
            "sponsor_id": _mostly(st.sampled_from(sponsors), ""),
            "joined_at": _mostly(_days(-40, 120)),
            "fee": _rarely("", AMOUNTS),
            "type": st.sampled_from(["participant", "participant", "", "customer", "discount"]),
            "can_earn_from": _rarely("", _days(-20, 120)),
            "can_earn_to": _rarely("", _days(60, 200)),
        }
    )
    return found if has_corners else found.map(_plain_terms)


def _plain_terms(row: Cells) -> Cells:
    """Dates of the right to earn only for participants, and for customers who had it until a day."""
    from_to = row["can_earn_from"] and row["can_earn_to"] and row["type"] == "customer"
    return row if row["type"] == "participant" or from_to else row | {"can_earn_from": "", "can_earn_to": ""}


def _sale(ids: list[str], buyers: list[str]) -> st.SearchStrategy[Cells]:
    return st.fixed_dictionaries(
        {
            "order_id": _mostly(st.sampled_from([f"O{at}" for at in range(8)])),
            "sold_at": _days(0, 150),
            "seller_id": _mostly(st.sampled_from(ids)),
            "buyer_id": _mostly(st.sampled_from(buyers)),
            "buyer_type": _rarely("", st.sampled_from(["customer", "customer", "participant"])),
            "kind": st.sampled_from(["product", "product", *KINDS]),
            "volume": _mostly(st.integers(0, 300)),
            "amount": AMOUNTS,
        }
    )


def _payout(payees: list[str], sources: list[str]) -> st.SearchStrategy[Cells]:
    return st.fixed_dictionaries(
        {
            "recipient_id": st.sampled_from(payees),
            "amount": AMOUNTS,
            "paid_at": _mostly(_days(20, 190)),
            "period": _rarely("", _days(0, 150).map(lambda day: f"{day:%Y-%m}")),
            "kind": st.sampled_from(PAY_KINDS),
            "source_id": _mostly(st.sampled_from(sources)),
            "order_id": st.one_of(st.just(""), st.sampled_from([f"O{at}" for at in range(9)])),
            "level": st.sampled_from(["", "0", "1", "2"]),
        }
    )


@st.composite
def companies(draw: st.DrawFn, *, has_corners: bool) -> dict[str, str]:
    """`settings` and CSV texts by role, as `tests.kit.report` takes them.

    Corners are what two careful readers of SPEC may read differently: people who sponsor themselves, dated rights to
    earn without a type that fits, refunds that name no buyer or come later, resale by people who are no participants,
    sales and payouts that hardly share a day, a stated period beside a later day of payment, quotas of the undated,
    rebates on a fee that only the recruits table states or that only one lag finds.
    """
    ids = [f"P{at}" for at in range(draw(st.integers(2, 8)))]
    buyers = [*ids, "X1", "X2", "X3"]
    recruits = [draw(_recruit([*ids, "GHOST"], who, has_corners=has_corners)) for who in ids if draw(st.integers(0, 9))]
    recruits += [draw(_recruit(ids, "X1", has_corners=has_corners))] if draw(st.booleans()) else []
    sales = draw(st.lists(_sale([*ids, "SELLER"][: draw(st.integers(1, 9))], buyers), min_size=3, max_size=22))
    sales += draw(st.lists(st.sampled_from(sales).flatmap(_refund if has_corners else _return), max_size=2))
    payouts = draw(st.lists(_payout([*ids, "PAYEE"][: draw(st.integers(1, 9))], buyers), max_size=10))
    payouts += draw(st.lists(st.sampled_from(payouts).flatmap(_clawback), max_size=1)) if payouts else []
    if not has_corners:
        payouts = [_plain_pay(row) for row in payouts]
        payees = {row["recipient_id"] for row in payouts}
        recruits = [row | {"fee": "" if row["recruit_id"] in payees else row["fee"]} for row in recruits]
        payouts += [PAID | {"paid_at": START}, PAID | {"paid_at": START + timedelta(150)}] if payouts else []
    tables = {"recruits": recruits, "sales": sales, "payouts": payouts}
    if draw(st.integers(0, 4)) == 4:
        tables["transfers"] = draw(st.lists(_transfer(ids), min_size=1, max_size=2))
    if draw(st.integers(0, 4)) == 4:
        plain = [row["recruit_id"] for row in recruits if row["type"] == "participant"]
        sellers = ids if has_corners else plain
        tables["resales"] = draw(st.lists(_resale(sellers), min_size=1, max_size=2)) if sellers else []
    if draw(st.integers(0, 2)) == 2:
        _crowd(tables, draw(st.booleans()))
    texts = {role: _text(rows, _dropped(draw, role, has_corners)) for role, rows in tables.items() if rows}
    plans = ("", "[plan]\nqualification_volumes = []", "[plan]\nqualification_volumes = [50, 200]")
    return texts | {"settings": draw(st.sampled_from(plans if has_corners else plans[:2]))}


def _refund(sale: Cells) -> st.SearchStrategy[Cells]:
    changes = {
        "amount": st.integers(1, sale["amount"]).map(lambda cents: -cents),
        "buyer_id": st.sampled_from([sale["buyer_id"], ""]),
        "sold_at": st.integers(0, 40).map(lambda late: sale["sold_at"] + timedelta(late)),
        "order_id": st.sampled_from([sale["order_id"], sale["order_id"], ""]),
        "volume": st.just(""),
    }
    return st.fixed_dictionaries(changes).map(lambda changed: sale | changed)


def _return(sale: Cells) -> st.SearchStrategy[Cells]:
    """On the same day, by the same buyer."""
    return st.integers(1, sale["amount"]).map(lambda cents: sale | {"amount": -cents, "volume": ""})


def _clawback(payout: Cells) -> st.SearchStrategy[Cells]:
    return st.integers(1, payout["amount"]).map(lambda cents: payout | {"amount": -cents})


def _plain_pay(row: Cells) -> Cells:
    """A period or a day, not both; a day only if the recipient is not the source."""
    to_self = row["source_id"] == row["recipient_id"]
    return row | {"paid_at": "" if row["period"] else row["paid_at"], "source_id": "" if to_self else row["source_id"]}


def _transfer(ids: list[str]) -> st.SearchStrategy[Cells]:
    who = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)
    return st.builds(
        lambda two, cents, day: {"payer_id": two[0], "recipient_id": two[1], "amount": cents, "paid_at": day},
        who, AMOUNTS, _days(0, 150),
    )  # fmt: skip


def _resale(ids: list[str]) -> st.SearchStrategy[Cells]:
    return st.builds(
        lambda who, cents, cost, day: {"seller_id": who, "amount": cents, "cost": cost, "sold_at": day},
        st.sampled_from(ids), AMOUNTS, AMOUNTS, _days(0, 150),
    )  # fmt: skip


def _crowd(tables: dict[str, list[Cells]], is_buying: bool) -> None:
    """Thirty more participants, who pay a fee or buy month after month, so that a band can be reached."""
    for at in range(30):
        who, day = f"Q{at:02}", START + timedelta(at)
        tables["recruits"].append({"recruit_id": who, "sponsor_id": "P0", "joined_at": day, "type": "participant"})
        kind = "product" if is_buying else "joining_fee"
        for step in range(3 if is_buying else 1):
            sale = {"order_id": f"{who}/{step}", "sold_at": day + timedelta(45 * step), "buyer_id": who, "kind": kind}
            tables["sales"].append(sale | {"amount": 3000 + 10 * at})


def _dropped(draw: st.DrawFn, role: str, has_corners: bool) -> set[str]:
    """Columns that this firm does not keep."""
    kept = {"sales": ["kind", "volume", "buyer_type"], "recruits": ["fee"], "payouts": ["level", "period"]}
    names = [*kept.get(role, []), *(["can_earn_to"] if has_corners and role == "recruits" else [])]
    return {name for name in names if draw(st.integers(0, 3)) == 0}


def _text(rows: list[Cells], dropped: set[str]) -> str:
    header = [name for name in rows[0] if name not in dropped]
    return "\n".join([",".join(header), *(",".join(_cell(name, row.get(name, "")) for name in header) for row in rows)])


def _cell(name: str, value: Any) -> str:
    if name in {"amount", "fee", "cost"} and value != "":
        return f"{'-' if value < 0 else ''}{abs(value) // 100}.{abs(value) % 100:02}"
    return str(value)

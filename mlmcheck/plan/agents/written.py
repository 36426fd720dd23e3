"""A run as the folder of a company, in the canonical columns, so that `analyze` can be tried on a known truth."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from mlmcheck.model import InputError
from mlmcheck.plan.agents.outcome import Run
from mlmcheck.plan.pay.columns import NEVER, NONE, Kind, Orders, Payouts
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.scheme.model import KINDS, RULES
from mlmcheck.plan.trees import Ints

if TYPE_CHECKING:
    import pandas as pd

FILES: Final = ("company.toml", "sales.csv", "recruits.csv", "payouts.csv")
CUSTOMERS: Final = 8
"""How many customers a seller serves in turn, one a month."""
FIRST: Final = 2020
_BOOKED: Final = {
    Kind.FEE: "joining_fee", Kind.KIT: "starter_kit", Kind.RENEWAL: "renewal", Kind.PACK: "product",
    Kind.OWN: "product", Kind.MINIMUM: "product", Kind.SALE: "product",
}  # fmt: skip


def check(folder: Path) -> None:
    """Raise InputError if the folder holds any of the files already, or cannot be one."""
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is a file; name a folder to write into")
    if there := [name for name in FILES if (folder / name).exists()]:
        raise InputError(f"{folder} holds {', '.join(there)} already; name another folder, or remove them")


def write(folder: Path, scheme: Scheme, run: Run, kept: Sequence[tuple[Orders, Payouts]]) -> None:
    """Write the company. Dates: joining spread over its month, orders on that day or any, pay a month later."""
    check(folder)
    folder.mkdir(parents=True, exist_ok=True)
    days = _days(run)
    for name, frame in (
        ("sales", _sales(scheme, run, kept, days)), ("recruits", _recruits(run, days)),
        ("payouts", _payouts(scheme, kept)),
    ):  # fmt: skip
        frame.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")
    (folder / "company.toml").write_text(_settings(scheme, run), encoding="utf-8")


def _days(run: Run) -> Ints:
    """The day of the month on which each joins, from 1 to 28, in order of joining."""
    joined = run.world.people.joined
    first = np.searchsorted(joined, joined)
    count = np.bincount(joined)[joined]
    days: Ints = 1 + (np.arange(len(joined)) - first) * 28 // count
    return days


def _sales(scheme: Scheme, run: Run, kept: Sequence[tuple[Orders, Payouts]], days: Ints) -> pd.DataFrame:
    import pandas as pd

    months = [one for one, _ in kept]
    orders = Orders(*(np.concatenate([getattr(one, name) for one in months]) for name in Orders.__slots__))
    number = np.arange(len(orders))
    is_sale, is_new = orders.kind == Kind.SALE, orders.month == run.world.people.joined[orders.person]
    day = np.where(is_new, days[orders.person], 1 + number % 28)
    person = _names(orders.person)
    customer = pd.Series(orders.person * CUSTOMERS + orders.month % CUSTOMERS).map("C{:07d}".format)
    return pd.DataFrame(
        {
            "order_id": pd.Series(number).map("N{:08d}".format),
            "sold_at": _dates(orders.month, day),
            "seller_id": person.where(is_sale, ""),
            "buyer_id": customer.where(is_sale, person),
            "buyer_type": np.where(is_sale, "customer", "participant"),
            "kind": pd.Series(orders.kind).map({int(kind): name for kind, name in _BOOKED.items()}),
            "volume": _fixed(orders.volume, 3),
            "amount": _fixed(orders.money, scheme.scale),
        }
    )


def _recruits(run: Run, days: Ints) -> pd.DataFrame:
    import pandas as pd

    people = run.world.people
    who = np.arange(len(people.sponsor))
    left = np.minimum(people.left, 2400)
    return pd.DataFrame(
        {
            "recruit_id": _names(who),
            "sponsor_id": _names(people.sponsor).where(people.sponsor != NONE, ""),
            "placement_id": _names(people.placement).where(people.placement != NONE, ""),
            "joined_at": _dates(people.joined, days),
            "left_at": _dates(left - 1, np.full(len(left), 28, np.int64)).where(
                (people.left != NEVER) & (left < run_months(run)), ""
            ),
            "type": "participant",
        }
    )


def run_months(run: Run) -> int:
    """How many months were simulated."""
    return len(run.joins)


def _payouts(scheme: Scheme, kept: Sequence[tuple[Orders, Payouts]]) -> pd.DataFrame:
    import pandas as pd

    months = [paid for _, paid in kept]
    paid = Payouts(*(np.concatenate([getattr(one, name) for one in months]) for name in Payouts.__slots__))
    rules = {place: KINDS[name] for place, name in enumerate(RULES)}
    return pd.DataFrame(
        {
            "recipient_id": _names(paid.recipient),
            "amount": _fixed(paid.money, scheme.scale),
            "paid_at": _dates(paid.month + 1, np.full(len(paid), 5, np.int64)),
            "period": _dates(paid.month, np.ones(len(paid), np.int64)).str[:7],
            "kind": pd.Series(paid.rule).map(rules),
            "source_id": _names(paid.source).where(paid.source != NONE, ""),
            "order_id": pd.Series(paid.order).map("N{:08d}".format).where(paid.order != NONE, ""),
            "level": paid.level,
        }
    )


def _names(who: Ints) -> pd.Series[str]:
    import pandas as pd

    return pd.Series(who).map("P{:07d}".format)


def _dates(month: Ints, day: Ints) -> pd.Series[str]:
    """ISO dates, month 0 the January of `FIRST`."""
    import pandas as pd

    parts = {"year": FIRST + month // 12, "month": month % 12 + 1, "day": day}
    return pd.to_datetime(pd.DataFrame(parts)).dt.strftime("%Y-%m-%d")


def _fixed(value: Ints, digits: int) -> pd.Series[str]:
    """Whole numbers of the smallest part as text with a point."""
    import pandas as pd

    sign = pd.Series(np.where(value < 0, "-", ""), dtype="str")
    whole = sign.str.cat(pd.Series(np.abs(value) // 10**digits).astype("str"))
    if not digits:
        return whole
    return whole.str.cat(pd.Series(np.abs(value) % 10**digits).astype("str").str.zfill(digits), sep=".")


def _settings(scheme: Scheme, run: Run) -> str:
    import json

    plan = {
        "joining_fee": scheme.entry.joining_fee, "starter_kit": scheme.entry.starter_kit,
        "renewal": scheme.entry.renewal, "monthly_minimum": scheme.activity.monthly_minimum,
    }  # fmt: skip
    name = json.dumps(f"Simulated: {scheme.plan.name or 'a plan'}", ensure_ascii=False)
    volumes = f"qualification_volumes = [{scheme.activity.points}]\n" if scheme.activity.points else ""
    lines = "".join(f"{key} = {value}\n" for key, value in plan.items())
    return (
        f'[company]\nname = {name}\ncurrency = "{scheme.plan.currency}"\n'
        f"addressable_population = {round(len(run.world.people.sponsor) / run.world.taken)}\n\n[plan]\n{lines}{volumes}"
    )

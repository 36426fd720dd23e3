"""A volume nobody stated: sponsors buy just 100 month after month, people without recruits buy anything."""

from __future__ import annotations

from mlmcheck.ledger import Ledger
from tests.kit import company


def books(at_quota: bool) -> dict[str, str]:
    recruits, sales, payouts = ["recruit_id, sponsor_id, joined_at, type"], ["order_id, sold_at, buyer_id, amount"], [
        "recipient_id, paid_at, order_id, amount"
    ]  # fmt: skip
    for at in range(120):
        recruits.append(f"P{at:03d}, {'' if at < 60 else f'P{at - 60:03d}'}, 2019-01-01, distributor")
        for month in range(1, 13):
            spread = 21 + (at * 37 + month * 61) % 160
            size = 100 if at < 60 and at_quota and month % 3 else spread
            sales.append(f"O{at}x{month}, 2020-{month:02d}-10, P{at:03d}, {size}")
            if at >= 60:
                payouts.append(f"P{at - 60:03d}, 2020-{month:02d}-20, O{at - 60 if month % 2 else at}x{month}, 10")
    return {"recruits": "\n".join(recruits), "sales": "\n".join(sales), "payouts": "\n".join(payouts)}


def test_months_at_the_volume_found_are_quota_purchases() -> None:
    with company(**books(at_quota=True)) as tables:
        ledger = Ledger(tables)
        sizes, streams, rewards = ledger.get("sizes"), ledger.get("streams"), ledger.get("rewards")
    assert (sizes.volumes, sizes.is_found, rewards.volumes_found) == ((10000,), True, True)
    # 60 sponsors x 8 months at 100; of the spread months of everybody those of 100 to 110 are in the window too
    inside = [21 + (at * 37 + m * 61) % 160 for at in range(120) for m in range(1, 13) if at >= 60 or not m % 3]
    assert streams.quota == 60 * 8 * 10000 + 100 * sum(size for size in inside if 100 <= size <= 110)
    assert streams.free_least == 0  # a volume found is no volume stated: the least stays the least


def test_nothing_is_found_in_an_even_spread() -> None:
    with company(**books(at_quota=False)) as tables:
        ledger = Ledger(tables)
        assert ledger.get("sizes").volumes == ()
        assert not ledger.get("rewards").volumes_found

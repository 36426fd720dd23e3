"""What kind of pay plan the payouts show."""

from __future__ import annotations

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(rewards: Rewards, streams: Streams, facts: Facts) -> Measurement | Unmeasured:
    """What kind of plan do the payouts themselves show?

    **Why** Laws treat single-level selling, multi-level selling and pay on entry differently.

    **How** A class in words: no downline pay, single level or multi level; with or without pay on entry (joining
    payments); with or without product. Levels as paid: the payouts' own `level`, else whether anyone but the direct
    sponsor was paid. The number is the levels paid, at most 2 where no level is stated. Unit: class. Interval: exact.
    Source: this program.

    **Blind spots** Shows what was paid, not what the plan promises.
    """
    if not rewards.count:
        return Unmeasured("there are no payouts", "payouts")
    depth = ("no downline pay", "single level")[rewards.levels_paid] if rewards.levels_paid < 2 else "multi level"
    entry = "with pay on entry" if rewards.best.recruitment + rewards.best.entry > 0 else "without pay on entry"
    goods = "with product" if streams.total - streams.recruitment > 0 else "without product"
    text = f"{depth}, {entry}, {goods}"
    return Measurement(Span.exact(float(rewards.levels_paid)), "class", rewards.count, text=text)

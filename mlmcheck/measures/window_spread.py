"""How much the choice of twelve months moves the picture."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.select import reward_fault
from mlmcheck.ledger.shares import funded, retail
from mlmcheck.ledger.windows import Window
from mlmcheck.model import Measurement, Part, Span, Unmeasured

MIN_WINDOWS = 2  # one run of twelve months has nothing to be compared with
MIN_PAYOUTS = 30  # a year of fewer payouts says what a few people did, not what the plan pays for


def measure(rewards: Rewards, streams: Streams, windows: tuple[Window, ...]) -> Measurement | Unmeasured:
    """Would another twelve months have shown another firm?

    **Why** A period can be chosen: a firm shows its best year, an accuser the worst. If the picture holds in every
    twelve months, nobody chose it.

    **How** `participant_funded_reward_share` (x with own use excluded, n with it included) and `retail_share` over
    every run of twelve calendar months, from sums by month; the number is the greatest x less the smallest. Parts: the
    whole file, the last twelve months, and the best and the worst by x + n; `n` is the low end where no qualification
    volume is known, as the verdict reads it; retail is told for the same months. Runs with fewer than 30 payouts are
    left out. Unit: share. Interval: exact. Source: this program.

    **Blind spots** Who is a participant, which lag explains the pay, and which share of purchases around joining,
    at the quota and returned the plan explains, is taken from the whole file, so n moves less than a file cut to those
    months would show. Money without a date is in no window. Payments at a year's end can follow sales before it.
    """
    if fault := reward_fault(rewards, streams):
        return Unmeasured(fault)
    seen = [(window, found) for window in windows if (found := _read(window.rewards, window.streams))]
    whole = _read(rewards, streams)
    if whole is None or len(seen) < MIN_WINDOWS:
        return Unmeasured(
            f"fewer than {MIN_WINDOWS} runs of twelve months with {MIN_PAYOUTS} payouts are seen",
            "sales and payouts over more than twelve months",
        )
    ranked = sorted(seen, key=lambda each: (each[1][0] + each[1][1], each[1][0], each[0].first))
    told = {"last": seen[-1], "best": ranked[0], "worst": ranked[-1]}
    parts = [*_parts("whole", whole, streams, rewards.count)]
    for name, (window, found) in told.items():
        parts += _parts(name, found, window.streams, window.rewards.count)
    x = [found[0] for _, found in seen]
    note = ", ".join(f"{name} {window.first:%Y-%m} and the 11 months after" for name, (window, _) in told.items())
    return Measurement(
        Span.exact(max(x) - min(x)), "share", rewards.count, parts=tuple(parts), note=f"Twelve months: {note}."
    )


def _read(rewards: Rewards, streams: Streams) -> tuple[float, float] | None:
    """Both readings as the verdict takes them, None where they cannot be formed."""
    if rewards.count < MIN_PAYOUTS or reward_fault(rewards, streams) or not (found := funded(rewards, streams)):
        return None
    x, n = found
    return _value(x), _value(n) if rewards.volumes_known else n.low


def _value(span: Span) -> float:
    return span.low if span.value is None else span.value


def _parts(name: str, found: tuple[float, float], streams: Streams, count: int) -> list[Part]:
    parts = [Part(f"x {name}", found[0], count, "records"), Part(f"n {name}", found[1], count, "records")]
    if streams.total > 0:
        parts.append(Part(f"retail {name}", _value(retail(streams)[0]), count, "records"))
    return parts

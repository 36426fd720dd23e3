"""How much of leavers' last purchases the firm took back."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mlmcheck.model import Measurement, Part, Span, Unmeasured
from mlmcheck.stats.bounds import clip

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

MIN_LEAVERS = 30  # fewer leavers say what a few people asked for, not what the firm does


def measure(leavers: dict[str, Any], settings: Settings) -> Measurement | Unmeasured:
    """Of what those who left had bought in their last twelve months, how much did the firm take back?

    **Why** A buy-back that is honoured is a safeguard that cleared Amway: nobody is left with stock that was pushed on
    him. A promise that nobody uses is none.

    **How** Refunds of leavers' purchases / product and starter kits bought in the twelve months before `left_at`,
    times `[plan] buyback_rate` where it is stated; at most all of each leaver's. Only leavers with purchases, who left
    90 days or more before the sales end. A part tells the share of leavers who got anything back. Unit: share.
    Interval: exact. Source: In re Amway, 93 F.T.C. 618 (1979); DSA Code of Ethics (90 %, 12 months).

    **Blind spots** What was used up or sold cannot be returned, and who never asked was not refused: a low share alone
    shows no breach. Refunds paid outside the sales table are not seen.
    """
    if leavers["leavers"] < MIN_LEAVERS:
        return Unmeasured(
            f"{leavers['leavers']} participants left with purchases in their last twelve months, "
            f"fewer than {MIN_LEAVERS}",
            "recruits.left_at",
        )
    rate = settings.plan.buyback_rate
    owed = Decimal(leavers["bought"]) * (Decimal(1) if rate is None else rate)
    if owed <= 0:
        return Unmeasured("the plan takes nothing back: buyback_rate is 0")
    share = clip(float(Decimal(leavers["refunded"]) / owed))
    repaid = Part("leavers who got anything back", leavers["repaid"] / leavers["leavers"], leavers["leavers"])
    return Measurement(Span.exact(share), "share", leavers["leavers"], parts=(repaid,))

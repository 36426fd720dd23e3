"""Whose money the pay follows, whatever its labels say."""

from __future__ import annotations

from mlmcheck.ledger.follow import Follow, following
from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.select import reward_fault
from mlmcheck.ledger.teams import Teams
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent

MIN_RECIPIENTS = 30  # fewer recipients than this fit any plan
MIN_MONTHS = 4  # months of pay, each beside the money of its own and the two months before
NOTHING = "pay follows neither what organisations bought nor what they sold"
MIN_FIT = 0.6  # SPEC: below this share of the variance explained, pay does not follow organisations' money


def measure(teams: Teams, rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Going by what pay rises and falls with, how much of it follows participants' own payments?

    **Why** Labels, order numbers and sources can be written at will. Pay that rises when people below join and buy,
    and not when customers buy, follows joining and buying, whatever it is called. The gap to the booked share is the
    finding.

    **How** Non-negative least squares of each recipient's monthly pay, less what is booked as rebates, on the money of
    their organisation: joining money (fees, kits, entry purchases), quota months, later purchases, sales to customers,
    to discount buyers and to unknown buyers, each of direct recruits and of those further down; own sales and own
    purchases beside them. Rows weigh by 1 / the organisation's money. One lag of 0 to 2 months, by R2. Share = fitted
    pay on participants' money and discount buyers / all fitted pay; pay on own purchases is no reward unless it gives
    back more than half of them. include: joining and quota money alone; with no volume known its high end is that of
    exclude. 95 % by how far each recipient moves the share, clustered along the sponsor tree, over lags of like fit; it
    stands for the plan's rates, given what was bought and sold. Of more than 15,000 recipients the 5,000 with the
    largest organisations and 10,000 drawn are looked at. Unit: share. Interval: process. Source: this program; Lawson &
    Hanson (1974) for the algorithm.

    **Blind spots** A pool shared out by rank or by head follows nobody's organisation and fits badly. Ranks, caps and
    levels bend rates that are taken as straight here. Organisations follow sponsors, not a placement tree.
    """
    if fault := reward_fault(rewards, streams) or _too_few(teams):
        return Unmeasured(fault)
    try:
        found = following(teams.flows)
    except TooDependent as reason:
        return Unmeasured(str(reason))
    if found is None or (fault := _unclear(found)):
        return Unmeasured(fault or NOTHING)
    planned = found.planned
    if not rewards.volumes_known:
        planned = Span(planned.value, planned.low, max(planned.high, found.exclude.high))
    return Measurement(
        found.exclude, "share", teams.flows.recipients, "process", include=planned, note=_note(found, rewards),
        effective=found.effective,
    )  # fmt: skip


def _too_few(teams: Teams) -> str:
    if teams.flows.recipients < MIN_RECIPIENTS:
        return f"only {teams.flows.recipients} people were paid, of {MIN_RECIPIENTS} needed"
    return "" if teams.flows.months >= MIN_MONTHS else f"fewer than {MIN_MONTHS + 2} months of pay and sales"


def _unclear(found: Follow) -> str:
    if found.r2 < MIN_FIT:
        return (
            f"pay does not follow what the recipients' organisations bought or sold (R2 {found.r2:.2f}, of "
            f"{MIN_FIT:.2f} needed), as with a pool shared out by other rules"
        )
    return "" if found.is_apart else "what participants bought and what customers bought rise and fall together"


def _note(found: Follow, rewards: Rewards) -> str:
    best, value = rewards.best, found.exclude.value or 0.0
    fit = f"Fit R2 {found.r2:.2f} at a lag of {found.lag} month{'' if found.lag == 1 else 's'}."
    fit += " Pay gives back more than half of own purchases, which counts as their money." if found.is_stake else ""
    if best.known <= 0:
        return f"The books trace no payout to its source. {fit}"
    booked = (best.internal + best.discount + best.recruitment) / best.known
    return f"The books say {booked:.3f}, pay follows {value:.3f}: a gap of {value - booked:+.3f}. {fit}"

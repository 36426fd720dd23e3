"""How many participants are still active a year after joining."""

from __future__ import annotations

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.staying import YEAR, Spells
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_share
from mlmcheck.stats.survival import fewest_followed, kaplan_meier, log_log

MIN_PEOPLE = 30  # fewer show a circle of friends
MIN_FOLLOWED = 10  # who could be watched at each day of the year, gone or not: a curve hangs on its thinnest day


def measure(spells: Spells | None, network: Network) -> Measurement | Unmeasured:
    """Of every 100 who join, how many are still active a year later?

    **Why** Where most leave within the year, new joiners must come for ever. It is context: high turnover exists in
    lawful firms too, so it is never judged alone.

    **How** Kaplan-Meier survival at 365 days since joining; gone is who neither bought, sold nor was paid in the last
    90 days, at the last activity; those who joined before the records begin enter late (left truncation). Unit: share.
    Interval: process, on the log-log scale with Greenwood's variance times the design effect of the sponsor tree among
    those who joined a year before. Source: Kaplan and Meier 1958; Greenwood 1926.

    **Blind spots** A minimum purchase keeps people active without wanting to be. Leaving is seen by silence only.
    """
    if spells is None:
        return Unmeasured("the sales are not dated", "sales.sold_at")
    some = spells.known
    if int(some.sum()) < MIN_PEOPLE:
        return Unmeasured(f"fewer than {MIN_PEOPLE} participants are seen for 90 days after joining")
    curve = kaplan_meier(spells.entry[some], spells.leaving[some], spells.ended[some])
    followed = fewest_followed(spells.entry[some], spells.cut - spells.joined[some], YEAR)
    if followed < MIN_FOLLOWED:
        return Unmeasured(f"fewer than {MIN_FOLLOWED} participants are followed on some day of the year after joining")
    try:
        worth = _worth(spells, network)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    value = curve.at(YEAR)
    low, high = log_log(value, curve.log_variance_at(YEAR), followed, worth)
    half = curve.median()
    note = "more than half stay to the end" if half is None else f"half are gone after {half:,.0f} days"
    note += f"; on average they stay {curve.restricted_mean(YEAR):,.0f} days of the first year"
    n = int(some.sum())
    return Measurement(Span(value, low, high), "share", n, "process", note=note, effective=n / worth)


def _worth(spells: Spells, network: Network) -> float:
    """The design effect of the sponsor tree on the share that stayed a year, of those who could be seen all of it."""
    cohort = spells.known & (spells.entry == 0) & (spells.joined + YEAR <= spells.cut)
    stayed = cohort & (spells.leaving >= YEAR)
    if not 0 < int(stayed.sum()) < int(cohort.sum()):
        return 1.0
    share = tree_share(stayed * 1, cohort * 1, network.parent, network.level)
    return max(1.0, int(cohort.sum()) / share.effective)

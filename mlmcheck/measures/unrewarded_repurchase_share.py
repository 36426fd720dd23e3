"""What participants go on buying once nobody is left below them."""

from __future__ import annotations

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.orphans import Orphans
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import Estimate, TooDependent, tree_ratio

MIN_PEOPLE = 30  # fewer show a few households' habits
MIN_PEERS = 10  # fewer to stand against are no measure of what others went on buying


def measure(orphans: Orphans, network: Network) -> Measurement | Unmeasured:
    """When the last of a participant's downline has gone, how much of the participant's own buying goes on?

    **Why** Who buys for the goods buys on when there is nothing more to earn; who buys for the right to be paid stops.
    It is the nearest the books come to the question that divides the courts. In BurnLounge the court asked what was
    bought without the opportunity.

    **How** People whose last active downline member left a month or more before they themselves fell silent: own
    product spend in months +1..+3 / months -3..-1, less the same ratio of people of the same tenure (half-years) with
    a living downline in those months: 0 means that nothing changes, -1 that all stops. The note gives the same three
    months earlier, where nothing should show (placebo). Unit: ratio. Interval: process, along the sponsor tree.
    Source: difference in differences around an event; FTC v. BurnLounge (9th Cir. 2014) for the question.

    **Blind spots** A downline may have gone because its sponsor lost interest. Only those who were active after the
    event are looked at, which favours the firm. Qualifying purchases may go on out of hope.
    """
    n = int(orphans.is_one.sum())
    if n < MIN_PEOPLE or orphans.before.sum() <= 0 or orphans.control_before.sum() <= 0:
        return Unmeasured(f"fewer than {MIN_PEOPLE} participants outlasted a downline they had, with purchases before")
    if int((orphans.control_before > 0).sum()) < MIN_PEERS:
        return Unmeasured(f"fewer than {MIN_PEERS} participants of the same tenure with a living downline bought too")
    try:
        own = tree_ratio(orphans.after * orphans.is_one, orphans.before * orphans.is_one, network.parent, network.level)
        peers = tree_ratio(orphans.control_after, orphans.control_before, network.parent, network.level)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    span = _difference(own, peers)
    return Measurement(span, "ratio", n, "process", note=_placebo(orphans), effective=own.effective)


def _difference(own: Estimate, peers: Estimate) -> Span:
    """Own less peers', the errors of both in quadrature: likeness between the two would only make it surer."""
    value = own.value - peers.value
    down = ((own.value - own.low) ** 2 + (peers.high - peers.value) ** 2) ** 0.5
    up = ((own.high - own.value) ** 2 + (peers.value - peers.low) ** 2) ** 0.5
    return Span(value, value - down, value + up)


def _placebo(orphans: Orphans) -> str:
    """The same comparison between the months -3..-1 and -6..-4."""
    own, peers = orphans.earlier.sum(), orphans.control_earlier.sum()
    if own <= 0 or peers <= 0:
        return "no purchases early enough for the placebo"
    ratio = orphans.before.sum() / own - orphans.control_before.sum() / peers
    return f"placebo three months earlier {ratio:.2f}"

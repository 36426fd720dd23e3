"""Whether joining early is what pays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.ledger.select import covered, hidden_buyers
from mlmcheck.ledger.tenure import Tenure
from mlmcheck.model import Measurement, Part, Span, Unmeasured
from mlmcheck.stats.draws import rng
from mlmcheck.stats.process import Estimate, TooDependent, tree_ratio
from mlmcheck.stats.rank import Tau, tau_b
from mlmcheck.stats.recruiting import recruits_within

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

TENURE: Final = 11  # months after that of joining: twelve in all
YEAR: Final = 365
MIN_OBSERVED: Final = 30  # of fewer people the interval of a rank correlation is rough
MAX_UNDATED: Final = 0.05  # money without a date is in no month: more of it, and months do not tell the result
LARGEST: Final = 20_000  # people drawn at random beyond this many
DRAWS: Final = 40_000  # people simulated for the benchmark, in 2 to 20 rounds


def measure(
    people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams, tenure: Tenure
) -> Measurement | Unmeasured:
    """Do those who joined earlier end their first year better off?

    **Why** Where pay comes from recruiting, whoever is there first has more people left to recruit. Compared at equal
    tenure, so that early joiners do not look better only because they had more time.

    **How** Kendall's tau-b between joining date and net of the first twelve calendar months (that of joining, with what
    was paid before it, and the next eleven), over participants observed so long; -1: each later joiner ended worse,
    0: no order. Beyond 20,000 people, of 20,000 drawn at random. Beside it what random recruiting would give: the
    firm's own joining dates, each newcomer recruited by anyone already there, the firm's own mean downline pay of the
    first year per recruit, and all other money dealt out at random. Unit: correlation. Interval: process, from each
    person's influence on tau along the sponsor tree. Source: Kendall 1945; Hoeffding 1948; the benchmark after
    Gastwirth 1977.

    **Blind spots** A plan or a market that changes over time, and prices that rise, order results too; so does the
    growing territory of a lawful firm. The benchmark knows no talent: real recruiting is more unequal.
    """
    if why := hidden_buyers(streams, facts):
        return Unmeasured(why, "sales.buyer_id")
    if tenure.undated > MAX_UNDATED:
        return Unmeasured("more than 5 % of participants' money carries no date", "payouts.paid_at")
    joined = people["joined"].to_numpy()
    seen = _drawn(covered(people, facts) & (tenure.observed >= TENURE))
    if len(seen) < MIN_OBSERVED:
        return Unmeasured(f"{len(seen)} participants are observed for their first year; {MIN_OBSERVED} are needed")
    tau = tau_b(joined[seen], tenure.first_net[seen])
    if tau is None:
        return Unmeasured("all observed for a year joined on one day, or all ended it alike")
    try:
        found = _interval(tau, seen, people["parent"].to_numpy())
    except TooDependent as alike:
        return Unmeasured(str(alike))
    chance = _random(people, tenure, seen)
    parts = () if chance is None else (Part("random recruiting would give", chance, len(seen)),)
    span = Span(tau.value, max(found.low, -1.0), min(found.high, 1.0))
    return Measurement(span, "correlation", len(seen), "process", parts=parts, effective=found.effective)


def _drawn(mask: npt.NDArray[np.bool_]) -> Ints:
    """The positions of these people, or of 20,000 of them at random."""
    import numpy as np

    seen = np.flatnonzero(mask)
    if len(seen) <= LARGEST:
        return seen
    return np.sort(rng("order_net_tau").choice(seen, LARGEST, replace=False))


def _interval(tau: Tau, seen: Ints, parent: Ints) -> Estimate:
    """Tau is the mean of tau + influence over the people seen; the others are links of the tree only."""
    import numpy as np

    from mlmcheck.stats import tree

    above, _ = tree.without_cycles(parent)
    values, weight = np.zeros(len(parent)), np.zeros(len(parent))
    values[seen], weight[seen] = tau.value + tau.influence, 1
    return tree_ratio(values, weight, above, tree.levels(above))


def _random(people: pd.DataFrame, tenure: Tenure, seen: Ints) -> float | None:
    """The mean tau of random recruiting on the same dates; None where recruits brought no pay."""
    import numpy as np

    joined = people["joined"].to_numpy()
    pay = _pay_per_recruit(people, tenure, seen)
    if not pay > 0:
        return None
    dated = np.flatnonzero(joined > NO_DAY)
    order = dated[np.argsort(joined[dated], kind="stable")]
    other = tenure.first_net[seen] - tenure.first_downline_pay[seen]
    dice, recruits, taus = rng("order_net_tau", 1), np.zeros(len(people), dtype=np.int64), []
    for _ in range(min(max(DRAWS // len(seen), 2), 20)):
        recruits[order] = recruits_within(joined[order], YEAR, dice)
        net = np.rint(dice.permutation(other) + pay * recruits[seen]).astype(np.int64)
        taus.append(tau_b(joined[seen], net))
    told = [one.value for one in taus if one is not None]
    return float(np.mean(told)) if told else None


def _pay_per_recruit(people: pd.DataFrame, tenure: Tenure, seen: Ints) -> float:
    """Downline pay of the first year per recruit of the first year, over these people; 0 if they recruited nobody."""
    import numpy as np

    parent, joined = people["parent"].to_numpy(), people["joined"].to_numpy()
    child = np.flatnonzero((parent >= 0) & (joined > NO_DAY))
    in_time = child[joined[child] - joined[parent[child]] <= YEAR]
    recruits = int(np.bincount(parent[in_time], minlength=len(people))[seen].sum())
    return int(tenure.first_downline_pay[seen].sum()) / recruits if recruits else 0.0

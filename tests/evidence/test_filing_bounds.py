"""The ends of every share are reached by some way of filling in what is not stated, and no way goes past them."""

import random
from collections.abc import Callable, Iterator
from itertools import product
from math import inf

import pytest

from mlmcheck.evidence import filing
from mlmcheck.intake import Settings
from mlmcheck.model import Filing, Measurement, Span, Unmeasured

REVENUE = ("revenue_customers", "revenue_participants", "revenue_recruitment")
PAYOUTS = ("payouts_on_customer_sales", "payouts_on_participant_purchases", "payouts_on_recruitment")
Coins = tuple[int, int, int]
Ends = Callable[[list[Coins]], list[tuple[int, int]]]


def _completions(figures: dict[str, tuple[int, int]], names: tuple[str, ...], whole: str) -> Iterator[Coins]:
    """Every whole-coin way to fill in the parts; what all stated parts leave over goes to any of them."""
    low, high = figures[whole]
    is_whole = all(name in figures for name in names)
    ends = [figures.get(name, (0, high)) for name in names]
    for parts in product(*(range(least, most + 1) for least, most in ends)):
        for total in range(max(low, sum(parts)), high + 1):
            rest = total - sum(parts)
            if rest == 0 or is_whole:
                for a, b in product(range(rest + 1), repeat=2):
                    if a + b <= rest:
                        yield parts[0] + a, parts[1] + b, parts[2] + rest - a - b


def _share(part: Callable[[Coins], list[int]], whole: Callable[[Coins], int]) -> Ends:
    return lambda coins: [(one, whole(each)) for each in coins for one in part(each)]


SHARES: dict[str, tuple[Ends, Ends | None]] = {
    "retail_share": (_share(lambda x: [x[0]], sum), _share(lambda x: [x[0], x[0] + x[1]], sum)),
    "internal_share": (_share(lambda x: [x[1]], sum), None),
    "recruitment_share": (_share(lambda x: [x[2]], sum), None),
    "retail_to_recruitment": (_share(lambda x: [x[0]], lambda x: x[0] + x[2]), None),
    "rewardable_share": (_share(lambda x: [x[0], x[0] + x[1]], lambda x: x[0] + x[1]), None),
}
REWARDS: dict[str, tuple[Ends, Ends | None]] = {
    "participant_funded_reward_share": (
        _share(lambda x: [x[1] + x[2]], sum), _share(lambda x: [x[2], x[1] + x[2]], sum),
    ),
    "recruitment_reward_share": (_share(lambda x: [x[2]], sum), None),
    "retail_reward_share": (_share(lambda x: [x[0]], sum), None),
}  # fmt: skip


def _drawn(dice: random.Random, names: tuple[str, ...], whole: str) -> dict[str, tuple[int, int]]:
    """A total of 0 to 7, exact or not, and parts of it, each stated, stated as a range, or missing."""
    truth = [dice.randint(0, 2) for _ in range(4)]
    total = sum(truth)
    figures = {whole: (total - dice.randint(0, min(1, total)), total + dice.randint(0, 1))}
    for name, part in zip(names, truth, strict=False):
        if dice.random() < 0.7:
            figures[name] = (part - dice.randint(0, min(1, part)), part + dice.choice([0, 0, 1]))
    return figures


def _filing(figures: dict[str, tuple[int, int]]) -> Filing:
    spans = {name: Span(low if low == high else None, low, high) for name, (low, high) in figures.items()}
    return Filing("", None, None, "JPY", spans)


def _ends(per_period: list[list[tuple[int, int]]]) -> tuple[float, float] | None:
    """Least and most of the pooled share over all combinations of the periods' completions."""
    pooled = {(0, 0)}
    for pairs in per_period:
        pooled = {(a + c, b + d) for a, b in pooled for c, d in set(pairs)}
    shares = [part / whole for part, whole in pooled if whole]
    return (min(shares), max(shares)) if shares else None


@pytest.mark.parametrize("seed", range(150))
@pytest.mark.parametrize(
    ("names", "whole", "shares"), [(REVENUE, "revenue_total", SHARES), (PAYOUTS, "payouts_total", REWARDS)]
)
def test_bounds_are_those_of_all_completions(
    seed: int, names: tuple[str, ...], whole: str, shares: dict[str, tuple[Ends, Ends | None]]
) -> None:
    dice = random.Random(f"{whole}{seed}")
    drawn = [_drawn(dice, names, whole) for _ in range(dice.choice([1, 1, 2]))]
    coins = [list(_completions(figures, names, whole)) for figures in drawn]
    found = filing.results([_filing(figures) for figures in drawn], Settings())

    for id_, readings in shares.items():
        alone = [_ends([readings[0](each)]) for each in coins]
        both = [_ends([(readings[1] or readings[0])(each)]) for each in coins]
        kept = [each for each, *ends in zip(coins, alone, both, strict=True) if any(one != (0, 1) for one in ends)]
        for reading, name in zip(readings, ("exclude", "include"), strict=True):
            if reading is None:
                continue
            ends, result = _ends([reading(each) for each in kept]) if kept else None, found[id_]
            if ends is None:
                assert isinstance(result, Unmeasured)
            else:
                assert isinstance(result, Measurement), (id_, drawn)
                span = result.reading("include" if name == "include" else "exclude")
                assert (span.low, span.high) == pytest.approx(ends), (id_, name, drawn)


@pytest.mark.parametrize("seed", range(60))
def test_the_gap_is_the_least_that_any_completion_leaves(seed: int) -> None:
    dice = random.Random(f"gap{seed}")
    figures = _drawn(dice, REVENUE, "revenue_total") | {"payouts_total": (dice.randint(1, 4), dice.randint(4, 7))}
    paid = figures["payouts_total"][0]
    coins = list(_completions(figures, REVENUE, "revenue_total"))
    least = [max(0.0, 1 - max(map(outside, coins)) / paid) for outside in (lambda x: x[0], lambda x: x[0] + x[1])]
    most = min(1.0, max(x[1] + x[2] for x in coins) / paid)

    found = filing.results([_filing(figures)], Settings())["outside_funding_gap"]

    if least[0] == 0 and most == 1:
        assert isinstance(found, Unmeasured)
    else:
        assert isinstance(found, Measurement)
        assert (found.span.low, found.span.high) == pytest.approx((least[0], max(most, least[0])))
        assert found.reading("include").low == pytest.approx(least[1])


@pytest.mark.parametrize("seed", range(60))
def test_ratios_to_what_participants_paid_in(seed: int) -> None:
    dice = random.Random(f"ratio{seed}")
    figures = _drawn(dice, REVENUE, "revenue_total") | {"payouts_total": (4, 5), "participants": (2, 3)}
    coins = list(_completions(figures, REVENUE, "revenue_total"))
    paid = [x[1] + x[2] for x in coins]

    found = filing.results([_filing(figures)], Settings())
    ratio, net = found["payback_ratio"], found["mean_net"]

    if max(paid) == 0:
        assert isinstance(ratio, Unmeasured)
    else:
        assert isinstance(ratio, Measurement)
        assert ratio.span.low == pytest.approx(4 / max(paid))
        assert ratio.span.high == pytest.approx(5 / min(paid) if min(paid) else inf)
    nets = [(got - one) / people for got in (4, 5) for one in paid for people in (2, 3)]
    assert isinstance(net, Measurement)
    assert (net.span.low, net.span.high) == pytest.approx((min(nets), max(nets)))


@pytest.mark.parametrize("seed", range(60))
def test_the_streams_of_the_money_table(seed: int) -> None:
    dice = random.Random(f"streams{seed}")
    figures = _drawn(dice, REVENUE, "revenue_total")
    figures.pop(dice.choice(REVENUE), None)  # so that no rest is left
    coins = list(_completions(figures, REVENUE, "revenue_total"))

    found = filing.revenue([_filing(figures)])

    for at, stream in enumerate(("retail_labelled", "internal", "recruitment")):
        ends = min(x[at] for x in coins), max(x[at] for x in coins)
        assert (found[stream].low, found[stream].high) == ends

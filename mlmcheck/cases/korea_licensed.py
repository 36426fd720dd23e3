"""All licensed multi-level sellers of Korea: the one neutral benchmark there is."""

from datetime import date

from mlmcheck.cases.spans import about, exact
from mlmcheck.cases.tables import rank
from mlmcheck.model import Case, Disclosure, Figure, Source, Span

_2011 = Source("Korea Fair Trade Commission, yearly disclosure 2011", "as reported by wowtv.co.kr, 2012", "S")
_2012 = Source("Korea Fair Trade Commission, yearly disclosure 2012", "as reported by hankyung, 2013", "S")
_2018 = Source("Korea Fair Trade Commission, yearly disclosure 2018", "as reported by etoday 1778720 and mbn", "S")
_2022 = Source("Korea Fair Trade Commission, yearly disclosure 2022", "as reported by etoday 2269436 and tf.co.kr", "S")
_2023 = Source("Korea Fair Trade Commission, yearly disclosure 2023", "as reported by kukinews, 30 July 2024", "S")
_ALL, _PAID = "all members of all licensed firms", "members who got any pay"


def _derived(source: Source, how: str) -> Source:
    return Source(source.title, f"{source.locator}; {how}", "D")


def _ratio(year: str, paid: float, sales: float, source: Source) -> Figure:
    """Commissions against sales, both printed in KRW bn to one decimal."""
    span = Span(paid / sales, (paid - 0.05) / (sales + 0.05), (paid + 0.05) / (sales - 0.05))
    says = f"Of KRW {sales:,} bn of sales, {paid:,} bn were paid out as commissions."
    counted = _derived(source, f"{paid:,} / {sales:,}")
    return Figure(says, span, "share", "company", "all licensed firms together", year, counted, measure="payout_ratio")


def _unpaid(year: str, says: str, share: float, source: Source) -> Figure:
    return Figure(
        says, about(share, 0.001), "share", "all", _ALL, year, _derived(source, "1 - share paid"),
        measure="unpaid_share",
    )  # fmt: skip


def _top(year: str, share: float, source: Source) -> Figure:
    says = f"The best paid 1 % of those who were paid got {100 * share:.1f} % of all pay (to one decimal)."
    return Figure(says, about(share, 0.001), "share", "paid", _PAID, year, source, measure="top1_reward_share")


CASE = Case(
    id="korea_licensed",
    name="All licensed multi-level sellers of Korea",
    place="KR",
    years="2011-2023",
    outcome="population",
    court="Korea Fair Trade Commission, yearly disclosure of registered multi-level sellers",
    says=(
        "The authority publishes sales, commissions, members and pay of every licensed firm each year: 70 firms in "
        "2011, 94 in 2012, 130 in 2018, 111 in 2022, 112 in 2023. Nobody is accused of anything."
    ),
    figures=(
        _ratio("2011", 948.8, 2_949.2, _2011),
        _ratio("2012", 1_066.8, 3_293.6, _2012),
        _ratio("2018", 1_781.7, 5_220.8, _2018),
        _ratio("2022", 1_853.3, 5_416.6, _2022),
        _ratio("2023", 1_655.8, 4_960.6, _2023),
        _unpaid("2011", "25.5 % of 4.154 million members got any pay.", 0.745, _2011),
        _unpaid("2018", "17.3 % of 9.03 million members got any pay.", 0.827, _2018),
        Figure(
            "1.37 million of 7.05 million members got any pay (both to 10,000).",
            Span(1 - 1.37 / 7.05, 1 - 1.375 / 7.045, 1 - 1.365 / 7.055), "share", "all", _ALL, "2022",
            _derived(_2022, "1 - 1.37 / 7.05"), measure="unpaid_share",
        ),
        _unpaid("2023", "17.4 %, 1.24 of 7.20 million members, got any pay.", 0.826, _2023),
        _top("2011", 0.568, _2011),
        _top("2012", 0.555, _derived(_2012, "the published mean does not fit exactly")),
        _top("2018", 0.550, _derived(_2018, "980.6 bn / 1,781.7 bn")),
        _top("2022", 0.536, _derived(_2022, "group means x counts")),
        _top("2023", 0.535, _derived(_2023, "group means x counts")),
        Figure(
            "The best paid 1 % of those who were paid got KRW 72.74 million on average.",
            exact(72_740_000), "money", "one_rank", "the best paid 1 % of those who were paid", "2022", _2022,
            currency="KRW",
        ),
        Figure(
            "The lower 70 % of those who were paid got KRW 85,000 on average.",
            exact(85_000), "money", "one_rank", "the lower 70 % of those who were paid", "2022", _2022,
            currency="KRW",
        ),
        Figure(
            "The best paid 1 % of those who were paid got KRW 71.08 million on average.",
            exact(71_080_000), "money", "one_rank", "the best paid 1 % of those who were paid", "2023", _2023,
            currency="KRW",
        ),
    ),
    sources=(_2011, _2012, _2018, _2022, _2023),
    says_not=(
        "That a firm is licensed does not say that it earns from outsiders: members' own purchases are among the "
        "sales. Many members only buy. The law caps pay at 35 % of sales, and firms stay just below it."
    ),
    currency="KRW",
    period=("2022-01-01", "2022-12-31"),
    disclosure=Disclosure(
        "All licensed multi-level sellers of Korea", date(2022, 1, 1), date(2022, 12, 31), "KRW", "paid", _PAID, "year",
        (
            rank("best paid 1 %", 1, None, None, 72_740_000, minor=1),
            rank("1 to 6 %", 5, None, None, 7_410_000, minor=1),
            rank("6 to 30 %", 24, None, None, 830_000, minor=1),
            rank("lower 70 %", 70, None, None, 85_000, minor=1),
        ),
    ),
    totals={
        "participants": about(7_050_000, 10_000),
        "participants_unpaid": Span(5_680_000, 5_670_000, 5_690_000),
        "revenue_total": about(5_416_600_000_000, 100_000_000),
        "payouts_total": about(1_853_300_000_000, 100_000_000),
    },
    discussed=(
        "A whole population of licensed firms that nobody accuses: four of five members get nothing, one in a hundred "
        "of the paid gets over half of all pay. It stands here so that nobody takes such figures for a sign of a "
        "pyramid."
    ),
)  # fmt: skip

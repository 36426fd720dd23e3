"""Nu Skin Enterprises, world: thirteen years of filings of a large firm that nobody charged."""

from mlmcheck.cases.spans import about, exact
from mlmcheck.model import Case, Figure, Source, Span

_SEC = Source("Nu Skin Enterprises, annual reports to the SEC, CIK 1021561", "revenue and selling expense", "P")
_RATIO = Source(_SEC.title, "selling expense / revenue", "D")
_TABLE = Source(_SEC.title, "selling expense / revenue, the revenue from alphaspread.com to USD 1 million", "D")
_REPORT = Source("Nu Skin Enterprises, annual report 2010", "as copied on yumpu.com", "S")


def _paid(year: int, revenue: int, selling: int, rounding: int = 0) -> Figure:
    """What went to the sales force, both in USD thousand; `rounding` is the unit to which revenue is rounded."""
    span = Span(selling / revenue, selling / (revenue + rounding / 2), selling / (revenue - rounding / 2))
    says = f"Of USD {revenue:,} thousand of revenue, {selling:,} thousand went to the sales force."
    source = _TABLE if rounding else _RATIO
    return Figure(says, span, "share", "company", "world-wide", str(year), source, measure="payout_ratio")


CASE = Case(
    id="nu_skin",
    name="Nu Skin Enterprises, world",
    place="US",
    years="2008-2020",
    outcome="not_charged",
    court="none; reports to the Securities and Exchange Commission",
    says="No charge was seen in what was read. Each year 39 to 47 % of revenue went to the sales force.",
    figures=(
        _paid(2008, 1_247_646, 533_151),
        _paid(2009, 1_331_058, 559_605),
        _paid(2010, 1_537_259, 646_348),
        _paid(2011, 1_719_588, 727_045),
        _paid(2012, 2_132_257, 932_812),
        _paid(2013, 3_176_718, 1_476_772),
        _paid(2014, 2_570_000, 1_116_572, 1_000),
        _paid(2015, 2_247_000, 951_372, 1_000),
        _paid(2016, 2_208_000, 922_083, 1_000),
        _paid(2017, 2_279_000, 938_024, 1_000),
        _paid(2018, 2_679_000, 1_071_020, 1_000),
        _paid(2019, 2_420_000, 955_600, 1_000),
        _paid(2020, 2_582_000, 1_019_494, 1_000),
        Figure(
            "About 800,000 distributors were active (read as 750,000 to 850,000).",
            about(800_000, 100_000), "count", "unstated",
            "active distributors; what active means was not read", "2010", _REPORT,
        ),
        Figure(
            "About 36,000 of them were executives (read as 35,500 to 36,500).",
            about(36_000, 1_000), "count", "one_rank", "executives", "2010", _REPORT,
        ),
    ),
    sources=(_SEC, _REPORT),
    says_not=(
        "Selling expense is more than commissions, and says nothing of who bought. A high pay share is no sign of a "
        "pyramid, and not being charged is no verdict."
    ),
    currency="USD",
    period=("2013-01-01", "2013-12-31"),
    totals={"revenue_total": exact(3_176_718_000), "payouts_total": exact(1_476_772_000)},
    discussed=(
        "Nobody charged it. In each of thirteen years it paid 39.5 to 46.5 % of revenue to its sales force, above the "
        "35 % that Korea allows there; Korea's line is no test of a pyramid, and the ratio moves no band."
    ),
)  # fmt: skip

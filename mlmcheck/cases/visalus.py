"""ViSalus: a private class action that was settled."""

from mlmcheck.cases.spans import about, exact
from mlmcheck.model import Case, Figure, Source

_PRESS = Source("Crain's Detroit and FFJ Online", "on ViSalus's revenue and promoters", "S")
_SUIT = Source("class action against ViSalus", "as reported by behindmlm.com", "A")

CASE = Case(
    id="visalus",
    name="ViSalus",
    place="US",
    years="2010-2014",
    outcome="private",
    court="private class action, settled",
    says="Former participants sued; the case was settled. No authority decided anything in what was read.",
    figures=(
        Figure(
            "Joining cost USD 49.",
            exact(49), "money", "all", "those on whose behalf the action was brought", "2012", _SUIT,
            measure="entry_cost", currency="USD",
        ),
        Figure(
            "Promoters were about 8,000 at first (read as 7,500 to 8,500).",
            about(8_000, 1_000), "count", "all", "promoters", "2010", _PRESS,
        ),
        Figure(
            "Promoters were about 76,000 at the height (read as 75,500 to 76,500).",
            about(76_000, 1_000), "count", "all", "promoters", "2012", _PRESS,
        ),
        Figure(
            "Promoters were about 35,000 a year later (read as 34,500 to 35,500).",
            about(35_000, 1_000), "count", "all", "promoters", "2013", _PRESS,
        ),
        Figure(
            "Promoters were about 31,000 in August (read as 30,500 to 31,500).",
            about(31_000, 1_000), "count", "all", "promoters", "2014", _PRESS,
        ),
        Figure(
            "Revenue rose from USD 34 million to 623.5 million in two years, then collapsed.",
            about(623_500_000, 100_000), "money", "company", "revenue of the year", "2012", _PRESS, currency="USD",
        ),
    ),
    sources=(_PRESS, _SUIT),
    says_not="That a firm grew and shrank fast says nothing of who paid. No split of revenue or of pay was read.",
    currency="USD",
    period=("2012-01-01", "2012-12-31"),
    totals={"participants": about(76_000, 1_000), "revenue_total": about(623_500_000, 100_000)},
    plan={"plan.joining_fee": 49},
    is_alleged=True,
)  # fmt: skip

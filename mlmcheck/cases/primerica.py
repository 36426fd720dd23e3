"""Primerica: life insurance sold by licensed representatives to policy holders."""

from mlmcheck.cases.spans import about, exact
from mlmcheck.model import Case, Figure, Source

_PRESS = Source("insurance-forums.com and ThinkAdvisor, 2021-2023", "Primerica's quarterly figures", "S")

CASE = Case(
    id="primerica",
    name="Primerica",
    place="US",
    years="2021-2023",
    outcome="not_charged",
    court="none; the firm's quarterly figures",
    says="No charge was seen in what was read. Policies are sold to end clients by licensed representatives.",
    figures=(
        Figure(
            "136,430 representatives had a life licence.",
            exact(136_430), "count", "all", "representatives with a life licence", "2023", _PRESS,
        ),
        Figure(
            "Revenue of the first quarter was USD 690.0 million.",
            about(690_000_000, 100_000), "money", "company", "revenue of one quarter", "2023", _PRESS,
            currency="USD",
        ),
        Figure(
            "About 83,000 term policies were sold in the first quarter (read as 82,500 to 83,500).",
            about(83_000, 1_000), "count", "customers", "policies sold in one quarter", "2021", _PRESS,
        ),
    ),
    sources=(_PRESS,),
    says_not="Policies sold in a quarter are not customers of a year; no split of pay was read.",
    currency="USD",
    period=("2023-01-01", "2023-03-31"),
    totals={"participants": exact(136_430), "revenue_total": about(690_000_000, 100_000)},
)  # fmt: skip

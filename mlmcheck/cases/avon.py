"""Avon: sellers and sales; who bought was not read."""

from mlmcheck.cases.spans import about
from mlmcheck.model import Case, Figure, Source

_PRESS = Source("womenadvancenc.org", "on Avon's sellers and sales", "S")

CASE = Case(
    id="avon",
    name="Avon",
    place="US",
    years="2011-2016",
    outcome="not_charged",
    court="none; an article",
    says="No charge was seen in what was read.",
    figures=(
        Figure(
            "There were about 6.5 million sellers (read as 6.45 to 6.55 million).",
            about(6_500_000, 100_000), "count", "all", "sellers, world-wide", "2011-2016", _PRESS,
        ),
        Figure(
            "Sales were about USD 11.3 billion (read as 11.25 to 11.35).",
            about(11_300_000_000, 100_000_000), "money", "company", "sales of a year, world-wide", "2011-2016",
            _PRESS, currency="USD",
        ),
    ),
    sources=(_PRESS,),
    says_not="No split of buyers or of pay was read, so nothing of who pays whom can be computed.",
    currency="USD",
    totals={"participants": about(6_500_000, 100_000), "revenue_total": about(11_300_000_000, 100_000_000)},
)  # fmt: skip

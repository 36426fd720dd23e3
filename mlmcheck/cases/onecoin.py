"""OneCoin: packages with a coin that had no market; criminal charges."""

from mlmcheck.cases.spans import about, exact, over, under
from mlmcheck.model import Case, Figure, Source

_US = Source("United States against OneCoin's leaders", "as reported by techspot", "A")
_PRESS = Source("financialfraudsternews", "on OneCoin's members and plan", "A")
_ASSIGNED = Source("this program", "0 of 100 assigned, since the coin had no market outside", "A")

CASE = Case(
    id="onecoin",
    name="OneCoin",
    place="US",
    years="2014-2019",
    outcome="charged",
    court="criminal proceedings in the United States and elsewhere",
    says=(
        "Criminal charges; how each ended was not read. Members bought packages with a coin that had no market, and "
        "were paid for recruiting."
    ),
    figures=(
        Figure(
            "Revenue was EUR 3.353 billion from the last quarter of 2014 to the third of 2016, prosecutors said.",
            about(3_353_000_000, 1_000_000), "money", "company", "world-wide revenue", "2014-2016", _US,
            currency="EUR",
        ),
        Figure(
            "Profit was about EUR 2.2 billion (read as 2.15 to 2.25), prosecutors said.",
            about(2_200_000_000, 100_000_000), "money", "company", "world-wide profit", "2014-2016", _US,
            currency="EUR",
        ),
        Figure(
            "The firm claimed more than 3 million members.",
            over(3_000_000), "count", "all", "members, by the firm's claim", "2016", _PRESS,
        ),
        Figure(
            "Nothing came from outside, since there was no market; the 0 is assigned here.",
            exact(0), "share", "company", "sales to people outside", "2014-2016", _ASSIGNED,
        ),
    ),
    sources=(_US, _PRESS),
    says_not=(
        "That nothing came from outside, and that packages were the price of taking part, is assigned here, not "
        "published as a figure. How much was paid to members is not stated, nor "
        "what each had to buy to join."
    ),
    currency="EUR",
    period=("2014-10-01", "2016-09-30"),
    totals={
        "participants": over(3_000_000),
        "revenue_total": about(3_353_000_000, 1_000_000),
        "revenue_customers": exact(0),
        "revenue_participants": exact(0),
        "revenue_recruitment": about(3_353_000_000, 1_000_000),
        "payouts_total": under(3_353_500_000, 1),
        "payouts_on_customer_sales": exact(0),
    },
    is_alleged=True,
    discussed=(
        "Criminal charges; how they ended was not read. All pay came from participants, which is assigned here "
        "because no outside market existed. The value stays at open questions because a statement cannot show whether "
        "packages were bought as product or for the right to earn; the upper end of the range is pyramid pattern."
    ),
)  # fmt: skip

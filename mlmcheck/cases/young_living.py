"""Young Living in the United States: income and purchases of its members, by its own disclosure."""

from mlmcheck.cases.spans import exact
from mlmcheck.model import Case, Figure, Source

_IDS = Source("Young Living, income disclosure, US, 2018", "youngliving.com/us/en/income-disclosure", "P")
_WHO = "active members; the window was not read"

CASE = Case(
    id="young_living",
    name="Young Living (United States)",
    place="US",
    years="2018",
    outcome="not_charged",
    court="none; the firm's own income disclosure",
    says="No charge was seen in what was read. The firm publishes what members got, before expenses.",
    figures=(
        Figure(
            "Active members got USD 272 in the year on average.",
            exact(272), "money", "unstated", _WHO, "2018", _IDS, currency="USD",
        ),
        Figure(
            "47 % of those who joined in 2017 bought nothing in 2018.",
            exact(0.47), "share", "one_rank", "members who joined in 2017", "2018", _IDS,
        ),
        Figure(
            "63 % of those who joined in 2016 bought nothing in 2018.",
            exact(0.63), "share", "one_rank", "members who joined in 2016", "2018", _IDS,
        ),
    ),
    sources=(_IDS,),
    says_not=(
        "Many members only buy. Many leave lawful firms too, and buying nothing for a year is not the same "
        "as leaving within one. Expenses are not in the average."
    ),
    currency="USD",
)  # fmt: skip

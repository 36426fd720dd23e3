"""My Daily Choice: mean pay below the mean expenses of its own survey."""

from mlmcheck.cases.spans import exact
from mlmcheck.model import Case, Figure, Source

_IDS = Source("My Daily Choice, income disclosure 2018", "as quoted by stayonthelevel.com", "S")
_NET = Source("My Daily Choice, income disclosure 2018", "580.08 - 1,608", "D")
_WHO = "affiliates; whether all or active ones was not read"

CASE = Case(
    id="my_daily_choice",
    name="My Daily Choice (HempWorx)",
    place="US",
    years="2018",
    outcome="not_charged",
    court="none; the firm's own income disclosure",
    says="No charge was seen in what was read. The firm stated mean and median pay, and expenses from a survey.",
    figures=(
        Figure(
            "Affiliates got USD 580.08 in the year on average.",
            exact(580.08), "money", "unstated", _WHO, "2018", _IDS, currency="USD",
        ),
        Figure(
            "Half of affiliates got nothing: the median was 0.",
            exact(0), "money", "unstated", _WHO, "2018", _IDS, currency="USD",
        ),
        Figure(
            "Affiliates spent USD 1,608 in the year on average, by the firm's survey.",
            exact(1_608), "money", "unstated", "affiliates who answered the survey", "2018", _IDS, currency="USD",
        ),
        Figure(
            "On average that leaves USD 1,027.92 less than was spent.",
            exact(-1_027.92), "money", "unstated", _WHO, "2018", _NET, measure="mean_net", currency="USD",
        ),
    ),
    sources=(_IDS,),
    says_not="Those who answered a survey need not be like the others. What was made by reselling is not in it.",
    currency="USD",
    plan={"costs.stated": 1_608, "statement.mean": "580.08", "statement.median": "0", "statement.expenses": True},
)  # fmt: skip

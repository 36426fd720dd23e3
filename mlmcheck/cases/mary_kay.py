"""Mary Kay: what a seller could make at most by reselling, by a journalist's count."""

from mlmcheck.cases.spans import about, under
from mlmcheck.model import Case, Figure, Source

_PRESS = Source("virginiasolesmith.com", "a journalist on Mary Kay", "S")

CASE = Case(
    id="mary_kay",
    name="Mary Kay",
    place="US",
    years="2012",
    outcome="not_charged",
    court="none; a journalist's figures",
    says="No charge was seen in what was read. The company says that it does not track retail sales.",
    figures=(
        Figure(
            "There were about 2.4 million sellers (read as 2.35 to 2.45 million).",
            about(2_400_000, 100_000), "count", "all", "sellers, world-wide", "2012", _PRESS,
        ),
        Figure(
            "Wholesale revenue was about USD 3 billion (read as 2.5 to 3.5).",
            about(3_000_000_000, 1_000_000_000), "money", "company", "wholesale revenue, world-wide", "2012", _PRESS,
            currency="USD",
        ),
        Figure(
            "If everything were resold at list price, a seller would make at most about USD 1,250 in the year.",
            under(1_255), "money", "all", "mean over all sellers, before expenses", "2012", _PRESS, currency="USD",
        ),
    ),
    sources=(_PRESS,),
    says_not=(
        "How much is resold nobody knows, so no retail share exists. The mean is a journalist's bound, not a result."
    ),
    currency="USD",
)  # fmt: skip

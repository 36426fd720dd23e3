"""BitClub Network: shares in mining; criminal charges."""

from mlmcheck.cases.spans import exact
from mlmcheck.model import Case, Figure, Source

_PRESS = Source("FXStreet and Decrypt", "on the charges against BitClub Network", "A")

CASE = Case(
    id="bitclub_network",
    name="BitClub Network",
    place="US",
    years="2014-2019",
    outcome="charged",
    court="United States, criminal charges",
    says="Criminal charges; how they ended was not read. Shares in mining were sold, and recruiting earned a bonus.",
    figures=(
        Figure(
            "USD 722 million was taken, prosecutors said.",
            exact(722_000_000), "money", "company", "taken in", "2019", _PRESS, currency="USD",
        ),
    ),
    sources=(_PRESS,),
    says_not="It is a case of promised yield rather than of selling. What was paid, and on what, was not read.",
    currency="USD",
)  # fmt: skip

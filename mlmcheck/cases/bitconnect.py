"""BitConnect: deposits in a coin; criminal charges."""

from mlmcheck.cases.spans import about
from mlmcheck.model import Case, Figure, Source

_PRESS = Source("cryptoplanetnews", "on the charges against BitConnect", "A")

CASE = Case(
    id="bitconnect",
    name="BitConnect",
    place="US",
    years="2016-2018",
    outcome="charged",
    court="United States, criminal charges",
    says=(
        "Criminal charges; how they ended was not read. Deposits were promised about 1 % a day; USD 17 million were "
        "sent back to about 800 people."
    ),
    figures=(
        Figure(
            "About USD 2.4 billion was taken, prosecutors said (read as 2.35 to 2.45).",
            about(2_400_000_000, 100_000_000), "money", "company", "deposits taken in", "2018", _PRESS,
            currency="USD",
        ),
    ),
    sources=(_PRESS,),
    says_not=(
        "It is a case of promised yield rather than of selling. What came from outside and what was paid was not "
        "read."
    ),
    currency="USD",
)  # fmt: skip

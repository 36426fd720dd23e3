"""FTC v. Five Star Auto Club: a car club; the court found a pyramid."""

from mlmcheck.cases.spans import exact
from mlmcheck.model import Case, Figure, Source

_FTC = Source("FTC press release, March 1999, and E-Commerce Times", "on FTC v. Five Star Auto Club", "S")

CASE = Case(
    id="five_star_auto_club",
    name="Five Star Auto Club",
    place="US",
    years="1999-2000",
    outcome="found",
    court="FTC v. Five Star Auto Club (S.D.N.Y. 2000)",
    says=(
        "The court found a pyramid scheme: members paid a yearly fee and USD 100 a month, there were no customers, and "
        "claims were of 180 to 80,000 a month. Redress was 2.9 million."
    ),
    figures=(
        Figure(
            "Taking part cost USD 100 a month, besides a yearly fee.",
            exact(100), "money", "all", "every member, by the plan's terms", "1999", _FTC, currency="USD",
        ),
        Figure(
            "No customers outside are reported.",
            exact(0), "ratio", "unstated", "customers outside, none reported", "1999", _FTC,
            measure="customers_per_participant",
        ),
        Figure(
            "Redress was USD 2.9 million.",
            exact(2_900_000), "money", "company", "redress", "2000", _FTC, currency="USD",
        ),
    ),
    sources=(_FTC,),
    says_not=(
        "That the vast majority lost is alleged, without a figure. How many took part and what they were paid was not "
        "read."
    ),
    currency="USD",
    plan={"plan.monthly_minimum": 100},
    discussed=(
        "The court found a pyramid; the program says nothing. Published is a monthly payment and no figure on pay or "
        "customers: the finding rested on how the plan worked, which no number read here tells."
    ),
)  # fmt: skip

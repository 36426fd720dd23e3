"""FTC v. BurnLounge: music shops sold as packages; the court found a pyramid."""

from mlmcheck.cases.spans import about, between, exact
from mlmcheck.model import Case, Figure, Source

_COURT = Source("FTC v. BurnLounge, 753 F.3d 878 (9th Cir. 2014)", "as reported by metnews.com, 3 June 2014", "S")
_FTC = Source("FTC business blog, March 2012", "on the judgment against BurnLounge", "S")
_PRESS = Source("Ars Technica, 2015", "on the money sent back to BurnLounge's participants", "S")

CASE = Case(
    id="burnlounge",
    name="BurnLounge",
    place="US",
    years="2007-2014",
    outcome="found",
    court="FTC v. BurnLounge, 753 F.3d 878 (9th Cir. 2014)",
    says=(
        "The court found a pyramid scheme: bonuses followed the recruiting of people who bought packages. It accepted "
        "that participants can be end users, and took the fall of revenue, once the cash programme had stopped, as "
        "evidence of why people had bought."
    ),
    figures=(
        Figure(
            "93.84 % of Moguls never got back what they had paid.",
            exact(0.9384), "share", "one_rank", "Moguls, those who had paid for the right to cash rewards", "2007",
            _COURT, measure="loss_share",
        ),
        Figure(
            "A package cost USD 29.95, 129.95 or 429.95 a year, and 6.95 to 8 a month on top.",
            between(29.95, 429.95), "money", "all", "price of joining with a package, by the plan's terms", "2007",
            _COURT, measure="entry_cost", currency="USD",
        ),
        Figure(
            "About 56,000 people took part (read as 55,500 to 56,500).",
            about(56_000, 1_000), "count", "all", "all who took part", "2007", _FTC,
        ),
        Figure(
            "The judgment was for about USD 17 million.",
            about(17_000_000, 1_000_000), "money", "company", "the judgment", "2012", _FTC, currency="USD",
        ),
        Figure(
            "52,099 checks of together about USD 1.9 million were sent to participants (read as 1.85 to 1.95).",
            about(1_900_000, 100_000), "money", "company", "money sent back", "2015", _PRESS, currency="USD",
        ),
    ),
    sources=(_COURT, _FTC, _PRESS),
    says_not=(
        "No share of revenue was published that could be computed with: the reports say that the vast majority of the "
        "money came from packages and a small percentage from music. The 93.84 % is of Moguls, not of all members."
    ),
    currency="USD",
    totals={"participants": about(56_000, 1_000)},
    plan={"plan.joining_fee": "29.95"},
    discussed=(
        "The court found a pyramid; the program says nothing. Published are who did not recoup and what packages "
        "cost, but not how pay was split: that nearly all money came from packages is said without a number. The band "
        "rests on what pay was triggered by, and no figure on losses moves it, however high, because lawful firms "
        "show high ones too."
    ),
)  # fmt: skip

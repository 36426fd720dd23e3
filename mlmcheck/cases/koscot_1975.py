"""In re Koscot: the case that gave the test its name."""

from mlmcheck.cases.spans import between
from mlmcheck.model import Case, Figure, Source

_WIKI = Source("Wikipedia, English, on Koscot Interplanetary", "amounts paid for the two positions", "S")
_FTC = Source("In re Koscot Interplanetary, 86 F.T.C. 1106 (1975)", "as quoted in the FTC's guidance of 2018", "S")

CASE = Case(
    id="koscot_1975",
    name="Koscot Interplanetary",
    place="US",
    years="1975",
    outcome="found",
    court="In re Koscot Interplanetary, 86 F.T.C. 1106 (1975)",
    says=(
        "The Commission found a pyramid and gave the test: participants pay for the right to sell and for the right to "
        "be rewarded for recruiting, and rewards are unrelated to sales to end users."
    ),
    figures=(
        Figure(
            "A position cost about USD 2,000 (supervisor) or 5,400 (director), both rounded.",
            between(1_500, 5_450), "money", "one_rank", "supervisors and directors, by the plan's terms", "1975",
            _WIKI, currency="USD",
        ),
    ),
    sources=(_FTC, _WIKI),
    says_not=(
        "The opinion was not read in full, and no figure on revenue, pay or losses was read. The test has no number."
    ),
    currency="USD",
    plan={"plan.joining_fee": 2_000},
    discussed=(
        "The decision that set the test; the program says nothing. The test asks whether rewards are unrelated to "
        "sales to users, and no split of pay was read: only what a position cost."
    ),
)  # fmt: skip

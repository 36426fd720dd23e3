"""FTC v. AdvoCare: settled with a ban from multi-level marketing."""

from datetime import date

from mlmcheck.cases.spans import between, exact
from mlmcheck.cases.tables import rank
from mlmcheck.model import Case, Disclosure, Figure, Source

_FOX = Source("Fox Business, October 2019", "AdvoCare's distributors of 2016 by what they earned", "S")
_SUM = Source("Fox Business, October 2019", "72.3 % + 18 % + 6 %, computed here", "D")
_2017 = Source("BuzzFeed News and NutraIngredients-USA, October 2019", "AdvoCare's income disclosure of 2017", "S")
_TERMS = Source("ConsumerLab and the complaint as quoted by sequenceinc.com, 2019", "what it cost to take part", "S")

CASE = Case(
    id="advocare",
    name="AdvoCare",
    place="US",
    years="2016-2019",
    outcome="settled",
    court="FTC v. AdvoCare (E.D. Tex., settled October 2019)",
    says=(
        "Settled without a finding, for USD 150 million and a ban from multi-level marketing. The FTC had alleged that "
        "pay followed what recruited Advisors bought, and that people loaded inventory to qualify."
    ),
    figures=(
        Figure(
            "72.3 % of distributors got nothing.",
            exact(0.723), "share", "all", "all distributors of the year", "2016", _FOX, measure="unpaid_share",
        ),
        Figure(
            "96.3 % got at most USD 1,000 in the year.",
            exact(0.963), "share", "all", "all distributors of the year", "2016", _SUM, measure="low_pay_share",
            currency="USD",
        ),
        Figure(
            "67 % of distributors got nothing.",
            exact(0.67), "share", "all", "387,372 distributors of the year", "2017", _2017, measure="unpaid_share",
        ),
        Figure(
            "20 % got something under USD 200.",
            exact(0.20), "share", "all", "387,372 distributors of the year", "2017", _2017,
        ),
        Figure(
            "Joining cost USD 59.",
            exact(59), "money", "all", "every distributor, by the plan's terms", "2016", _TERMS,
            measure="entry_cost", currency="USD",
        ),
        Figure(
            "To be an Advisor, who can earn on a downline, one bought product for USD 1,200 to 2,400.",
            between(1_200, 2_400), "money", "one_rank", "Advisors, by the plan's terms", "2016", _TERMS,
            currency="USD",
        ),
    ),
    sources=(_FOX, _2017, _TERMS),
    says_not=(
        "Nobody decided whether it was a pyramid. The brackets are of all distributors, also of those who only bought "
        "at a discount; retail mark-up and expenses are not in them. No split of revenue was read."
    ),
    currency="USD",
    period=("2016-01-01", "2016-12-31"),
    disclosure=Disclosure(
        "AdvoCare", date(2016, 1, 1), date(2016, 12, 31), "USD", "all", "all distributors", "year",
        (
            rank("nothing", 72.3, 0, 0),
            rank("up to 250", 18, 0.01, 250),
            rank("250 to 1,000", 6, 250.01, 1_000),
            rank("more than 1,000", 3.7, 1_000.01, None),
        ),
    ),
    plan={"plan.joining_fee": 59},
    discussed=(
        "Settled, with a ban, without a finding: nothing to agree with. The published brackets bound the share of "
        "people who lost at 72.3 to 90.3 of 100 against the joining fee alone. Losses are shown and never judged: "
        "they do not tell lawful firms from others."
    ),
)  # fmt: skip

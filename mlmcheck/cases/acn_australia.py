"""ACN in Australia: held not to be a pyramid, since nothing is earned without a billed customer."""

from mlmcheck.cases.spans import exact
from mlmcheck.model import Case, Figure, Source

_COURT = Source("Australian Communications Network v ACCC [2005] FCAFC 221", "as reported by AFR, 26 October 2005", "S")

CASE = Case(
    id="acn_australia",
    name="ACN (Australia)",
    place="AU",
    years="2005",
    outcome="not_found",
    court="Australian Communications Network v ACCC [2005] FCAFC 221",
    says=(
        "The Full Federal Court held that it was not pyramid selling: recruiting alone earned nothing, pay needed a "
        "customer who was billed."
    ),
    figures=(
        Figure(
            "Nothing was paid for recruiting alone.",
            exact(0), "share", "company", "pay without a customer's order behind it, by the plan's terms", "2005",
            _COURT, measure="recruitment_reward_share",
        ),
    ),
    sources=(_COURT,),
    says_not=(
        "The 0 is of the plan's terms, not counted from books; a billed customer may be the seller. The totals are "
        "per 100 of pay and rest on the terms."
    ),
    currency="AUD",
    totals={"payouts_total": exact(100), "payouts_on_recruitment": exact(0)},
    plan={"contract.pays_for_recruiting": False},
    discussed=(
        "The court found no pyramid, because nothing could be earned without a billed customer; the program says "
        "nothing. It reads the terms the same way (no pay on recruiting), but whether the billed customers were the "
        "sellers themselves was not published, and that is what its band turns on."
    ),
)  # fmt: skip

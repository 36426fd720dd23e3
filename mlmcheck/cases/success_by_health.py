"""FTC v. Noland: Success By Health, a coffee MLM that the court found to be a pyramid scheme."""

from mlmcheck.cases.spans import exact, over
from mlmcheck.model import Case, Figure, Source, Span

_ORDER = Source(
    "FTC v. Noland (D. Ariz. 27 February 2020), preliminary injunction", "factual background, elawyers.us", "P"
)
_BENCH = Source(
    "FTC v. Noland (D. Ariz. 11 May 2023), order after trial", "CV-20-00047, as reported by behindmlm.com", "S"
)
_MOTION = Source("FTC's motion in FTC v. Noland (D. Ariz.)", "as quoted by scamponzi.com", "A")
_WHO = "all affiliates, by the FTC's motion"

CASE = Case(
    id="success_by_health",
    name="Success By Health",
    place="US",
    years="2020-2023",
    outcome="found",
    court="FTC v. Noland, CV-20-00047 (D. Ariz., summary judgment 2021, order after trial 11 May 2023)",
    says=(
        "The court found after trial that it was a pyramid scheme, on the Koscot test. It had noted earlier that the "
        "company did not track what affiliates made by selling at retail."
    ),
    figures=(
        Figure(
            "The company paid out USD 2.4 million against 8.4 million that participants had paid it: .286.",
            Span(2.4 / 8.4, 2.35 / 8.45, 2.45 / 8.35), "ratio", "company", "rewards / participants' payments", "2020",
            _MOTION, measure="payback_ratio",
        ),
        Figure(
            "Fewer than 2 % got back what they had paid.",
            over(0.98, 1.0), "share", "all", _WHO, "2020", _MOTION, measure="loss_share",
        ),
        Figure(
            "On average an affiliate paid USD 1,207 and got 345: 862 less, before costs outside the company.",
            exact(-862), "money", "all", _WHO, "2020", _MOTION, measure="mean_net", currency="USD",
        ),
        Figure(
            "Joining cost USD 49 a year.",
            exact(49), "money", "all", "every affiliate, by the plan's terms", "2020", _ORDER, measure="entry_cost",
            currency="USD",
        ),
        Figure(
            "The company said that it had 6,754 affiliates.",
            exact(6_754), "count", "all", "affiliates at the time, by the company's own count", "2020", _ORDER,
        ),
    ),
    sources=(_BENCH, _ORDER, _MOTION),
    says_not=(
        "The sums paid and received are the FTC's, from its motion; the order after trial was not read in full. They "
        "do not tell fees from product. What affiliates made by reselling was never recorded."
    ),
    currency="USD",
    totals={
        "participants": exact(6_754),
        "revenue_participants": Span(8_400_000, 8_350_000, 8_450_000),
        "payouts_total": Span(2_400_000, 2_350_000, 2_450_000),
    },
    plan={"plan.joining_fee": 49},
    is_alleged=True,
    discussed=(
        "The court found a pyramid; the program says nothing. The sums (2.4 million paid of 8.4 million received from "
        "participants) bound what came back, not what pay was triggered by: the firm kept no record of sales to "
        "others, so money from outside cannot be bounded at all."
    ),
)  # fmt: skip

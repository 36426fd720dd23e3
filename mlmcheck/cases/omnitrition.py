"""Webster v. Omnitrition: a judgment for the firm was reversed; no final decision on a pyramid."""

from mlmcheck.cases.spans import about
from mlmcheck.model import Case, Figure, Source

_COURT = Source("Webster v. Omnitrition, 79 F.3d 776 (9th Cir. 1996)", "as summed up by mlmlaw.com and dsa.org", "S")

CASE = Case(
    id="omnitrition",
    name="Omnitrition",
    place="US",
    years="1996",
    outcome="reversed",
    court="Webster v. Omnitrition, 79 F.3d 776 (9th Cir. 1996)",
    says=(
        "The court of appeals reversed a summary judgment for the firm: pay on what participants order looks "
        "unrelated to end users, and rules like Amway's defend only if they are shown to work."
    ),
    figures=(
        Figure(
            "To earn on others one ordered for about USD 2,000 in a month, or 1,000 in each of two (read as 1,500 to "
            "2,500).",
            about(2_000, 1_000), "money", "one_rank", "participants who earned on a downline, by the plan's terms",
            "1996", _COURT, currency="USD",
        ),
    ),
    sources=(_COURT,),
    says_not="It is no decision that the firm was a pyramid, and how the case ended was not read.",
    currency="USD",
)  # fmt: skip

"""Torres v. S.G.E. Management: a private class action against Ignite, the sales arm of Stream Energy."""

from mlmcheck.cases.spans import exact, over
from mlmcheck.model import Case, Figure, Source

_SUIT = Source(
    "Torres v. S.G.E. Management, 838 F.3d 629 (5th Cir. 2016)", "the plaintiffs' claims, as summed up there", "A"
)
_COURT = Source("Torres v. S.G.E. Management, 838 F.3d 629 (5th Cir. 2016)", "background of the opinion", "S")

CASE = Case(
    id="ignite",
    name="Ignite (Stream Energy)",
    place="US",
    years="2009-2016",
    outcome="private",
    court="Torres v. S.G.E. Management, 838 F.3d 629 (5th Cir. 2016, en banc)",
    says=(
        "Former sellers sued; the court of appeals allowed them to sue as a class. It did not decide whether the plan "
        "was a pyramid."
    ),
    figures=(
        Figure(
            "Fewer than 14 % got back what they had paid, the plaintiffs alleged.",
            over(0.86, 1.0), "share", "all", "all associates, by the plaintiffs", "2011", _SUIT, measure="loss_share",
        ),
        Figure(
            "Joining cost USD 329.",
            exact(329), "money", "all", "every associate, by the plan's terms", "2009", _COURT, measure="entry_cost",
            currency="USD",
        ),
    ),
    sources=(_SUIT, _COURT),
    says_not=(
        "The share is alleged; nobody decided on it. Customers of energy were many; how many were sellers was not "
        "read."
    ),
    currency="USD",
    plan={"plan.joining_fee": 329},
    is_alleged=True,
)  # fmt: skip

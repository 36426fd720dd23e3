"""FTC v. Vemma: the order's rule that most revenue must come from customers, read for the whole company."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="us_vemma_order",
    name="Vemma order, company level",
    jurisdiction="US",
    force="order",
    criteria=(
        Criterion(
            id="majority_from_customers",
            measure="retail_share",
            limit=Limit(side="at_most", value=1 / 2),
            says="Not more than half of revenue comes from buyers who are not participants.",
            source=Source(
                title=(
                    "FTC v. Vemma Nutrition, D. Ariz., preliminary injunction (18 September 2015) and order "
                    "(December 2016)"
                ),
                locator="terms on compensation: customer revenue above 50 % in each pay period, or no pay",
                mark="S",
            ),
        ),
    ),
    says=(
        "No pay unless more than half of the revenue of a participant and their downline in a pay period came "
        "from customers who are not participants, all or nothing, and no pay linked to own purchases."
    ),
    says_not=(
        "The order binds one company and is no law for others. It is drawn a participant and a pay period; here "
        "it is held against the whole company over the whole window, which is milder. It does not count own use "
        "as a customer sale."
    ),
)

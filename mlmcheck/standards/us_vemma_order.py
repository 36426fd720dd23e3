"""FTC v. Vemma: no pay unless most revenue comes from customers, and no pay linked to own purchases."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_ORDER = "FTC v. Vemma Nutrition, D. Ariz., preliminary injunction (18 September 2015) and order (December 2016)"

STANDARD = Standard(
    id="us_vemma_order",
    name="Vemma order",
    jurisdiction="US",
    place="United States",
    force="order",
    criteria=(
        Criterion(
            id="pay_to_be_forfeited",
            measure="forfeit_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "Most pay went to participants of whose own and downline revenue in that period not more than half "
                "came from customers."
            ),
            source=Source(
                title=_ORDER,
                locator=(
                    "terms on compensation: customer revenue above 50 % in each pay period, or no pay at all; how much "
                    "pay may fail that is this program's convention: half"
                ),
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="pay_linked_to_own_purchases",
            measure="stake_response",
            limit=Limit(side="above", value=0),
            says="Participants buy just what qualifies them, in the months in which pay is at stake.",
            source=Source(
                title=_ORDER,
                locator=(
                    "terms on compensation: no pay linked to own purchases; what behaviour shows of such a link is "
                    "this program's reading"
                ),
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="majority_from_customers",
            measure="retail_share",
            limit=Limit(side="at_most", value=1 / 2),
            says="Not more than half of revenue comes from buyers who are not participants.",
            source=Source(
                title=_ORDER,
                locator="the same 50 %, read for the whole company and window: this program's reading, milder",
                mark="S",
            ),
        ),
    ),
    says=(
        "No pay unless more than half of the revenue of a participant and their downline in a pay period came "
        "from customers who are not participants, all or nothing, and no pay linked to own purchases."
    ),
    says_not=(
        "The order binds one company and is no law for others. A pay period is read as a month. It does not count own "
        "use as a customer sale. A link of pay to own purchases stands in the plan; behaviour only hints at it."
    ),
    combine="any",
)

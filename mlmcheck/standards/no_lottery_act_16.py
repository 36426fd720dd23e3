"""Norway, Lottery Act section 16: revenue from sale or consumption, not from recruitment."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="no_lottery_act_16",
    name="Norway, Lottery Act section 16 as applied",
    jurisdiction="NO",
    place="Norway",
    force="reading",
    criteria=(
        Criterion(
            id="revenue_from_sale_or_consumption",
            measure="retail_share",
            limit=Limit(side="at_most", value=1 / 2),
            says="Not more than half of revenue is shown to come from sale or consumption.",
            source=Source(
                title="Norwegian Lottery Act as applied by regulator and court, reported on WorldVentures",
                locator="section 16, threshold reported as 50 %",
                mark="S",
            ),
            reading="include",
        ),
    ),
    says=(
        "The firm must show that its revenue comes from sale or consumption, not from recruitment; the line is "
        "reported as half."
    ),
    says_not=(
        "Read in secondary reports only, and the half is how the Act is applied, not its wording. Consumption by "
        "participants counts, except what entry, a quota or a pay-back explains. Who bears the burden of proof is "
        "left out here."
    ),
)

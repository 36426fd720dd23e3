"""Mentor Network: an early settlement by which pay had to come primarily from sales to people outside."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="us_mentor_network",
    name="Mentor Network settlement",
    jurisdiction="US",
    place="United States",
    force="order",
    criteria=(
        Criterion(
            id="pay_from_outside",
            measure="retail_reward_share",
            limit=Limit(side="at_most", value=1 / 2),
            says="Not more than half of rewards rests on sales to people who do not take part.",
            source=Source(
                title="FTC and Mentor Network, settlement (1997), as described in a law publication",
                locator="payments primarily from sales to others than participants; one half is this program's reading",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="What participants are paid had to come primarily from sales to people who do not take part.",
    says_not=(
        "A settlement without a finding: it binds one company and is no law for others. It gives no number that was "
        "read: one half is a reading of its word primarily. US federal law has no percentage test."
    ),
)

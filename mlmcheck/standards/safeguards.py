"""What speaks for a firm when it is on the right side: customers, and customers who come back."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="safeguards",
    name="Signs of real customers",
    jurisdiction="mlmcheck",
    force="convention",
    criteria=(
        Criterion(
            id="customers",
            measure="customers_per_participant",
            limit=Limit(side="below", value=1),
            says="There are fewer customers than participants.",
            source=Source(
                title=(
                    "FTC v. Neora, N.D. Tex. (28 September 2023), as reported; the line of 1 is this program's "
                    "convention"
                ),
                locator="about 163,000 customers beside 30,000 to 35,000 active sellers, counted in the firm's favour",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="returning_customers",
            measure="repeat_customer_share",
            limit=Limit(side="below", value=1 / 2),
            says="Fewer than half of the customers bought on a second day.",
            source=Source(
                title=(
                    "FTC business guidance on multi-level marketing (2018, 2024); the line of one half is this "
                    "program's convention"
                ),
                locator="whether purchases answer genuine demand",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "More customers than participants, and customers who buy again, are evidence of demand outside the "
        "scheme: a court counted a large customer base in a firm's favour."
    ),
    says_not=(
        "No law draws these lines. A firm past them is not lawful for it, and a firm short of them is not a "
        "pyramid: a party plan sells once to many, and participants may resell outside the books."
    ),
    combine="any",
)

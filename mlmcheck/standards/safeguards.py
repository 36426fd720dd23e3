"""What speaks for a firm when it is on the right side: customers, refunds, a steady network, buying without pay."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="safeguards",
    name="Safeguards: signs of demand without recruiting",
    jurisdiction="mlmcheck",
    place="This program's own lines",
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
        Criterion(
            id="refunds",
            measure="refund_honoured",
            limit=Limit(side="below", value=1 / 2),
            says="Less than half of what leavers could give back was refunded.",
            source=Source(
                title=(
                    "US Direct Selling Association, code of ethics; In re Amway Corp., 93 F.T.C. 618 (1979); the line "
                    "of one half is this program's convention"
                ),
                locator="stock of the last 12 months bought back at 90 % or more of its cost",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="steady_sellers",
            measure="join_growth",
            limit=Limit(side="above", value=2 ** (1 / 12) - 1),
            says="The number of people who join a month doubles within a year.",
            source=Source(
                title=(
                    "FTC v. Neora, N.D. Tex. (28 September 2023), as reported; the line of a doubling a year is this "
                    "program's convention"
                ),
                locator="numbers of sellers steady since 2018, counted in the firm's favour",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="buying_without_pay",
            measure="unrewarded_repurchase_share",
            limit=Limit(side="below", value=-1 / 2),
            says="Once nobody below is left to earn on, own buying falls by over half more than that of others.",
            source=Source(
                title=(
                    "FTC v. BurnLounge, 753 F.3d 878 (9th Cir. 2014), as reported; the line of one half is this "
                    "program's convention"
                ),
                locator="the fall of revenue when the earning programme stopped, as evidence of motive",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "More customers than participants, customers who buy again, stock taken back, steady numbers of sellers, and "
        "buying that goes on without pay are evidence of demand without recruiting: a court counted a large customer "
        "base and steady numbers in a firm's favour."
    ),
    says_not=(
        "No law draws these lines: each is this program's convention. A firm that passes is not lawful for it, and one "
        "that fails is not a pyramid: a party plan sells once to many, a young firm grows. How fast sellers leave is "
        "shown, not judged: it does not tell lawful firms from others. None of these moves the verdict."
    ),
    combine="any",
)

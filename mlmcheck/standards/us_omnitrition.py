"""Webster v. Omnitrition: purchases that unlock pay are payment for the right, and safeguards must really work."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_OPINION = "Webster v. Omnitrition, 79 F.3d 776 (9th Cir. 1996), as described by industry and case notes"

STANDARD = Standard(
    id="us_omnitrition",
    name="Omnitrition: quota purchases and safeguards that work",
    jurisdiction="US",
    place="United States",
    force="court",
    criteria=(
        Criterion(
            id="purchases_for_the_right",
            measure="quota_money_share",
            limit=Limit(side="above", value=0),
            says="Participants buy up to a quota, beyond what they buy otherwise.",
            source=Source(
                title=_OPINION,
                locator="orders of about 2,000 dollars in a month, needed for the first commission, as the payment",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="pay_on_orders_of_participants",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most rewards rest on what participants ordered, without a documented sale to a consumer.",
            source=Source(
                title=_OPINION,
                locator=(
                    "rewards on the amount ordered look unrelated to sales to ultimate users; the line of one half "
                    "is this program's convention"
                ),
                mark="S",
            ),
        ),
        Criterion(
            id="safeguards_do_not_work",
            measure="leakage_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most downline pay goes to participants who met neither the 70 % rule nor the ten-customer rule.",
            source=Source(
                title=_OPINION,
                locator="Amway-style rules need proof that they work; one half is this program's convention",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "Where a participant must buy, month after month, to unlock pay on the orders of others, the purchase is "
        "payment for the right to be rewarded; rules like Amway's help only with proof that they are effective."
    ),
    says_not=(
        "The court sent the case back for trial and did not find a pyramid. It gave no number: one half is this "
        "program's convention. A sale by a participant outside the books is not seen, so pay on it counts as pay on "
        "an order."
    ),
)

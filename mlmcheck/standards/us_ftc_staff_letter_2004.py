"""FTC staff advisory opinion of 2004: what primarily funds the rewards."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="us_ftc_staff_letter_2004",
    name="FTC staff advisory opinion on pyramid schemes, 2004",
    jurisdiction="US",
    place="United States",
    force="guidance",
    criteria=(
        Criterion(
            id="funded_by_right_to_participate",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "Rewards are funded primarily by payments for the right to participate, not by purchases wanted "
                "for themselves."
            ),
            source=Source(
                title="FTC staff advisory opinion, Kohm to Offen (14 January 2004)",
                locator="paragraphs on what primarily funds the commissions",
                mark="P",
            ),
            reading="include",
        ),
    ),
    says=(
        "What matters is what primarily funds the commissions: purchases that are not merely incidental to buying "
        "the right to take part, or payments for that right."
    ),
    says_not=(
        "The letter gives no number: one half is a reading of its word primarily. It says that the amount of "
        "internal consumption alone does not decide. It is staff advice and binds nobody."
    ),
)

"""Australia, Australian Consumer Law section 45: newcomers pay, induced by the prospect of recruitment payments."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="au_acl_45",
    name="Australian Consumer Law sections 44 and 45 (pyramid schemes)",
    jurisdiction="AU",
    place="Australia",
    force="statute",
    criteria=(
        Criterion(
            id="participation_payment",
            measure="entry_cost",
            limit=Limit(side="above", value=0),
            says="New participants pay to take part.",
            source=Source(title="Australian Consumer Law", locator="section 45, condition (a)", mark="P"),
            reading="both",
        ),
        Criterion(
            id="induced_by_recruitment_payments",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="What can be earned rests mostly on others joining, or buying in order to earn.",
            source=Source(
                title=(
                    "Australian Consumer Law; ACCC v. Australian Communications Network, [2005] FCAFC 221, as reported"
                ),
                locator=(
                    "section 45, condition (b), entirely or substantially induced by recruitment payments; one half "
                    "for substantially is this program's convention"
                ),
                mark="S",
            ),
            reading="include",
        ),
    ),
    says=(
        "A scheme is a pyramid if new participants pay to take part and are entirely or substantially induced to do so "
        "by the prospect of payments for introducing others."
    ),
    says_not=(
        "The law gives no number and asks what induced people; here it is read from what the pay rests on, and one "
        "half is this program's convention. A scheme that pays only once a customer is billed was held not to be one "
        "(ACN), and a claim against Lyoness was dismissed in 2015. The factors of section 46 for schemes that also "
        "sell goods were not read."
    ),
)

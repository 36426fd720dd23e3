"""Philippines, Department of Trade and Industry: compensation derived primarily from recruitment."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="ph_dti_pyramid",
    name="Philippines, rule of the Department of Trade and Industry on pyramids",
    jurisdiction="PH",
    place="Philippines",
    force="reading",
    criteria=(
        Criterion(
            id="primarily_from_recruitment",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="Compensation is derived primarily from recruiting others, not from sales.",
            source=Source(
                title="Philippines, Department of Trade and Industry, as reported in the press",
                locator="definition of a pyramid: derived primarily from recruitment",
                mark="S",
            ),
            reading="include",
        ),
    ),
    says="A pyramid is a scheme whose compensation is derived primarily from recruiting others.",
    says_not=(
        "Read in the press only. The definition names no share: one half is a reading of its word primarily. That own "
        "use counts as a sale, except what entry, a quota or a pay-back explains, is this program's reading."
    ),
)

"""Direct Selling Self-Regulatory Council, earnings guidance: claims must reflect what one has to pay."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="us_dssrc_guidance",
    name="Direct Selling Self-Regulatory Council, guidance on earnings claims",
    jurisdiction="US",
    place="United States",
    force="code",
    criteria=(
        Criterion(
            id="costs_reflected",
            measure="expenses_stated",
            limit=Limit(side="below", value=1),
            says="What people are said to earn does not reflect what they have to pay.",
            source=Source(
                title="Direct Selling Self-Regulatory Council, guidance on earnings claims (August 2020), as described",
                locator="claims need a reasonable basis and must reflect mandatory costs",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says="Claims of earnings need a reasonable basis and must reflect the costs that nobody can avoid.",
    says_not=(
        "Guidance of an industry's own body: breaking it is no breach of law. The FTC wrote in 2024 that it does not "
        "fully agree with federal law, so keeping it is no defence. Whether a claim has a basis is not seen here."
    ),
)

"""India, Consumer Protection (Direct Selling) Rules 2021: an office in India and a contract."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_RULES = "India, Consumer Protection (Direct Selling) Rules 2021, as reported"

STANDARD = Standard(
    id="in_direct_selling_2021_duties",
    name="India, Direct Selling Rules 2021, office and contract",
    jurisdiction="IN",
    place="India",
    force="statute",
    criteria=(
        Criterion(
            id="office",
            measure="local_office",
            limit=Limit(side="below", value=1),
            says="The firm has no office in India.",
            source=Source(title=_RULES, locator="an office in India", mark="S"),
            reading="both",
        ),
        Criterion(
            id="contract",
            measure="contract_written",
            limit=Limit(side="below", value=1),
            says="Direct sellers get no contract in writing.",
            source=Source(
                title=_RULES, locator="a contract; that it is in writing is this program's reading", mark="S"
            ),
            reading="both",
        ),
    ),
    says="A direct selling firm must have an office in India and a contract with its sellers.",
    says_not=(
        "Duties of form: who breaks them is no pyramid for it, and who keeps them is not lawful for it. The firm's "
        "declaration about itself, and the 90 days firms had to comply, are not judged."
    ),
    combine="any",
)

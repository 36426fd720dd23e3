"""Canada, Competition Act section 55: who speaks of earnings must say what a typical participant gets."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_ACT = "Canada, Competition Act"

STANDARD = Standard(
    id="ca_competition_55",
    name="Canada, Competition Act section 55 (typical earnings)",
    jurisdiction="CA",
    place="Canada",
    force="statute",
    criteria=(
        Criterion(
            id="typical_left_out",
            measure="median_stated",
            limit=Limit(side="below", value=1),
            says="The disclosure does not show what a typical participant gets.",
            source=Source(
                title=_ACT, locator="section 55; that a median shows the typical is this program's reading", mark="P"
            ),
            reading="both",
        ),
        Criterion(
            id="zero_earners_left_out",
            measure="zero_earners_stated",
            limit=Limit(side="below", value=1),
            says="The disclosure leaves out people who got nothing.",
            source=Source(
                title=_ACT,
                locator="section 55; that the typical cannot be told without them is this program's reading",
                mark="P",
            ),
            reading="both",
        ),
    ),
    says="Nobody may speak of earnings without a fair and timely disclosure of what a typical participant gets.",
    says_not=(
        "The section does not say how the typical is computed: a median over all who take part is this program's "
        "reading. Whether the disclosure came in time, and whether its figures are true, is not seen here."
    ),
    combine="any",
)

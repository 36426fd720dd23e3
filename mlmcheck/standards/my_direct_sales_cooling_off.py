"""Malaysia, Direct Sales and Anti-Pyramid Scheme Act 1993, sections 2 and 23: ten working days to think it over."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="my_direct_sales_cooling_off",
    name="Malaysia, Direct Sales and Anti-Pyramid Scheme Act 1993, cooling-off",
    jurisdiction="MY",
    place="Malaysia",
    force="statute",
    criteria=(
        Criterion(
            id="cooling_off",
            measure="cooling_off_days",
            limit=Limit(side="below", value=10),
            says="There are fewer than ten days in which a contract can be undone.",
            source=Source(
                title="Malaysia, Direct Sales and Anti-Pyramid Scheme Act 1993 (Act 500)",
                locator="sections 2 and 23: ten working days",
                mark="P",
            ),
            reading="both",
        ),
    ),
    says="A direct sales contract can be undone within ten working days.",
    says_not=(
        "The Act counts working days, company.toml calendar days: fewer than ten calendar days are too few for sure, "
        "10 to 13 may be too few as well. The rule is on contracts of direct sale; that joining is one is this "
        "program's reading. It is no test of a pyramid."
    ),
)

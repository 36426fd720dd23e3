"""In re Holiday Magic: held deceptive, and a restraint of trade."""

from mlmcheck.model import Case, Source

_FTC = Source("In re Holiday Magic (FTC 1974)", "as summed up by mlmlaw.org", "S")

CASE = Case(
    id="holiday_magic",
    name="Holiday Magic",
    place="US",
    years="1974",
    outcome="found_otherwise",
    court="In re Holiday Magic (FTC 1974)",
    says="The Commission found the programme deceptive and a restraint of trade.",
    figures=(),
    sources=(_FTC,),
    says_not="No figure could be read, so there is nothing to compute with.",
    currency="USD",
)  # fmt: skip

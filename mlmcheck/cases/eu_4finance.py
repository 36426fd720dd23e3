"""C-515/12 4finance: what the European ban on pyramid promotional schemes needs."""

from mlmcheck.model import Case, Source

_COURT = Source("CJEU, C-515/12 4finance, 3 April 2014", "as read by recent-ecl.blogspot.com, April 2014", "S")

CASE = Case(
    id="eu_4finance",
    name="4finance (Lithuania)",
    place="EU",
    years="2014",
    outcome="ruling",
    court="Court of Justice of the European Union, C-515/12, 3 April 2014",
    says=(
        "The Court said what the ban needs: a payment by the consumer, of whatever size, for a chance of pay that "
        "comes primarily from bringing in others. Here fees of new members funded only a very small part of the "
        "bonuses, so that it doubted the last point; the national court was to decide."
    ),
    figures=(),
    sources=(_COURT,),
    says_not="No figure was read, and the judgment itself was not. How the national court decided was not read either.",
    currency="EUR",
)  # fmt: skip

"""C-667/15 Loterie Nationale: an indirect link between new money and old members' pay is enough."""

from mlmcheck.model import Case, Source

_COURT = Source(
    "CJEU, C-667/15 Loterie Nationale, 15 December 2016", "as read by recent-ecl.blogspot.com, December 2016", "S"
)

CASE = Case(
    id="eu_loterie_nationale",
    name="Lucky4All (Belgium)",
    place="EU",
    years="2016",
    outcome="ruling",
    court="Court of Justice of the European Union, C-667/15, 15 December 2016",
    says=(
        "The Court said that the link between what new members pay and what old members get may be indirect, if it "
        "is certain; the facts were left to the national court."
    ),
    figures=(),
    sources=(_COURT,),
    says_not="No figure was read, and the judgment itself was not. How the national court decided was not read either.",
    currency="EUR",
)  # fmt: skip

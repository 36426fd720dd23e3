"""A survey of people in the United States who took part in multi-level marketing."""

from mlmcheck.cases.spans import between, over
from mlmcheck.model import Case, Figure, Source

_AARP = Source("AARP Foundation, survey of participants in multi-level marketing", "as reported by wtxl.com", "S")
_WHO = "people in the US who took part at any firm and remembered their result"

CASE = Case(
    id="aarp_survey",
    name="Survey of US participants (AARP Foundation)",
    place="US",
    years="2018",
    outcome="population",
    court="none; a survey",
    says="Of more than 20 million Americans who took part, 90 % had joined for money. Nobody is accused of anything.",
    figures=(
        Figure(
            "Nearly half lost money (read as 45 to 50 %).",
            between(0.45, 0.50), "share", "all", _WHO, "2018", _AARP, measure="loss_share",
        ),
        Figure(
            "A quarter made nothing (read as 22.5 to 27.5 %).",
            between(0.225, 0.275), "share", "all", _WHO, "2018", _AARP,
        ),
        Figure(
            "Two thirds would not join again (read as 64 to 69 %).",
            between(0.64, 0.69), "share", "all", _WHO, "2018", _AARP,
        ),
        Figure(
            "More than 20 million took part.",
            over(20_000_000), "count", "all", "people in the US who took part at any firm", "2018", _AARP,
        ),
    ),
    sources=(_AARP,),
    says_not="People told of their own result from memory, costs outside the firm included; no books were looked at.",
    currency="USD",
)  # fmt: skip

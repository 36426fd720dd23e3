"""Wealth Masters International in Norway: the authority held it to be a pyramid."""

from mlmcheck.cases.spans import over
from mlmcheck.model import Case, Figure, Source

_PRESS = Source(
    "Norway's gaming authority on Wealth Masters, December 2010 and March 2011", "as reported by behindmlm.com", "S"
)

CASE = Case(
    id="wealth_masters_norway",
    name="Wealth Masters International (Norway)",
    place="NO",
    years="2010-2011",
    outcome="found",
    court="Norway's gaming authority, Lottery Act section 16; upheld by the Lottery Board",
    says=(
        "The authority held that it was a pyramid, on four points: revenue came mainly from recruiting, one paid to be "
        "able to earn, the products were overpriced, and sales were built in layers."
    ),
    figures=(
        Figure(
            "Revenue came mainly from recruiting; the authority's line was more than 50 %.",
            over(0.5, 1.0), "share", "company", "revenue from recruiting, in Norway", "2011", _PRESS,
            measure="recruitment_share",
        ),
    ),
    sources=(_PRESS,),
    says_not="No figure but the line itself was read. Overpricing was judged by the authority, not measured here.",
    currency="NOK",
    discussed=(
        "The authority found a pyramid; the program says nothing, because only the authority's line was read, not the "
        "figure it held against it."
    ),
)  # fmt: skip

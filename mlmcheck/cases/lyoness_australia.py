"""ACCC v Lyoness: the claim of pyramid selling was dismissed."""

from mlmcheck.model import Case, Source

_COURT = Source("ACCC v Lyoness Australia [2015] FCA 1129", "as reported by lexology, 2015", "S")

CASE = Case(
    id="lyoness_australia",
    name="Lyoness (Australia)",
    place="AU",
    years="2015",
    outcome="not_found",
    court="ACCC v Lyoness Australia [2015] FCA 1129",
    says="The Federal Court dismissed the authority's claim that a loyalty programme was a pyramid scheme.",
    figures=(),
    sources=(_COURT,),
    says_not="No figure was read, so there is nothing to compute with. Other countries decided for themselves.",
    currency="AUD",
    discussed=(
        "The court dismissed the claim; the program says nothing, as no figure at all was read."
    ),
)  # fmt: skip

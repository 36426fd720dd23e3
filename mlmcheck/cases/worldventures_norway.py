"""WorldVentures in Norway: authority, appeals board and courts held it to be a pyramid-like system."""

from mlmcheck.cases.spans import about, exact
from mlmcheck.model import Case, Figure, Source, Span

_PRESS = Source("Trial court on WorldVentures, Norway, January 2015", "as reported by behindmlm.com", "S")
_NOTICE = Source("Norway's gaming authority, lottstift.no", "notice on its decision of 30 April 2014", "P")
_HEADS = Source(_NOTICE.title, f"{_NOTICE.locator}; 5 % / 95 %", "D")
_COURTS = Source("Norway's gaming authority, lottstift.no", "notices on the judgments of 2016 and 2018", "P")

CASE = Case(
    id="worldventures_norway",
    name="WorldVentures (Norway)",
    place="NO",
    years="2013-2018",
    outcome="found",
    court="Lottery Act section 16: gaming authority 2014, Oslo District Court 2016, Borgarting Court of Appeal 2018",
    says=(
        "The authority held that it was an illegal pyramid: revenue came from recruiting members, not from selling "
        "trips. The appeals board, the district court and, on 5 March 2018, the court of appeal upheld it."
    ),
    figures=(
        Figure(
            "About 95 % of revenue came from recruiting (read as 94.5 to 95.5 %).",
            about(0.95, 0.01), "share", "company", "revenue from recruiting, in Norway", "2014", _PRESS,
            measure="recruitment_share",
        ),
        Figure(
            "About 95 % of 3,654 members were also sellers: .053 customers a seller (read as 94.5 to 95.5 %).",
            Span(0.05 / 0.95, 0.045 / 0.955, 0.055 / 0.945), "ratio", "company", "members in Norway, end of May",
            "2013", _HEADS, measure="customers_per_participant",
        ),
        Figure(
            "To be member and seller cost about NOK 6,200 in the first year (read as 6,150 to 6,250).",
            about(6_200, 100), "money", "all", "members who were also sellers, in Norway", "2013", _NOTICE,
            currency="NOK",
        ),
        Figure(
            "Trips sold came to little more than NOK 500 a member (read as 500 to 550).",
            Span(None, 500, 550), "money", "all", "members in Norway", "2012", _NOTICE, currency="NOK",
        ),
    ),
    sources=(_PRESS, _NOTICE, _COURTS),
    says_not=(
        "Norway's line is on revenue, not on pay; other places draw it elsewhere. The same 95 % is reported of revenue "
        "and of heads, so one may be a mix-up of the other. The totals are per 100 of revenue."
    ),
    currency="NOK",
    totals={"revenue_total": exact(100), "revenue_recruitment": about(95, 1)},
    discussed=(
        "The authority and the courts found a pyramid under Norway's rule, which looks at revenue; held against that "
        "rule the published share is flagged here too. The band looks at pay, of which nothing was published, so the "
        "program's own word is insufficient. The two are different questions."
    ),
)  # fmt: skip

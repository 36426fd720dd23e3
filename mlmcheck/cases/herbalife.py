"""FTC v. Herbalife: settled with an order on tracked retail sales; the FTC did not call it a pyramid."""

from mlmcheck.cases.spans import about, exact, under
from mlmcheck.model import Case, Figure, Source, Span

_SOCGC = Source(
    "Herbalife, statement of average gross compensation, US, 2012", "as reported by kiddynamitesworld.com", "S"
)
_2013 = Source("Herbalife, compensation of US distributors, 2013", "as reported by Natural Products Insider", "S")
_FTC = Source("FTC v. Herbalife (C.D. Cal. 2016), complaint", "as reported by courthousenews.com", "A")
_PRESS = Source("Reuters, 7 February 2013, and Benzinga", "on Herbalife's distributors and their refunds", "S")
_COUNTED = Source("Herbalife, statement of average gross compensation, US, 2012", "434,125 / .88", "D")

CASE = Case(
    id="herbalife",
    name="Herbalife (United States)",
    place="US",
    years="2012-2016",
    outcome="settled",
    court="FTC v. Herbalife (C.D. Cal., stipulated order July 2016)",
    says=(
        "Settled without a finding, and the FTC did not call it a pyramid. The order asks that at least two thirds of "
        "rewards rest on tracked retail sales and that 80 % of product goes to legitimate end users; USD 200 million "
        "were paid."
    ),
    figures=(
        Figure(
            "88 %, 434,125 people, got no payment from the company.",
            exact(0.88), "share", "all", "all US distributors of the year", "2012", _SOCGC, measure="unpaid_share",
        ),
        Figure(
            "71 %, 351,065 people, had sponsored nobody.",
            exact(0.71), "share", "all", "all US distributors of the year", "2012", _SOCGC,
            measure="nonrecruiter_share",
        ),
        Figure(
            "That makes about 493,300 US distributors (490,537 to 496,143, as 88 % is rounded).",
            Span(493_324, 490_537, 496_143), "count", "all", "all US distributors of the year", "2012", _COUNTED,
        ),
        Figure(
            "Sales leaders with a downline got USD 5,381 a year on average.",
            exact(5_381), "money", "one_rank", "71,535 sales leaders with a downline", "2013", _2013, currency="USD",
        ),
        Figure(
            "56.1 % of sales leaders with a downline, 40,120, got at most USD 1,000; 704 got 100,000 or more.",
            exact(0.561), "share", "one_rank", "71,535 sales leaders with a downline", "2013", _2013,
        ),
        Figure(
            "More than half of sales leaders averaged less than USD 300, the FTC alleged.",
            under(300), "money", "one_rank", "the lower half of sales leaders", "2014", _FTC, currency="USD",
        ),
        Figure(
            "57 % of Nutrition Clubs made nothing or a loss, the FTC alleged.",
            exact(0.57), "share", "one_rank", "owners of Nutrition Clubs", "2016", _FTC,
        ),
        Figure(
            "About 40 % of product was bought by new participants, the FTC alleged (read as 39.5 to 40.5 %).",
            about(0.40, 0.01), "share", "company", "product bought by new participants", "2016", _FTC,
        ),
        Figure(
            "73 % said they had joined for the discount.",
            exact(0.73), "share", "unstated", "distributors asked", "2013", _PRESS,
        ),
        Figure(
            "About 350,000 people got refunds, mostly of USD 100 to 500 (read as 345,000 to 355,000).",
            about(350_000, 10_000), "count", "one_rank", "who had paid USD 1,000 or more in 2009 to 2015", "2017",
            _PRESS,
        ),
        Figure(
            "A Nutrition Club cost about USD 8,500 to open (read as 8,450 to 8,550).",
            about(8_500, 100), "money", "one_rank", "owners of Nutrition Clubs", "2016", _PRESS, currency="USD",
        ),
        Figure(
            "Revenue was USD 4.48 billion, world-wide.",
            about(4_480_000_000, 10_000_000), "money", "company", "world-wide revenue", "2015", _PRESS,
            currency="USD",
        ),
    ),
    sources=(_SOCGC, _2013, _FTC, _PRESS),
    says_not=(
        "Payments from the company leave out what distributors made by reselling. Before the order retail sales were "
        "not tracked, so no retail share exists. A widely quoted overall cap on rewards was not in what was read."
    ),
    currency="USD",
    period=("2012-01-01", "2012-12-31"),
    totals={"participants": Span(493_324, 490_537, 496_143), "participants_unpaid": exact(434_125)},
)  # fmt: skip

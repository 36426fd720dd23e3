"""Nu Skin in the United States: commissions and active distributors, by the firm's own summaries."""

from mlmcheck.cases.spans import exact
from mlmcheck.model import Case, Figure, Source, Span

_2013 = Source("Nu Skin, distributor compensation summary, US, 2013", "as copied on news.successfulibo.com", "P")
_2011 = Source("Nu Skin, distributor compensation summary, US, 2011", "as copied on pdfslide", "P")
_2017 = Source("Nu Skin, distributor compensation summary, US, 2017", "api.nuskin.com", "P")
_COUNTED = Source(_2013.title, "USD 143.266 m / 2,112.05", "D")
_WHO = "active distributors as the firm counts them; the window was not read"

CASE = Case(
    id="nu_skin_us",
    name="Nu Skin, United States",
    place="US",
    years="2011-2017",
    outcome="not_charged",
    court="none; the firm's own summaries of what distributors were paid",
    says="No charge was seen in what was read. The firm publishes what it paid to distributors.",
    figures=(
        Figure(
            "Active distributors got USD 2,112.05 in the year on average, 176.00 a month.",
            exact(2_112.05), "money", "unstated", _WHO, "2013", _2013, currency="USD",
        ),
        Figure(
            "Commissions were USD 143.266 million.",
            exact(143_266_000), "money", "company", "commissions paid in the US", "2013", _2013, currency="USD",
        ),
        Figure(
            "That makes about 67,800 active distributors.",
            Span(67_833, 67_832, 67_833), "count", "unstated", _WHO, "2013", _COUNTED,
        ),
        Figure(
            "80,613 distributors were active on average.",
            exact(80_613), "count", "unstated", _WHO, "2011", _2011,
        ),
        Figure(
            "Commissions were USD 113,540,355.",
            exact(113_540_355), "money", "company", "commissions paid in the US", "2017", _2017, currency="USD",
        ),
    ),
    sources=(_2013, _2011, _2017),
    says_not=(
        "An average over active distributors leaves out all others, and over very unequal people it is what few got. "
        "What distributors made by reselling is not in it, nor what they spent."
    ),
    currency="USD",
    period=("2013-01-01", "2013-12-31"),
    totals={"payouts_total": exact(143_266_000)},
)  # fmt: skip

"""Forsage: slots in a smart contract; charged in the United States."""

from mlmcheck.cases.spans import about, exact, over, under
from mlmcheck.model import Case, Figure, Source

_STUDY = Source("Kell and others, Forsage: anatomy of a smart-contract pyramid scheme", "distantreader.org", "S")
_SEC = Source("SEC against Forsage's founders (2022)", "as reported by savagelaw", "A")
_DOJ = Source("US Department of Justice, charges against Forsage's founders", "as reported by wjbnews", "A")
_ASSIGNED = Source("this program", "0 of 100 assigned, since there was no product to sell to anybody outside", "A")

CASE = Case(
    id="forsage",
    name="Forsage",
    place="US",
    years="2020-2022",
    outcome="charged",
    court="SEC (2022) and US Department of Justice against the founders",
    says=(
        "Charged as a pyramid scheme by the SEC and prosecutors; how it ended was not read. Participants bought slots "
        "whose price went to those before them; every payment is on a public chain."
    ),
    figures=(
        Figure(
            "About 88 % of addresses lost money, a study counted (read as 87.5 to 88.5 %).",
            about(0.88, 0.01), "share", "all", "addresses that took part", "2020-2022", _STUDY, measure="loss_share",
        ),
        Figure(
            "More than 80 % got back less than they had put in, prosecutors said.",
            over(0.80, 1.0), "share", "all", "people who took part", "2022", _DOJ, measure="loss_share",
        ),
        Figure(
            "Nothing came from outside: the published figures name no product; the 0 is assigned here.",
            exact(0), "share", "company", "sales to people outside", "2020-2022", _ASSIGNED,
        ),
        Figure(
            "More than 1.1 million addresses took part.",
            over(1_100_000), "count", "all", "addresses that took part", "2022", _STUDY,
        ),
        Figure(
            "More than USD 300 million was taken, the SEC said.",
            over(300_000_000), "money", "company", "taken in", "2022", _SEC, currency="USD",
        ),
        Figure(
            "About USD 340 million was taken, prosecutors said (read as 335 to 345).",
            about(340_000_000, 10_000_000), "money", "company", "taken in", "2022", _DOJ, currency="USD",
        ),
    ),
    sources=(_STUDY, _SEC, _DOJ),
    says_not=(
        "That nothing came from outside is assigned here, not published as a figure. An address is not a person. The "
        "totals are per 100 taken in, all for slots; how much of it was paid on is not stated."
    ),
    currency="USD",
    totals={
        "revenue_total": exact(100),
        "revenue_customers": exact(0),
        "revenue_participants": exact(0),
        "revenue_recruitment": exact(100),
        "payouts_total": under(100, 1),
        "payouts_on_customer_sales": exact(0),
    },
    is_alleged=True,
    discussed=(
        "Charged, not decided in what was read. Everything paid in came from participants, so every standard on the "
        "source of pay is past its line; the band stays insufficient because what was published counts addresses, not "
        "people. A person may hold many."
    ),
)  # fmt: skip

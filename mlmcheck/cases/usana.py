"""USANA: how few reach the ranks, by a critic's count."""

from mlmcheck.cases.spans import about, exact, over
from mlmcheck.model import Case, Figure, Source

_CRITIC = Source("usanawatchdog.blogspot.com, 2013 and 2016", "a critic, from the firm's filings", "S")
_RATIO = Source("usanawatchdog.blogspot.com, 2013", "2,820 / 1.6 m, a critic's figures", "D")

CASE = Case(
    id="usana",
    name="USANA",
    place="US",
    years="2011-2014",
    outcome="not_charged",
    court="none; figures of a critic from the firm's filings",
    says="No charge was seen in what was read.",
    figures=(
        Figure(
            "About 2,820 had reached Gold Director or higher, of more than 1.6 million who ever joined: .18 %.",
            exact(0.0018), "share", "unstated", "everybody who ever joined", "2013", _RATIO,
        ),
        Figure(
            "About 92 % of commissions went to fewer than 1 % of sellers, a critic computed (at least 91.5 %).",
            over(0.915, 1.0), "share", "unstated", "sellers; who counts as one was not read", "2013", _CRITIC,
            measure="top1_reward_share",
        ),
        Figure(
            "135,590 people in the US had bought at least one product.",
            exact(135_590), "count", "all", "US associates who bought in the year", "2011", _CRITIC,
        ),
        Figure(
            "61,400 people in the US had bought at least one product.",
            about(61_400, 100), "count", "all", "US associates who bought in the year", "2014", _CRITIC,
        ),
    ),
    sources=(_CRITIC,),
    says_not=(
        "The figures are a critic's. Those who ever joined are not those who take part. No split of revenue was read."
    ),
    currency="USD",
)  # fmt: skip

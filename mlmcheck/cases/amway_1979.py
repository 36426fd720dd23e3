"""In re Amway: the Commission held that the plan was no pyramid, for its enforced rules."""

from mlmcheck.cases.spans import exact
from mlmcheck.model import Case, Figure, Source

_FTC = Source("In re Amway Corp., 93 F.T.C. 618 (1979)", "as quoted by wiki-gateway.eudic.net", "S")
_LATER = Source("Amway, average incomes, 2010 and 2000", "as reported by thefactsabouttheamwayopportunity", "S")
_2013 = Source("Amway, levels reached, 2013", "as reported by thetruthaboutamway", "S")

CASE = Case(
    id="amway_1979",
    name="Amway",
    place="US",
    years="1979",
    outcome="not_found",
    court="In re Amway Corp., 93 F.T.C. 618 (1979)",
    says=(
        "The Commission held that it was not a pyramid: nobody was paid for signing people up, stock was bought back, "
        "and the rules to resell 70 % of purchases and to sell to ten customers a month were enforced."
    ),
    figures=(
        Figure(
            "To get the bonus, at least 70 % of the month's purchases had to be resold.",
            exact(0.70), "share", "company", "the firm's own rule", "1979", _FTC,
        ),
        Figure(
            "To be paid on the downline, one had to sell to ten different customers in the month.",
            exact(10), "count", "company", "the firm's own rule", "1979", _FTC,
        ),
        Figure(
            "46 % of distributors were active.",
            exact(0.46), "share", "all", "distributors; going to a meeting made one active", "2010", _LATER,
        ),
        Figure(
            "Active distributors got USD 202 a month on average, gross, without annual bonuses.",
            exact(202), "money", "unstated", "active distributors; going to a meeting made one active", "2010",
            _LATER, currency="USD",
        ),
        Figure(
            "Ten years earlier 66 % were active and got USD 115 a month on average, gross.",
            exact(115), "money", "unstated", "active distributors", "2000", _LATER, currency="USD",
        ),
        Figure(
            "0.31 % had reached the level Q12 Platinum.",
            exact(0.0031), "share", "unstated", "distributors", "2013", _2013,
        ),
    ),
    sources=(_FTC, _LATER, _2013),
    says_not=(
        "The decision is of 1979 and rests on rules that were enforced then; the incomes are of later years and were "
        "not before the Commission. No split of revenue or of pay was read."
    ),
    currency="USD",
    plan={"contract.pays_for_recruiting": False},
    discussed=(
        "The Commission found no pyramid because three rules were enforced; the program says nothing. Rules that are "
        "kept show in books (how much pay slips past them is a measure here), and no books were published."
    ),
)  # fmt: skip

"""4Life: its income disclosure of 2016, which also says how many got nothing."""

from datetime import date

from mlmcheck.cases.spans import exact
from mlmcheck.cases.tables import rank
from mlmcheck.model import Case, Disclosure, Figure, Source

_IDS = Source("4Life, income disclosure statement 2016", "docslib.org 3448531", "S")

CASE = Case(
    id="four_life",
    name="4Life",
    place="US",
    years="2016",
    outcome="not_charged",
    court="none; the firm's own income disclosure",
    says="No charge was seen in what was read. The firm published a table of what its ranks got a month.",
    figures=(
        Figure(
            "88.8 % of those who were paid, 19.9 % of all, got USD 59 a month on average.",
            exact(59), "money", "one_rank", "rank Leaders, of distributors who earned a commission", "2016", _IDS,
            currency="USD",
        ),
        Figure(
            "The highest rank got USD 167,127 a month on average.",
            exact(167_127), "money", "one_rank", "rank Platinum International Diamonds", "2016", _IDS, currency="USD",
        ),
    ),
    sources=(_IDS,),
    says_not=(
        "The averages are of those who were paid; the same table's shares of all distributors show that most got "
        "nothing. Yearly averages are months times 12. Expenses are not in it."
    ),
    currency="USD",
    disclosure=Disclosure(
        "4Life", date(2016, 1, 1), date(2016, 12, 31), "USD", "paid",
        "distributors who earned a commission (worldwide)", "month",
        (
            rank("Associates", 4.0, "<10", 1_240, 20, 240, share_of_all=1.0),
            rank("Leaders", 88.8, "<10", 28_955, 59, 708, share_of_all=19.9),
            rank("Diamonds", 5.4, 11, 4_998, 613, 7_356, share_of_all=1.2),
            rank("Presidential Diamonds", 1.4, 128, 14_719, 2_780, 33_360, share_of_all="<1"),
            rank("International Diamonds", "<1", 1_450, 56_655, 9_340, 112_080, share_of_all="<1"),
            rank("Gold International Diamonds", "<1", 11_789, 180_691, 38_161, 457_932, share_of_all="<1"),
            rank("Platinum International Diamonds", "<1", 82_518, None, 167_127, 2_005_524, share_of_all="<1"),
        ),
    ),
)  # fmt: skip

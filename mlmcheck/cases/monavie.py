"""MonaVie: its income disclosure of 2008-09, of those who had recruited and were active."""

from datetime import date

from mlmcheck.cases.spans import exact
from mlmcheck.cases.tables import rank
from mlmcheck.model import Case, Disclosure, Figure, Source

_IDS = Source("MonaVie, income disclosure statement, 4 July 2008 to 26 June 2009", "scribd.com 28423987", "S")
_WHO = "distributors with a recruit and a bonus other than retail who were active, world-wide"

CASE = Case(
    id="monavie",
    name="MonaVie",
    place="US",
    years="2008-2009",
    outcome="not_charged",
    court="none; the firm's own income disclosure",
    says="No charge was seen in what was read. The firm published a table of what its ranks got a week.",
    figures=(
        Figure(
            "46,766 people in the lowest rank, about half of the table, got USD 23 a week on average for 4 hours.",
            exact(23), "money", "one_rank", "rank Distributor: " + _WHO, "2009", _IDS, currency="USD",
        ),
        Figure(
            "The seven people of the highest rank got USD 65,548 a week on average.",
            exact(65_548), "money", "one_rank", "rank Royal Black Diamond Executive and above", "2009", _IDS,
            currency="USD",
        ),
    ),
    sources=(_IDS,),
    says_not=(
        "The table leaves out everybody who recruited nobody or got no bonus, and how many they are is not said. "
        "Yearly averages are weeks times 52. Expenses are not in it."
    ),
    currency="USD",
    disclosure=Disclosure(
        "MonaVie", date(2008, 7, 4), date(2009, 6, 26), "USD", "paid",
        "distributors with >=1 recruit and >=1 non-retail bonus and active (worldwide)", "week",
        (
            rank("Distributor", 50, 0, 699, 23, 1_214, count=46_766),
            rank("Star", 35, 0, 880, 35, 1_817, count=32_172),
            rank("Star 500", 8, 50, 815, 76, 3_947, count=7_933),
            rank("Star 1000", 4, 100, 1_040, 172, 8_963, count=3_267),
            rank("Bronze Executive", 1, 200, 1_000, 357, 18_572, count=1_168),
            rank("Silver Executive", 1, 300, 1_500, 564, 29_310, count=639),
            rank("Gold Executive", "<1", 500, 2_500, 1_027, 53_413, count=386),
            rank("Ruby Executive", "<1", 1_000, 5_000, 2_015, 104_759, count=145),
            rank("Emerald Executive", "<1", 1_500, 7_500, 3_090, 160_656, count=66),
            rank("Diamond Executive", "<1", 2_000, 10_000, 3_884, 201_987, count=32),
            rank("Blue Diamond Executive", "<1", 2_500, 20_000, 7_481, 388_986, count=76),
            rank("Hawaiian Blue Diamond", "<1", 4_544, 25_000, 12_711, 660_995, count=24),
            rank("Black Diamond Executive", "<1", 6_505, 101_761, 28_584, 1_486_366, count=27),
            rank("Royal Black Diamond Executive and above", "<1", 28_483, 134_517, 65_548, 3_408_500, count=7),
        ),
    ),
)  # fmt: skip

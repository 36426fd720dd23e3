"""FTC v. MOBE: business coaching sold in ever dearer steps; settled. Its income table contradicts its own text."""

from datetime import date

from mlmcheck.cases.spans import exact, over, under
from mlmcheck.cases.tables import rank
from mlmcheck.model import Case, Disclosure, Figure, Source

_PRESS = Source("CBS News, and retailconsumerproductslaw.com", "on the FTC's case against MOBE", "S")
_FTC = Source("FTC v. MOBE (2018), complaint", "as reported by CBS News", "A")
_IDS = Source(
    "MOBE, income disclosure, September 2016 to September 2017",
    "GitHub esgiar/onlinecommissioner, pages/disclosure/index.tpl, commit 43798efc",
    "S",
)
_SUM = Source(_IDS.title, "sum of share x annualised average", "D")
_WHO = "all affiliates, who had paid USD 49 to enrol"

CASE = Case(
    id="mobe",
    name="MOBE (My Online Business Education)",
    place="US",
    years="2016-2022",
    outcome="settled",
    court="FTC v. MOBE (filed 2018)",
    says=(
        "Settled without a finding; USD 125 million had been taken, and more than 23 million were sent back to more "
        "than 37,000 people. It sold business coaching and is no typical multi-level seller."
    ),
    figures=(
        Figure(
            "Enrolling cost USD 49.",
            exact(49), "money", "all", _WHO, "2017", _IDS, measure="entry_cost", currency="USD",
        ),
        Figure(
            "The steps that followed cost up to USD 30,000.",
            under(30_000), "money", "one_rank", "the dearest steps", "2018", _PRESS, currency="USD",
        ),
        Figure(
            "USD 125 million were taken.",
            exact(125_000_000), "money", "company", "taken from customers", "2018", _PRESS, currency="USD",
        ),
        Figure(
            "More than 37,000 people were sent money back.",
            over(37_000), "count", "customers", "people who were sent money back", "2022", _PRESS,
        ),
        Figure(
            "Most people lost money, the FTC alleged.",
            over(0.5, 1.0), "share", "customers", "people who bought", "2018", _FTC,
        ),
        Figure(
            "The text says that affiliates got less than USD 250 a year on average.",
            under(250), "money", "all", _WHO, "2017", _IDS, currency="USD",
        ),
        Figure(
            "The text says that active affiliates got less than USD 700 a year on average.",
            under(700), "money", "unstated", "active affiliates; what active means was not read", "2017", _IDS,
            currency="USD",
        ),
        Figure(
            "The table, which is headed as of all affiliates, makes about USD 31,400 a year on average.",
            exact(31_402), "money", "unstated", "whom the table is really of cannot be told", "2017", _SUM,
            currency="USD",
        ),
    ),
    sources=(_PRESS, _FTC, _IDS),
    says_not=(
        "The table and the text cannot both be right; perhaps the table is of paid affiliates only. Averages say "
        "nothing of what the steps cost. The case was about deception, not about a test for pyramids."
    ),
    currency="USD",
    disclosure=Disclosure(
        "MOBE", date(2016, 9, 1), date(2017, 9, 30), "USD", "all", "all affiliates (paid $49 enrolment fee)", "month",
        (
            rank("$25,000+", 1.5, 117_497, 589_652, 212_570, 1_409_961),
            rank("$10,000-24,999", 1.83, 10_751, 20_651, 14_563, 174_755),
            rank("$5,000-9,999", 2.5, 5_017, 9_351, 6_894, 82_726),
            rank("$2,500-4,999", 3.99, 2_571, 4_932, 3_308, 39_693),
            rank("$1,000-2,499", 9.07, 1_014, 2_488, 1_655, 19_865),
            rank("$500-999", 8.65, 502, 992, 697, 8_367),
            rank("$250-499", 9.98, 251, 500, 350, 4_206),
            rank("$0-249", 62.48, 0, 248, 61, 732),
        ),
    ),
    plan={"plan.joining_fee": 49, "statement.mean": "<250"},
    discussed=(
        "Settled without a finding. The published table contradicts the text beside it (a mean of over 31,000 a year "
        "against one of less than 250), which the program says before anything else. What pay was triggered by is not "
        "published."
    ),
)  # fmt: skip

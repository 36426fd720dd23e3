"""FTC v. Neora: the FTC did not prove a pyramid scheme."""

from mlmcheck.cases.spans import about, between, exact
from mlmcheck.model import Case, Figure, Source, Span

_COURT = Source(
    "FTC v. Neora (N.D. Tex. 28 September 2023)", "figures of the opinion, as reported by behindmlm.com", "S"
)
_RATIO = Source("FTC v. Neora (N.D. Tex. 28 September 2023)", "163,000 / 35,000 to 163,000 / 30,000", "D")
_LIFE = Source("FTC v. Neora (N.D. Tex. 28 September 2023)", "1.7 m / 0.4 m, both rounded", "D")
_IDS = Source("Neora, income disclosure, January 2020, US", "as reported by truthinadvertising.org", "S")

CASE = Case(
    id="neora",
    name="Neora (Nerium)",
    place="US",
    years="2023",
    outcome="not_found",
    court="FTC v. Neora (N.D. Tex., 28 September 2023)",
    says=(
        "The court decided for the company: the FTC had not proved that rewards were unrelated to sales to end users. "
        "It could not assume what participants' purchases were for, and customers counted apart from sellers, steady "
        "seller numbers and the firm's own rules weighed in its favour."
    ),
    figures=(
        Figure(
            "About 163,000 customers stood against 30,000 to 35,000 active sellers: 4.7 to 5.4 customers a seller.",
            between(163_000 / 35_000, 163_000 / 30_000), "ratio", "company",
            "customers and sellers whom the opinion counts as active", "2023", _RATIO,
            measure="customers_per_participant",
        ),
        Figure(
            "Since the start there were about 1.7 million customers and 0.4 million sellers.",
            Span(4.25, 1.65 / 0.45, 1.75 / 0.35), "ratio", "unstated", "everybody who ever joined, by label", "2023",
            _LIFE,
        ),
        Figure(
            "69.4 % of active brand partners got no cash commission.",
            exact(0.694), "share", "unstated", "active brand partners, US; what active means was not read", "2020",
            _IDS, measure="unpaid_share",
        ),
        Figure(
            "Active brand partners got USD 1,054 in cash on average in the year, before expenses.",
            exact(1_054), "money", "unstated", "active brand partners, US; what active means was not read", "2020",
            _IDS, currency="USD",
        ),
        Figure(
            "Half of sellers stayed about 8 months; half of customers about 2 (read as 7.5 to 8.5 months).",
            about(8, 1), "months", "unstated", "sellers", "2023", _COURT,
        ),
    ),
    sources=(_COURT, _IDS),
    says_not=(
        "82 to 84 % of active heads were customers; that is no share of revenue. The opinion itself was not read. That "
        "a claim was not proved is not proof of the contrary, and binds no other court."
    ),
    currency="USD",
    totals={"participants": between(30_000, 35_000), "customers": about(163_000, 1_000)},
    discussed=(
        "The court found the claim not proved; the program says nothing. Customers outnumbered active sellers five to "
        "one by head, which stands among the safeguards and speaks for the firm, but heads are not money: what pay "
        "rested on was in dispute in court and is not published."
    ),
)  # fmt: skip

"""United Kingdom, Trading Schemes Act 1996 and Regulations 1997: pay for recruits, the first week, the contract."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_REGULATIONS = "Trading Schemes Regulations 1997 (SI 1997/30)"

STANDARD = Standard(
    id="gb_trading_schemes_1997",
    name="UK Trading Schemes Regulations 1997",
    jurisdiction="GB",
    place="United Kingdom",
    force="statute",
    criteria=(
        Criterion(
            id="first_week_cap",
            measure="first_week_payment",
            limit=Limit(side="above", value=200, currency="GBP"),
            says="More than 200 pounds were taken from a participant in the first seven days.",
            source=Source(
                title=f"{_REGULATIONS}, as described by a consumer council",
                locator="at most GBP 200 from a participant in the first seven days",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="cancellation",
            measure="cooling_off_days",
            limit=Limit(side="below", value=14),
            says="Those who join have fewer than 14 days to cancel and get their money back.",
            source=Source(title=_REGULATIONS, locator="regulation 5: 14 days to cancel", mark="P"),
            reading="both",
        ),
        Criterion(
            id="written_contract",
            measure="contract_written",
            limit=Limit(side="below", value=1),
            says="Those who join get no contract in writing.",
            source=Source(
                title=_REGULATIONS, locator="regulations 4 and 5: a written contract with prescribed content", mark="P"
            ),
            reading="both",
        ),
        Criterion(
            id="pay_for_recruits",
            measure="recruiting_paid",
            limit=Limit(side="above", value=0),
            says="The plan pays for signing somebody up.",
            source=Source(
                title="Trading Schemes Act 1996 with the Regulations of 1997, as described by a consumer council",
                locator="the offence of promoting pay for recruiting",
                mark="S",
            ),
            reading="both",
        ),
    ),
    says=(
        "No more than 200 pounds may be taken from a participant in the first seven days; who joins has a contract in "
        "writing and 14 days to cancel it with the money back; promoting pay for recruiting is an offence."
    ),
    says_not=(
        "One payment above the line is a breach of a rule on joining, and so is a missing paper; neither is proof of a "
        "pyramid. What the contract must contain is not checked. Single-tier schemes and schemes in which all "
        "participants are registered for VAT are exempt, which no table shows."
    ),
    combine="any",
)

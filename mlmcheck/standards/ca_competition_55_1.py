"""Canada, Competition Act section 55.1: any one of four features makes pyramid selling."""

from mlmcheck.model import Criterion, Limit, Source, Standard

_ACT = "Canada, Competition Act"

STANDARD = Standard(
    id="ca_competition_55_1",
    name="Canada, Competition Act section 55.1 (pyramid selling)",
    jurisdiction="CA",
    place="Canada",
    force="statute",
    criteria=(
        Criterion(
            id="pays_for_recruiting",
            measure="recruiting_paid",
            limit=Limit(side="above", value=0),
            says="The plan pays for signing up somebody who also pays for that right.",
            source=Source(title=_ACT, locator="section 55.1, feature (a)", mark="P"),
            reading="both",
        ),
        Criterion(
            id="paid_on_joining",
            measure="recruitment_reward_share",
            limit=Limit(side="above", value=0),
            says="Payouts were made on what others paid to join or to take part.",
            source=Source(
                title=_ACT,
                locator="section 55.1, feature (a); payouts on joining payments as such pay: this program's reading",
                mark="P",
            ),
            reading="both",
        ),
        Criterion(
            id="paid_on_packs",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most pay rests on what others paid to join, on packs and on purchases to qualify.",
            source=Source(
                title=_ACT,
                locator=(
                    "section 55.1, feature (a); that such pay is pay for recruiting, and one half, are this program's "
                    "convention"
                ),
                mark="P",
            ),
            reading="include",
        ),
        Criterion(
            id="required_purchase",
            measure="purchase_required",
            limit=Limit(side="above", value=0),
            says="Who joins must buy goods, other than sales material at what it costs the seller.",
            source=Source(title=_ACT, locator="section 55.1, feature (b)", mark="P"),
            reading="both",
        ),
        Criterion(
            id="unreasonable_quantities",
            measure="stock_loading_share",
            limit=Limit(side="above", value=1 / 2),
            says="Most of what participants bought lies above what hardly any customer buys in a month.",
            source=Source(
                title=_ACT,
                locator=(
                    "section 55.1, feature (c), commercially unreasonable quantities; the measure and its line of one "
                    "half are this program's convention"
                ),
                mark="P",
            ),
            reading="both",
        ),
        Criterion(
            id="no_buy_back",
            measure="buyback_rate",
            limit=Limit(side="at_most", value=0),
            says="Nothing is paid for stock that is returned.",
            source=Source(title=_ACT, locator="section 55.1, feature (d)", mark="P"),
            reading="both",
        ),
        Criterion(
            id="buy_back_not_told",
            measure="buyback_told",
            limit=Limit(side="below", value=1),
            says="Those who join are not told that stock is taken back.",
            source=Source(title=_ACT, locator="section 55.1, feature (d)", mark="P"),
            reading="both",
        ),
    ),
    says=(
        "Any one of four features makes a plan pyramid selling: pay for recruiting somebody who pays for the same "
        "right, a required purchase other than sales material at cost, knowing supply of commercially unreasonable "
        "quantities, or no buy-back on reasonable terms, or one the participant is not told of."
    ),
    says_not=(
        "The section gives no number for an unreasonable quantity, for packs that hide pay for recruiting or for "
        "reasonable terms of a buy-back: one half is this program's convention, and only a plan that takes nothing "
        "back fails here. Payments to take part include "
        "kits, training and events in these sums. That the firm knew is not seen in any table."
    ),
    combine="any",
)

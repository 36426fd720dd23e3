"""European Union, Unfair Commercial Practices Directive, Annex I item 14, with its two Court judgments."""

from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="eu_ucpd_annex_14",
    name="EU Unfair Commercial Practices Directive, Annex I item 14",
    jurisdiction="EU",
    place="European Union",
    force="statute",
    criteria=(
        Criterion(
            id="consideration",
            measure="entry_cost",
            limit=Limit(side="above", value=0),
            says="A consumer gives consideration, of any size, for the opportunity of compensation.",
            source=Source(
                title="Directive 2005/29/EC; Court of Justice, C-515/12 4finance (3 April 2014)",
                locator="Annex I item 14; a financial contribution of any size, as read in a commentary",
                mark="S",
            ),
            reading="both",
        ),
        Criterion(
            id="primarily_from_introducing",
            measure="participant_funded_reward_share",
            limit=Limit(side="above", value=1 / 2),
            says=(
                "The compensation derives primarily from introducing others rather than from sale or consumption "
                "of products."
            ),
            source=Source(
                title=(
                    "Court of Justice, C-515/12 4finance (3 April 2014) and C-667/15 Loterie Nationale (15 "
                    "December 2016)"
                ),
                locator="on primarily, and on an indirect but certain link between new contributions and compensation",
                mark="S",
            ),
            reading="include",
        ),
    ),
    says=(
        "Always forbidden: a scheme in which a consumer gives consideration for compensation derived primarily "
        "from introducing other consumers rather than from the sale or consumption of products. The link may be "
        "indirect if it is certain."
    ),
    says_not=(
        "The directive gives no number: one half is a reading of its word primarily. In 4finance newcomers' fees "
        "funded a very small part of the bonuses, which left primarily in doubt. Own consumption counts as "
        "consumption, except what entry, a quota or a pay-back explains."
    ),
)

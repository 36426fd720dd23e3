"""Terms on compensation plans."""

from mlmcheck.explain.terms.entry import Term

TERMS = (
    Term(
        "compensation-plan", "Compensation plan",
        "The rules by which a firm pays its participants: on whose sales and purchases, how many levels down, with "
        "which ranks and minimums.",
        ("unilevel", "binary", "matrix", "stairstep-breakaway"),
    ),
    Term(
        "unilevel", "Unilevel",
        "A plan that pays a percentage on each level below, to a fixed depth, with no limit on how many stand on the "
        "first level.",
        ("compression",),
    ),
    Term(
        "binary", "Binary",
        "A plan with two legs only, which pays on the volume of the smaller one; what the larger has too much is "
        "carried over or lost.",
        ("leg", "placement"),
    ),
    Term(
        "matrix", "Forced matrix",
        "A plan of fixed width and depth, such as three wide and four deep: whom the first row has no room for spills "
        "over to others.",
        ("placement", "spillover_share"),
    ),
    Term(
        "stairstep-breakaway", "Stairstep breakaway",
        "A plan of ranks with rising rates. Who reaches the top rate breaks away: the sponsor then earns a smaller "
        "share on that whole group.",
        ("generation-bonus",),
    ),
    Term(
        "generation-bonus", "Generation bonus",
        "Pay on groups whose leaders have broken away, counted in generations of leaders instead of levels; a matching "
        "bonus pays a share of what the downline was paid.",
        ("override",),
    ),
    Term(
        "compression", "Compression",
        "Leaving out inactive or unqualified people when levels are counted, so that pay reaches further down than the "
        "tree seems to allow.",
        ("rebate_depth",),
    ),
    Term(
        "qualification-volume", "Qualification volume",
        "What somebody must sell or buy in a month to be paid. Purchases that stop just past it are explained by the "
        "plan.",
        ("volume", "quota_bunching", "quota_money_share"),
    ),
    Term(
        "volume", "Volume (PV, CV)",
        "Points in place of money: personal volume decides on qualification, commissionable volume is what percentages "
        "are paid on. One point is not one unit of money.",
        ("qualification-volume",),
    ),
    Term(
        "pay-to-play", "Pay to play",
        "Having to buy in order to be paid. The buyer's wish for the goods can no longer be told from the wish for the "
        "pay.",
        ("qualification-volume", "stake_response", "us_vemma_order"),
    ),
    Term(
        "party-plan", "Party plan",
        "Selling at gatherings to guests who buy once. Few customers return, which is no sign of anything by itself.",
        ("repeat_customer_share",),
    ),
    Term(
        "ponzi-scheme", "Ponzi scheme",
        "Returns paid out of what later investors put in. A pyramid pays for bringing people in; the two often meet.",
        ("pyramid-scheme", "stake"),
    ),
    Term(
        "pyramid-scheme", "Pyramid scheme",
        "A scheme where people pay for the right to be paid for bringing in others, and pay comes primarily from those "
        "payments. No percentage decides it in US federal law.",
        ("us_koscot", "eu_ucpd_annex_14", "band"),
    ),
    Term(
        "gifting-circle", "Gifting circle",
        "A pyramid without a product: each gives money to somebody above, person to person, and waits for those below.",
        ("pyramid-scheme",),
    ),
)  # fmt: skip

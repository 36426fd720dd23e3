"""Terms on people and the network they form."""

from mlmcheck.explain.terms.entry import Term

TERMS = (
    Term(
        "participant", "Participant",
        "A person with the right to earn from the firm: called distributor, affiliate, associate, brand partner, "
        "consultant. A participant who sells nothing, fails or leaves does not become a customer.",
        ("customer", "discount-buyer"),
    ),
    Term(
        "customer", "Customer",
        "A buyer who has no right to earn. Named if the files identify the buyer, labelled if they only use the word; "
        "verified is kept for independent proof of payment, delivery or contact.",
        ("participant", "retail_share"),
    ),
    Term(
        "discount-buyer", "Discount buyer",
        "Somebody in the list of recruits who never paid to join, never sponsored and never was paid: probably there "
        "for the price. Counted both ways, as the courts dispute it.",
        ("customer", "us_herbalife_order"),
    ),
    Term(
        "sponsor", "Sponsor",
        "The participant who recruited another. The sponsors make one tree; who stands under whom in the pay plan may "
        "be another tree.",
        ("placement", "upline", "downline"),
    ),
    Term(
        "placement", "Placement",
        "Where a new participant is put in the pay plan, not necessarily under the one who recruited them: a matrix or "
        "binary puts people wherever there is room.",
        ("sponsor", "spillover_share", "binary"),
    ),
    Term("upline", "Upline", "The sponsor, the sponsor's sponsor, and so on to the top.", ("downline",)),
    Term(
        "downline", "Downline",
        "Everybody recruited by a participant, by those recruits, and so on: the people whose payments can earn the "
        "participant something.",
        ("upline", "override"),
    ),
    Term(
        "leg", "Leg",
        "One person directly below another, with everybody below that person. Plans often pay on the smaller leg, so "
        "that one strong line is not enough.",
        ("binary", "largest_leg_share"),
    ),
    Term(
        "churn", "Churn",
        "People leaving and being replaced. High in lawful firms too, so it is shown and never judged.",
        ("replacement_rate", "participant_retention_12m"),
    ),
    Term(
        "saturation", "Saturation",
        "The point where there is hardly anybody left to recruit. Plans that need recruits must reach it; when depends "
        "on who could ever join, which is seldom known.",
        ("market_exhaustion", "join_growth"),
    ),
    Term(
        "relabelling", "Relabelling",
        "Calling participants customers after the fact. It changes head counts at once and nobody's money, so a change "
        "of type counts from its own date only, and many on one date are listed.",
        ("relabelled_share", "vemma"),
    ),
)  # fmt: skip

"""Terms of law and procedure."""

from mlmcheck.explain.terms.entry import Term

TERMS = (
    Term(
        "allegation", "Allegation",
        "What a party says before anybody has decided. Shown here only with the mark A; never as a fact.",
        ("settlement", "marks"),
    ),
    Term(
        "settlement", "Settlement",
        "An end of a case by agreement, mostly without a finding. Settled is never called found.",
        ("consent-order", "allegation"),
    ),
    Term(
        "consent-order", "Consent order",
        "A settlement that a court or agency makes binding. It binds the one firm that agreed to it, so its numbers "
        "are no law for others.",
        ("us_vemma_order", "us_herbalife_order", "settlement"),
    ),
    Term(
        "preliminary-injunction", "Preliminary injunction",
        "A court's order for the time being, because a case looks likely to succeed; not a final finding.",
        ("vemma",),
    ),
    Term(
        "force", "Force",
        "How much weight a standard has: a statute, a court's ruling, an order on one firm, a regulator's reading, "
        "guidance, an industry's code, or this program's own convention.",
        ("consent-order",),
    ),
    Term(
        "buy-back", "Buy-back",
        "The firm's promise to take unsold stock back, often at 90 % of its price within a year. It counts if it is "
        "kept, not if it is written.",
        ("refund_honoured", "us_dsa_code", "inventory-loading"),
    ),
    Term(
        "cooling-off", "Cooling-off",
        "Days in which a joiner may withdraw and get the money back.",
        ("cooling_off_days", "gb_trading_schemes_1997"),
    ),
    Term(
        "income-disclosure", "Income disclosure",
        "A firm's statement of what its participants earn. Whom it leaves out, and what it leaves off, decides how it "
        "reads.",
        ("base", "annualised", "us_ftc_disclosure_2024"),
    ),
    Term(
        "base", "Base of a share",
        "Whom a percentage is of: everybody who enrolled, the active, the paid, one rank. Figures of different bases "
        "are never compared here.",
        ("income-disclosure", "disclosed_base"),
    ),
    Term(
        "annualised", "Annualised",
        "A month's or week's figure multiplied to a year, as if nobody had left.",
        ("annualised_pay", "same_people_all_year"),
    ),
    Term(
        "safeguard", "Safeguard",
        "What speaks for a firm: customers, refunds that are honoured, steady numbers, buying that goes on without "
        "pay.",
        ("safeguards", "us_amway_safeguards"),
    ),
)  # fmt: skip

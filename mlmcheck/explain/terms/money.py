"""Terms on money in and money out."""

from mlmcheck.explain.terms.entry import Term

TERMS = (
    Term(
        "internal-consumption", "Internal consumption",
        "Product bought by participants, whether they use it, resell it or store it: the firm's books cannot see "
        "which. Where this counts as demand is the oldest dispute of the field.",
        ("own-use", "internal_share", "readings"),
    ),
    Term(
        "own-use", "Own use",
        "The part of internal consumption that participants use up because they want it. A plan that pays for buying "
        "makes it impossible to tell from buying in order to be paid.",
        ("internal-consumption", "qualification-volume"),
    ),
    Term(
        "retail", "Retail",
        "Sales to people with no right to earn. Not the same as sales at the retail price: a participant may pay that "
        "too.",
        ("customer", "retail_share"),
    ),
    Term(
        "recruitment-money", "Recruitment money",
        "What people pay for taking part: joining fees, starter kits, renewals, and training, events and tools sold to "
        "participants.",
        ("recruitment_share", "pack"),
    ),
    Term(
        "pack", "Pack",
        "A bundle of product that a joiner buys to start at a higher rank or rate. Booked as product, it is often paid "
        "for the position; purchases around joining beyond two ordinary months count as entry money.",
        ("entry-money", "entry_money_share"),
    ),
    Term(
        "entry-money", "Entry money",
        "Product bought within 30 days of joining beyond what two ordinary months would bring. Explained by the plan, "
        "not by demand, in both readings.",
        ("pack", "entry_cost"),
    ),
    Term(
        "autoship", "Autoship",
        "A standing monthly order. Convenient for those who want the goods; where it keeps somebody qualified for pay, "
        "it is a quota by another name.",
        ("qualification-volume", "quota_bunching"),
    ),
    Term(
        "inventory-loading", "Inventory loading",
        "Buying more than one can use or sell, to reach a rank or a bonus.",
        ("stock_loading_share", "buy-back"),
    ),
    Term(
        "payout", "Payout",
        "Money from the firm to a participant, whatever it is called. Rewards are payouts less what somebody got back "
        "on their own purchases.",
        ("self-rebate", "payout_ratio"),
    ),
    Term(
        "retail-commission", "Retail commission",
        "Pay on a sale that one made to a customer. Believed only as far as a sale stands behind it.",
        ("override", "retail_reward_share"),
    ),
    Term(
        "override", "Override",
        "Pay on what the downline sells or buys: a share of the group's volume, over one's own commission.",
        ("downline", "generation-bonus"),
    ),
    Term(
        "recruitment-bonus", "Recruitment bonus",
        "Pay because somebody joined, bought a pack or upgraded: also called fast-start, sign-up or team bonus.",
        ("recruitment_reward_share", "us_koscot"),
    ),
    Term(
        "self-rebate", "Self-rebate",
        "Money back on one's own purchase. It lowers what was paid in; beyond that it is a reward of unknown source.",
        ("payout", "stake"),
    ),
    Term(
        "stake", "Stake",
        "Purchases of which the buyer gets most back: money put in for a return, not bought goods at a discount.",
        ("self-rebate", "ponzi-scheme"),
    ),
    Term(
        "net", "Net",
        "Payouts and documented resale less what was paid in. In cash, all payments are costs and the goods count as "
        "nothing; in fees, only payments for taking part are.",
        ("loss_share", "mean_net"),
    ),
)  # fmt: skip

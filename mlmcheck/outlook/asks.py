"""What to ask before paying: one question for each answer that is missing, those that settle most first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mlmcheck.model.outlook import Ask

ASKS: Final = (
    Ask(
        "pitch.outside_share",
        "Of the company's sales last year, how much went to people who can never earn from it? Where is that written?",
        "It tells whether members are paid out of customers' money or out of each other's.",
    ),
    Ask(
        "pitch.pays_on",
        "For what exactly am I paid? Please show me the page of the plan.",
        "Pay for sales and pay for people who join are two different things, and one of them is forbidden nearly "
        "everywhere.",
    ),
    Ask(
        "plan.monthly_minimum",
        "What do I have to buy each month so that I stay paid?",
        "It is usually the largest cost, because it never stops.",
    ),
    Ask(
        "plan.required_purchase",
        "Can I earn at the full rate without buying a pack? How many people do?",
        "What everybody buys to start is a price of joining, whatever it is called.",
    ),
    Ask(
        "plan.joining_fee", "What does it cost to join, and what every year after?",
        "Nothing can be worked out without it.",
    ),
    Ask(
        "plan.starter_kit",
        "What else must I buy to start: a kit, a website, a training?",
        "It belongs to the price of joining.",
    ),
    Ask(
        "pitch.unpaid_share",
        "How many of all who joined got nothing last year? May I see the income statement with everybody in it?",
        "Statements often leave out the people who got nothing.",
    ),
    Ask(
        "statement.median",
        "What did the middle person of all members get last year, before and after what they spent?",
        "An average is pulled up by a few at the top.",
    ),
    Ask(
        "you.tax",
        "What was your own profit last year, after all you bought and paid? Would you show me your tax return?",
        "Whoever offers you an income should be able to show one.",
    ),
    Ask(
        "plan.buyback_rate",
        "If I stop, what do you pay for goods I have not sold, and for how long? Where does the contract say so?",
        "It decides how much you can lose.",
    ),
    Ask(
        "contract.cooling_off_days",
        "How many days do I have to cancel and get everything back? Where does the contract say so?",
        "It is your way out after a hasty yes.",
    ),
    Ask(
        "pitch.outsiders_can_buy",
        "Can my neighbour buy this without joining, at the price I am to sell it for? How many people do?",
        "If nobody outside buys, all pay comes from members.",
    ),
    Ask("pitch.signup_bonus", "What do I get for each person I sign up, first order included?",
        "Without it nobody can say how many people you would need."),
    Ask("pitch.downline_rate", "What do I get of what the people I bring in buy or sell, at the lowest rank?",
        "It decides how much depends on recruiting."),
    Ask("pitch.margin", "What is left for me of each sale to a customer, after all costs?",
        "It is the only income that needs no recruit."),
    Ask("plan.paid_levels", "Through how many levels is pay passed up?",
        "The more there are, the more of each sale goes to people who did not make it."),
    Ask("costs.other", "What did you spend last year on events, travel, tools and samples?",
        "These are in no price list, and they can be more than the pay."),
    Ask("pitch.shop_price", "What does something just as good cost in a shop?",
        "You can find this out yourself, tonight."),
)  # fmt: skip
ALWAYS: Final = frozenset({"you.tax"})


def asks(missing: Sequence[str]) -> tuple[Ask, ...]:
    """The questions whose answers are missing, by key, and those that everybody should ask."""
    return tuple(ask for ask in ASKS if ask.key in ALWAYS or ask.key in missing)

"""The questions, in the order in which they are asked: what it costs, what is paid for, who buys, what was promised."""

from __future__ import annotations

from typing import Final

from mlmcheck.intake.answers.question import Question

QUESTIONS: Final = (
    Question(
        "company.name",
        "What is the company called?",
        "Only so that the answer can name it. Nothing is looked up and nothing is sent anywhere.",
        "text",
    ),
    Question(
        "company.jurisdictions",
        "Where do you live? A country, or a state of the USA, such as US-TX, GB or Norway.",
        "It decides whose law is applied and how long you may have to change your mind.",
        "place",
    ),
    Question(
        "company.currency",
        "In which money will you give amounts? Three letters, such as USD, EUR or GBP.",
        "All amounts below are in this money. USD is the US dollar, EUR the euro, GBP the British pound.",
        "currency",
    ),
    Question(
        "plan.joining_fee",
        "What does it cost to sign up? Only the fee itself; 0 if signing up is free.",
        "The membership, registration or licence fee of the first year. Starter kits and first orders come next.",
        "money",
    ),
    Question(
        "plan.starter_kit",
        "What must you buy along with it: a kit, samples, a website? 0 if nothing.",
        "Whatever nobody can start without, even if it is called a gift or a training.",
        "money",
    ),
    Question(
        "plan.required_purchase",
        "How much must you buy first to be paid in full: a pack, a first order? 0 if nothing.",
        "Often called a builder, business or fast-start pack. If you earn just as much without it, the answer is 0.",
        "money",
    ),
    Question(
        "plan.monthly_minimum",
        "How much must you buy or pay each month to stay paid? 0 if nothing.",
        "Often called being active, qualified or on autoship. Include monthly fees for the website or the app.",
        "money",
    ),
    Question(
        "costs.other",
        "What will events, travel, tools, samples and training cost in the first year?",
        "Think of the conference, its hotel and ticket, the app, leads, business cards. A rough figure is fine.",
        "money",
    ),
    Question(
        "pitch.pays_on",
        "What are you paid for? Name all that apply.",
        "Packs are the first big orders of people who join. If they speak of 'points' or 'volume', ask what makes one.",
        "several",
        {
            "own_sales": "what you sell yourself to people outside",
            "downline_sales": "what people you brought in sell to people outside",
            "downline_purchases": "what people you brought in buy for themselves",
            "packs": "the packs or first orders of people who join",
            "signups": "each person who signs up",
        },
    ),
    Question(
        "pitch.signup_bonus",
        "How much do you get for each person you sign up, their first order included?",
        "For example 25 % of a pack of 400 is 100. If it depends, give the most usual sum.",
        "money",
        only_if={"pitch.pays_on": ("packs", "signups")},
    ),
    Question(
        "pitch.downline_rate",
        "Of every 100 that people you signed up buy or sell later, how much is paid to you?",
        "On the first level, the people you brought in yourself. If it grows with your rank, give the lowest rank's.",
        "of_100",
        only_if={"pitch.pays_on": ("downline_sales", "downline_purchases")},
    ),
    Question(
        "plan.paid_levels",
        "How many levels of people below you are you paid on? 1 is those you brought in yourself.",
        "People you sign up are level 1, people they sign up level 2, and so on. 0 if you earn only on your own sales.",
        "number",
    ),
    Question(
        "pitch.outsiders_can_buy",
        "Can somebody buy the goods at a fair price without joining, and do people do so?",
        "People outside: those who will never earn anything from it. Buying to get a discount counts as joining.",
        "yes_no",
    ),
    Question(
        "pitch.outside_share",
        "Of every 100 the company takes in, how much comes from such people? A range is fine, such as 20-40.",
        "Ask the person who pitched it, and note what they say. If they cannot tell you, say that you don't know.",
        "range_of_100",
        only_if={"pitch.outsiders_can_buy": (True,)},
    ),
    Question(
        "pitch.margin",
        "Of every 100 you sell to people outside, how much is yours to keep?",
        "The difference between what you pay and what they pay, or your commission on it.",
        "of_100",
        only_if={"pitch.outsiders_can_buy": (True,)},
    ),
    Question(
        "pitch.shop_price",
        "If the company asks 100, what does something just as good cost in a shop?",
        "Look it up: the same quantity and kind. 100 is the same price, 40 is less than half.",
        "of_100",
    ),
    Question(
        "plan.buyback_rate",
        "If you give up, how much of every 100 you paid for unsold goods does it pay back? 0 if nothing.",
        "It must be in the contract. 'Satisfaction guaranteed' is not the same.",
        "of_100",
    ),
    Question(
        "contract.cooling_off_days",
        "How many days do you have to change your mind and get all money back? 0 if none.",
        "Look for withdrawal, cancellation or cooling-off in the contract.",
        "days",
    ),
    Question(
        "pitch.unpaid_share",
        "By the company's own income statement, how many of 100 who joined got nothing? A range is fine.",
        "Look for 'income disclosure' on its website. Mind the small print: many leave out everybody who got nothing.",
        "range_of_100",
    ),
    Question(
        "statement.median",
        "By the same statement, what does the middle person get in a year, counting everybody?",
        "The median: half get more, half get less. An average is something else: a few high earners pull it up.",
        "money",
    ),
    Question(
        "pitch.promised",
        "What monthly income were you told you could have?",
        "Any sum that was mentioned as possible, or shown on a slide or a cheque.",
        "money",
    ),
    Question(
        "pitch.hours",
        "How many hours a month would you put in?",
        "Count meetings, messages, driving and selling.",
        "number",
    ),
    Question(
        "pitch.town",
        "About how many people live in your town or area?",
        "It shows how soon there is nobody left to recruit. A rough number will do.",
        "number",
    ),
    Question(
        "pitch.pressed",
        "Were you told to decide quickly, or that early birds earn most?",
        "'Only today', 'ground floor', 'places are limited'.",
        "yes_no",
    ),
)  # fmt: skip
"""All questions; a plan that pays for several things asks a few more."""

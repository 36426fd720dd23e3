"""A report made by hand: revenue 10.00 = 2.50 named customers + 6.00 participants + 1.50 unknown buyers (SPEC 4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mlmcheck.model import (
    Band,
    Broken,
    Criterion,
    Elements,
    Fault,
    Finding,
    InputFile,
    Judgement,
    Limit,
    Measurement,
    Outcome,
    Part,
    Place,
    Report,
    Result,
    Row,
    Source,
    Span,
    Standard,
    Unmeasured,
    Verdict,
)

SOURCE = Source("A made-up Trading Act", "section 4", "P")
NORWAY = Standard(
    id="made_act",
    name="Made-up Trading Act",
    jurisdiction="Nowhere",
    force="statute",
    criteria=(Criterion("half", "retail_share", Limit("below", 0.5), "Under half is retail.", SOURCE),),
    says="Half must be retail.",
    says_not="US federal law has no percentage test.",
)
RESULTS: dict[str, Result] = {
    "retail_share": Measurement(
        Span(2.5 / 8.5, 0.25, 0.4), "share", 1234, "bounds", include=Span(1.0, 0.85, 1.0), rows=(Row("sales", 3),)
    ),
    "median_net": Measurement(Span.exact(-12345.5), "money", 60, parts=(Part("2024-Q1", -200.5, 30),)),
    "organisation_depth": Measurement(Span.exact(7.0), "levels", 60),
    "structure": Measurement(Span.exact(2.0), "class", 60, text="multi level, with pay on entry, with product"),
    "payout_ratio": Unmeasured("no payouts supplied", "payouts"),
    "ledger_gap": Broken("ZeroDivisionError: division by zero"),
    "made_up_number": Measurement(Span(0.123456789012345, 0.1, float("inf")), "ratio", 9),
}


def finding(outcome: Outcome, side: Any, message: str) -> Finding:
    """A finding on the retail share, below one half."""
    line = Limit("below", 0.5)
    return Finding(
        "made_act.half", "retail_share", "exclude", outcome, line, side, message, "Half.", "read the rows", (SOURCE,)
    )


FLAGGED = finding(Outcome.FLAGGED, "against", "Under half is retail.")
VERDICT = Verdict(
    band=Band.INDICATORS,
    headline="Of every 100 paid to participants, 80 came from what participants themselves paid.",
    elements=Elements(Span.exact(0.9), Span(0.05, 0.03, 0.2), True, True),
    band_if_own_use_excluded=Band.PATTERN,
    band_low=Band.QUESTIONS,
    band_high=Band.PATTERN,
    band_if_customers_doubted=Band.INDICATORS,
    score=60.0,
    score_low=40.0,
    score_high=80.0,
    measured_share=0.75,
    drivers=("First fact.", "Second fact.", "Third fact.", "Fourth fact."),
    sweep=((0.0, Band.INDICATORS), (0.02, Band.INDICATORS), (0.1, Band.QUESTIONS)),
)
INPUT = InputFile(
    "sales", "sales.csv", "ab" * 32, 999, 10, 7, 2, 1, "comma", "utf-8", {"amount": "Total", "buyer_id": "buyer_id"},
    money_used=1000, money_left_out=5,
)  # fmt: skip
REPORT = Report(
    company="Acme",
    currency="USD",
    scale=2,
    window=("2023-01-01", "2024-12-31"),
    participants=60,
    revenue={
        "retail_named": 250, "retail_labelled": 0, "discount": 0, "internal": 600, "entry": 0, "quota": 0, "stake": 0,
        "recruitment": 0, "unknown": 150, "total": 1000,
    },
    revenue_bounds={"retail": (250, 400), "internal": (600, 750)},
    payouts={"on_retail_named": 100, "on_internal": 400, "self_rebates": 50, "total": 550},
    paid_in=600,
    results=RESULTS,
    places={"retail_share": tuple(Place("sales.csv", line) for line in (5, 17, 93, 120))},
    findings=(FLAGGED,),
    judgements=(Judgement(NORWAY, Outcome.FLAGGED, "made_act.half", (FLAGGED,)),),
    verdict=VERDICT,
    inputs=(INPUT,),
    faults=(Fault(Place("sales.csv", 17), "amount is 'ten', expected money"),),
    warnings=("sales.csv: the column 'Colour' is not used",),
    options={"own_use": "both"},
    outside={"shipping_and_tax": 42, "other": 0},
)  # fmt: skip


def made(**changes: Any) -> Report:
    """The report with some fields exchanged."""
    return replace(REPORT, **changes)

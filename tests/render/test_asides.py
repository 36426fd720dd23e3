"""What a stored report tells beside its findings, in tables and in Markdown."""

from __future__ import annotations

from typing import Any

from mlmcheck.render import readable
from mlmcheck.render.asides import asides
from mlmcheck.render.json import document
from mlmcheck.render.markdown import markdown
from tests.render.made import made

PLACE = {"file": "sales.csv", "line": 5}
WAIVED = {
    "check": "made_act.half", "outcome": "flagged", "reason": "being looked at", "author": "Ann", "company": "",
    "expires": "2025-01-31", "expired": False,
}  # fmt: skip
PUBLISHED = {
    "measure": "loss_share", "case": "made_case", "name": "Made Co", "outcome": "settled", "value": 0.97, "low": 0.97,
    "high": 0.97, "unit": "share", "says": "Lost.", "of": "all members", "year": "2013", "base": "all",
    "source": {"title": "Complaint", "locator": "par. 3", "mark": "A"},
}  # fmt: skip
PLAN = {
    "plan": "plan.toml", "booked": "10.00", "due": "8.00", "matched": "8.00", "matched_due": "8.00", "unread": "0.00",
    "lag_months": 0, "listed": [], "notes": ["A month late."],
    "differences": {"paid_without_sale": {"count": 1, "booked": "2.00", "due": "0.00"}},
}  # fmt: skip


def _told() -> dict[str, Any]:
    told: dict[str, Any] = {
        **document(made()),
        "contradictions": [{"id": "zero", "message": "Both cannot be.", "rows": [PLACE]}],
        "waived": [WAIVED],
        "comparable": [PUBLISHED],
        "reconciliation": PLAN,
    }
    readable.check(told, "report.json")
    return told


def test_only_what_there_is() -> None:
    assert asides(document(made())) == ()
    assert [table.name for table in asides(_told())] == ["Contradictions", "Waived", "Published", "Plan"]


def test_the_plan_adds_up() -> None:
    """10.00 booked = 8.00 as the plan says + 2.00 without a sale."""
    *_, plan = asides(_told())

    assert [tuple(map(str, row)) for row in plan.rows] == [
        ("all payouts", "None", "10.00", "8.00"),
        ("as the plan says", "None", "8.00", "8.00"),
        ("paid, but nothing the plan pays on is in the books", "1", "2.00", "0.00"),
    ]
    assert plan.says == "A month late."


def test_in_markdown() -> None:
    text = markdown(_told()).replace("\\", "")

    assert "- zero: Both cannot be.  \n   *rows sales.csv:5*" in text
    assert (
        "- made_act.half: flagged  \n   *reason being looked at; author Ann; expires 2025-01-31; state waived*" in text
    )
    assert "- loss_share: made_case  \n   *name Made Co; year 2013; of all members; figure 97 %; value 0.97;" in text
    assert "(A)*" in text

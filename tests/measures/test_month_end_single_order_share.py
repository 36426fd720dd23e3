"""Hand-worked: customers by the day they bought; S1 to S40 once, R1 to R30 twice. P is a participant."""

from __future__ import annotations

from tests.kit import number, reason

RECRUITS = "recruit_id, joined_at, type\nP, 2023-01-01, distributor\n"


def sales(single: dict[str, int], returned: dict[str, int]) -> str:
    """So many customers a day; who returned bought again on 1 June. Sales end on 30 November."""
    lines, at = ["sold_at,buyer_id,amount", "2024-11-30,P,9", "2024-02-29,P,9"], 0
    for name, days in (("S", single), ("R", returned)):
        for day, people in days.items():
            for _ in range(people):
                at += 1
                lines.append(f"{day},{name}{at},10")
                lines += [f"2024-06-01,{name}{at},10"] if name == "R" else []
    return "\n".join(lines)


def test_the_last_five_days_of_a_month() -> None:
    # February 2024 ends on the 29th: the 25th counts, the 24th does not; the last 90 days are too late to tell
    books = sales(
        {"2024-02-25": 7, "2024-02-24": 20, "2024-03-31": 3, "2024-10-31": 10}, {"2024-04-26": 6, "2024-04-25": 24}
    )
    found = number("month_end_single_order_share", sales=books, recruits=RECRUITS)
    assert (found.span.value, found.n) == (10 / 30, 30)
    assert [(part.value, part.n) for part in found.parts] == [(6 / 30, 30)]


def test_too_few() -> None:
    books = sales({"2024-02-25": 29}, {"2024-04-26": 3})
    assert reason("month_end_single_order_share", sales=books, recruits=RECRUITS).startswith(
        "29 customers bought on one"
    )
    bare = "amount\n1\n"
    assert reason("month_end_single_order_share", sales=bare, recruits=RECRUITS) == "no buyer_id supplied"

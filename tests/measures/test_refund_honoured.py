"""Hand-worked: thirty participants leave on 30 June 2024; each bought for 100 in May 2024."""

from __future__ import annotations

from tests.kit import number, reason, value

TERMS = "[plan]\nbuyback_rate = 0.9\nbuyback_months = 12"


def books(*more: str, leavers: int = 30) -> dict[str, str]:
    """Leavers M1 to M30 and S, who stays and buys at the end of the year; `more` are further sales lines."""
    people = [f"M{at},2023-01-01,2024-06-30,distributor" for at in range(1, leavers + 1)]
    lines = [f"2024-05-15,M{at},100,o{at}" for at in range(1, leavers + 1)]
    return {
        "recruits": "\n".join(["recruit_id,joined_at,left_at,type", *people, "S,2023-01-01,,distributor"]),
        "sales": "\n".join(
            ["sold_at,buyer_id,amount,order_id", "2023-01-05,S,50,s1", "2024-12-31,S,50,s2", *lines, *more]
        ),
    }


def test_refunds_of_leavers_last_year() -> None:
    more = (
        "2024-07-10,M1,-90,o1",  # taken back after leaving
        "2024-06-10,M2,-100,o2",  # and before
        "2024-08-01,M3,-30,",  # without an order
        "2023-02-01,M4,500,old", "2024-07-01,M4,-450,old",  # older than twelve months: neither counts
        "2024-07-01,S,-50,s1",  # no leaver
    )  # fmt: skip
    assert value("refund_honoured", **books(*more)) == (90 + 100 + 30) / 3000
    found = number("refund_honoured", TERMS, **books(*more))
    # at 90 % the firm owes 2,700
    assert found.span.value == 220 / 2700
    assert (found.n, found.parts[0].value) == (30, 3 / 30)


def test_never_more_than_was_bought() -> None:
    assert value("refund_honoured", **books("2024-07-10,M1,-500,")) == 100 / 3000


def test_too_few_leavers_or_too_late() -> None:
    assert reason("refund_honoured", **books(leavers=29)).startswith("29 participants left")
    late = books()
    late["sales"] = late["sales"].replace("2024-12-31", "2024-09-27")  # 89 days after they left
    assert reason("refund_honoured", **late).startswith("0 participants left")
    assert reason("refund_honoured", sales="buyer_id,amount\nX,1") == "no left_at supplied"

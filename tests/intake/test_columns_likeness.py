"""Headers that are only like a known one, and what the values say of them."""

from __future__ import annotations

import pytest

from mlmcheck.intake.columns import looks
from mlmcheck.intake.columns.match import match
from mlmcheck.model import InputError

from .folder import column, given, refused

DAYS = ["2024-01-31", "2024-02-01"]


def _rows(*columns: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*columns, strict=True))


def test_a_misspelt_header_is_read_if_its_values_agree_and_its_likeness_is_told() -> None:
    found = match("sales", ["ordr date", "Ammount"], {}, "x.csv", _rows(DAYS, ["5.00", "7.50"]))
    assert found.mapping == {"sold_at": 0, "amount": 1}
    assert found.sure == {"sold_at": 0.94, "amount": 0.92}  # 2 x 8 / 17 letters in common, 2 x 6 / 13
    assert found.notes[1] == (
        "'Ammount' was read as amount, because it is 92 % like a known name and its values agree; overrule with "
        '--map "sales.amount=" (not at all) or --map "sales.amount=HEADER"'
    )


def test_a_misspelt_header_over_other_values_is_told_and_not_read() -> None:
    found = match("sales", ["ordr date", "amount"], {}, "x.csv", _rows(["Ann Lee", "Bo Ek"], ["5.00", "7.50"]))
    assert found.mapping == {"amount": 1}
    assert found.unused[0] == (
        "'ordr date' is like a name of sold_at, but that is not sure, so it was not used; "
        '--map "sales.sold_at=ordr date" uses it'
    )
    assert refused({"sales.csv": "order_id,Ammount\n1,many\n"}).startswith(
        "sales.csv: no column is known as amount (or quantity and unit_price) ('Ammount' is like it); "
    )


@pytest.mark.parametrize("header", ["Sponser ID", "Placment ID", "Sponsor ID 2", "Patrocinadro", "Placement I D x"])
def test_a_sponsor_or_placement_is_never_taken_by_likeness(header: str) -> None:
    found = match("recruits", ["Member ID", header], {}, "x.csv", _rows(["a", "b"], ["", "a"]))
    assert found.mapping == {"recruit_id": 0}


@pytest.mark.parametrize(
    "header",
    [
        "Placement ID", "Participant Name", "Gross Ammount", "Ammount in thousands", "Ammount YTD", "Amount last year",
        "Sponsor Name", "Bruttobetrg", "Importe brutto", "Nettobetrag Vorjahr", "含税金额合计", "Customer ID 2",
    ],
)  # fmt: skip
def test_a_word_that_changes_what_is_counted_forbids_likeness(header: str) -> None:
    found = match("sales", ["amount", header], {}, "x.csv", _rows(["5.00", "7.50"], ["9.00", "8.00"]))
    assert found.mapping == {"amount": 0}
    assert found.unused == ()


def test_of_two_headers_that_are_alike_like_one_column_none_is_taken() -> None:
    values = _rows(["2024-01-01", "2024-01-02"], ["5.00", "6.00"], ["7.00", "8.00"])
    with pytest.raises(InputError, match=r"no column is known as amount .*'Sales Ammount' is like it"):
        match("sales", ["sold_at", "Sales Ammount", "Sale Amountt"], {}, "x.csv", values)


def test_a_persons_column_is_taken_by_likeness_only_if_its_ids_are_recruits() -> None:
    people = "recruit_id\n" + "".join(f"R{n}\n" for n in range(10))
    paid = "Recipeint ID,amount\n" + "".join(f"{{}}{n},1\n" for n in range(10))
    with given({"recruits.csv": people, "payouts.csv": paid.replace("{}", "R")}) as tables:
        assert column(tables, "recipient_id", "payouts") == [f"R{n}" for n in range(10)]
    sentence = refused({"recruits.csv": people, "payouts.csv": paid.replace("{}", "X")})
    assert "no column is known as recipient_id ('Recipeint ID' is like it)" in sentence


def test_names_and_addresses_are_no_ids() -> None:
    text = "amount,Customer,Seller\n5,Ann Lee,a@b.org\n6,Bo van Ek,c@d.org\n"
    with given({"sales.csv": text}) as tables:
        assert tables.supplied["sales"] == {"amount"}
        assert "'Customer' holds what look like names of persons, not ids, so it was not used" in tables.warnings()[0]
        assert "Ann" not in str(tables.warnings())
    assert looks.names(["张伟", "欧阳娜娜"])
    assert looks.names(["김철수", "이영희"])
    assert not looks.names(["A17", "R 12"])
    text = "Member ID,E-Mail,Mobile,Address,Tax ID,IBAN,First Name\nR1,a@b.org,5551234,Street 1,7,X9,Ann\n"
    with given({"recruits.csv": text}) as tables:
        taken = set(tables.inputs()[0].mapping) - {"email", "phone", "address", "tax_id", "bank_account"}
        assert taken == {"recruit_id"}


@pytest.mark.parametrize(
    "value",
    ["2024-01-31", "31.01.2024", "1/2/24", "31 de enero de 2024", "Jan 31, 2024", "2024年1月31日", "20240131",
     "2024-01", "01/2024", "31-Jan-24", "2024-01-31T10:00:00Z"],
)  # fmt: skip
def test_what_looks_like_a_date(value: str) -> None:
    assert looks.is_date(value)


@pytest.mark.parametrize("value", ["5.00", "1.234,56", "$ 5", "(1,234.50)", "12.50-", "USD 7", "7 €", "1.5e3", "1 234"])
def test_what_looks_like_money_and_no_date(value: str) -> None:
    assert looks.is_number(value)
    assert not looks.is_date(value)


def test_a_table_of_100_000_columns_is_matched_in_bounded_time() -> None:
    headers = [f"amont {at}" for at in range(100_000)]
    assert match("sales", [*headers, "amount"], {}, "x.csv").mapping == {"amount": 100_000}

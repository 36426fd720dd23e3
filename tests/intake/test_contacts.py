"""Contact details are compared and never kept; customers and products are tables."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from mlmcheck.intake import read
from tests.intake.folder import Files, column, faults, given, refused, write

ONE_PERSON = {
    "email": ["Anna@Mail.example", " anna@mail.example ", "mailto:ANNA@mail.example", "anna\uff20mail.example"],
    "phone": ["+49 (171) 123-45", "004917112345", "49 171 12345", "4917112345.0", "\uff14917112345"],
    "address": ["1 High Street, Ely", "1 HIGH STREET ELY", "1, High  Street - Ely."],
    "tax_id": ["DE 123.456.789", "de123456789", "DE-123456789"],
    "bank_account": ["GB82 WEST 1234 5698", "gb82west12345698"],
}
TWO_PEOPLE = {
    "email": ["anna@mail.example", "an.na@mail.example", "anna+1@mail.example", "anna@mail.examples"],
    "phone": ["4917112345", "017112345", "4917112346"],
    "address": ["1 High Street, Ely", "11 High Street, Ely", "1 High Street, Elya"],
    "tax_id": ["DE123456789", "DE0123456789", "DE123456780"],
    "bank_account": ["GB82WEST12345698", "GB82WEST12345699"],
}
NOBODY = {
    "email": ["", "n/a", "none", "unknown", "@", "none@none.com", "Test@test.com", "a***@mail.example"],
    "phone": ["", "-", "000000000", "12345", "123 456 789", "4.91711E+11", "xxx-xxx-1234"],
    "address": ["", "N/A", "-----", "Unknown", "**** Street"],
    "tax_id": ["", "0", "n/a", "000000000", "XXXXX6789", "****56789", "1.23457E+11", "1E+12"],
    "bank_account": ["", "none", "99999999", "XXXX1234", "\u2022\u2022\u2022\u20225678"],
}


def _keys(name: str, values: list[str]) -> list[object]:
    rows = "".join(f'{at},"{value}"\n' for at, value in enumerate(values))
    with given({"recruits.csv": f"recruit_id,{name}\n{rows}"}) as tables:
        return column(tables, name, "recruits")


@pytest.mark.parametrize("name", ONE_PERSON)
def test_spellings_of_one_contact_are_one(name: str) -> None:
    keys = _keys(name, ONE_PERSON[name])

    assert None not in keys
    assert len(set(keys)) == 1


@pytest.mark.parametrize("name", TWO_PEOPLE)
def test_contacts_that_differ_stay_apart(name: str) -> None:
    keys = _keys(name, TWO_PEOPLE[name])

    assert None not in keys
    assert all(one != other for one, other in pairwise(keys))


@pytest.mark.parametrize("name", NOBODY)
def test_what_may_stand_for_anybody_is_no_contact(name: str) -> None:
    assert set(_keys(name, NOBODY[name])) == {None}


def test_a_tax_id_with_an_e_is_no_rounded_number() -> None:
    assert None not in _keys("tax_id", ["12345E67", "X1234567L"])


def test_the_key_is_new_in_each_run_and_columns_are_kept_apart() -> None:
    assert _keys("tax_id", ["DE123456789"]) != _keys("tax_id", ["DE123456789"])
    with given({"recruits.csv": "recruit_id,tax_id,bank_account\n1,DE123456789,DE123456789\n"}) as tables:
        assert column(tables, "tax_id", "recruits") != column(tables, "bank_account", "recruits")


def test_customers_and_recruits_can_be_compared() -> None:
    with given({
        "recruits.csv": "recruit_id,phone\nR1,0171 55555\n",
        "customers.csv": "customer_id,phone\nC1,0171/55555\n",
    }) as tables:  # fmt: skip
        assert column(tables, "phone", "customers") == column(tables, "phone", "recruits")


def test_no_table_of_the_engine_holds_a_contact(tmp_path: Path) -> None:
    write(tmp_path, {
        "recruits.csv": "recruit_id,name,email,phone\nR1,CANARY Anna,canary@mail.example,+49 171 5554443\n",
        "customers.csv": "customer_id,name,address\nC1,CANARY Bert,5 Canary Wharf\n",
        "products.csv": "product_id,name,unit_cost,comparable_price\n7,CANARY tea,1.50,4.20\n",
    })  # fmt: skip
    with read(tmp_path) as tables:
        names = [row[0] for row in tables.con.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        held = repr([tables.con.table(name).fetchall() for name in names]).lower()

    assert names
    assert "canary" not in held
    assert "5554443" not in held


def test_products_are_read_with_their_money_and_without_their_names() -> None:
    text = "product_id,name,unit_cost,comparable_price\n007,Tea,1.50,4.20\n8,Oil,free,\n"
    with given({"products.csv": text, "sales.csv": "amount\n1\n"}) as tables:
        assert column(tables, "product_id", "products") == ["007"]
        assert column(tables, "unit_cost", "products") == [150]
        assert column(tables, "comparable_price", "products") == [420]
        assert [(file, line) for file, line, _ in faults(tables)] == [("products.csv", 3)]


def test_customers_and_products_stay_whatever_the_window() -> None:
    files = {"sales.csv": "amount,sold_at\n1,2024-01-01\n", "customers.csv": "customer_id\nC1\n"}
    with given(files, first=date(2025, 1, 1)) as tables:
        assert column(tables, "customer_id", "customers") == ["C1"]
        assert [(file.role, file.used, file.left_out) for file in tables.inputs()] == [
            ("sales", 0, 1), ("customers", 1, 0),
        ]  # fmt: skip


def test_customers_and_products_alone_tell_nothing() -> None:
    assert refused({"customers.csv": "customer_id\nC1\n", "products.csv": "product_id\n1\n"}).startswith(
        "no usable table was found"
    )


def test_customers_or_products_that_cannot_be_used_are_told_and_left_aside() -> None:
    files: Files = {
        "sales.csv": "amount\n1\n", "products.csv": "name,price\nTea,1\n", "customers.csv": "alias\nJo\n",
    }  # fmt: skip
    with given(files) as tables:
        assert [file.role for file in tables.inputs()] == ["sales"]
        assert [warning.partition(";")[0] for warning in tables.warnings()] == [
            "customers.csv: no column is known as customer_id", "products.csv: no column is known as product_id",
        ]  # fmt: skip
        assert all(warning.endswith("; it was not read") for warning in tables.warnings())


def test_without_contacts_the_columns_are_there_and_empty() -> None:
    with given({"recruits.csv": "recruit_id\nR1\n"}) as tables:
        assert column(tables, "email", "recruits") == [None]
        assert column(tables, "email", "customers") == []
        assert not tables.supplied["customers"]


def test_products_and_quantities_of_sales_are_kept_only_beside_comparable_prices() -> None:
    sales = "amount,product_id,quantity\n10,7,2.5\n"
    with given({"sales.csv": sales, "products.csv": "product_id,unit_cost\n7,1\n"}) as tables:
        assert column(tables, "product_id") == [None]
    with given({"sales.csv": sales, "products.csv": "product_id,comparable_price\n7,4.20\n"}) as tables:
        assert column(tables, "product_id") == ["7"]
        assert [float(str(each)) for each in column(tables, "quantity")] == [2.5]

"""Headers of the outside world, roles of files, parts of tables, words for kinds."""

from __future__ import annotations

import pytest

from mlmcheck.intake.roles import by_name
from mlmcheck.intake.words.aliases import ALIASES, normalise

from .folder import column, faults, given, refused


@pytest.mark.parametrize(
    ("role", "header", "meant"),
    [
        ("sales", "InvoiceNo", "order_id"), ("sales", "Order ID", "order_id"), ("sales", "CUSTOMER ID", "buyer_id"),
        ("sales", "Invoice Date", "sold_at"), ("sales", "Distributor ID", "seller_id"), ("sales", "PV", "volume"),
        ("sales", "Line Total", "amount"), ("sales", "Unit Price", "unit_price"),
        ("recruits", "Member ID", "recruit_id"), ("recruits", "Enroller", "sponsor_id"),
        ("recruits", "Upline ID", "sponsor_id"), ("recruits", "Signup Date", "joined_at"),
        ("payouts", "Payee", "recipient_id"), ("payouts", "Commission", "amount"),
        ("payouts", "From Member ID", "source_id"),
    ],
)  # fmt: skip
def test_headers_people_write(role: str, header: str, meant: str) -> None:
    assert ALIASES[role][normalise(header)] == meant


def test_a_placement_or_parent_column_is_never_the_sponsor() -> None:
    tree = {word: column for word, column in ALIASES["recruits"].items() if "placement" in word or "parent" in word}
    assert set(tree.values()) == {"placement_id"}
    with given({"genealogy.csv": "Member ID,Placement ID\na,\nb,a\n"}) as tables:
        assert column(tables, "sponsor_id", "recruits") == [None, None]
        assert column(tables, "placement_id", "recruits") == [None, "a"]
        assert tables.supplied["recruits"] == {"recruit_id", "placement_id"}


def test_no_alias_means_two_columns_and_every_canonical_name_means_itself() -> None:
    for words in ALIASES.values():
        assert all(words[normalise(name)] == name for name in set(words.values()))


def test_two_headers_for_one_column_are_refused_with_the_remedy() -> None:
    assert refused({"sales.csv": "Amount,Total\n1,2\n"}) == (
        "sales.csv: 'Amount' and 'Total' would all be read as amount; say which one is meant: "
        '--map "sales.amount=Amount", or in company.toml: [columns.sales] amount = "Amount"'
    )
    with given({"sales.csv": "Amount,Total\n1,2\n", "company.toml": '[columns.sales]\namount = "Total"\n'}) as tables:
        assert column(tables, "amount") == [200]


def test_a_missing_required_column_names_the_headers() -> None:
    assert refused({"sales.csv": "date,what\n1,2\n"}) == (
        "sales.csv: no column is known as amount (or quantity and unit_price); the headers are 'date' and 1 "
        "that are not shown, as they may be a record's values; "
        'name the right one: --map "sales.amount=...", or in company.toml: [columns.sales] amount = "..."'
    )


def test_headers_with_quotes_work() -> None:
    files = {
        "sales.csv": '"a""b",c\'d,amount\nx,y,1\n',
        "company.toml": "[columns.sales]\nbuyer_id = 'a\"b'\nseller_id = \"c'd\"\n",
    }
    with given(files) as tables:
        assert (column(tables, "buyer_id"), column(tables, "seller_id")) == (["x"], ["y"])
        assert tables.inputs()[0].mapping == {"amount": "amount", "buyer_id": 'a"b', "seller_id": "c'd"}


def test_a_column_can_be_left_out() -> None:
    with given({"sales.csv": "amount,Customer\n1,a\n", "company.toml": '[columns.sales]\nbuyer_id = ""\n'}) as tables:
        assert column(tables, "buyer_id") == [None]
        assert tables.supplied["sales"] == {"amount"}


def test_a_header_that_may_be_either_side_is_told_and_not_used() -> None:
    with given({"sales.csv": "amount,Member ID\n1,a\n"}) as tables:
        assert tables.supplied["sales"] == {"amount"}
        assert "'Member ID' may be the buyer or the seller, so it was not used" in tables.warnings()[0]


@pytest.mark.parametrize(
    ("file", "role"),
    [
        ("sales_2024-01.csv", "sales"), ("2024 Orders.csv", "sales"), ("order_lines.csv.gz", "sales"),
        ("downline.tsv", "recruits"), ("resales.csv", "resales"), ("Commissions-Q1.csv", "payouts"),
        ("customer_orders.csv", ""), ("x.csv", ""),
    ],
)  # fmt: skip
def test_roles_by_name(file: str, role: str) -> None:
    assert by_name(file) == role


def test_roles_by_columns() -> None:
    files = {
        "a.csv": "Order ID,Customer ID,Amount\n1,x,5\n",
        "b.csv": "Member ID,Sponsor ID,Join Date\nx,,2024-01-01\n",
        "c.csv": "payer,recipient,amount\nx,y,7\n",
        "d.csv": "payee,commission,level\nx,7,1\n",
        "notes.txt": "Hello there\n",
    }
    with given(files) as tables:
        assert [(file.file, file.role) for file in tables.inputs()] == [
            ("a.csv", "sales"), ("b.csv", "recruits"), ("d.csv", "payouts"), ("c.csv", "transfers"),
        ]  # fmt: skip
        assert tables.warnings()[0].startswith("notes.txt: neither its name nor its headers (1 that are not shown")


def test_nothing_usable_is_refused() -> None:
    assert refused({}).startswith("no usable table was found: supply at least one of sales, recruits, payouts or")
    sentence = refused({"x.csv": "a,b\n1,2\n", "customers.csv": "customer_id\n1\n", "y.xlsx": "?"})
    assert "y.xlsx: " in sentence
    assert "no usable table" in refused({"resales.csv": "seller_id,amount\na,1\n"})


def test_parts_are_joined_in_name_order_and_keep_their_lines() -> None:
    files = {
        "sales_2.csv": "order_id,amount\n7,3\n8,y\n9,4\n",
        "sales_1.csv": "amount,buyer_id\n1,a\nx,b\n2,c\n",
    }
    with given(files) as tables:
        assert column(tables, "row_no") == [0, 2, 3, 5]
        assert column(tables, "amount") == [100, 200, 300, 400]
        assert [(file, line) for file, line, _ in faults(tables)] == [("sales_1.csv", 3), ("sales_2.csv", 3)]
        assert [(file.rows, file.used, file.quarantined, file.money_used) for file in tables.inputs()] == [
            (3, 2, 1, 300), (3, 2, 1, 700),
        ]  # fmt: skip
        assert tables.supplied["sales"] == {"amount"}
        assert "sales_2.csv: other parts of sales have buyer_id, this one has not" in tables.warnings()[1]


def test_the_same_part_twice_is_refused() -> None:
    part = "order_id,amount\n1,2\n"
    sentence = refused({"sales_1.csv": part, "sales_2.csv": part})
    assert sentence == "sales_1.csv and sales_2.csv are the same file; keep one, or everything would count twice"


def test_parts_that_share_half_their_rows_are_refused_and_twenty_rows_are_needed() -> None:
    def part(first: int, last: int) -> str:
        return "order_id,amount\n" + "".join(f"{order},1\n" for order in range(first, last))

    sentence = refused({"sales_1.csv": part(0, 60), "sales_2.csv": part(30, 80)})  # 30 of the 50
    assert sentence.startswith("sales_1.csv and sales_2.csv overlap: 60 % of the rows of the smaller one")
    with given({"sales_1.csv": part(0, 60), "sales_2.csv": part(36, 86)}) as tables:  # 24 of the 50
        assert tables.inputs()[1].used == 50
    with given({"sales_1.csv": part(0, 19), "sales_2.csv": part(0, 20)}) as tables:  # 19 rows
        assert tables.inputs()[1].used == 20


def test_words_for_kinds_are_ours_and_unknown_ones_are_told() -> None:
    text = "amount,kind,buyer_type\n1,Joining Fee,Distributor\n2,,member\n3,Gadget,retail\n4,product,Alien\n"
    with given({"sales.csv": text}, show_ids=True) as tables:
        assert column(tables, "kind") == ["joining_fee", "product", "other", "product"]
        assert column(tables, "buyer_type") == ["participant", None, "customer", None]
        known = "sales.csv: sales.{} holds words that are not known here"
        assert tables.warnings() == (
            known.format("buyer_type") + " ('Alien'), in 1 records; they are left unknown",
            known.format("kind") + " ('Gadget'), in 1 records; they are counted as other",
        )
    people = "recruit_id,type\na,IBO\nb,Preferred Customer\nc,client\nd,member\ne,\n"
    with given({"recruits.csv": people}) as tables:
        assert column(tables, "type", "recruits") == ["participant", "discount", "customer", None, None]
        assert tables.warnings() == ()


def test_records_without_a_required_id_are_set_aside() -> None:
    text = "recipient_id,amount\n ,1\nb,2\n"
    with given({"payouts.csv": text}) as tables:
        expected = "recipient_id is empty, and a record without it cannot be used"
        assert faults(tables) == [("payouts.csv", 2, expected)]


def test_tables_that_are_not_supplied_are_empty_views_with_all_their_columns() -> None:
    with given({"sales.csv": "amount,x\n1,2\n"}) as tables:
        assert tables.con.table("payouts").columns == [
            "row_no", "recipient_id", "amount", "paid_at", "period", "kind", "source_id", "order_id", "level",
        ]  # fmt: skip
        assert [str(kind) for kind in tables.con.table("sales").types] == [
            "BIGINT", "VARCHAR", "DATE", "VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "BIGINT", "BIGINT",
            "VARCHAR", "DECIMAL(19,6)",
        ]  # fmt: skip
        assert tables.supplied["payouts"] == frozenset()


def test_a_bare_type_in_sales_is_what_its_values_are() -> None:
    for header, values, meant in (
        ("Type", ("starter kit", "product"), "kind"),
        ("Tipo", ("customer", "distributor"), "buyer_type"),
        ("Type", ("A", "B"), None),
    ):
        rows = "".join(f"{value},1\n" for value in values * 5)
        with given({"sales.csv": f"{header},amount\n{rows}"}) as tables:
            assert tables.supplied["sales"] - {"amount"} == ({meant} if meant else set())


def test_a_name_that_says_resales_is_no_list_of_sales() -> None:
    with given({"sales.csv": "amount\n1\n", "resales.csv": "seller_id,buyer_id,amount\na,b,5\n"}) as tables:
        assert [(file.file, file.role) for file in tables.inputs()] == [
            ("sales.csv", "sales"), ("resales.csv", "resales"),
        ]  # fmt: skip

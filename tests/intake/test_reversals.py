"""Lines that undo others or never came about, and the firm's words in nine languages. Source: SPEC 3, refunds."""

from __future__ import annotations

import pytest

from .folder import column, faults, given

NEVER = "left out: the line says that it never became a sale (cancelled, void, failed, pending or fraud)"


@pytest.mark.parametrize(
    "word", ["Refund", "Chargeback", "CREDIT NOTE", "Devolución", "Rückerstattung", "退款", "возврат"]
)
@pytest.mark.parametrize("header", ["kind", "status"])
def test_refunds_written_as_positive_money_are_negative(word: str, header: str) -> None:
    with given({"sales.csv": f"amount,{header}\n100,\n30,{word}\n20,{word}\n"}) as tables:
        assert column(tables, "amount") == [10_000, -3000, -2000]
        assert column(tables, "kind") == ["product"] * 3
        assert tables.inputs()[0].money_used == 5000
        (told,) = tables.warnings()
        assert told == (
            "sales.csv: 2 lines (50.00) called refund, return or chargeback hold positive money and none negative, so "
            "they are read as negative; if that is wrong, leave the column out in company.toml: [columns.sales] "
            f'{header} = ""'
        )


def test_refunds_that_are_negative_already_stay_and_both_signs_are_told() -> None:
    with given({"sales.csv": "amount,kind\n100,\n-30,Refund\n"}) as tables:
        assert (column(tables, "amount"), tables.warnings()) == ([10_000, -3000], ())
    with given({"sales.csv": "amount,kind\n100,\n-30,Refund\n20,Refund\n"}) as tables:
        assert column(tables, "amount") == [10_000, -3000, 2000]
        assert "positive (1, 20.00) and negative (1); they were left as they are" in tables.warnings()[0]


def test_a_line_that_kind_and_status_call_a_refund_is_turned_once() -> None:
    with given({"sales.csv": "amount,kind,status\n100,,\n30,Refund,Refund\n"}) as tables:
        assert column(tables, "amount") == [10_000, -3000]


def test_each_file_has_its_own_way_of_writing_refunds() -> None:
    files = {"sales_1.csv": "amount,kind\n-30,Refund\n", "sales_2.csv": "amount,kind\n20,Refund\n"}
    with given(files) as tables:
        assert column(tables, "amount") == [-3000, -2000]


@pytest.mark.parametrize(
    "word", ["Cancelled", "VOID", "failed", "Pending", "Fraud", "storniert", "已取消", "キャンセル"]
)
def test_what_never_became_a_sale_is_left_out(word: str) -> None:
    with given({"sales.csv": f"amount,status\n100,Delivered\n30,{word}\n"}) as tables:
        assert (column(tables, "amount"), faults(tables)) == ([10_000], [("sales.csv", 3, NEVER)])
        assert tables.warnings()[0].startswith(
            "sales.csv: 1 lines (30.00) say cancelled, void, failed, pending or fraud"
        )
        assert (tables.inputs()[0].rows, tables.inputs()[0].quarantined, tables.inputs()[0].left_out) == (2, 0, 1)


def test_a_cancelling_entry_is_not_set_aside() -> None:
    # UCI's way: the cancellation is a line of its own with negative money
    with given({"sales.csv": "amount,status\n100,\n-30,Cancelled\n"}) as tables:
        assert (column(tables, "amount"), tables.warnings()) == ([10_000, -3000], ())
    with given({"sales.csv": "amount,status\n30,Cancelled\n-30,Cancelled\n"}) as tables:
        assert column(tables, "amount") == [3000, -3000]
        assert "check whether they undo one another" in tables.warnings()[0]


def test_a_line_that_was_refunded_later_stays_and_is_told() -> None:
    with given({"sales.csv": "amount,status\n100,Refunded\n"}) as tables:
        assert column(tables, "amount") == [10_000]
        assert "1 lines (100.00) say that they were refunded or returned later" in tables.warnings()[0]


def test_payouts_are_clawed_back_and_cancelled_alike() -> None:
    text = "recipient_id,amount,status\na,10,paid\nb,3,Clawback\nc,2,Failed\n"
    with given({"payouts.csv": text}) as tables:
        assert column(tables, "amount", "payouts") == [1000, -300]
        assert faults(tables)[0][2].startswith("left out: the line says that it was never paid")


@pytest.mark.parametrize(
    ("header", "words", "ours"),
    [
        ("buyer_type", "Cliente,Distribuidora,Kunde,Vertriebspartner,顾客,经销商", "customer,participant"),
        ("buyer_type", "고객,판매원,お客様,販売員,клиент,дистрибьютор", "customer,participant"),
        ("kind", "Inscripción,Starterpaket,入会费,Kit de démarrage,가입비,стартовый набор", "joining_fee,starter_kit"),
        ("kind", "送料,TVA,Versandkosten,налог,运费,IVA", "shipping,tax"),
    ],
)
def test_words_of_nine_languages_are_ours(header: str, words: str, ours: str) -> None:
    text = f"amount;{header}\n" + "".join(f"1;{word}\n" for word in words.split(","))
    with given({"sales.csv": text}) as tables:
        assert column(tables, header) == ours.split(",") * 3
        assert tables.warnings() == ()


def test_a_word_for_nothing_is_no_kind() -> None:
    with given({"sales.csv": "amount,kind\n1,N/A\n2,tax\n"}) as tables:
        assert (column(tables, "kind"), tables.warnings()) == (["product", "tax"], ())

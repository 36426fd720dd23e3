"""Headers in nine languages, and how people write them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from mlmcheck.intake.columns.exact import meaning
from mlmcheck.intake.words.aliases import ALIASES, ASIDE, CONTACT, LANGUAGES, entries
from mlmcheck.intake.words.header import normalise, pieces

from .folder import column, given, lines, refused, shared

PEOPLE = "1,,2024-01-01\n2,1,2024-01-02\n"
SALES = "7,2024-01-02,2,9,5.00\n"
PAID = "2,3.00,2024-01-03,1\n"


@pytest.mark.parametrize(
    ("recruits", "sales", "payouts"),
    [
        ("Member ID,Sponsor ID,Join Date", "Order No,Order Date,Distributor ID,Customer ID,Net Amount",
         "Payee,Commission,Pay Date,Level"),
        ("Código de socio,Patrocinador,Fecha de alta", "N.º de pedido,Fecha de venta,Distribuidor,Cliente,Importe",
         "Beneficiario,Comisión,Fecha de pago,Nivel"),
        ("Código do consultor,Indicado por,Data de cadastro", "Pedido,Data da venda,Consultor,Cliente,Valor líquido",
         "Beneficiário,Comissão,Data de pagamento,Nível"),
        ("Mitglieds-Nr.,Werber,Eintrittsdatum", "Bestellnummer,Bestelldatum,Berater-Nr.,Kundennr.,Nettobetrag",
         "Empfänger,Provision,Auszahlungsdatum,Ebene"),
        ("N° d'adhérent,Parrain,Date d'adhésion", "N° commande,Date de commande,Distributeur,Client,Montant HT",
         "Bénéficiaire,Commission,Date de versement,Niveau"),
        ("Номер партнёра,Спонсор,Дата регистрации", "№ заказа,Дата заказа,Партнёр,Клиент,Сумма",
         "Получатель,Вознаграждение,Дата выплаты,Уровень"),
        ("会员编号,推荐人,加入日期", "订单号,订单日期,经销商编号,客户编号,金额", "收款人,佣金,发放日期,层级"),
        ("會員編號,推薦人,加入日期", "訂單編號,訂單日期,直銷商編號,客戶編號,金額", "收款人,獎金,發放日期,代數"),
        ("회원번호,추천인,가입일", "주문번호,주문일자,판매원번호,고객번호,판매금액", "수령인,수당,지급일,대수"),
        ("会員番号,紹介者,入会日", "注文番号,注文日,販売員コード,顧客コード,金額", "受取人,報酬,支払日,段数"),
    ],
    ids=["en", "es", "pt", "de", "fr", "ru", "zh", "zh-tw", "ko", "ja"],
)  # fmt: skip
def test_a_company_in_each_language_is_read_without_options(recruits: str, sales: str, payouts: str) -> None:
    files = {"a.csv": f"{recruits}\n{PEOPLE}", "b.csv": f"{sales}\n{SALES}", "c.csv": f"{payouts}\n{PAID}"}
    with given(files) as tables:
        assert [(file.file, file.role) for file in tables.inputs()] == [
            ("b.csv", "sales"), ("a.csv", "recruits"), ("c.csv", "payouts"),
        ]  # fmt: skip
        assert set(tables.inputs()[0].mapping) == {"order_id", "sold_at", "seller_id", "buyer_id", "amount"}
        assert column(tables, "sponsor_id", "recruits") == [None, "1"]
        assert column(tables, "amount", "payouts") == [300]
        assert tables.warnings() == ()
        assert lines(tables) == [2]


def test_every_word_means_one_column_of_a_role_in_all_languages() -> None:
    for role in ALIASES:
        ranked: dict[str, dict[int, set[str]]] = {}
        for rank, word, name in entries(role):
            ranked.setdefault(word, {}).setdefault(rank, set()).add(name)
        assert {word: ranks for word, ranks in ranked.items() if len(ranks[min(ranks)]) > 1} == {}
    assert len(LANGUAGES) == 9


def test_what_is_known_to_be_a_name_or_gross_is_no_column() -> None:
    for words in ALIASES.values():
        assert {word: name for word, name in words.items() if word in ASIDE and name not in CONTACT} == {}


def test_sponsor_and_placement_are_two_trees_in_every_language() -> None:
    recruits = ALIASES["recruits"]
    sponsors = "sid Enroller Patrocinador Indicado_por Werber Parrain Спонсор 推荐人 推薦人編號 추천인 紹介者"
    placements = (
        "pid Placement Colocación ID_colocação Platzierung Position_de_placement Размещение 安置人 接點人 후원인 直上者"
    )
    assert {recruits[normalise(header)] for header in sponsors.split()} == {"sponsor_id"}
    assert {recruits[normalise(header)] for header in placements.split()} == {"placement_id"}


@pytest.mark.parametrize(
    ("header", "plain"),
    [
        ("Customer ID", "customerid"), ("customer_id", "customerid"), ("N.º de pedido", "nodepedido"),
        ("\uff29\uff24", "id"), ("Händler-Nr.", "handlernr"), ("Straße", "strasse"), ("партнёр", "партнер"),
        ("ｼｮｳﾋﾝ", "ショウヒン"), (" -- ", ""),
    ],
)  # fmt: skip
def test_how_a_header_is_written_does_not_count(header: str, plain: str) -> None:
    assert normalise(header) == plain


def test_a_header_in_two_languages_or_with_a_unit_is_read_if_both_halves_agree() -> None:
    assert pieces("订单号 (Order No)") == ("订单号", "orderno")
    assert meaning("sales", "订单号 (Order No)") == ("order_id", False)
    assert meaning("sales", "Amount (USD)") == meaning("sales", "Amount [US$]") == ("amount", False)
    assert meaning("sales", "amount_usd") == meaning("sales", "Net EUR") == ("amount", False)
    assert meaning("sales", "Order Date (DD/MM/YYYY)") == ("sold_at", False)
    for doubtful in ("Amount (gross)", "Amount (000)", "Buyer / Seller", "Amount (k€)", "Total (VAT)"):
        assert meaning("sales", doubtful) is None


def test_umlauts_may_be_written_as_two_letters() -> None:
    assert meaning("sales", "Haendler-Nr") == meaning("sales", "Händler-Nr") == ("seller_id", True)


def test_the_columns_of_a_real_back_office_are_known_or_left_alone() -> None:
    """Worked by hand from the meaning of each column of `member`, `sale`, `income` (genealogy/mlm, 01_init.sql)."""
    found: dict[str, dict[str, str]] = {"member": {}, "sale": {}, "income": {}}
    roles = {"member": "recruits", "sale": "sales", "income": "payouts"}
    with Path(shared("mlm_schema_vocabulary/columns.csv")).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["table"] in roles and (known := meaning(roles[row["table"]], row["column"])):
                found[row["table"]].setdefault(row["column"], known[0])
    member = {name: kept for name, kept in found["member"].items() if kept not in CONTACT}
    assert member == {
        "memberid": "recruit_id", "sid": "sponsor_id", "pid": "placement_id", "signuptime": "joined_at",
        "country": "region", "affiliate": "recruit_id", "created": "joined_at",
    }  # fmt: skip
    assert found["sale"] == {
        "saleid": "order_id", "amount": "amount", "paytype": "status", "paystatus": "status", "created": "sold_at",
    }  # fmt: skip
    assert found["income"] == {
        "memberid": "recipient_id", "classify": "kind", "paystatus": "status", "amount": "amount", "lev": "level",
        "created": "paid_at",
    }  # fmt: skip


def test_the_member_table_of_that_back_office_is_read_with_its_two_trees() -> None:
    text = "memberid,login,sid,pid,leg,signuptime,created\n1,root,0,0,L,2024-01-01,2024-01-09\n2,x,1,1,R,2024-01-02,\n"
    with given({"member.csv": text}) as tables:
        assert column(tables, "sponsor_id", "recruits") == ["0", "1"]
        assert column(tables, "placement_id", "recruits") == ["0", "1"]
        assert [str(day) for day in column(tables, "joined_at", "recruits")] == ["2024-01-01", "2024-01-02"]


def test_a_weak_word_gives_way_to_a_strong_one_and_two_strong_ones_are_asked() -> None:
    with given({"sales.csv": "Date,Order Date,Customer,Customer ID,amount\n2024-02-02,2024-01-01,Ann,9,1\n"}) as tables:
        assert tables.inputs()[0].mapping == {
            "sold_at": "Order Date", "buyer_id": "Customer ID", "amount": "amount",
        }  # fmt: skip
    assert "'Order Date' and 'Invoice Date' would all be read as sold_at" in refused(
        {"sales.csv": "Order Date,Invoice Date,amount\n2024-02-02,2024-01-01,1\n"}
    )

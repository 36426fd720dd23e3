"""An id that is both customer and participant with different keys is unknown and listed (SPEC 3)."""

from mlmcheck.intake import Tables
from tests.intake.folder import Files, column, given

SALES = "buyer_id,amount\n1001,10\n1002,20\n1003,30\nC7,40\n"
RECRUITS = "recruit_id,email,phone\n1001,anna@mail.example,0171 11111\n1002,bert@mail.example,0171 22222\n1003,,\n"


def _given(customers: str) -> Files:
    return {"sales.csv": SALES, "recruits.csv": RECRUITS, "customers.csv": customers}


def _warned(tables: Tables) -> list[str]:
    return [warning for warning in tables.warnings() if warning.startswith("ids that are a recruit's")]


def test_a_buyer_whose_id_is_two_people_is_unknown_and_listed() -> None:
    # 1001 is Zoe among the customers and Anna among the recruits; 1002 is Bert in both, with a new phone.
    customers = (
        "customer_id,email,phone\nC7,carl@mail.example,\n1001,zoe@mail.example,0171 99999\n"
        "1002,BERT@mail.example,0171 33333\n1003,dora@mail.example,\n"
    )
    with given(_given(customers)) as tables:
        assert column(tables, "buyer_id") == [None, "1002", "1003", "C7"]
        assert column(tables, "amount") == [1000, 2000, 3000, 4000]
        assert [(place.file, place.line) for place in tables.twofold()] == [("customers.csv", 3), ("recruits.csv", 2)]
        told = (
            "ids that are a recruit's and, with other contact details, a customer's: 1 (see recruits.csv:2, "
            "customers.csv:3); sales to them, 1, have no known buyer; give customers and recruits ids of their own"
        )
        assert _warned(tables) == [told]


def test_without_contacts_in_both_nobody_is_doubted() -> None:
    for customers in ("customer_id\n1001\n", 'customer_id,address\n1001,"1 High Street, Ely"\n'):
        with given(_given(customers)) as tables:
            assert column(tables, "buyer_id") == ["1001", "1002", "1003", "C7"]
            assert tables.twofold() == ()
            assert _warned(tables) == []


def test_several_rows_of_a_customer_are_one_person_if_any_agrees() -> None:
    customers = "customer_id,email\n1001,zoe@mail.example\n1001,anna@mail.example\n"
    with given(_given(customers)) as tables:
        assert column(tables, "buyer_id")[0] == "1001"


def test_it_holds_in_another_window_and_for_resales() -> None:
    files = {
        **_given("customer_id,email\n1001,zoe@mail.example\n"),
        "resales.csv": "seller_id,buyer_id,amount\n1002,1001,5\n",
    }
    with given(files) as tables:
        tables.window(None, None)
        assert column(tables, "buyer_id")[0] is None
        assert column(tables, "buyer_id", "resales") == [None]

"""company.toml: exact, strict, and its faults in one sentence."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from mlmcheck.intake.said import Plan
from mlmcheck.intake.toml import load
from mlmcheck.model import InputError

WHOLE = """
[company]
name = "Example Ltd"
jurisdictions = ["US", "NO"]
currency = "usd"
addressable_population = 1000000
[plan]
joining_fee = 99.95
monthly_minimum = 50
qualification_volumes = [200, 100.5]
paid_levels = 7
buyback_rate = 0.9
buyback_months = 12
refund_days = 30
[columns.sales]
amount = "Net"
[formats]
"sales.sold_at" = "%d/%m/%Y"
"""


def test_a_whole_file(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text(WHOLE)
    found = load(tmp_path / "company.toml")
    assert (found.company.currency, found.company.jurisdictions) == ("USD", ("US", "NO"))
    assert (found.plan.joining_fee, found.plan.buyback_rate) == (Decimal("99.95"), Decimal("0.9"))
    assert found.plan.volume_thousandths == (100_500, 200_000)
    assert found.columns == {"sales": {"amount": "Net"}}


def test_unknown_volumes_and_none_are_two_things() -> None:
    assert Plan().volume_thousandths is None
    assert Plan(qualification_volumes=()).volume_thousandths == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "[plan]\nqualification_volume = [1]",
            "'qualification_volume' is not known in [plan]; did you mean 'qualification_volumes'?",
        ),
        ("[compny]\n", "'compny' is not known in the file; did you mean 'company'?"),
        ("[columns.sale]\namount = 'x'", "'sale' is not known in [columns.*]; did you mean 'sales'?"),
        ("[columns.sales]\namuont = 'x'", "'amuont' is not known in [columns.sales]; did you mean 'amount'?"),
        ("[formats]\nsales.soldat = '%d'", "'sales.soldat' is not known in [formats]; did you mean 'sales.sold_at'?"),
        ("[formats]\nsales.sold_at = 'dd'", "[formats] sales.sold_at: 'dd' is not a date format that is known here; "),
        ("[company]\ncurrency = 'dollars'", "[company] currency: 'aaaaaaa' is not a currency code of three letters"),
        ("[plan]\njoining_fee = -1", "joining_fee in [plan] is wrong: input should be greater than or equal to 0; "),
        (
            "[plan]\nqualification_volumes = [0]",
            "qualification_volumes in [plan] is wrong: a volume must be positive and have at most three decimals; ",
        ),
    ],
)
def test_faults_are_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "company.toml").write_text(text)
    with pytest.raises(InputError) as caught:
        load(tmp_path / "company.toml")
    assert str(caught.value).startswith(f"company.toml: {sentence}")
    assert "\n" not in str(caught.value)


def test_bad_toml_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text("[plan]\njoining_fee = ten\n")
    with pytest.raises(InputError, match=r"^company\.toml:2: invalid value; correct the TOML there$"):
        load(tmp_path / "company.toml")

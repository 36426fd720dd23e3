"""plan.toml: what is accepted, and every fault in one sentence that says where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck.model import InputError
from mlmcheck.plan.scheme import load

SAMPLES = Path(__file__).parents[3] / "sample_data" / "plans"
LEAST = "[plan]\ncurrency = 'USD'\n"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_samples_load(path: Path) -> None:
    assert load(path).plan.name


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "plan is missing in the plan; add it"),
        ("[plan]\nname = 'x'\n", "currency is missing in [plan]; add it"),
        ("[plan]\ncurrency = 'dollars'\n", "not a currency code"),
        (LEAST + "[entry]\njoining_fe = 5\n", "'joining_fe' is not known in [entry]; did you mean 'joining_fee'?"),
        (LEAST + "[binery]\nrate = 0.1\n", "'binery' is not known in the plan; did you mean 'binary'?"),
        (LEAST + "[entry]\njoining_fee = -1\n", "joining_fee in [entry] is wrong: input should be greater"),
        (LEAST + "[binary]\nrate = 1.1\n", "rate in [binary] is wrong"),
        (LEAST + "[unilevel]\nrates = [0.1, 2]\n", "rates in [unilevel] is wrong"),
        (LEAST + "[unilevel]\nrates = []\n", "rates in [unilevel] is wrong"),
        ("[plan]\ncurrency = 'JPY'\n[entry]\njoining_fee = 1.5\n", "no whole number of the smallest coin of JPY"),
        (LEAST + "[generations]\nrank = 'Gold'\nrates = [0.1]\n", "'Gold' is no rank of this plan; known are none"),
        (LEAST + "[[ranks]]\nname = 'A'\nlegs = 2\nleg_rank = 'B'\n", "legs need a leg_rank"),
        (LEAST + "[[ranks]]\nname = 'A'\n[[ranks]]\nname = 'A'\n", "two ranks have the same name"),
        (LEAST + "[breakaway]\nrates = [0.1]\n", "breakaway has 1 rates, but there are 0 ranks"),
        (LEAST + "[[ranks]]\nname = 'A'\n[[ranks]]\nname = 'B'\n[breakaway]\nrates = [0.2, 0.1]\n", "must not fall"),
        (LEAST + "[binary]\nrate = 0.1\n[matrix]\nwidth = 2\nrates = [0.1]\n", "can have one of them"),
        (LEAST + "[matrix]\nwidth = 0\nbonuses = [1]\n", "width in [matrix] is wrong"),
        (LEAST + "[matrix]\nwidth = 3\n", "a matrix needs bonuses or rates"),
        (LEAST + "[retail]\nmargin = 0.1234567\n", "margin in [retail] is wrong"),
        (LEAST + "[entry]\njoining_fee = 1e300\n", "joining_fee in [entry] is wrong"),
        (LEAST + "[entry]\njoining_fee = nan\n", "joining_fee in [entry] is wrong"),
        ("[plan\n", "correct the TOML there"),
    ],
)
def test_a_fault_is_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as fault:
        load(path)
    assert says in str(fault.value)
    assert str(fault.value).startswith("plan.toml: ")
    assert "\n" not in str(fault.value)


def test_a_missing_file_and_one_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load(tmp_path / "none.toml")
    (tmp_path / "plan.toml").write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(InputError, match="UTF-8"):
        load(tmp_path / "plan.toml")

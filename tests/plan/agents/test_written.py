"""A run written as a company's folder: `analyze` finds the plan's true shares in it, and nets to the cent."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck import assess, intake
from mlmcheck.model import InputError, Measurement, Report
from mlmcheck.plan.agents import written
from mlmcheck.plan.agents.assumptions import Assumptions
from mlmcheck.plan.agents.outcome import Run, run
from mlmcheck.plan.agents.summary import summary
from mlmcheck.plan.pay.columns import Orders, Payouts
from mlmcheck.plan.scheme import load

PLANS = Path(__file__).parents[3] / "sample_data" / "plans"
TOLD = Assumptions(people=1_500, months=30)


def made(name: str, folder: Path) -> tuple[Run, Report]:
    scheme, kept = load(PLANS / f"{name}.toml"), list[tuple[Orders, Payouts]]()
    found = run(scheme, TOLD, 3, kept)
    written.write(folder, scheme, found, kept)
    with intake.read(folder) as tables:
        return found, assess.analyze(tables)


def measured(report: Report, id: str) -> Measurement:
    found = report.results[id]
    assert isinstance(found, Measurement)
    return found


@pytest.mark.parametrize("name", ["matrix", "breakaway", "binary"])
def test_analyze_recovers_the_truth(name: str, tmp_path: Path) -> None:
    found, report = made(name, tmp_path / "books")
    true = summary(found)
    assert all(one.quarantined == 0 and one.left_out == 0 for one in report.inputs)
    funded = measured(report, "participant_funded_reward_share")
    assert true.exclude is not None
    assert funded.span.low - 1e-9 <= true.exclude <= funded.span.high + 1e-9
    assert true.include is not None
    # the measure takes unusually much bought while joining for entry, whatever it was bought for: in the stairstep,
    # where nothing has to be bought, that is less than a thousandth of the pay
    included = funded.reading("include")
    assert included.low - 1e-3 <= true.include <= included.high + 1e-9
    assert true.recruiting is not None
    narrow = measured(report, "recruitment_reward_share")
    # a match names whom it is on, not which order: the ledger takes all they paid that month, fees too
    assert narrow.span.low - 1e-4 <= true.recruiting <= narrow.span.high + 1e-9
    retail = measured(report, "retail_reward_share")
    assert retail.span.low - 1e-9 <= true.pay["sales"] <= retail.span.high + 1e-9


@pytest.mark.parametrize("name", ["matrix", "breakaway", "binary"])
def test_nets_agree_to_the_cent(name: str, tmp_path: Path) -> None:
    found, report = made(name, tmp_path / "books")
    books = found.books
    nets = books.paid_out - books.paid_in  # what sellers kept past the books is in no file
    paid_in = books.paid_in > 0
    assert measured(report, "loss_share").span.high == pytest.approx(float((nets[paid_in] < 0).mean()), abs=1e-9)
    assert report.paid_in == int(books.paid_in.sum())
    assert report.payouts["total"] == int(books.paid_out.sum())
    assert report.payouts["self_rebates"] == books.rebates
    assert measured(report, "ledger_gap").span.value == 0


def test_files_that_are_there_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"sales\.csv already"):
        written.check(tmp_path)
    with pytest.raises(InputError, match="is a file"):
        written.check(tmp_path / "sales.csv")

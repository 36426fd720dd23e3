"""What a file is by its header."""

from pathlib import Path

import pytest

from mlmcheck.intake.aggregates import kind_of
from mlmcheck.intake.aggregates.kind import of_headers

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "data"


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("company,from,to,currency,participants,revenue_total", "filings"),
        ("fiscal_year,revenue_usd_thousands,selling_expense_usd_thousands", "filings"),
        ("year,payouts_total", "filings"),
        ("company,from,to,base,rank,count,share,low,high,mean,median,pay_period,months_in_rank", "disclosure"),
        ("Rank,% of distributors,Average,High", "disclosure"),
        ("seller_id,buyer_id,amount,revenue,customers,participants", ""),
        ("member id,commissions,refunds,month", ""),
        ("distributor,commissions,month,refunds", ""),
        ("recruit_id,rank,share,count,mean", ""),
        ("payer,recipient,amount,from,to", ""),
        ("date,amount,kind", ""),
        ("year,revenue", ""),
        ("a,b,c", ""),
        ("", ""),
    ],
)
def test_the_kind_of_a_header(headers: str, kind: str) -> None:
    assert of_headers(headers.split(",")) == kind


def test_no_table_of_the_samples_is_taken_for_totals() -> None:
    found = {path.relative_to(ROOT).as_posix(): kind_of(path) for path in (ROOT / "sample_data").rglob("*.*")}

    assert len(found) > 40
    folder = "sample_data/filings"
    stated = {f"{folder}/filings.csv": "filings", f"{folder}/disclosure.csv": "disclosure"}
    assert {path: kind for path, kind in found.items() if kind} == stated


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data is not beside the project")
def test_the_kinds_of_real_files() -> None:
    files = [*SHARED.glob("*/*.csv"), *SHARED.glob("csv_torture/*/*")]
    found = {path.name: kind for path in files if (kind := kind_of(path))}

    assert found == {"nuskin_annual.csv": "filings", "nuskin_quarterly.csv": "filings", "rank_tables.csv": "disclosure"}


def test_what_cannot_be_read_has_no_kind(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "odd.xlsx").write_bytes(b"PK\x03\x04 broken")

    assert [kind_of(path) for path in (tmp_path / "empty.csv", tmp_path / "odd.xlsx", tmp_path, tmp_path / "none")] == [
        "", "", "", "",
    ]  # fmt: skip


def test_names_under_a_word_for_people_are_no_count(tmp_path: Path) -> None:
    path = tmp_path / "ventes.csv"
    path.write_text("Date,Clients,Chiffre d'affaires\n2020-01-02,Anna,5\n2020-01-03,Bo,6\n", encoding="utf-8")

    assert kind_of(path) == ""

"""Books or statements: what a path holds, and several statements of one company as one."""

from pathlib import Path

import pytest

from mlmcheck.intake import stated
from mlmcheck.intake.facts import parse
from mlmcheck.intake.settings import Settings
from mlmcheck.model import InputError, Span

FILING = "company,from,to,currency,revenue_total,payouts_total\nAster,2023-01-01,2023-12-31,USD,100,42\n"
RANKS = "rank,base,share,low,high\nMember,all,0.9,0,0\nLeader,all,0.1,1,500\n"


def test_a_table_of_books_is_left_to_the_books(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("buyer_id,amount\n7,10.00\n", encoding="utf-8")
    (tmp_path / "filings.csv").write_text(FILING, encoding="utf-8")

    assert stated.read(tmp_path, Settings()) is None
    assert stated.read(tmp_path / "sales.csv", Settings()) is None
    assert stated.read(Path("-"), Settings()) is None


def test_a_filing_and_a_disclosure_in_one_folder_are_one_company(tmp_path: Path) -> None:
    (tmp_path / "filings.csv").write_text(FILING, encoding="utf-8")
    (tmp_path / "disclosure.csv").write_text(RANKS, encoding="utf-8")
    (tmp_path / "company.toml").write_text('[company]\ncurrency = "USD"\n[plan]\njoining_fee = 59\n', encoding="utf-8")
    found = stated.read(tmp_path, Settings())

    assert found is not None
    assert found.aggregates.company == "Aster"
    assert found.aggregates.filings[0].figures["payouts_total"] == Span.exact(4200)
    assert [rank.name for rank in found.aggregates.disclosures[0].ranks] == ["Member", "Leader"]
    assert [one.role for one in found.aggregates.inputs] == ["disclosure", "filings"]
    assert found.settings.plan.joining_fee == 59


def test_figures_typed_or_written_in_company_toml_are_a_filing(tmp_path: Path) -> None:
    typed = stated.read(None, parse(["revenue_total=10", "company.currency=EUR"]))
    (tmp_path / "firm.toml").write_text(
        '[company]\nname = "Aster"\n[totals]\nrevenue_total = "5..7"\n', encoding="utf-8"
    )
    written = stated.read(tmp_path / "firm.toml", Settings())

    assert typed is not None
    assert typed.aggregates.filings[0].figures == {"revenue_total": Span.exact(1000)}
    assert written is not None
    assert written.aggregates.company == "Aster"
    assert written.aggregates.filings[0].figures["revenue_total"].value is None
    assert stated.read(None, Settings()) is None


def test_statements_of_two_companies_are_refused(tmp_path: Path) -> None:
    (tmp_path / "filings.csv").write_text(FILING, encoding="utf-8")
    (tmp_path / "other.csv").write_text(FILING.replace("Aster", "Birch"), encoding="utf-8")

    with pytest.raises(InputError, match="more than one company: Aster, Birch"):
        stated.read(tmp_path, Settings())


def test_disclosures_beside_books_are_read_and_what_is_no_use_is_told(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("buyer_id,amount\n7,10.00\n", encoding="utf-8")
    (tmp_path / "disclosure.csv").write_text(RANKS, encoding="utf-8")
    (tmp_path / "other.csv").write_text("company," + RANKS.replace("\n", "\nX,", 1).replace("\nLeader", "\nY,Leader"))
    found, warnings = stated.beside(tmp_path, Settings())

    assert found is not None
    assert [len(table.ranks) for table in found.disclosures] == [2]
    assert [one.file for one in found.inputs] == ["disclosure.csv"]
    assert warnings == ("other.csv: it holds 2 companies ('X', 'Y'); say --company NAME; it was not read",)
    assert stated.beside(tmp_path / "sales.csv", Settings()) == (None, ())


def test_a_disclosure_of_another_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "disclosure.csv").write_text("company," + RANKS.replace("\nM", "\nAster,M").replace("\nL", "\nAster,L"))
    _, warnings = stated.beside(tmp_path, parse(["company.name=Birch"]))

    assert warnings == ("disclosure.csv: it is of 'Aster', the books of 'Birch'; see that these are the same",)

"""The terminal report: what stands first, what is never cut, and what a hostile file cannot do to a screen."""

from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from mlmcheck.model import Band, Elements, Outcome, Report
from mlmcheck.render.terminal import render, text
from tests.render.made import FLAGGED, RESULTS, VERDICT, finding, made

HOSTILE = "[red]x[/red]\x1b[31m\x1b]0;title\x07\u202eevil\u200b\x9b2J\x00"


def flat(report: Report, width: int = 80, own_use: str | None = None) -> str:
    return " ".join(text(report, width, own_use).split())


def section(report: Report, title: str, own_use: str | None = None) -> str:
    return text(report, 80, own_use).partition(f"\n{title}")[2].partition("\n\n")[0]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_screen_and_nothing_is_cut(width: int) -> None:
    long = made(company="Wörter 株式会社 " * 12, revenue={"retail_named": 10**20, "total": 10**20})
    for report in (made(), long):
        lines = text(report, width).splitlines()
        assert max(map(cell_len, lines)) <= width
        assert not any("…" in line or line != line.rstrip() for line in lines)
    assert "1,000,000,000,000,000,000.00" in text(long, 80)


def test_the_verdict_the_headline_and_three_facts_come_first() -> None:
    first = " ".join(text(made()).splitlines()[:10])
    for words in ("Acme show, 2023-01-01 to 2024-12-31: pyramid indicators", "Of every 100", "1. First", "3. Third"):
        assert words in first
    assert "Fourth fact" not in text(made())


@pytest.mark.parametrize(
    "warning",
    [
        "The recruits list is incomplete: it names 10 of the 60 people who sponsored.",
        "No recruits table: buyers cannot be told from participants.",
        "Sales and payouts cover different periods: what uses both is limited to 2023-01-01 to 2023-06-30.",
        "Sales and payouts share no day: nothing that needs both can be measured.",
        "No payouts, and fees are read as paid from person to person.",
    ],
)
def test_what_changes_how_all_is_read_comes_before_the_verdict(warning: str) -> None:
    found = flat(made(warnings=("sales.csv: dull", warning)))
    assert found.index(warning) < found.index("pyramid indicators") < found.index("sales.csv: dull")
    assert found.count(warning) == 1


def test_the_band_is_told_with_what_it_could_become() -> None:
    found = flat(made())
    assert "rises to pyramid pattern if participants' own purchases are not demand" in found
    assert "could be open questions to pyramid pattern" in found
    assert "stays pyramid indicators if doubted customers are participants" in found
    assert "pyramid indicators at 0.0 % to 2.0 %; open questions at 10.0 %" in found


def test_insufficient_is_no_all_clear_and_elements_not_measured_are_not_unmet() -> None:
    verdict = replace(VERDICT, band=Band.INSUFFICIENT, elements=Elements(None, None, None, False), score=None,
                      band_if_own_use_excluded=None, band_low=None, would_decide="the file payouts")  # fmt: skip
    found = flat(made(verdict=verdict))
    assert "neither an accusation nor an all-clear" in found
    assert "What would decide it: the file payouts" in found
    assert found.count("○ not measured") == 2
    assert "Score" not in found


def test_money_in_both_readings_with_bounds_and_the_possible_drawn_apart() -> None:
    # a bar of 12 cells: .25 is 3 sure cells, .40 - .25 two possible ones
    known = next(line for line in text(made()).splitlines() if "29.4 %" in line)
    assert "own purchases are not demand" in known
    assert "29.4 % (25.0 to 40.0 %)" in known
    assert known.endswith("███░░·······")
    assert "100.0 % (85.0 to 100.0 %)" in section(made(), "Money in")
    assert "retail_share / n 1,234 / sales.csv:5, 17, 93 and 1 more" in text(made())


def test_one_reading_only_if_asked_for() -> None:
    assert "100.0 % (85.0" not in section(made(), "Money in", "exclude")
    assert "29.4 % (25.0" not in section(made(), "Money in", "include")
    assert "29.4 % (25.0" in section(made(options={"own_use": "exclude"}), "Money in")


def test_outcomes_differ_in_word_and_mark() -> None:
    lines = [text(made(findings=(finding(outcome, "for", "Said."),))) for outcome in Outcome]
    seen = [next(line for line in each.splitlines() if line.endswith("Said.")).split()[:2] for each in lines]
    assert len({mark for mark, _ in seen}) == 5
    assert [word for _, word in seen] == ["flagged", "clear", "unclear", "unmeasured", "broken"]


def test_a_finding_names_measure_reading_number_line_and_source() -> None:
    assert (
        "retail_share 29.4 % (25.0 to 40.0 %) if own purchases are not demand; line: less than 50.0 %; source 1; "
        "made_act.half"
    ) in flat(made())
    assert "1. A made-up Trading Act, section 4 (primary text)" in flat(made())


def test_a_criterion_that_decides_nothing_says_why_beside_its_standard() -> None:
    open_ = replace(finding(Outcome.UNCLEAR, "", "Cannot tell: Under half is retail."), reading="both")
    report = made(findings=(open_,), judgements=(replace(made().judgements[0], findings=(open_, FLAGGED)),))
    told = " ".join(section(report, "Standards by place").split())
    assert "? half, ▲ half; decided by half" in told
    assert "Cannot tell: Under half is retail. retail_share 29.4 % (25.0 to 40.0 %) if own purchases" in told
    assert "100.0 % (85.0 to 100.0 %) if own purchases are demand; line: less than 50.0 %" in told
    assert told.count("read the rows") == 1


def test_gaps_faults_and_rows_are_told() -> None:
    found = flat(made())
    assert "○ unmeasured no payouts supplied (needs payouts): payout_ratio" in found
    assert "✗ broken ledger_gap" in found
    assert "10 rows = 7 used + 2 quarantined + 1 left out" in found
    assert "sales.csv:17: amount is 'ten', expected money" in found


def test_the_disclaimer_stands_once_and_last_though_a_standard_says_the_same() -> None:
    assert flat(made()).count("US federal law has no percentage test") == 1
    assert text(made()).splitlines()[-1] == "Evidence, not legal advice. US federal law has no percentage test."


def test_a_moved_line_is_announced_and_the_fixed_meaning_left_out() -> None:
    found = flat(made(options={"limit mlmcheck_lines.half_own_use_excluded": "0.9"}))
    assert found.startswith("Lines changed by whoever ran this: limit mlmcheck_lines.half_own_use_excluded = 0.9.")
    assert "More than half" not in found


def test_text_of_the_files_cannot_steer_the_terminal() -> None:
    report = made(company=HOSTILE, warnings=(HOSTILE,), verdict=replace(VERDICT, headline=HOSTILE, drivers=(HOSTILE,)))
    found = text(report)
    assert "What the records of [red]x[/red]evil show" in found
    assert not any(char in found for char in "\x1b\x9b\x07\x00\u202e\u200b")


def test_colours_only_where_a_screen_shows_them() -> None:
    def shown(**how: object) -> str:
        console = Console(width=80, force_terminal=True, legacy_windows=False, **how)  # type: ignore[arg-type]
        with console.capture() as capture:
            render(made(), console)
        return capture.get()

    assert "\x1b[31m▲ flagged" in shown(color_system="standard", no_color=False)
    assert "\x1b[31m" not in shown(color_system="standard", no_color=True)
    assert "\x1b" not in text(made())


def test_ascii_marks_where_nothing_else_can_be_written() -> None:
    found = text(made(), encoding="ascii")
    assert found.isascii()
    assert "###??......." in found


def test_other_measures_are_never_hidden() -> None:
    assert "made_up_number" in section(made(), "Other figures")
    assert "Other figures" not in text(made(results={"retail_share": RESULTS["retail_share"]}))


def test_the_words_of_the_verdict_are_never_torn_apart() -> None:
    # "What the records of Acme show, 2023-01-01 to 2024-12-31: pyramid indicators" has 75 characters
    assert text(made(), 75).splitlines()[0].endswith(": pyramid indicators")
    assert text(made(), 74).splitlines()[1] == "pyramid indicators"


def test_without_sales_or_payouts_nothing_reads_as_zero() -> None:
    report = made(revenue={}, revenue_bounds={}, payouts={}, outside={}, results={})
    assert "No sales supplied" in section(report, "Money in")
    assert "No payouts supplied" in section(report, "Money out")
    assert "0.00" not in section(report, "Money in")

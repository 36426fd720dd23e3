"""`mlmcheck cases` as its users run it."""

import json

import pytest

from mlmcheck.cli.app import run


def printed(capfd: pytest.CaptureFixture[str], *args: str, status: int = 0) -> str:
    assert run(["cases", *args]) == status
    out, err = capfd.readouterr()
    return out if status == 0 else err


def test_the_list_is_by_outcome(capfd: pytest.CaptureFixture[str]) -> None:
    out = printed(capfd)

    assert out.index("An authority or court found a pyramid") < out.index("burnlounge") < out.index("Settled without")
    assert out.index("Settled without a finding") < out.index("herbalife") < out.index("Not proved, or dismissed")
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_one_case_gives_figures_bases_sources_and_its_limits(capfd: pytest.CaptureFixture[str]) -> None:
    out = printed(capfd, "burnlounge")

    assert "  93.84 %\n" in out
    assert "(one group of\n      participants), 2007, comparable with loss_share." in out
    assert "metnews.com, 3 June 2014 [S]" in " ".join(out.split())
    assert "What it does not say" in out


def test_a_measure_lists_figures_by_base_and_marks_the_alleged(capfd: pytest.CaptureFixture[str]) -> None:
    out = printed(capfd, "--measure", "loss_share")

    assert "  at least 98 %  Fortune Hi-Tech Marketing, 2013 (alleged)\n" in out
    assert "  93.84 %  BurnLounge, 2007\n" in out
    assert out.index("All participants") < out.index("One group of participants") < out.index("who were paid")


def test_json_has_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    (case,) = json.loads(printed(capfd, "success_by_health", "--format", "json"))["cases"]
    (net,) = (each for each in case["figures"] if each["measure"] == "mean_net")

    assert (net["value"], net["base"], net["currency"], net["alleged"]) == ("-862", "all", "USD", True)
    assert case["totals"]["payouts_total"] == {"value": "2400000", "low": "2350000", "high": "2450000"}
    assert case["terms"] == {"plan.joining_fee": "49"}
    whole = json.loads(printed(capfd, "--format", "json"))
    assert whole["kind"] == "cases"
    assert len(whole["cases"]) > 40
    figures = json.loads(printed(capfd, "korea", "--measure", "payout_ratio", "--format", "json"))["figures"]
    assert [each["year"] for each in figures] == ["2011", "2012", "2018", "2022", "2023"]


def test_a_rank_table_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert "  Leaders: 88.8 %, on average USD 59.00 a month\n" in printed(capfd, "four_life")
    assert "  lower 70 %: 70 %, on average KRW 85,000 a year\n" in printed(capfd, "korea")
    (case,) = json.loads(printed(capfd, "advocare", "--format", "json"))["cases"]
    assert [rank["share"]["value"] for rank in case["disclosure"]["ranks"]] == [0.723, 0.18, 0.06, 0.037]
    assert case["disclosure"]["ranks"][1]["high"] == {"value": "250.00", "low": "250.00", "high": "250.00"}


def test_an_open_end_is_null_in_json(capfd: pytest.CaptureFixture[str]) -> None:
    (case,) = json.loads(printed(capfd, "onecoin", "--format", "json"))["cases"]

    assert case["totals"]["participants"] == {"value": None, "low": 3000000, "high": None}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["burnlonge"], "did you mean burnlounge?"),
        (["--measure", "nothing"], "no published figure is comparable with 'nothing'"),
        (["burnlounge", "--measure", "payout_ratio"], "burnlounge has no figure comparable with 'payout_ratio'"),
        (["\x1b[31mx"], "unknown case"),
    ],
)
def test_what_is_unknown_is_told(capfd: pytest.CaptureFixture[str], args: list[str], told: str) -> None:
    err = " ".join(printed(capfd, *args, status=2).split())

    assert told in err
    assert "\x1b" not in err


def test_help_has_examples(capfd: pytest.CaptureFixture[str]) -> None:
    out = printed(capfd, "--help")

    assert "    mlmcheck cases burnlounge" in out
    assert max(map(len, out.splitlines())) <= 80

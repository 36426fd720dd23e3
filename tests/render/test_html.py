"""The page of a report: it fetches nothing, shows every finding and figure, and takes no text for markup."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from html import unescape
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from mlmcheck import analyze
from mlmcheck.explain import measure
from mlmcheck.render import stored
from mlmcheck.render.html.charts import charts, hundred, months
from mlmcheck.render.html.page import html
from mlmcheck.render.html.queries import direct, queries
from mlmcheck.render.html.svg import Scale
from mlmcheck.render.html.words import money
from mlmcheck.render.json import document, dumps

SAMPLES = Path(__file__).parents[2] / "sample_data"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/company.toml"))
EVIL = "<script>alert(1)</script>"


@cache
def _document(name: str) -> Any:
    """The document as a file holds it."""
    return json.loads(dumps(analyze(SAMPLES / name)))


class _Seen(HTMLParser):
    """Tags in order, what they point to, and whether each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.heads: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        self.links += [given[key] or "" for key in ("href", "src", "action", "data") if key in given]
        self.ids += [given["id"] or ""] if "id" in given else []
        self.heads += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []


def _seen(page: str) -> _Seen:
    seen = _Seen()
    seen.feed(page)
    return seen


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_whole_small_and_fetches_nothing(name: str) -> None:
    page = html(_document(name))
    seen = _seen(page)
    assert len(page.encode()) < 500_000
    assert {"script", "img", "link", "iframe", "object", "form"}.isdisjoint(seen.tags)
    assert all(link.startswith("#") for link in seen.links)
    assert {link[1:] for link in seen.links} <= set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids))
    assert "default-src 'none'" in page
    assert "url(" not in page.replace("url(#hatch)", "")
    assert seen.heads[0] == 1
    assert seen.heads.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(seen.heads, seen.heads[1:], strict=False))


@pytest.mark.parametrize("name", ["messy_leak", "ordinary_mlm"])
def test_every_finding_and_figure_stands_on_it(name: str) -> None:
    told = _document(name)
    page = unescape(html(told))
    ids = set(_seen(html(told)).ids)
    assert {id for id, one in told["measures"].items() if one["status"] == "measured"} <= ids
    assert all(one["id"] in page for one in told["findings"] if one["for_or_against"])
    assert all(one["message"] in page for law in told["standards"] for one in law["criteria"])
    assert all(id in page for id, one in told["measures"].items() if one["status"] == "unmeasured")
    assert all(one["sha256"] in page for one in told["inputs"])
    assert all(warning in page for warning in told["warnings"])


def test_names_are_text_and_nothing_else() -> None:
    told = json.loads(json.dumps(_document("naked_pyramid")))
    told["company"]["name"] = f'{EVIL}[red]=HYPERLINK("http://x","y")\u202e'
    told["warnings"] = [f"{EVIL} of \x1b[31m members"]
    told["verdict"]["headline"] = EVIL
    told["inputs"][0]["file"] = '"><img src=x onerror=alert(1)>.csv'
    page = html(told)
    assert "<script" not in page
    assert "<img" not in page
    assert "\x1b" not in page
    assert _seen(page).links == _seen(html(_document("naked_pyramid"))).links


def test_a_report_without_series_or_books_says_what_is_not_drawn() -> None:
    told = {key: value for key, value in _document("naked_pyramid").items() if key not in ("series", "waived")}
    page = html(told)
    assert "Not drawn, as the report holds no figures for it: participants&#39; results, how pay is spread" in page
    filing = json.loads(dumps(analyze(SAMPLES / "filings" / "filings.csv", _only("Summit Circle"))))
    assert "not on its books" in html(filing)


def _only(company: str) -> Any:
    from mlmcheck import Options

    return Options(company=company)


def test_a_hundred_squares_by_largest_remainder() -> None:
    # 2.5 + 6.0 + 1.5 = 10: 25, 60 and 15 squares; thirds: 33.3 each, the first gets the square left over
    assert hundred._squares([Decimal(25), Decimal(60), Decimal(15)], Decimal(100)) == [25, 60, 15]
    assert hundred._squares([Decimal(1)] * 3, Decimal(3)) == [34, 33, 33]


def test_the_squares_of_a_document_are_its_money() -> None:
    told = {"money": {"revenue": {"retail_named": "25.00", "internal": "60.00", "unknown": "15.00", "total": "100.00"}}}
    chart = hundred.revenue(told)
    assert chart is not None
    assert chart.says == ("Of every 100 received: 25 customers, named, 60 participants buying product, 15 unknown.")
    css = [dict(mark.attributes)["class"] for mark in chart.marks if mark.tag == "rect"][:100]
    assert [css.count(name) for name in ("customers", "own", "unknown")] == [25, 60, 15]
    assert hundred.revenue({"money": {"revenue": {"retail_named": "-1.00", "internal": "60.00"}}}) is None
    assert hundred.revenue({"money": {"revenue": {}}}) is None


def test_scales_and_their_round_figures() -> None:
    assert Scale(0, 50, 100, 200)(25) == 150
    assert Scale(0, 97, 0, 1).ticks(4) == (0, 25, 50, 75)
    assert Scale(-800, 50, 0, 1).ticks(5) == (-800, -600, -400, -200, 0)
    assert Scale(3, 3, 7, 9)(3) == 7


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1234567.50", "1,234,567.50"), ("-12.5", "-12.5"), ("0", "0"), ("-0.50", "-0.50"), (None, "-")],
)
def test_money_in_words(value: str | None, shown: str) -> None:
    assert money(value) == shown


def test_shares_in_words() -> None:
    assert stored.share({"value": 0.294118, "low": 0.25, "high": 0.4}) == "29.4 % (25.0 to 40.0 %)"
    assert stored.share({"value": None, "low": 0.25, "high": 0.4}) == "25.0 to 40.0 %"
    assert stored.share({"value": None, "low": 0.25, "high": None}) == "at least 25.0 %"


def test_every_chart_has_its_table_and_marks_inside_the_frame() -> None:
    both = [charts(_document(name)) for name in ("product_pyramid", "ordinary_mlm")]
    assert {id for drawn in both for id in drawn} == {
        "readings", "revenue", "pay", "net", "lorenz", "levels", "months", "runoff", "retention", "bunching",
    }  # fmt: skip
    for chart in (chart for drawn in both for chart in drawn.values()):
        assert chart.rows, chart.id
        assert {len(row) for row in chart.rows} == {len(chart.heads)}
        for mark in chart.marks:
            given = dict(mark.attributes)
            assert all(-1 <= float(given[key]) <= 481 for key in ("x", "x1", "x2", "cx") if key in given), chart.id
            assert all(
                -1 <= float(given[key]) <= chart.height + 1 for key in ("y", "y1", "y2", "cy") if key in given
            ), chart.id


@pytest.mark.parametrize("id", ["retail_share", "loss_share", "order_net_tau"])
def test_links_lead_from_a_figure_to_every_query_behind_it(id: str) -> None:
    known = {one.name: one for one in queries([id])}
    found, todo = set(), list(direct(id))
    while todo:
        name = todo.pop()
        found.add(name)
        todo += [each for each in known[name].reads if each not in found]
    assert found == {name for name, _ in measure.behind(id)}
    text = (resources.files("mlmcheck.ledger") / "sql" / "line.sql").read_text("utf-8").strip()
    assert known["line"].text == text
    shown = re.search(r'<pre id="q-line">(.*?)</pre>', html(_document("product_pyramid")), re.DOTALL)
    assert shown is not None
    assert unescape(shown[1]) == text


def test_months_of_payouts_alone_and_no_month_are_not_drawn() -> None:
    names = ("month", "joins", "retail", "internal", "recruitment", "paid")
    rows = [
        ["2024-01", 0, "0.00", "0.00", "0.00", "5.00"],
        ["2024-02", 2, "0.00", "0.00", "20.00", "0.00"],
        ["2024-03", 0, "0.00", "0.00", "0.00", "0.00"],  # a gap inside stays
        ["2024-04", 0, "-3.00", "0.00", "0.00", "0.00"],
        ["2024-05", 0, "0.00", "0.00", "0.00", "9.00"],
        [None, None, "7.00", "-7.00", "0.00", "0.00"],
    ]
    columns = [{"name": name, "unit": "month" if name == "month" else "money"} for name in names]
    chart = months.chart({"series": {"months": {"says": "", "note": "N.", "columns": columns, "rows": rows}}})
    assert chart is not None
    shown = [mark.text for mark in chart.marks if mark.text.startswith("2024-") or mark.text == "undated"]
    assert shown == ["2024-02", "2024-03", "2024-04"]
    assert len(chart.rows) == 6  # the table behind it has them all
    assert chart.note == f"N. {months.CUT}"


def test_the_same_report_gives_the_same_page() -> None:
    report = analyze(SAMPLES / "pool_pay")
    assert html(document(report)) == html(json.loads(dumps(report)))

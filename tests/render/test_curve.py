"""A curve over time stands where it must, and only on a page."""

from mlmcheck.render.paper.blocks import Curve, Document, Section
from mlmcheck.render.paper.drawing import drawing
from mlmcheck.render.paper.html import html
from mlmcheck.render.paper.markdown import markdown
from mlmcheck.render.paper.terminal import text

CURVE = Curve(
    "<b>ends</b> at 50", (("2024-01", 1, -100.0, "-100"), ("2024-03", 3, 0.0, "0"), ("2024-05", 5, 50.0, "50"))
)


def test_time_and_money_are_in_proportion() -> None:
    # 640 wide with 24 on either side; 260 high, 30 above and 60 below: 170 for -100 to 50
    drawn = drawing(CURVE)
    assert drawn.line == "24.0,200.0 320.0,86.7 616.0,30.0"
    assert drawn.zero == 86.7
    assert [mark.text for mark in drawn.marks] == ["50", "-100"]


def test_one_point_or_nothing_but_zeros_is_no_fault() -> None:
    assert drawing(Curve("", (("a", 7, 0.0, "0"),))).line == "24.0,30.0"


def test_a_gap_in_time_is_a_gap_on_paper() -> None:
    points = (("a", 0, 0.0, "0"), ("b", 1, 1.0, "1"), ("c", 4, 2.0, "2"))
    assert [spot.split(",")[0] for spot in drawing(Curve("", points)).line.split()] == ["24.0", "172.0", "616.0"]


def test_words_are_escaped_and_other_forms_leave_it_to_the_table() -> None:
    page = Document("t", "s", (Section("heading", (CURVE,)),), "foot")
    assert "<b>" not in html(page)
    assert '<svg role="img"' in html(page)
    assert "ends" not in markdown(page) + text(page)

"""The figures nearest to a report, worked by hand: like with like, both sides first, three at most."""

from mlmcheck.cases.nearest import comparable
from mlmcheck.cases.spans import exact, over
from mlmcheck.model import Broken, Case, CaseBase, CaseOutcome, Figure, Measurement, Source, Span, Unit, Unmeasured

SOURCE = Source("a book", "page 1", "S")


def case(id: str, outcome: CaseOutcome, *figures: Figure) -> Case:
    return Case(id, id, "US", "2000", outcome, "a court", "Said.", figures, (SOURCE,), "Not said.")


def unpaid(value: float, base: CaseBase = "all", year: str = "2000", unit: Unit = "share") -> Figure:
    return Figure("Said.", exact(value), unit, base, "people", year, SOURCE, measure="unpaid_share")


def share(value: float, base: str = "") -> dict[str, Measurement]:
    return {"unpaid_share": Measurement(Span.exact(value), "share", 100, base=base)}  # type: ignore[arg-type]


def ids(found: tuple[object, ...]) -> list[str]:
    return [each.case.id for each in found]  # type: ignore[attr-defined]


def test_both_sides_are_seen_before_a_second_of_one_kind() -> None:
    """Report .80. Distances: a .01, b .02, c .03 (found), d .10 (not found), e .20 (population)."""
    published = (
        case("a", "found", unpaid(0.81)), case("b", "found", unpaid(0.82)), case("c", "settled", unpaid(0.83)),
        case("d", "not_found", unpaid(0.90)), case("e", "population", unpaid(0.60)),
    )  # fmt: skip

    assert ids(comparable(share(0.80), published)) == ["a", "d", "e"]


def test_without_the_other_sides_the_next_nearest_follow() -> None:
    published = tuple(
        case(id, "settled", unpaid(value)) for id, value in (("a", 0.5), ("b", 0.7), ("c", 0.9), ("d", 0.79))
    )

    assert ids(comparable(share(0.80), published)) == ["d", "b", "c"]  # .01, then .10 twice: ties by id


def test_of_a_case_only_the_nearest_year_counts() -> None:
    korea = case("korea", "population", unpaid(0.745, year="2011"), unpaid(0.827, year="2018"))

    (found,) = comparable(share(0.80), (korea,))

    assert found.figure.year == "2018"  # .027 against .055


def test_bases_never_mix() -> None:
    published = (case("all", "found", unpaid(0.8)), case("paid", "found", unpaid(0.8, "paid")),
                 case("none", "found", unpaid(0.8, "unstated")), case("rank", "found", unpaid(0.8, "one_rank")),
                 case("year", "found", unpaid(0.8, "active_12m")))  # fmt: skip

    assert ids(comparable(share(0.80), published)) == ["all"]
    assert ids(comparable(share(0.80, "all"), published)) == ["all"]
    assert ids(comparable(share(0.80, "paid"), published)) == ["paid"]
    assert ids(comparable(share(0.80, "active_12m"), published)) == ["year"]
    assert ids(comparable(share(0.80, "ranked"), published)) == []
    assert ids(comparable(share(0.80, "unstated"), published)) == []  # not stated twice is not the same base


def test_another_unit_or_nothing_measured_is_not_compared() -> None:
    published = (case("a", "found", unpaid(0.8, unit="ratio")), case("b", "found", unpaid(0.8)))

    assert ids(comparable(share(0.8), published)) == ["b"]
    assert comparable({"unpaid_share": Unmeasured("no payouts supplied")}, published) == ()
    assert comparable({"unpaid_share": Broken("a fault")}, published) == ()
    assert comparable({}, published) == ()


def test_money_is_compared_in_one_currency_only_and_in_minor_units() -> None:
    """49 and 125 dollars against 60.00: 49 is nearer. A yen has no minor unit."""
    published = tuple(
        case(
            id, "settled", Figure("Said.", exact(value), "money", "all", "all", "2000", SOURCE, "entry_cost", currency)
        )
        for id, value, currency in (("low", 49, "USD"), ("high", 125, "USD"), ("yen", 6_000, "JPY"))
    )
    sixty = {"entry_cost": Measurement(Span.exact(6_000.0), "money", 10, basis="terms")}

    assert ids(comparable(sixty, published, "USD")) == ["low", "high"]
    assert ids(comparable(sixty, published, "JPY", 0)) == ["yen"]
    assert ids(comparable(sixty, published, "EUR")) == []
    assert ids(comparable(sixty, published)) == []


def test_what_people_paid_is_not_compared_with_a_price_list() -> None:
    price = Figure("Said.", exact(49), "money", "all", "terms", "2000", SOURCE, "entry_cost", "USD")
    seen = {"entry_cost": Measurement(Span.exact(6_000.0), "money", 10)}

    assert ids(comparable(seen, (case("a", "settled", price),), "USD")) == []


def test_an_alleged_figure_stands_back_behind_another_of_its_case() -> None:
    """At least .80, alleged, is no distance from .90; the .88 that was counted is .02 away and is shown."""
    alleged = Source("a complaint", "page 1", "A")
    word = Figure("S.", over(0.80, 1), "share", "all", "p", "2000", alleged, "unpaid_share")
    both, alone = case("both", "charged", word, unpaid(0.88)), case("alone", "settled", word)

    found = comparable(share(0.90), (both, alone))

    assert [(each.case.id, each.figure.source.mark) for each in found] == [("alone", "A"), ("both", "S")]


def test_an_open_end_is_as_near_as_its_nearest_end() -> None:
    """At least .98 is .08 from .90; .99 of another case is .09 away; inside the open range there is no distance."""
    above = case("above", "settled", Figure("S.", over(0.98, 1), "share", "all", "p", "2000", SOURCE, "unpaid_share"))
    published = (above, case("exact", "settled", unpaid(0.99)))

    assert ids(comparable(share(0.90), published)) == ["above", "exact"]
    assert ids(comparable(share(0.995), published)) == ["above", "exact"]


def test_the_order_of_cases_does_not_matter() -> None:
    published = tuple(case(id, "settled", unpaid(0.8)) for id in "dacb")

    assert ids(comparable(share(0.8), published)) == ids(comparable(share(0.8), published[::-1])) == ["a", "b", "c"]

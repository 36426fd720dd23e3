"""What one table says of another: people and orders that the other does not know, and times that cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from mlmcheck.intake.quality.words import counted
from mlmcheck.model import Place, Row, Sign, Weight

if TYPE_CHECKING:
    import duckdb

Locate = Callable[[Iterable[Row]], dict[Row, Place]]
Supplied = Mapping[str, frozenset[str]]
Named = Callable[[str], str] | None


class Link(NamedTuple):
    """`column` of `role` should be found in `key` of `home`; `who` is what it names, in the plural."""

    role: str
    column: str
    home: str
    key: str
    who: str


LINKS: Final = (
    Link("recruits", "sponsor_id", "recruits", "recruit_id", "sponsors"),
    Link("payouts", "recipient_id", "recruits", "recruit_id", "payees"),
    Link("payouts", "source_id", "recruits", "recruit_id", "sources of pay"),
    Link("sales", "seller_id", "recruits", "recruit_id", "sellers"),
    Link("transfers", "payer_id", "recruits", "recruit_id", "payers of transfers"),
    Link("payouts", "order_id", "sales", "order_id", "orders named by payouts"),
)
_ORPHANS: Final = (
    "SELECT count(*), count(*) FILTER (known.id IS NULL), coalesce(sum(n) FILTER (known.id IS NULL), 0), "
    "max({{'n': n, 'id': ids.id, 'place': place}}, 3) FILTER (known.id IS NULL) "
    "FROM (SELECT {column} AS id, count(*) AS n, min(row_no) AS place FROM {role} WHERE {column} IS NOT NULL "
    "GROUP BY id) ids LEFT JOIN (SELECT DISTINCT {key} AS id FROM {home}) known ON known.id = ids.id"
)
_JOINED: Final = "(SELECT recruit_id, min(joined_at) AS joined FROM recruits GROUP BY recruit_id) j"
_WRONG: Final = "SELECT count(*), count(*) FILTER (WHERE {test}), min(row_no, 3) FILTER (WHERE {test}) FROM {source}"


class Order(NamedTuple):
    """A `test` over `source` that no record should pass; `needs` are the columns it takes (`role.column`)."""

    id: str
    role: str
    needs: tuple[str, ...]
    source: str
    test: str
    told: str


ORDERS: Final = (
    Order("sponsor_after_recruit", "recruits", ("recruits.sponsor_id", "recruits.joined_at"),
          f"recruits JOIN {_JOINED} ON j.recruit_id = recruits.sponsor_id WHERE joined_at IS NOT NULL",
          "joined > joined_at", "people joined before their own sponsor did"),
    Order("self_sponsor", "recruits", ("recruits.sponsor_id",), "recruits WHERE sponsor_id IS NOT NULL",
          "sponsor_id = recruits.recruit_id", "people are their own sponsor"),
    Order("left_before_joining", "recruits", ("recruits.left_at", "recruits.joined_at"),
          "recruits WHERE left_at IS NOT NULL", "left_at < joined_at", "people left before they joined"),
    Order("paid_before_joining", "payouts", ("payouts.paid_at", "recruits.joined_at"),
          f"payouts JOIN {_JOINED} ON j.recruit_id = recipient_id WHERE paid_at IS NOT NULL",
          "paid_at < joined", "payouts went to people who had not joined yet"),
    Order("sold_before_joining", "sales", ("sales.seller_id", "sales.sold_at", "recruits.joined_at"),
          f"sales JOIN {_JOINED} ON j.recruit_id = seller_id WHERE sold_at IS NOT NULL",
          "sold_at < joined", "sales were made by people who had not joined yet"),
)  # fmt: skip


def orphans(con: duckdb.DuckDBPyConnection, supplied: Supplied, locate: Locate, named: Named) -> Iterator[Sign]:
    """Ids that the table they belong to does not hold; more than half of them missing is another way of writing."""
    for link in LINKS:
        if link.column in supplied[link.role] and link.key in supplied[link.home]:
            text = _ORPHANS.format(role=link.role, column=link.column, home=link.home, key=link.key)
            total, missing, records, most = con.execute(text).fetchall()[0]
            if missing:
                yield _orphan(link, total, missing, int(records), most, locate, named)


def _orphan(
    link: Link, total: int, missing: int, records: int, most: list[dict[str, object]], locate: Locate, named: Named
) -> Sign:
    share = missing / total
    weight = Weight.STOP if 2 * missing > total else Weight.DOUBT if 100 * missing > total else Weight.NOTE
    step = (
        f"compare how the ids are written in {link.role} and {link.home} (leading zeros, prefixes), or ask for the "
        f"{link.home} that are missing"
        if weight is Weight.STOP
        else f"ask for the {link.home} that are missing"
    )
    rows = [Row(link.role, int(str(one["place"]))) for one in most]
    found = locate(rows)
    part = f"{missing:,} of {total:,} {link.who} ({_percent(share)})"
    told = f"{part} are not in {link.home}, in {counted(records, 'record')}"
    return Sign(
        f"unknown_{link.role}_{link.column}", weight, link.role, told, step, missing,
        tuple(found[row] for row in rows), tuple(named(str(one["id"])) for one in most) if named else (),
    )  # fmt: skip


def disorder(con: duckdb.DuckDBPyConnection, supplied: Supplied, locate: Locate) -> Iterator[Sign]:
    """Records whose times contradict each other, and people who sponsor themselves."""
    for order in ORDERS:
        if not all(need.split(".")[1] in supplied[need.split(".")[0]] for need in order.needs):
            continue
        total, wrong, at = con.execute(_WRONG.format(test=order.test, source=order.source)).fetchall()[0]
        if wrong:
            rows = [Row(order.role, row) for row in at]
            found = locate(rows)
            yield Sign(
                order.id, Weight.DOUBT if 100 * wrong > total else Weight.NOTE, order.role,
                f"{wrong:,} of {total:,} {order.told}", "check these dates with the source", wrong,
                tuple(found[row] for row in rows),
            )  # fmt: skip


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %" if share >= 0.001 else "under 0.1 %"

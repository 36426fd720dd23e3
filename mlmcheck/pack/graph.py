"""The people and the money for other programs: sponsors as GraphML, and everything as FollowTheMoney entities."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

from mlmcheck.render.clean import clean

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.intake.privacy import Names

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="joined" for="edge" attr.name="joined" attr.type="string"/>
<graph id="sponsors" edgedefault="directed">
"""
_EVERYBODY: Final = """
SELECT DISTINCT unnest([recruit_id, sponsor_id]) AS id FROM recruits ORDER BY id
"""
_EDGES: Final = """
SELECT sponsor_id, recruit_id, min(joined_at) FROM recruits
WHERE sponsor_id IS NOT NULL AND recruit_id IS NOT NULL GROUP BY ALL ORDER BY sponsor_id, recruit_id
"""
_PAID: Final = "SELECT row_no, NULL, recipient_id, amount, coalesce(paid_at, period), kind FROM payouts ORDER BY row_no"
_PASSED: Final = "SELECT row_no, payer_id, recipient_id, amount, paid_at, kind FROM transfers ORDER BY row_no"
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BATCH: Final = 10_000


def graphml(tables: Tables, names: Names) -> Iterator[str]:
    """The sponsor tree, line by line: an edge leads from the sponsor to the recruit."""
    yield _HEAD
    known: dict[str, int] = {}
    for (id,) in _each(tables, _EVERYBODY):
        if id is not None:
            known[id] = len(known)
            yield f'<node id="n{known[id]}"><data key="label">{_xml(names.name(id))}</data></node>\n'
    for sponsor, recruit, day in _each(tables, _EDGES):
        told = f'<data key="joined">{day}</data>' if day else ""
        yield f'<edge source="n{known[sponsor]}" target="n{known[recruit]}">{told}</edge>\n'
    yield "</graph>\n</graphml>\n"


def entities(tables: Tables, names: Names, company: str) -> Iterator[str]:
    """FollowTheMoney entities as JSON lines: the company, everybody, sponsorships, payouts and transfers.

    Schemata: Company, LegalEntity (a participant may be a firm), UnknownLink with the role "sponsor", and Payment.
    """
    firm = _id("firm", company)
    yield _line(firm, "Company", name=clean(company) or "the company")
    for id in _people(tables):
        yield _line(_id("person", names.name(id)), "LegalEntity", name=clean(names.name(id)))
    for sponsor, recruit, day in _each(tables, _EDGES):
        ends = [_id("person", names.name(id)) for id in (sponsor, recruit)]
        yield _line(_id("link", *ends), "UnknownLink", subject=ends[0], object=ends[1], role="sponsor", startDate=day)
    for role, text in (("payouts", _PAID), ("transfers", _PASSED)):
        for row in _each(tables, text):
            yield from _payment(tables, names, firm, role, row)


def _payment(tables: Tables, names: Names, firm: str, role: str, row: tuple[Any, ...]) -> Iterator[str]:
    number, payer, recipient, amount, day, kind = row
    if recipient is None or amount is None:
        return
    ends = [_id("person", names.name(id)) if id is not None else firm for id in (payer, recipient)]
    yield _line(
        _id(role, str(number)), "Payment", payer=ends[0], beneficiary=ends[1],
        amount=format(Decimal(amount).scaleb(-tables.scale), "f"), currency=tables.currency, date=day, purpose=kind,
    )  # fmt: skip


def _people(tables: Tables) -> list[str]:
    parts = [
        "SELECT recruit_id AS id FROM recruits", "SELECT sponsor_id FROM recruits",
        "SELECT recipient_id FROM payouts", "SELECT recipient_id FROM transfers", "SELECT payer_id FROM transfers",
    ]  # fmt: skip
    return [id for (id,) in tables.con.execute(f"{' UNION '.join(parts)} ORDER BY id").fetchall() if id is not None]


def _each(tables: Tables, text: str) -> Iterator[tuple[Any, ...]]:
    asked = tables.con.execute(text)
    while batch := asked.fetchmany(_BATCH):
        yield from batch


def _line(id: str, schema: str, **given: Any) -> str:
    said = {key: [clean(str(value))] for key, value in given.items() if value not in (None, "")}
    return json.dumps({"id": id, "schema": schema, "properties": said}, ensure_ascii=False) + "\n"


def _id(*parts: str) -> str:
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"mlmcheck-{hashlib.sha256(joined).hexdigest()[:32]}"


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", clean(text)))


def whole(parts: Iterable[str]) -> Iterator[bytes]:
    """The parts as they are written."""
    return (part.encode("utf-8", "replace") for part in parts)

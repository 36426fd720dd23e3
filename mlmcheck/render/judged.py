"""The `findings`, `standards` and `verdict` blocks."""

from __future__ import annotations

from typing import Any

from mlmcheck.model import Band, Finding, Judgement, Source, Span, Verdict, WindowBand
from mlmcheck.model.waiver import Waived
from mlmcheck.render.exact import rounded
from mlmcheck.render.figures import spanned


def finding(one: Finding) -> dict[str, Any]:
    """One number held against one line."""
    return {
        "id": one.id,
        "measure": one.measure,
        "reading": one.reading,
        "outcome": one.outcome.value,
        "side": one.limit.side,
        "limit": rounded(one.limit.value),
        "limit_currency": one.limit.currency,
        "for_or_against": one.for_or_against,
        "message": one.message,
        "why": one.why,
        "next_step": one.next_step,
        "sources": [source(each) for each in one.sources],
    }


def judgement(one: Judgement) -> dict[str, Any]:
    """A standard applied, with the finding of each criterion."""
    law = one.standard
    return {
        "id": law.id,
        "name": law.name,
        "jurisdiction": law.jurisdiction,
        "force": law.force,
        "outcome": one.outcome.value,
        "decided_by": one.decided_by,
        "combine": law.combine,
        "says": law.says,
        "says_not": law.says_not,
        "criteria": [finding(each) for each in one.findings],
    }


def waived(one: Waived) -> dict[str, Any]:
    """A finding that somebody answers for, with what it says all the same."""
    told = one.waiver
    return {
        "check": told.check, "outcome": one.outcome.value, "reason": told.reason, "author": told.author,
        "expires": told.expires.isoformat(), "expired": one.is_expired, "company": told.company,
    }  # fmt: skip


def verdict(one: Verdict) -> dict[str, Any]:
    """The band, what it could become, and what drove it; `flips_on_window` is null without windows."""
    return {
        "band": one.band.value,
        "band_if_own_use_excluded": _word(one.band_if_own_use_excluded),
        "band_low": _word(one.band_low),
        "band_high": _word(one.band_high),
        "band_if_customers_doubted": _word(one.band_if_customers_doubted),
        "elements": {
            "e1": _element(one.elements.e1, one.elements.e1_met),
            "e2": _element(one.elements.e2, one.elements.e2_met),
        },
        "score": rounded(one.score),
        "score_low": rounded(one.score_low),
        "score_high": rounded(one.score_high),
        "measured_share": rounded(one.measured_share),
        "headline": one.headline,
        "drivers": list(one.drivers),
        "flips_on_window": one.flips_on_window,
        "would_decide": one.would_decide,
        "sweep": [{"line": rounded(line), "band": band.value} for line, band in one.sweep],
        "windows": [_window(each) for each in one.windows],
    }


def _window(one: WindowBand) -> dict[str, Any]:
    return {"window": one.window, "x": rounded(one.x), "n": rounded(one.n), "band": one.band.value}


def source(one: Source) -> dict[str, Any]:
    """A source with its place and its mark of confidence."""
    return {"title": one.title, "locator": one.locator, "mark": one.mark}


def _word(band: Band | None) -> str | None:
    return None if band is None else band.value


def _element(span: Span | None, is_met: bool | None) -> dict[str, Any] | None:
    return None if span is None else {**spanned(span, "share", 0), "met": is_met}

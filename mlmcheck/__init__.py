"""Tells a legitimate multi-level marketing company from a pyramid scheme by its own numbers.

    import mlmcheck
    report = mlmcheck.analyze("sample_data/retail_seller")
    report.verdict.band, report.results["retail_share"].span

Nothing heavy is imported until one of these names is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Band", "Company", "InputError", "Options", "Outcome", "Report", "analyze", "load"]

if TYPE_CHECKING:
    from mlmcheck.assess import Options
    from mlmcheck.company import Company, analyze, load
    from mlmcheck.errors import InputError
    from mlmcheck.model import Band, Outcome, Report

_HOME = {
    "Band": "model", "InputError": "errors", "Outcome": "model", "Report": "model",
    "Options": "assess", "Company": "company", "analyze": "company", "load": "company",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'mlmcheck' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(f"mlmcheck.{_HOME[name]}"), name)

"""plan.toml: a compensation plan as data, checked, with nothing left to guess."""

from mlmcheck.plan.scheme.load import load, schema
from mlmcheck.plan.scheme.model import Scheme

__all__ = ["Scheme", "load", "schema"]

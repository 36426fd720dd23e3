"""plan.toml: a compensation plan as data, checked, with nothing left to guess."""

from mlmcheck.plan.scheme.load import load, parse, read, schema
from mlmcheck.plan.scheme.model import Scheme

__all__ = ["Scheme", "load", "parse", "read", "schema"]

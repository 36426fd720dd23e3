"""Recomputes payouts from the books by a plan.toml, and lists where the two differ."""

from mlmcheck.reconcile.reconcile import reconcile

__all__ = ["reconcile"]

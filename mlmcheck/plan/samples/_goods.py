"""What the sample companies sell: ordinary household and wellness goods, a PV earning pay on a dollar."""

from __future__ import annotations

from mlmcheck.plan.terms import Product

GOODS = (
    Product("BALM", 1_450, 1_100),
    Product("BREW", 1_900, 1_500),
    Product("CARE", 2_400, 1_900),
    Product("DAYS", 2_850, 2_200),
    Product("ELIX", 3_300, 2_600),
    Product("FOAM", 3_900, 3_100),
    Product("GLOW", 4_650, 3_700),
    Product("HOME", 5_800, 4_600),
    Product("IRIS", 7_400, 5_900),
)

SMALL = (1_800, 2_500, 3_100, 3_700, 4_400, 5_200, 6_300, 7_900)
"""Sums a customer spends on an order, each as likely as the others."""

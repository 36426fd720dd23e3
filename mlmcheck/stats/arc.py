"""Retail-backed share of the rewards of a plan that advances commission on resale: money in, shares out."""

from __future__ import annotations


def retail_backed(retail: float, on_products: float, margin: float, on_joining: float) -> float:
    """Q = r (c + m) / (r (c + m) + (1 - r) c + f) with the four rates times product sales, so that money may stand in.

    `retail` is r, the share of product sales that ends with outside buyers; `on_products` is pay on product sales (c),
    `margin` what sellers keep when they resell it outside (r m), `on_joining` pay on fees and packs (f), all in money.
    Then Q = (r c + margin) / (c + margin + f). Unit: 1. Undefined (ValueError) without any reward.
    """
    whole = on_products + margin + on_joining
    if whole <= 0:
        raise ValueError("the retail-backed share needs rewards")
    return (retail * on_products + margin) / whole


def break_even(on_products: float, margin: float, on_joining: float) -> float:
    """The retail share r at which half the rewards are retail-backed: (c + f) / (2 c + m), rates per unit of product.

    `margin` is m, per unit resold outside. Unit: 1; above 1 no retail share would do. Undefined (ValueError) if
    nothing is earned on products. Example: c = .40, m = .25, f = 0 gives .380952; m = f = 0 gives .5 whatever c is.
    """
    if 2 * on_products + margin <= 0:
        raise ValueError("the break-even share needs pay on products, or a margin")
    return (on_products + on_joining) / (2 * on_products + margin)

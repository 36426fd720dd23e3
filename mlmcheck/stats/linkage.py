"""Evidence that two records are one person (Fellegi and Sunter 1969)."""

from __future__ import annotations

from math import exp2, log2


def weight(m: float, u: float, *, agrees: bool) -> float:
    """What one field says, in bits: log2(m / u) if it agrees, log2((1 - m) / (1 - u)) if not.

    m is the chance that it agrees in two records of one person, u in records of two. Both strictly between 0 and 1,
    else ValueError. Example: m = .996, u = .004 gives 7.96 and -7.96. Pitfall: u differs by value; a common surname
    agrees far more often than a rare one.
    """
    if not (0 < m < 1 and 0 < u < 1):
        raise ValueError("chances of agreement lie between 0 and 1")
    return log2(m / u) if agrees else log2((1 - m) / (1 - u))


def posterior(prior: float, bits: float) -> float:
    """The chance that two records are one person: prior odds times 2 ** bits, as a share.

    Example: prior 1e-4 and 20 bits give .99055. Pitfall: weights add only for fields that are independent.
    """
    if not 0 < prior < 1:
        raise ValueError("the prior lies between 0 and 1")
    odds = prior / (1 - prior) * exp2(bits)
    return odds / (1 + odds)

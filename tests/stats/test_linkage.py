"""A published table of match weights (Oracle Match Engine), and one posterior."""

import pytest

from mlmcheck.stats.linkage import posterior, weight

# m, u, weight of agreement, weight of disagreement; the table prints -5.04 for the second line, which gives -5.05
TABLE = [
    (0.996, 0.004, 7.96, -7.96),
    (0.97, 0.007, 7.11, -5.05),
    (0.97, 0.03, 5.01, -5.01),
    (0.999, 0.001, 9.96, -9.96),
]


@pytest.mark.parametrize(("m", "u", "agree", "differ"), TABLE)
def test_weights(m: float, u: float, agree: float, differ: float) -> None:
    assert weight(m, u, agrees=True) == pytest.approx(agree, abs=0.005)
    assert weight(m, u, agrees=False) == pytest.approx(differ, abs=0.005)


def test_twenty_bits_on_one_in_ten_thousand() -> None:
    assert posterior(1e-4, 20) == pytest.approx(0.99055, abs=5e-6)


def test_chances_outside_0_and_1() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        weight(1.0, 0.5, agrees=True)
    with pytest.raises(ValueError, match="between 0 and 1"):
        posterior(0.0, 3)

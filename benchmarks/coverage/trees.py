"""How often `stats/process.py` holds a known mean, in random trees whose people hand their behaviour down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.coverage.tally import Tally

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

PEOPLE = 1_000
SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Setting:
    """Roots of the forest; likeness a step; share of behaviour that is handed down; whether money or people count."""

    roots: int
    rho: float
    handed: float
    weighted: bool

    @property
    def name(self) -> str:
        """As the results are kept."""
        return f"{self.roots}/{self.rho}/{self.handed}/{'money' if self.weighted else 'people'}"


KINDS = ((0.0, 0.0), (0.3, 1.0), (0.5, 0.5), (0.7, 0.5), (0.8, 1.0), (0.95, 0.3))
SETTINGS = tuple(Setting(r, *kind, weighted) for r in (1, 5, 15, 40) for kind in KINDS for weighted in (False, True))


def grown(rng: np.random.Generator, people: int, roots: int) -> Ints:
    """Whoever joins is sponsored by any earlier person, all alike; the first `roots` by nobody."""
    import numpy as np

    parent = np.full(people, -1, dtype=np.int64)
    parent[roots:] = (rng.random(people - roots) * np.arange(roots, people)).astype(np.int64)
    return parent


def handed_down(rng: np.random.Generator, parent: Ints, level: Ints, rho: float, handed: float = 1.0) -> Floats:
    """Normal behaviour of variance 1: the part `handed` correlates by rho a step of the tree, the rest by nothing."""
    import numpy as np

    found = rng.normal(size=len(parent))
    for at in range(2, int(level.max(initial=1)) + 1):
        people = np.flatnonzero(level == at)
        found[people] = rho * found[parent[people]] + np.sqrt(1 - rho**2) * found[people]
    return np.asarray(np.sqrt(handed) * found + np.sqrt(1 - handed) * rng.normal(size=len(parent)))


def run(task: tuple[Setting, int, int]) -> Tally:
    """The forests from `first` up to `last` of one setting."""
    import numpy as np

    from mlmcheck.stats.draws import rng
    from mlmcheck.stats.process import TooDependent, tree_ratio, tree_share

    setting, first, last = task
    tally = Tally()
    for number in range(first, last):
        part, whole, parent, level = _forest(rng(f"trees/{setting.name}", number), setting)
        try:
            found = (tree_ratio if setting.weighted else tree_share)(part, whole, parent, level)
        except TooDependent as reason:
            tally.refuse(str(reason))
        else:
            tally.add(SHARE, found.low, found.high)
            plain = tree_ratio(part, whole, np.full_like(parent, -1), np.ones_like(level))
            tally.strangers += plain.low <= SHARE <= plain.high
    return tally


def _forest(rng: np.random.Generator, setting: Setting) -> tuple[Floats, Floats, Ints, Ints]:
    """What counts, of which weights, and the forest. Money is lognormal; a person either does it or does not."""
    import numpy as np
    from scipy.special import ndtri

    from mlmcheck.stats.tree import levels

    parent = grown(rng, PEOPLE, setting.roots)
    level = levels(parent)
    behaviour = handed_down(rng, parent, level, setting.rho, setting.handed)
    if setting.weighted:
        whole = np.exp(rng.normal(size=PEOPLE))
        return whole * (SHARE + 0.2 * behaviour), whole, parent, level
    return (behaviour < ndtri(SHARE)).astype(np.float64), np.ones(PEOPLE), parent, level

"""Running sums in pre-order, from which the money of any organisation is one difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.network import Tree

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]


class Runs:
    """Sums over organisations: `running` once a month and source, `at` for the people asked about only."""

    def __init__(self, tree: Tree) -> None:
        import numpy as np

        self.tree = tree
        self._order = np.empty_like(tree.place)
        self._order[tree.place] = np.arange(len(tree.place))

    def __len__(self) -> int:
        return len(self._order)

    def running(self, values: Ints) -> Ints:
        """The sums of the values before each place, and of all."""
        import numpy as np

        found = np.zeros(len(values) + 1, dtype=values.dtype)
        np.cumsum(values[self._order], out=found[1:])
        return found

    def at(self, running: Ints, people: Ints) -> Ints:
        """The sum over the organisation of each of these people, the person included."""
        return running[self.tree.last[people] + 1] - running[self.tree.place[people]]

    def above(self, flags: Ints) -> Ints:
        """The sum of the flags over each person's upline, the person included."""
        import numpy as np

        steps = np.zeros(len(flags) + 1, dtype=np.int64)
        np.add.at(steps, self.tree.place, flags)
        np.subtract.at(steps, self.tree.last + 1, flags)
        return np.asarray(np.cumsum(steps)[self.tree.place])

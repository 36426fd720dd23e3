"""How far the work is, on stderr, and only where someone watches it on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mlmcheck.cli import log, stop

Tell = Callable[[str, float], None]


@contextmanager
def progress(doing: str) -> Iterator[Tell]:
    """A bar that is gone when the work is done; nothing is shown where stderr is no terminal.

    The function it gives takes the name of a step and the share done (0..1), and ends the work if asked to stop.
    """
    if not sys.stderr.isatty() or log.is_told():
        yield lambda step, _done: _noted(doing, step)
        log.over()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    from mlmcheck.render.clean import clean

    words = TextColumn("{task.description}", markup=False)
    with Progress(BarColumn(), words, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=1.0)

        def tell(step: str, done: float) -> None:
            _noted(doing, step)
            bar.update(task, description=f"{doing}: {clean(step)}", completed=done)

        yield tell
        log.over()


def _noted(doing: str, step: str) -> None:
    """The step in the log, if somebody keeps one; and the end of the work if asked to stop."""
    stop.check()
    log.step(doing, step)

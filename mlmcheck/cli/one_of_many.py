"""One company of a batch, in a process of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlmcheck.cli import choices
from mlmcheck.cli.job import Job, run
from mlmcheck.cli.reading_options import Reading

if TYPE_CHECKING:
    from mlmcheck.batch.tasks import Task
    from mlmcheck.model.summary import Summary


def analyze(task: Task, options: dict[str, Any], cache: Path | None = None) -> tuple[str, Summary]:
    """Its report as JSON and its summary."""
    from mlmcheck.model.summary import summarized
    from mlmcheck.render.json import dumps

    reading = Reading(cache=cache)
    reading.check([task.path])
    report = run(
        Job(
            path=task.path,
            window=choices.window(options["from"], options["to"]),
            own_use=options["own_use"],
            limit=options["limit"],
            jurisdiction=options["jurisdiction"],
            company=task.company,
            reading=reading,
            by=options["by"],
            view=options["view"],
        )
    )
    return dumps(report), summarized(task.name, report)

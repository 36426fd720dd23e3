"""The options about what a command tells of its own work, shared by those that take their time."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from mlmcheck.cli import log

OPTIONS = (
    ("verbose", False, Annotated[bool, typer.Option("--verbose", "-v", help="Tell each step on stderr.")]),
    (
        "log_format",
        None,
        Annotated[log.LogFormat | None, typer.Option(help="Tell each step, as text or as JSON lines.")],
    ),
    ("profile", False, Annotated[bool, typer.Option("--profile", help="Print where the time went, on stderr.")]),
)


def watched(command: Callable[..., None]) -> Callable[..., None]:
    """The command with these options added."""
    own = inspect.signature(command, eval_str=True)
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, default, annotation in OPTIONS
    ]

    @functools.wraps(command)
    def wrapped(*args: Any, **given: Any) -> None:
        verbose, format, profile = (given.pop(name) for name, _, _ in OPTIONS)
        if not (verbose or format or profile):
            command(*args, **given)
            return
        with log.kept(verbose=bool(verbose or format), format=format or "text", profile=profile):
            command(*args, **given)

    parameters = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own.parameters.values()]
    wrapped.__signature__ = own.replace(parameters=[*parameters, *added])  # type: ignore[attr-defined]
    return wrapped

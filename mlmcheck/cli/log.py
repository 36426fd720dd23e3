"""What the program does and how long it takes, on stderr: a line a step, as text or JSON, and a profile at the end.

Seconds are counted from the start of the command; no line holds an hour, a path beyond the user's own, or a value.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Literal

from mlmcheck.cli.streams import say

LogFormat = Literal["text", "json"]
SHOWN: Final = 20
"""How many steps a profile lists."""


@dataclass(slots=True)
class _Log:
    """The steps of one command: stage, step and seconds of each that is over, and the one that runs."""

    is_told: bool
    format: LogFormat
    began: float = field(default_factory=time.perf_counter)
    steps: list[tuple[str, str, float]] = field(default_factory=list)
    running: tuple[str, str, float] | None = None

    def step(self, stage: str, step: str) -> None:
        """A step begins, and with it the one before is over; the same step once more is no new one."""
        if self.running and self.running[:2] == (stage, step):
            return
        self.over()
        now = time.perf_counter()
        self.running = (stage, step, now)
        if self.is_told:
            self._write({"at": round(now - self.began, 3), "event": "step", "stage": stage, "step": step})

    def over(self) -> None:
        """The running step is over."""
        if self.running:
            stage, step, since = self.running
            self.steps.append((stage, step, time.perf_counter() - since))
            self.running = None

    def end(self) -> None:
        """The command is over."""
        self.over()
        if self.is_told:
            now = round(time.perf_counter() - self.began, 3)
            self._write({"at": now, "event": "end", "stage": "", "step": "", "peak_mb": peak()})

    def _write(self, entry: dict[str, object]) -> None:
        if self.format == "json":
            import json

            say(json.dumps(entry, ensure_ascii=False))
        elif entry["event"] == "end":
            say(f"{entry['at']:>9.3f} s  done, at most {entry['peak_mb']} MB")
        else:
            say(f"{entry['at']:>9.3f} s  {entry['stage']}: {entry['step']}")


_current: list[_Log] = []


@contextmanager
def kept(*, verbose: bool, format: LogFormat, profile: bool) -> Iterator[None]:
    """While this lasts steps are told (`verbose`) and timed; at the end a profile is printed if asked for."""
    log = _Log(verbose, format)
    _current.append(log)
    try:
        yield
    finally:
        _current.remove(log)
        log.end()
        if profile:
            _profile(log)


def step(stage: str, step: str) -> None:
    """Tell that a step of a stage begins; nobody may be listening."""
    if _current:
        _current[-1].step(stage, step)


def over() -> None:
    """Tell that the running step is over."""
    if _current:
        _current[-1].over()


def is_told() -> bool:
    """Whether each step is a line of its own, beside which a bar would only be in the way."""
    return bool(_current) and _current[-1].is_told


def peak() -> int:
    """The most memory this process has held so far, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(held / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def _profile(log: _Log) -> None:
    """Where the time went: by stage, then the longest steps. What is shared by measures counts for the first to ask."""
    whole = max(time.perf_counter() - log.began, 1e-9)
    stages: dict[str, float] = {}
    for stage, _, seconds in log.steps:
        stages[stage] = stages.get(stage, 0.0) + seconds
    rows = [*stages.items(), ("the rest: starting, judging, writing", whole - sum(stages.values()))]
    say(f"profile: {whole:.2f} s in all, at most {peak()} MB")
    for name, seconds in rows:
        say(f"{seconds:>9.2f} s {100 * seconds / whole:>5.1f} %  {name}")
    say("the longest steps; what several share counts for the first that asks:")
    for stage, name, seconds in sorted(log.steps, key=lambda one: -one[2])[:SHOWN]:
        say(f"{seconds:>9.2f} s {100 * seconds / whole:>5.1f} %  {stage}: {name}")

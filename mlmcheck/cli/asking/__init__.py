"""The questions at a terminal, one at a time; what is answered is kept in a file as one goes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mlmcheck.cli.asking.keep import Kept, command, new_file
from mlmcheck.cli.exits import OutputError

if TYPE_CHECKING:
    from mlmcheck.cli.asking.state import State
    from mlmcheck.intake import Settings

__all__ = ["NotATerminalError", "ask", "can_ask", "is_begun", "new_file"]


class NotATerminalError(OutputError):
    """There is nobody to ask: standard input or standard error is no terminal."""


def can_ask() -> bool:
    """Whether somebody sits at a terminal: questions go to stderr, answers come from stdin."""
    return all(stream is not None and not stream.closed and stream.isatty() for stream in (sys.stdin, sys.stderr))


def is_begun(settings: Settings) -> bool:
    """Whether these answers come from such questions and some are still open; a file filled in by hand asks nothing."""
    from mlmcheck.cli.asking import state

    return "asked" in settings.pitch.model_fields_set and bool(state.begin(settings).at)


def ask(start: Settings, save_to: Path, *, again: bool = False) -> Path:
    """Ask what is still open and return the file that then holds all answers.

    That is `save_to`, unless another program changed it meanwhile. `start` is what that file holds, or empty settings
    if there is none. `again`: what was not known is asked once more.
    Raises OutputError if nobody can be asked or the file cannot be written; typer.Exit if somebody stops here for now;
    KeyboardInterrupt after Ctrl-C. In each case what was answered before is saved.
    """
    from mlmcheck.cli.asking import state, words

    now = state.begin(start, again=again)
    if not now.at:
        return save_to
    if not can_ask():
        raise NotATerminalError(
            "questions are asked at a terminal only; write a file with `mlmcheck vet --template > answers.toml`, "
            "fill it in, and run `mlmcheck vet answers.toml`"
        )
    kept = Kept(start, save_to, now)
    _quiet_keys()
    _tell(words.wrapped(words.INTRO.format(file=save_to), _width()) + "\n\n" + words.wrapped(words.KEYS, _width()))
    try:
        now = _asked(now, kept)
    except KeyboardInterrupt:
        _tell(f"\n{words.wrapped(_goodbye(kept), _width())}")
        raise
    if now.end == "quit":
        _tell(words.wrapped(_goodbye(kept), _width()))
        raise typer.Exit
    kept.finish(now)
    _tell("")
    return kept.path


def _asked(now: State, kept: Kept) -> State:
    """One question after the other until the last, or until somebody has had enough."""
    from mlmcheck.cli.asking import state, words

    while not now.end:
        _tell(f"\n{state.screen(now, _width())}" if now.is_new or not now.at else state.screen(now, _width()))
        now = state.reply(now, _line())
        kept.save(now)
        if kept.remark:
            _tell(words.wrapped(kept.remark, _width()))
            kept.remark = ""
    return now


def _goodbye(kept: Kept) -> str:
    if not kept.path.exists():
        return "Nothing was answered yet; start again with `mlmcheck vet`."
    return f"Saved in {kept.path}. Go on with `{command(kept.path)}`."


def _line() -> str:
    """One line from the keyboard; the end of input (Ctrl-D) is as `quit`."""
    from mlmcheck.cli.asking.words import PROMPT

    try:
        if sys.stdout.isatty():  # then the line can be edited, and whoever edits must know the prompt
            return input(PROMPT)
        sys.stderr.write(PROMPT)
        sys.stderr.flush()
        return input()
    except EOFError:
        _tell("")
        return "quit"
    except UnicodeDecodeError:
        _tell("That could not be read; type it again.")
        return _line()


def _quiet_keys() -> None:
    """Arrow keys edit the line where there is a library for it; Tab offers no names of files."""
    try:
        import readline
    except ImportError:
        return
    readline.set_completer(lambda _text, _state: None)


def _width() -> int:
    return shutil.get_terminal_size().columns - 1


def _tell(text: str) -> None:
    """Words on stderr, already safe for a terminal; what it cannot show is written as an escape."""
    data = f"{text}\n".encode(sys.stderr.encoding or "utf-8", "backslashreplace")
    sys.stderr.flush()
    sys.stderr.buffer.write(data)
    sys.stderr.flush()

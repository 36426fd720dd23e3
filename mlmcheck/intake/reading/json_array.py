"""The elements of one JSON array, read as they come, with a bound on how deep they may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any, Final

from mlmcheck.model import InputError

_DEEPEST: Final = 4
_LONGEST: Final = 4 << 20
_OPENS: Final = frozenset({"start_map", "start_array"})
_CLOSES: Final = frozenset({"end_map", "end_array"})


class _Watched:
    """A stream that stops where one value goes on for megabytes, over which the parser takes time without bound."""

    def __init__(self, source: IO[bytes], file: str) -> None:
        self._source, self._file, self.since = source, file, 0

    def read(self, size: int = -1) -> bytes:
        """As of any stream. Raises InputError if much was read since the last event."""
        self.since += size
        if self.since > _LONGEST:
            raise InputError(
                f"{self._file}: its JSON has one value of more than 4 MB; look for a quote that is not closed"
            )
        return self._source.read(size)


def elements(source: IO[bytes], file: str) -> Iterator[Any]:
    """Each element of the array. Raises InputError if the JSON is broken, cut short, or nested deeply."""
    import ijson

    count = 0
    try:
        for value in _built(_events(_Watched(source, file)), file):
            count += 1
            yield value
    except (ijson.JSONError, UnicodeDecodeError) as error:
        raise InputError(
            f"{file}: the JSON breaks off or is wrong after object {count:,}; fetch the file again or correct it there"
        ) from error


def _events(source: _Watched) -> Iterator[tuple[str, Any]]:
    import ijson

    for event in ijson.basic_parse(source):
        source.since = 0
        yield event


def _built(events: Iterator[tuple[str, Any]], file: str) -> Iterator[Any]:
    stack: list[Any] = []
    keys: list[str] = []
    for event, value in events:
        if event == "map_key":
            keys[-1] = _unused(value, stack[-1], file)
        elif event in _OPENS:
            stack.append({} if event == "start_map" else [])
            keys.append("")
            if len(stack) > _DEEPEST:
                raise InputError(
                    f"{file}: its JSON is nested too deeply for a table; save it as an array of flat objects"
                )
        else:
            done = stack.pop() if event in _CLOSES else value
            if event in _CLOSES:
                keys.pop()
            if len(stack) == 1:
                yield done
            elif stack:
                _put(stack[-1], keys[-1], done)


def _unused(key: str, into: dict[str, Any], file: str) -> str:
    if key in into:
        raise InputError(f"{file}: an object of its JSON has the same key twice; give each key once")
    return key


def _put(into: Any, key: str, value: Any) -> None:
    if isinstance(into, dict):
        into[key] = value
    else:
        into.append(value)

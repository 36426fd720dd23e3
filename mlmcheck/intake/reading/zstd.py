"""A zstd file as a stream; the library's own reader takes a file cut short for a whole one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE: Final = 2048  # a block of zstd can unpack to 32,000 times its size, and each piece is unpacked whole


class Unpacked(io.RawIOBase):
    """The bytes of all frames, one after the other. Raises EOFError if the last is not whole."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._pieces = _pieces(raw)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        """Fill `into` as far as what is unpacked reaches; 0 at the end."""
        while not self._rest and (piece := next(self._pieces, None)) is not None:
            self._rest = memoryview(piece)
        view = memoryview(into)
        size = min(len(view), len(self._rest))
        view[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def _pieces(raw: IO[bytes]) -> Iterator[bytes]:
    import zstandard

    frame, is_open = zstandard.ZstdDecompressor().decompressobj(), False
    while piece := raw.read(_PIECE):
        while piece:
            yield frame.decompress(piece)
            is_open, piece = not frame.eof, frame.unused_data
            if frame.eof:
                frame = zstandard.ZstdDecompressor().decompressobj()
    if is_open:
        raise EOFError

"""Text from the user's files made fit for a message."""

from __future__ import annotations

from collections.abc import Sequence


def listed(headers: Sequence[str], most: int = 20) -> str:
    """The headers as a reader sees them, shortened."""
    shown = ", ".join(f"'{clean(header)}'" for header in headers[:most])
    return shown + (f" and {len(headers) - most} more" if len(headers) > most else "")


def clean(text: str, most: int = 40) -> str:
    """Text from a file made fit for a message: no control characters, not long."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in text)
    return plain if len(plain) <= most else plain[: most - 3] + "..."

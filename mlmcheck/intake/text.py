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


def shape(text: str, most: int = 20) -> str:
    """What a value looks like without saying it: letters become a, digits 9; the same as `shape_sql`."""
    return "".join("a" if letter.isalpha() else "9" if letter.isdigit() else letter for letter in clean(text[:most]))


def shape_sql(raw: str, most: int = 20) -> str:
    """SQL: the shape of the text `raw`, control characters as ?."""
    plain = f"regexp_replace(left({raw}, {most}), '[[:cntrl:]]', '?', 'g')"
    return rf"regexp_replace(regexp_replace({plain}, '\p{{Nd}}', '9', 'g'), '[\p{{L}}\p{{M}}]', 'a', 'g')"

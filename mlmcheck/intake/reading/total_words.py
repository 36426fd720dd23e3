"""Words that head a line of sums, in the languages of direct-selling back offices, as patterns of lower-case text."""

from __future__ import annotations

from typing import Final

_WORDS: Final = (
    r"(?:grand |sub[ -]?|general |net )?(?:total|totals|sum|overall|totales|suma|totais|soma|gesamt|gesamtsumme|summe|"
    "zwischensumme|endsumme|insgesamt|totaux|somme|ensemble|totale|totali|somma|totaal|razem|ogółem|łącznie|итого|всего|"
    "сумма|合计|合計|总计|總计|總和|总和|小计|小計|總計|合计数|합계|총계|소계|총합|toplam)"
)
ALONE: Final = rf"^[ *:.=-]*{_WORDS}(?:[ :=*]+[0-9., ]*)?$"
"""All that stands in an id: enough by itself."""
AHEAD: Final = rf"^\W*{_WORDS}(?:\W|$)"
"""At the head of a cell, `Total of January`: enough where the ids are empty, else the sum must be right too."""

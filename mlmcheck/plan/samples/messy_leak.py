"""The pack and quota seller once more, as its books leaked: other forms, one sales line in ten broken."""

from __future__ import annotations

from dataclasses import replace

from . import product_pyramid

COMPANY = replace(
    product_pyramid.COMPANY,
    name="messy_leak",
    title="Sample leaked dump",
    story=(
        "A pack and quota seller like `product_pyramid`, another year of it by chance, as somebody leaked its books:"
        " sales in two files (cp1252 with semicolons, decimal commas, a title and a footer; UTF-16 with tabs), Spanish"
        " headers, the people in a workbook with names and e-mail addresses, the pay as JSON lines. One sales line in"
        " ten is cut, spilt, undated or without an amount; the figures below are of the whole books."
    ),
    seed=109,
)

"""A stored document as Markdown, for a ticket or a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mlmcheck.render.paper.markdown import markdown as written
from mlmcheck.render.record import paper


def markdown(document: Mapping[str, Any]) -> str:
    """The report with a newline at its end; what a name holds is never taken for markup."""
    return written(paper(document))

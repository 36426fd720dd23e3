"""Whether a stored document can be shown: every part there and of its type, whoever wrote it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mlmcheck.model import InputError


def check(document: Mapping[str, Any], name: str) -> None:
    """Raise InputError, with the first part that is wrong, if this is no report; `name` is the file's."""
    from pydantic import ValidationError

    from mlmcheck.render.schema import Document

    try:
        Document.model_validate_json(json.dumps(document), strict=True)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"])) or "it"
        raise InputError(
            f"{name}: {where[:80]} is not as in a report of mlmcheck; name one written by analyze with --format json"
        ) from error

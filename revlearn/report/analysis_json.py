"""The analysis as JSON text: the contract other programs depend on (``analysis.schema.json``)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from revlearn.model import Analysis
from revlearn.report.selection import Selected

SCHEMA_FILE = Path(__file__).with_name("analysis.schema.json")


def analysis_json(analysis: Analysis, *, edits: Sequence[Selected] | None = None) -> str:
    """``analysis.to_dict()`` as indented text; with ``edits``, only those are listed, the summary staying whole."""
    payload = analysis.to_dict()
    if edits is not None:
        chosen = {each.edit.id for each in edits}
        payload["edits"] = [edit for edit in payload["edits"] if edit["id"] in chosen]
    return json.dumps(payload, ensure_ascii=False, indent=1) + "\n"

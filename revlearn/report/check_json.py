"""The checked draft as JSON text: the contract other programs depend on (``check.schema.json``)."""

from __future__ import annotations

import json
from pathlib import Path

from revlearn.check import CheckReport

CHECK_SCHEMA_FILE = Path(__file__).with_name("check.schema.json")


def check_json(report: CheckReport) -> str:
    """``report.to_dict()`` as indented text."""
    return json.dumps(report.to_dict(), ensure_ascii=False, indent=1) + "\n"

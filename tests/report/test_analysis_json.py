"""The JSON contract: the schema holds for real outputs and refuses what the contract does not know."""

from __future__ import annotations

import copy
import hashlib
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from revlearn.report.analysis_json import SCHEMA_FILE
from tests.report.pairs import MOVED, TRAIN, analysis_of, gold_analyses

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_gold_pair_satisfies_the_schema() -> None:
    for analysis in gold_analyses(TRAIN):
        VALIDATOR.validate(json.loads(json.dumps(analysis.to_dict())))


def test_spans_point_at_the_texts() -> None:
    analysis = analysis_of(MOVED)
    for edit in analysis.to_dict()["edits"]:
        assert "".join(analysis.draft.text[slice(*span)] for span in edit["draft_spans"]) == edit["draft_text"]
        assert "".join(analysis.final.text[slice(*span)] for span in edit["final_spans"]) == edit["final_text"]
        assert edit["draft_span"] == [edit["draft_spans"][0][0], edit["draft_spans"][-1][1]]


def test_lengths_are_code_points_and_the_digest_is_of_the_text() -> None:
    analysis = analysis_of("#genre: 通知\n\n题𠮷{甲|乙|wording.precision!error}")
    draft = analysis.to_dict()["draft"]
    assert draft["characters"] == 3
    assert draft["sha256"] == hashlib.sha256("题𠮷甲".encode()).hexdigest()


def test_the_summary_has_every_key_and_counts_marked_draft_characters() -> None:
    summary = analysis_of("#genre: 通知\n\n题{甲乙|丙|wording.precision!error}").to_dict()
    assert summary["summary"] == {
        "edits": 1,
        "by_category": {"wording": 1, "logic": 0, "structure": 0, "terminology": 0},
        "by_nature": {"error": 1, "improvement": 0, "decision": 0},
        "draft_characters_changed": 2,
    }


def test_a_consequence_has_no_nature() -> None:
    edits = analysis_of(MOVED).to_dict()["edits"]
    assert [edit["nature"] for edit in edits if edit["subtype"] == "cascade"] == [None]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("extra",), 1),
        (("edits", 0, "extra"), 1),
        (("edits", 0, "operation"), "rename"),
        (("edits", 0, "nature"), "mistake"),
        (("edits", 0, "level"), "法律"),
        (("edits", 0, "subtype"), "scope"),  # exists, but in another category
        (("edits", 0, "confidence"), 1.5),
        (("edits", 0, "draft_span"), [1]),
        (("draft", "sha256"), "abc"),
        (("summary", "by_nature"), {"error": 1}),
    ],
)
def test_the_schema_refuses(path: tuple[Any, ...], value: Any) -> None:
    broken: Any = copy.deepcopy(analysis_of(MOVED).to_dict())
    place = broken
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(broken)

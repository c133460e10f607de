"""The JSON contract, and the checklist in it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from hypothesis import given, settings

import revlearn.learn
from revlearn.learn import PROFILE_SCHEMA, checklist, month, profile, profile_dict
from revlearn.record import Entry
from tests.learn.entries import edit_of, entry_of, ledgers

SCHEMA = json.loads((Path(revlearn.learn.__file__).parent / "profile.schema.json").read_text(encoding="utf-8"))
JANUARY = month("2026-01")


def test_the_contract_by_hand() -> None:
    told = profile_dict(profile("李文", JANUARY, [entry_of(1, edit_of())]))
    assert (told["schema"], told["writer"], told["period"]) == (PROFILE_SCHEMA, "李文", "2026-01")
    assert told["rates"] == [
        {
            "category": "wording",
            "subtype": "confusable",
            "nature": "error",
            "count": 1,
            "per_1000": 1.0,
            "interval": told["rates"][0]["interval"],
            "trend": "insufficient",
        }
    ]
    (lesson,) = told["lessons"]
    assert (lesson["subtype"], lesson["rule"]) == ("confusable", "wording.confusable.pairs")
    assert (lesson["state"], lesson["first_seen"], lesson["opportunities"]) == ("found", "2026-01-05", None)
    assert told["focus"] == [lesson]


@settings(max_examples=50)
@given(ledgers())
def test_every_profile_is_valid_json_by_the_schema(entries: tuple[Entry, ...]) -> None:
    told = profile_dict(profile("李文", month("2026-12"), entries))
    jsonschema.validate(told, SCHEMA)
    assert json.loads(json.dumps(told, allow_nan=False)) == told


def test_no_text_of_a_document_leaves_with_it() -> None:
    told = json.dumps(profile_dict(profile("李文", JANUARY, [entry_of(1, edit_of())])), ensure_ascii=False)
    assert "截止" not in told
    assert "文稿1" not in told


def test_the_checklist_asks_under_three_heads() -> None:
    kinds = ("wording.confusable", "wording.concision", "logic.fact", "terminology.name")
    edits = [edit_of(label, key=key) for key, label in enumerate(kinds)]
    asked = checklist(profile("李文", JANUARY, [entry_of(1, *edits)]))
    assert {head: [lesson.key.label for lesson in lessons] for head, lessons in asked.items()} == {
        "内容": ["logic.fact", "terminology.name"],
        "篇幅": ["wording.concision"],
        "表述": ["wording.confusable"],
    }

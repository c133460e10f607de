"""A preposition that its word does not take."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

PHRASES = Phrases.read(Path(__file__).with_name("english_prepositions.tsv"))


@rule(
    title="介词搭配有误",
    title_en="Wrong preposition",
    message="“{draft}”搭配有误，应为“{final}”。",
    message_en="“{draft}” is not idiomatic: “{final}”.",
    source="The Chicago Manual of Style（Prepositional idioms）",
    level="惯例",
    nature="error",
    yes=(
        "The panel discussed {about →}the bid.",
        "Suppliers must comply {to→with} the policy.",
        "The cost is different {than→from} last year.",
        "The panel {discussed about→discussed} the bid.",
    ),
    no=(
        "Suppliers must comply {with→to} the policy.",
        "The cost is {higher→lower} than last year.",
    ),
)
def preposition(edit: Edit) -> Facts | None:
    """动词和名词各有固定介词：comply with、different from、reason for、increase in；discuss、emphasise 后不加介词。"""
    change = prose_change(edit)
    found = PHRASES.exchanged(change) if change else None
    return {"draft": found.draft, "final": found.final} if found else None

"""What the check of a draft found: frozen values that reports show and programs read."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from revlearn.check.review import GATES, HEADS, gate_of, head_of
from revlearn.model import Document, Nature, PastError, Span

CHECK_SCHEMA = "revlearn.check/1"


@dataclass(frozen=True, slots=True)
class Accusation:
    """One place of the draft that a rule, or the writer's own past, speaks against.

    ``span`` are code points of the draft's text, empty where something is missing; ``line`` and ``column`` count from
    1. ``suggestion`` is what to write instead (None where only the writer can know, "" for: leave it out). ``rule`` is
    the rule's id, None for an own past mistake that no rule names. ``past`` is what the writer did before.
    """

    span: Span
    line: int
    column: int
    text: str
    suggestion: str | None
    category: str
    subtype: str
    nature: Nature | None
    rule: str | None
    title: str
    title_en: str
    message: str
    message_en: str
    source: str
    level: str
    past: PastError | None = None

    @property
    def label(self) -> str:
        """``category.subtype``."""
        return f"{self.category}.{self.subtype}"

    @property
    def head(self) -> str:
        """Which of the three revisions (内容, 篇幅, 表述) it belongs to."""
        return head_of(self.label)

    @property
    def gate(self) -> str:
        """Which of the five gates it would have been stopped at."""
        return gate_of(self.label)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A checked draft: the accusations in reading order. ``ruleset`` names the version of the rules that spoke."""

    draft: Document
    accusations: tuple[Accusation, ...]
    ruleset: str
    past: tuple[PastError, ...] = ()

    def under_head(self, head: str) -> tuple[Accusation, ...]:
        """The accusations of one of the three revisions, in reading order."""
        return tuple(each for each in self.accusations if each.head == head)

    def at_gate(self, gate: str) -> tuple[Accusation, ...]:
        """The accusations of one gate, in reading order."""
        return tuple(each for each in self.accusations if each.gate == gate)

    def to_dict(self) -> dict[str, Any]:
        """The object that ``check --format json`` prints (``check.schema.json``)."""
        heads, gates = Counter(each.head for each in self.accusations), Counter(each.gate for each in self.accusations)
        return {
            "schema": CHECK_SCHEMA,
            "draft": _draft(self.draft),
            "language": self.draft.language,
            "genre": self.draft.genre,
            "ruleset": self.ruleset,
            "accusations": [_as_dict(number, each) for number, each in enumerate(self.accusations, 1)],
            "summary": {
                "accusations": len(self.accusations),
                "repeated": sum(each.past is not None for each in self.accusations),
                "by_head": {head: heads[head] for head in HEADS},
                "by_gate": {gate: gates[gate] for gate in GATES},
            },
        }


def _as_dict(number: int, accusation: Accusation) -> dict[str, Any]:
    past = accusation.past
    return {
        "id": number,
        "span": list(accusation.span),
        "line": accusation.line,
        "column": accusation.column,
        "text": accusation.text,
        "suggestion": accusation.suggestion,
        "category": accusation.category,
        "subtype": accusation.subtype,
        "nature": accusation.nature,
        "head": accusation.head,
        "gate": accusation.gate,
        "rule": accusation.rule,
        "title": accusation.title,
        "explanation": accusation.message,
        "source": accusation.source,
        "level": accusation.level,
        "past": None if past is None else {
            "before": past.before, "after": past.after, "times": past.times, "last_seen": past.last_seen,
        },
    }  # fmt: skip


def _draft(document: Document) -> dict[str, Any]:
    digest = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    return {"name": document.name, "characters": len(document.text), "sha256": digest}

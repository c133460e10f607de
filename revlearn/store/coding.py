"""How lists and mappings stand in a column: compact JSON, the same for the same value."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from revlearn.model import Alternative, Comment, Finding, Label, Span

_DECODER = json.JSONDecoder()


def packed(value: object) -> str:
    """``value`` as JSON without spaces, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Any:
    """The value ``packed`` gave. Without the search for spaces around it, which costs more than the rest."""
    return _DECODER.raw_decode(text)[0]


def pack_spans(spans: Sequence[Span]) -> str:
    """Spans as ``[[120,122],[130,131]]``."""
    return packed(spans)


def unpack_spans(text: str) -> tuple[Span, ...]:
    """The spans ``pack_spans`` gave."""
    return tuple((start, end) for start, end in unpacked(text))


def pack_levels(levels: Mapping[int, int]) -> str:
    """Heading levels by line as pairs, since keys of JSON objects are texts."""
    return packed(sorted(levels.items()))


def unpack_levels(text: str) -> dict[int, int]:
    """The levels ``pack_levels`` gave."""
    return dict(unpacked(text))


def pack_findings(findings: Sequence[Finding]) -> str:
    """Rule and facts of each finding; the edit is known from the row."""
    return packed([[each.rule, dict(each.facts)] for each in findings])


def unpack_findings(text: str, edit: int) -> tuple[Finding, ...]:
    """The findings ``pack_findings`` gave, on the edit of that number."""
    return tuple(Finding(edit, rule, facts) for rule, facts in unpacked(text))


def facts_of(rule: str | None, findings: Sequence[Finding]) -> tuple[tuple[str, str], ...]:
    """The facts with which ``rule`` speaks, in the order of names; none where no rule speaks."""
    return next((tuple(sorted(each.facts.items())) for each in findings if each.rule == rule), ())


def pack_comment(comment: Comment) -> str:
    """A 批注 with its place."""
    return packed({each.name: getattr(comment, each.name) for each in fields(comment)})


def unpack_comment(text: str) -> Comment:
    """The comment ``pack_comment`` gave."""
    values = unpacked(text)
    for side in ("draft_span", "final_span"):
        values[side] = tuple(values[side]) if values[side] else None
    return Comment(**values)


def label_columns(label: Label) -> dict[str, Any]:
    """A label as the columns of ``opinions``."""
    return {
        "category": label.category,
        "subtype": label.subtype,
        "nature": label.nature,
        "confidence": label.confidence,
        "needs_review": label.needs_review,
        "alternatives": packed([[each.category, each.subtype, each.confidence] for each in label.alternatives]),
        "rule": label.rule,
        "explanation": label.explanation,
        "source": label.source,
        "level": label.level,
    }


def unpack_alternatives(text: str) -> tuple[Alternative, ...]:
    """The alternatives within ``label_columns``."""
    return () if text == "[]" else tuple(Alternative(*each) for each in unpacked(text))

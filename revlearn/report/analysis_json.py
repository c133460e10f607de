"""The analysis as JSON: the contract other programs depend on (``analysis.schema.json``)."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

from revlearn.model import Analysis, Document, Edit, Label
from revlearn.report.wording import CATEGORIES, NATURES

SCHEMA = "revlearn.analysis/1"
SCHEMA_FILE = Path(__file__).with_name("analysis.schema.json")


def analysis_dict(analysis: Analysis) -> dict[str, Any]:
    """``analysis`` as one JSON-ready object; offsets and lengths are code points of the plain texts."""
    return {
        "schema": SCHEMA,
        "draft": _version(analysis.draft),
        "final": _version(analysis.final),
        "language": analysis.final.language,
        "genre": analysis.final.genre or analysis.draft.genre,
        "ruleset": analysis.ruleset,
        "edits": [_edit(edit, label) for edit, label in zip(analysis.edits, analysis.labels, strict=True)],
        "summary": summary_dict(analysis),
    }


def summary_dict(analysis: Analysis) -> dict[str, Any]:
    """The counts. Consequences of other edits count under their category and under no nature."""
    categories = Counter(label.category for label in analysis.labels)
    natures: Counter[str | None] = Counter(label.nature for label in analysis.labels)
    return {
        "edits": len(analysis.edits),
        "by_category": {category: categories[category] for category in CATEGORIES},
        "by_nature": {nature: natures[nature] for nature in NATURES},
        "draft_characters_changed": len(
            {at for edit in analysis.edits for start, end in edit.draft_spans for at in range(start, end)}
        ),
    }


def _version(document: Document) -> dict[str, Any]:
    digest = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    return {"name": document.name, "characters": len(document.text), "sha256": digest}


def _edit(edit: Edit, label: Label) -> dict[str, Any]:
    return {
        "id": edit.id,
        "operation": edit.operation,
        "draft_span": list(edit.draft_span),
        "final_span": list(edit.final_span),
        "draft_spans": [list(span) for span in edit.draft_spans],
        "final_spans": [list(span) for span in edit.final_spans],
        "draft_text": edit.before,
        "final_text": edit.after,
        "category": label.category,
        "subtype": label.subtype,
        "nature": label.nature,
        "confidence": label.confidence,
        "needs_review": label.needs_review,
        "alternatives": [
            {"category": each.category, "subtype": each.subtype, "confidence": each.confidence}
            for each in label.alternatives
        ],
        "rule": label.rule,
        "explanation": label.explanation,
        "source": label.source,
        "level": label.level,
        "author": edit.author,
        "comment": edit.comment,
    }

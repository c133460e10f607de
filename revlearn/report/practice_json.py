"""Exercises of the 错题本 as JSON-ready values for programs."""

from __future__ import annotations

from typing import Any

from revlearn.record import Exercise


def exercise_dict(exercise: Exercise) -> dict[str, Any]:
    """An exercise: the edit's key in the ledger, its label, where its schedule stands, both sentences and the reason.

    ``due`` is None when it is done. Days are ISO 8601.
    """
    example = exercise.example
    return {
        "key": example.edit,
        "label": exercise.label,
        "rule": exercise.rule,
        "due": exercise.due and exercise.due.isoformat(),
        "successes": exercise.successes,
        "attempts": exercise.attempts,
        "date": example.date.isoformat(),
        "title": example.title,
        "draft_sentence": example.draft_sentence,
        "final_sentence": example.final_sentence,
        "draft_text": example.before,
        "final_text": example.after,
        "explanation": example.explanation,
        "source": example.source,
        "level": example.level,
    }

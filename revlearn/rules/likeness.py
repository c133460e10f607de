"""What is said of an edit whose label rests on likeness to known edits, not on a rule."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.lexicon import read_table
from revlearn.rules.one_sided import one_sided

TABLE = Path(__file__).with_name("likeness.tsv")
PREFIX = {"zh": "按相似度判断：", "en": "By likeness to known edits: "}
TAUGHT = {"zh": "按本单位以往的更正：", "en": "As this office has corrected before: "}


def likeness_explanation(edit: Edit, label: str, language: str = "zh", *, taught: bool = False) -> str:
    """One sentence that names the kind of edit and says plainly that no rule stands behind it.

    ``taught`` says that the label is what an office's mentors taught, and would be another without them.
    """
    text = _texts()[label][language]
    prefix = TAUGHT if taught else PREFIX
    sides = {"before": _shown(edit.before), "after": _shown(edit.after)}
    return prefix[language] + one_sided(text, sides).format_map(sides)


def was_taught(explanation: str) -> bool:
    """Whether an explanation (in Chinese, as labels keep it) says that an office's mentors taught the label."""
    return explanation.startswith(TAUGHT["zh"])


@cache
def _texts() -> dict[str, dict[str, str]]:
    return {row["label"]: {"zh": row["zh"], "en": row["en"]} for row in read_table(TABLE)}


def _shown(text: str) -> str:
    text = text.replace("\n", "¶")
    return text if len(text) <= 30 else f"{text[:14]}……{text[-14:]}"

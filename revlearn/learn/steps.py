"""Where a label belongs: the step of writing it is a matter of, and the heading it has in a self-check.

The steps are those of ``taxonomy.tsv``; a test holds the two together. ``structure.cascade`` belongs nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revlearn.model import LABELS

STEPS: tuple[str, ...] = ("立意", "搭骨", "填肉", "修容")
"""The first four of the five steps. The fifth, 成器, is measured over time and is never a label of one edit."""

STEP_OF: Mapping[str, str] = MappingProxyType(
    {
        **{label: "修容" for label in LABELS if label.startswith(("wording.", "terminology."))},
        "structure.layout": "修容",
        **{f"structure.{subtype}": "搭骨" for subtype in ("move", "split_merge", "heading", "section")},
        "logic.connective": "搭骨",
        "logic.sequence": "搭骨",
        **{f"logic.{subtype}": "填肉" for subtype in ("evidence", "fact", "accountability")},
        **dict.fromkeys(("logic.scope", "logic.claim", "terminology.policy_term", "terminology.genre"), "立意"),
    }
)
"""``category.subtype`` → step."""

HEADS: tuple[str, ...] = ("内容", "篇幅", "表述")
"""What the three revisions before handing in look at (三改三审), in the order of writing."""


def head_of(label: str) -> str:
    """The heading of the self-check ``label`` is asked under: content, length or expression."""
    if label in ("wording.concision", "structure.section"):
        return "篇幅"
    if label.startswith("logic.") or label in ("terminology.name", "terminology.policy_term", "terminology.genre"):
        return "内容"
    return "表述"

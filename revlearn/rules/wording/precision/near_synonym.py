"""A near-synonym that fits better."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.forms import another_form
from revlearn.rules.genres import is_genre_change
from revlearn.rules.policy_terms import VARIANTS
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced
from revlearn.rules.synonyms import near_synonyms

LONGEST = 6


@rule(
    title="近义词选用",
    title_en="Near-synonym",
    message="“{before}”与“{after}”意思相近，此处用“{after}”更准确。",
    message_en="“{before}” and “{after}” are near in meaning; “{after}” fits better here.",
    source="《现代汉语词典》；公文用语惯例",
    level="惯例",
    nature="improvement",
    yes=(
        "切实{提高→增强}责任意识。",
        "{造成→致使}树木倒伏。",
        "展览取得良好{进展→成效}。",
    ),
    no=(
        "切实{提高→降低}成本。",
        "{必须→应当}落实责任。",
        "{布署→部署}到位。",
    ),
    both_ways=True,
)
def near_synonym(edit: Edit) -> Facts | None:
    """近义词看三点：搭配的对象、程度轻重、感情色彩。动笔时多比较一个词，选最贴切的。"""
    if (
        not edit.after
        or len(edit.before) > LONGEST
        or len(edit.after) > LONGEST
        or not near_synonyms(edit.before, edit.after)
    ):
        return None
    if another_form(edit) or is_genre_change(edit) or edit.after in VARIANTS.get(edit.before, ()):
        return None  # one form for one thing, the document's type, a fixed phrase: no choice of words
    return {} if replaced(edit) else None

"""A listed phrase whose wording, order or completeness the edit restores."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.policy_terms import WORDING_INDEX
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.policy import fixed_phrases
from revlearn.rules.registry import Facts, rule

LONGEST = 30
OWN_SHARE = 0.5
"""Share of the marked text that the phrase must make up when the phrase lies inside it."""


@rule(
    title="固定提法的完整与次序",
    title_en="Completeness and order of a fixed phrase",
    message="规范提法是“{term}”，定稿补全（改正）了它。",
    message_en="The fixed phrase is “{term}”; the final version restores it.",
    source="党中央、国务院文件的规范提法；《党政机关公文处理工作条例》第十九条第一项",
    level="规定",
    nature="error",
    yes=(
        "消防工作要贯彻预防为主{→、防消结合}的要求。",
        "增强人民群众{幸福感、获得感→获得感、幸福感}、安全感。",
        "做到幼有所育、学有所教{→、劳有所得}、病有所医、老有所养、住有所居、弱有所扶。",
    ),
    no=(
        "消防工作要贯彻预防为主、防消结合{→的要求}。",
        "坚持{→依法依规、}稳妥推进。",
    ),
    proposes=fixed_phrases,
    alone="规范提法是“{term}”，次序和用字都是固定的。",
    alone_en="The fixed phrase is “{term}”, order and wording included.",
    occasions=occasions.policy_phrases,
)
def fixed_wording(edit: Edit) -> Facts | None:
    """固定提法写全、写准、按序：安全第一、预防为主、综合治理，缺一不可；引用前对照原文逐字核。"""
    after = edit.after
    if len(after) > LONGEST or len(edit.before) > LONGEST or edit.context.in_number or "\n" in after:
        return None
    hits = WORDING_INDEX.in_final(edit)
    if not hits:
        return None
    drafted = {hit[2] for hit in WORDING_INDEX.in_draft(edit)}
    for start, end, term in hits:
        if term in drafted:
            continue
        reaches_out = start < 0 or end > len(after)
        inside = max(0, min(end, len(after)) - max(start, 0))
        if not after and not (start < 0 < end):
            continue
        if reaches_out and (not after or inside >= OWN_SHARE * len(after)):
            return {"term": term}
        if not reaches_out and edit.before and inside >= OWN_SHARE * len(after) and _alike(edit.before, term):
            return {"term": term}
    return None


def _alike(before: str, term: str) -> bool:
    """True when the draft's wording begins the phrase or already has half of its characters."""
    shared = set(before) & set(term)
    return len(shared) * 2 >= len(set(term)) or (len(before) > 3 and term.startswith(before))

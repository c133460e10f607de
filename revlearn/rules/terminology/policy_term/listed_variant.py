"""A listed wrong, former or incomplete form of a fixed phrase put right."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.policy_terms import STANDARD_INDEX, TAG, VARIANT_INDEX, VARIANTS
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.policy import variants
from revlearn.rules.registry import Facts, rule

REASON = {
    "old": "是旧提法",
    "repealed": "已废止",
    "noquote": "缺引号",
    "short": "是简称",
    "informal": "是口头说法",
    "ctx": "在这里不够规范",
    "ok": "也可用",
}
LONGEST = 60


@rule(
    title="规范提法",
    title_en="Fixed policy phrase put right",
    message="“{variant}”{reason}，规范提法是“{standard}”。",
    message_en="“{variant}” is not the current fixed phrase; it is “{standard}”.",
    source="党中央、国务院文件的规范提法；《党政机关公文处理工作条例》第十九条第一项",
    level="规定",
    nature="error",
    yes=(
        "加快培育{新型生产力→新质生产力}。",
        "消防巡查突出{防消结合、预防为主→预防为主、防消结合}。",
        "支持{市场主体→经营主体}壮大。",
    ),
    no=(
        "加快培育{新型生产力→特色产业}。",
        "消防巡查突出预防为主、防消结合{→的要求}。",
    ),
    proposes=variants,
    occasions=occasions.policy_phrases,
)
def listed_variant(edit: Edit) -> Facts | None:
    """提法以最近的中央文件为准：一字不增、一字不减、次序不乱；拿不准就查原文，不凭记忆写。"""
    if not edit.before or not edit.after or len(edit.before) > LONGEST or len(edit.after) > LONGEST:
        return None
    variants = VARIANT_INDEX.in_draft(edit)
    if not variants:
        return None
    drafted = {hit[2] for hit in STANDARD_INDEX.in_draft(edit)}
    final = edit.context.final_left[-30:] + edit.after + edit.context.final_right[:30]
    for _, _, variant in variants:
        for standard in VARIANTS[variant]:
            if (
                standard in final
                and standard not in drafted
                and not (variant in edit.after and variant not in standard)
            ) and _touches(edit, standard):
                return {"variant": variant, "standard": standard, "reason": REASON.get(TAG[variant], "不规范")}
    return None


def _touches(edit: Edit, standard: str) -> bool:
    """True when the standard form in the final version shares characters with the marked part."""
    text = edit.context.final_left[-30:] + edit.after + edit.context.final_right[:30]
    start = len(edit.context.final_left[-30:])
    at = text.find(standard, max(0, start - len(standard) + 1))
    return 0 <= at < start + len(edit.after)

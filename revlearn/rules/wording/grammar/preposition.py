"""A preposition that does not fit its object or verb."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

WORDS = (
    "对 对于 关于 将 把 从 由 以 按 按照 根据 依据 在 为 为了 向 于 通过 "
    "经 经过 因 由于 受 给 与 跟 据 就 凭 靠 用 使 让 被 交 至 到 自 "
)
PREPOSITIONS = frozenset(WORDS.split())
ALIKE = frozenset(
    frozenset(pair.split())
    for pair in (
        "把 将",
        "因 由于",
        "根据 按照",
        "依据 按照",
        "根据 依据",
        "按 按照",
        "按 依据",
        "按 根据",
        "在 通过",
        "对 对于",
        "为 为了",
        "给 向",
        "跟 与",
        "让 使",
        "在 于",
        "给 为",
        "用 以",
        "从 自",
        "靠 凭",
        "于 在",
        "到 至",
        "凭 靠",
        "经 经过",
    )
)


@rule(
    title="介词使用不当",
    title_en="Wrong preposition",
    message="介词“{before}”用在这里不当，应为“{after}”。",
    message_en="The preposition “{before}” does not fit here; “{after}” does.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    both_ways=True,
    yes=(
        "现{对→将}评比结果公布如下：",
        "{从→对}借阅、归还等提出要求。",
        "资料{由→交}综合科归档。",
    ),
    no=(
        "{和→与}各部门会商。",
        "{因→由于}工期紧张，",
        "{对→}各单位检查。",
        "坚持“因地制宜、{按→以}水定产”。",
        "{在→通过}公共资源交易平台竞价。",
    ),
)
def preposition(edit: Edit) -> Facts | None:
    """介词管对象：处置对象用“将、把”，涉及对象用“对”，施事用“由”，依据用“按、据”，范围用“在、从”。"""
    if edit.before not in PREPOSITIONS or edit.after not in PREPOSITIONS or edit.before == edit.after:
        return None
    if frozenset((edit.before, edit.after)) in ALIKE:
        return None
    left = edit.context.final_left
    if left.rfind("“") > left.rfind("”"):
        return None  # within a quoted formula the listed wording decides
    return {} if replaced(edit) else None

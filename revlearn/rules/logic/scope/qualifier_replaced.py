"""One word of degree or modality replaced by another of a different kind."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.logic.scope.qualifier_changed import QUALIFIER
from revlearn.rules.modality import ranks, shift
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

MORE = frozenset(
    {"包括", "限于", "包含", "并确保", "推动", "各类", "各", "已经", "从重", "从严", "坚决", "必须", "绝大多数", "尽快"}
)


@rule(
    title="分寸词替换",
    title_en="Qualifier exchanged",
    message="“{before}”改为“{after}”，分寸、条件随之改变。",
    message_en="“{before}” became “{after}”: the reach or strength of the statement changed.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=("{全部→原则}通过绿化设计。", "征集作品{主要→仅}限于散文和诗歌。"),
    no=("{所有→全部}企业完成整改。", "{确保→力争}按期开园。", "{切实→认真}完成任务。"),
    both_ways=True,
)
def qualifier_replaced(edit: Edit) -> Facts | None:
    """“包括”与“限于”、“可以”与“依法”，差一个词就差一条边界，落笔前对照政策原文。"""
    before, after = edit.before, edit.after
    if not before or not after or len(before) > 6 or len(after) > 6:
        return None
    if not _qualifies(before) or not _qualifies(after) or not exchanged(edit):
        return None
    if any(before in words and after in words for words in ranks().values()) or any(
        shift(edit, scale) for scale in ranks()
    ):
        return None
    return {}


def _qualifies(text: str) -> bool:
    return text in MORE or QUALIFIER.match(text) is not None

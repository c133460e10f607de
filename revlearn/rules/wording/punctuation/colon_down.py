"""A colon that announces nothing."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.proposals.marks import after_say
from revlearn.rules.registry import Facts, rule


@rule(
    title="不提起下文不用冒号",
    title_en="No colon here",
    message="后面不是分说或引述，不用冒号。",
    message_en="Nothing is announced here: no colon.",
    source="GB/T 15834—2011《标点符号用法》 4.7.3",
    level="规定",
    nature="error",
    yes=(
        "园长强调{：→，}要养护好古树。",
        "重点是{：→}抓好项目建设。",
    ),
    no=(
        "园长强调{，→：}要养护好古树。",
        "重点{：→有}三项。",
    ),
    proposes=after_say,
)
def colon_down(edit: Edit) -> Facts | None:
    """冒号用来提起下文或总结上文；“指出”“强调”后面转述大意时用逗号，动宾之间不用冒号。"""
    if "：" not in edit.before:
        return None
    found = exchange(edit)
    return {} if found is not None and found[0] == "：" and found[1] in ("，", "", "。", "、", "；") else None

"""A colon after the words that announce what follows."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.marks import announced
from revlearn.rules.registry import Facts, rule


@rule(
    title="提起下文用冒号",
    title_en="Colon",
    message="前面是总说或提示语，后面分说，用冒号提起下文。",
    message_en="What follows is announced by what precedes: a colon.",
    source="GB/T 15834—2011《标点符号用法》 4.7.3",
    level="规定",
    nature="error",
    yes=(
        "现将三起典型案例通报如下{。→：}",
        "实行“绿黄牌”管理{，→：}绿牌优先入库，黄牌暂缓入库。",
    ),
    no=(
        "各位读者{：→，}请保持安静。",
        "现将获奖名单公布如下{。→}",
    ),
    proposes=announced,
    occasions=occasions.announcements,
)
def colon(edit: Edit) -> Facts | None:
    """“如下”“以下几点”“红黑榜制度”一类提示语后面要分说，用冒号；冒号管到句末，一句里不套用。"""
    if "：" not in edit.after:
        return None
    found = exchange(edit)
    return {} if found is not None and found[1] == "：" and found[0] != ":" else None

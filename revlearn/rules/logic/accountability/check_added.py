"""A report, check or deliverable with its date or recipient put in."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import content, is_clause, put_in
from revlearn.rules.registry import Facts, rule

LOOKS = re.compile(r"抽查|巡[查检]|检查|核对|调度|督导|评估|会商")
REPORTED = re.compile(
    r"(?:报|报送|上报|反馈|抄送|送)[^，。；]{0,4}(?:[一-鿿]{1,12}(?:局|委|办|部|厅|科|处|中心|政府|小组))|复[查核]"
)
CONDITIONAL = re.compile(r"确需|[^，]的[，应可]|仅限|后，")
SANCTION = re.compile(r"通报批评|问责|约谈|处罚|追究|推进不力|逾期|未完成")


@rule(
    title="补充交账要求",
    title_en="Report or deliverable added",
    message="补上“{duty}”，完成情况有了交账的时间和对象。",
    message_en="“{duty}” was added: it is now said what is to be handed in, when and to whom.",
    source="督查工作惯例（有部署、有检查、有反馈）",
    level="惯例",
    nature="decision",
    yes=("仓库每周盘点1次{→，盘点结果次日报送财务科}。", "{→8月底前组织验收，}质量不达标的责令返工。"),
    no=("仓库每周盘点1次{→，核对货物40种}。", "{→要加强检查考核，}推动落实。", "{→于8月底前}完成绿化。"),
)
def check_added(edit: Edit) -> Facts | None:
    """布置任务时一并写明交什么、交给谁、什么时候交。"""
    if len(edit.before) > 1:
        return None
    text = put_in(edit)
    if len(text) < 6 or not is_clause(edit):
        return None
    found = content(text)
    if (found.figure and not found.deadline) or SANCTION.search(text) or CONDITIONAL.search(text):
        return None
    return (
        {"duty": text}
        if (found.delivery and (found.deadline or found.rhythm))
        or (found.rhythm and found.body and LOOKS.search(text))
        or REPORTED.search(text)
        else None
    )

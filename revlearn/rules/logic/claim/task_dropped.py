"""A task or demand that only the draft had."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import is_clause, taken_out
from revlearn.rules.registry import Facts, rule

DEMANDS = re.compile(r"要(?![求素点件因闻])|必须|应当|不得|严禁|一律|问责|须|予以|给予|建立|制定|开展|推行|设立|凡")
EMPTY = re.compile(r"高度重视|提高认识|加强领导|切实|真正|认真|统一思想|引以为戒|戒骄戒躁|再接再厉|再创")
SHORTEST = 6


@rule(
    title="删去任务、要求",
    title_en="Task or requirement dropped",
    message="定稿不再提“{task}”这项要求。",
    message_en="The final version no longer demands “{task}”.",
    source="《党政机关公文处理工作条例》第十九条（政策措施切实可行）",
    level="惯例",
    nature="decision",
    yes=("{今后，凡违规占用绿地的，一律责令恢复。→}各社区要加强巡护。", "加快建设{，建立每日调度制度→}。"),
    no=("{广泛宣传，凝聚共识，→}组织报名。", "认真{开展→}阅读。", "成活率91.5%{，比去年提高6个百分点→}。"),
    stage="trial",
)
def task_dropped(edit: Edit) -> Facts | None:
    """办不到的、职权以外的、别的文件已经布置过的，不写成要求。"""
    if edit.after:
        return None
    text = taken_out(edit)
    if len(text) < SHORTEST or not is_clause(edit) or EMPTY.search(text) or not DEMANDS.search(text):
        return None
    return {"task": text}

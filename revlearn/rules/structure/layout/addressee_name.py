"""A body's name replaced in the addressee line."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.addressee import in_addressee_line
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.layout import addressee_names
from revlearn.rules.registry import Facts, rule

NAME = re.compile(r"[\u4e00-\u9fff（）]{2,30}")


@rule(
    title="主送机关名称",
    title_en="Name in the addressee line",
    message="主送机关“{before}”改为“{after}”：用全称、规范化简称或同类型机关统称。",
    message_en="The addressee “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.3.2（主送机关使用机关全称、规范化简称或者同类型机关统称）",
    level="规定",
    nature="error",
    yes=(
        "关于更换书架的请示\n{省政府→省人民政府}：\n现请示如下。",
        "关于开展植树活动的通知\n各{街道→街道办事处}：\n现作如下安排。",
    ),
    no=(
        "关于开展植树活动的通知\n各林场{、→，}局直属各站：\n现作如下安排。",
        "各林场：\n请{省政府→省人民政府}派员出席。",
    ),
    both_ways=True,
    stage="trial",
    proposes=addressee_names,
    alone="主送机关“{before}”宜用全称或规范化简称“{after}”。",
    alone_en="The addressee takes its full or standard name: “{after}”.",
    occasions=occasions.governments,
)
def addressee_name(edit: Edit) -> Facts | None:
    """主送机关写全称或规范化简称，如“市人民政府”；下行可用“各县（市、区）人民政府”一类统称。"""
    if edit.context.role != "addressee" or not NAME.fullmatch(edit.before) or not NAME.fullmatch(edit.after):
        return None
    return {"before": edit.before, "after": edit.after} if in_addressee_line(edit) else None

"""The wording of the document's title."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.genres import is_genre_change
from revlearn.rules.names import is_name_completed
from revlearn.rules.places import is_display_line
from revlearn.rules.registry import Facts, rule

MARKS = re.compile(r"[《》〈〉“”（）()\s\u3000，、。：:\-—]")


@rule(
    title="公文标题的表述",
    title_en="Wording of the title",
    message="标题中“{before}”改为“{after}”，事由更明确。",
    message_en="In the title “{before}” became “{after}”: the subject is stated more exactly.",
    source="《党政机关公文处理工作条例》第九条（标题由发文机关名称、事由和文种组成）；GB/T 9704—2012 7.3.1",
    level="规定",
    nature="improvement",
    yes=(
        "关于{做好养护→做好2025年古树复壮养护}的通知\n各林场：\n现作如下安排。",
        "关于{→公共图书馆}夜间开放的报告\n文旅局：\n现报告如下。",
    ),
    no=(
        "关于更换书架的{报告→请示}\n文旅局：\n现请示如下。",
        "关于印发{信息公开办法→《信息公开办法》}的通知\n各科室：\n请遵照执行。",
        "现作如下安排。各林场要{做好工作→做好复壮工作}。",
    ),
    both_ways=True,
)
def title_wording(edit: Edit) -> Facts | None:
    """标题要让人一眼看出谁为什么事发什么文：事由写具体（时间、对象、事项），不用“有关工作”“若干问题”一类空词，不用口语。"""
    before, after = edit.before, edit.after
    if edit.context.role != "title" and not is_display_line(edit):
        return None
    if "\n" in before.strip() or "\n" in after.strip() or len(before) + len(after) > 90:
        return None
    if MARKS.sub("", before) == MARKS.sub("", after) or is_genre_change(edit) or is_name_completed(edit):
        return None
    return {"before": before or "（无）", "after": after or "（删去）"}

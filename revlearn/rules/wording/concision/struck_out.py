"""What is left stood in the draft already: only words were struck out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.content import is_subsequence
from revlearn.rules.forms import another_form
from revlearn.rules.guarded import loses_guard
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST = 60
NAME = re.compile("[《“]|^[，、；]|特此|第|此|多数|(?:委员会|[局厅委办部院])$|^第|^(?:但是|并且|而且|如果|因为|虽然)")


@rule(
    title="删繁就简",
    title_en="Struck out",
    message="“{before}”压缩为“{after}”，意思不变。",
    message_en="“{before}” was cut down to “{after}”; nothing is lost.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    stage="trial",
    yes=(
        "发展{农业和旅游相结合的→农旅结合}项目。",
        "全面{摸清楚→摸清}家底。",
        "管网{于每季度末→每季度末}检查。",
    ),
    no=(
        "发展{农旅结合→农业和旅游相结合的}项目。",
        "{10家→}企业参会。",
        "{市文化和旅游局→市文旅局}承办。",
        "{所有企业→企业}参会。",
    ),
)
def struck_out(edit: Edit) -> Facts | None:
    """修改时先做减法：把句子里去掉后意思不变的字一个个划掉。"""
    before, after = edit.before, edit.after
    if not after or len(after) >= len(before) or len(before) > LONGEST or not replaced(edit):
        return None
    if (
        not is_subsequence(after, before)
        or loses_guard(before, after)
        or NAME.search(before)
        or (before[-1] in "的地" and before[:-1] == after)
    ):
        return None
    return None if another_form(edit) else {}

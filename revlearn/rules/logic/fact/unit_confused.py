"""The number stays but is counted in another unit, so that the value differs."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

CONFUSED = (
    ("人", "人次", "人数与人次"),
    ("户", "户次", "户数与户次"),
    ("%", "个百分点", "百分数与百分点"),
    ("％", "个百分点", "百分数与百分点"),
    ("日", "个工作日", "自然日与工作日"),
    ("天", "个工作日", "自然日与工作日"),
    ("万元", "亿元", "万与亿"),
    ("倍", "%", "倍数与百分数"),
)
NUMBER = re.compile(r"\d[\d,.]*万?|[一二两三四五六七八九十百千]+")
LONGEST = 12


@rule(
    title="计量口径混淆",
    title_en="Counted in another unit",
    message="“{before}”与“{after}”口径不同（{kinds}），数值意义变了。",
    message_en="“{before}” and “{after}” do not count the same thing.",
    source="统计表述惯例（人与人次、%与个百分点、日与工作日不可混用）",
    level="规定",
    nature="error",
    yes=("共培训{3260人→3260人次}。", "增速提高{3.9个百分点→3.9%}。", "应当在{20日→20个工作日}内退还押金。"),
    no=("共培训{3260人→3280人}。", "完成率{百分之十二→12%}。", "占{一半→50%}。"),
    both_ways=True,
)
def unit_confused(edit: Edit) -> Facts | None:
    """写数字连着单位一起核：数的是人还是人次，是百分比还是百分点，是自然日还是工作日。"""
    before, after = edit.before, edit.after
    if not before or not after or len(before) > LONGEST or len(after) > LONGEST:
        return None
    one, other = NUMBER.sub("", before, count=1), NUMBER.sub("", after, count=1)
    kinds = next((kinds for first, second, kinds in CONFUSED if {one, other} == {first, second}), None)
    if kinds is None or before.removesuffix(one) != after.removesuffix(other) or not exchanged(edit):
        return None
    return {"kinds": kinds}

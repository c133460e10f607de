"""Units by their legal Chinese names."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.units import unit_names
from revlearn.rules.registry import Facts, rule
from revlearn.rules.trimming import trimmed

TABLE = read_table(Path(__file__).with_name("units.tsv"))
NAMES = {row["form"]: tuple(row["standard"].split("；")) for row in TABLE}
FORM = any_of(NAMES)
AMOUNT = re.compile(r"[\d.,零〇一二两三四五六七八九十百千万亿余多几]*")
AFTER_AMOUNT = re.compile(r"[\d零〇一二两三四五六七八九十百千万亿余多几]\s*$")


@rule(
    title="计量单位名称",
    title_en="Names of units",
    message="“{unit}”不是公文行文用的法定计量单位名称，改为“{standard}”。",
    message_en="“{unit}” is not the legal name of the unit in running text; it became “{standard}”.",
    source="GB 3100—1993《国际单位制及其应用》；《中华人民共和国法定计量单位》（1984年国务院令）",
    level="规定",
    nature="error",
    yes=(
        "书库面积860{平方→平方米}。",
        "新铺绿道3.6{km→公里}。",
        "草坪面积约{1500m2→1500平方米}。",
    ),
    no=(
        "新铺绿道{3.6km→3.9公里}。",
        "宽度5{米→公里}。",
        "{斤→公斤}斤计较。",
    ),
    proposes=unit_names,
    alone="“{unit}”不是公文行文用的法定计量单位名称，应写“{standard}”。",
    alone_en="“{unit}” is not the legal name of the unit in running text: “{standard}”.",
    occasions=occasions.units,
)
def unit_symbol(edit: Edit) -> Facts | None:
    """行文用单位的中文名称：平方米、立方米、公里（千米）、千瓦时、摄氏度；不写“平米”“平方”“方”“度电”，不用拉丁字母符号代替。"""
    if not edit.before or not edit.after or len(edit.before) > 16 or len(edit.after) > 18:
        return None
    _, before, after, _ = trimmed(edit)
    return _exchange(edit, edit.before.strip(" ，；。、"), edit.after.strip(" ，；。、")) or _exchange(
        edit, before, after
    )


def _exchange(edit: Edit, before: str, after: str) -> Facts | None:
    if edit.context.role == "date":
        return None
    match = FORM.search(before)
    if match is None or match.end() != len(before):
        return None
    amount = before[: match.start()]
    if not AMOUNT.fullmatch(amount) or (not amount and AFTER_AMOUNT.search(edit.context.draft_left) is None):
        return None
    standard = next((name for name in NAMES[match[0]] if after == amount + name), None)
    if standard is None:
        return None
    return {"unit": match[0], "standard": standard}

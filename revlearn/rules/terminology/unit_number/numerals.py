"""One value, Chinese numerals made digits or the reverse."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.amounts import LONGEST, canonical, has_amount
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.numbers import han_numerals
from revlearn.rules.registry import Facts, rule
from revlearn.rules.trimming import trimmed

HAN_NUMERAL = re.compile(r"[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半点成]")
DIGIT = re.compile(r"\d")
ELSEWHERE = frozenset(("date", "attachment", "document_number"))


@rule(
    title="汉字数字与阿拉伯数字",
    title_en="Chinese numerals and digits",
    message="数值未变，“{before}”改写为“{after}”：{why}。",
    message_en="The value is the same: “{before}” is now written “{after}”.",
    source="GB/T 15835—2011 4.1、4.2（计量、编号、日期时刻用阿拉伯数字；概数、固定词语用汉字数字）",
    level="规定",
    nature="error",
    yes=(
        "累计捐书{三百五十二→352}册。",
        "成活株数占{百分之九十一点五→91.5%}。",
        "花期比往年提前{一成左右→约10%}。",
        "服务读者{六千三百余→6300余}人。",
    ),
    no=(
        "累计捐书{三百五十二→325}册。",
        "{三→3}、明年思路\n抓好古树复壮。",
        "累计捐书{3,520→3520}册。",
    ),
    both_ways=True,
    proposes=han_numerals,
    alone="“{before}”宜写作“{after}”：{why}。",
    alone_en="“{before}” is better written “{after}”.",
    occasions=occasions.digits,
)
def numerals(edit: Edit) -> Facts | None:
    """数量、百分比、编号、时刻用阿拉伯数字；概数（三四个、十几人）、固定词语（第二十届、一律、“十四五”）用汉字；同一文件同类数字写法一致。"""
    if not edit.before or not edit.after or len(edit.before) > LONGEST or len(edit.after) > LONGEST:
        return None
    if edit.operation == "move":
        return None
    _, before, after, _ = trimmed(edit)
    if DIGIT.search(after) is not None:
        if HAN_NUMERAL.search(before) is None:
            return None
    elif DIGIT.search(before) is None or HAN_NUMERAL.search(after) is None:
        return None
    context = edit.context
    if context.in_number or context.forced or context.role in ELSEWHERE or before == after:
        return None
    if not has_amount(before) or canonical(before) != canonical(after):
        return None
    why = "计量、统计数字用阿拉伯数字" if DIGIT.search(after) else "届次、概数、固定词语用汉字数字"
    return {"before": before, "after": after, "why": why}

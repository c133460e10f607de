"""The brackets and serial of a document number."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.layout import document_numbers
from revlearn.rules.registry import Facts, rule

WRONG_BRACKETS = re.compile(r"[\[\]［］【】()（）〈〉{}]")
SERIAL = re.compile(r"(?:第\s*|(?<=〕)0+|号?第)")
YEAR = re.compile(r"\d{2,4}")


@rule(
    title="发文字号写法",
    title_en="Form of the document number",
    message="发文字号的年份用六角括号〔〕括入，序号不加“第”、不编虚位：“{before}”改为“{after}”。",
    message_en="A document number has its year in 〔〕 and a plain serial: “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.2.5（发文字号）",
    level="规定",
    nature="error",
    yes=(
        "按照《关于保护古树名木的意见》（市林发{[2025]→〔2025〕}21号）要求。",
        "县林函{（2025）→〔2025〕}12号",
        "县林函〔2025〕{第12号→12号}",
    ),
    no=(
        "（联系人：张明{）→〕}",
        "市林发〔2025〕{21→22}号",
        "花展于{[2025年]→2025年}举办。",
    ),
    proposes=document_numbers,
    alone="发文字号的年份用六角括号〔〕括入，序号不加“第”、不编虚位：“{before}”应为“{after}”。",
    alone_en="A document number has its year in 〔〕 and a plain serial: “{after}”, not “{before}”.",
    occasions=occasions.document_numbers,
)
def number_brackets(edit: Edit) -> Facts | None:
    """发文字号写作“机关代字〔年份〕序号号”，如“×政发〔2026〕8号”：六角括号，年份四位，序号前不加“第”和“0”。"""
    before, after = edit.before, edit.after
    if not before or len(before) + len(after) > 60 or before == after:
        return None
    near = edit.context.final_right[:8]
    if "〔" in after and "〔" not in before:
        if ("号" not in after and "号" not in near) or not YEAR.search(after + near):
            return None
        if not WRONG_BRACKETS.search(before) or _core(before) != _core(after):
            return None
    elif not _serial_only(edit):
        return None
    return {"before": before, "after": after or "（删去）"}


def _core(text: str) -> str:
    return SERIAL.sub("", WRONG_BRACKETS.sub("", text).replace("〔", "").replace("〕", ""))


def _serial_only(edit: Edit) -> bool:
    """第12号 → 12号, 012号 → 12号 right after the year in brackets."""
    before, after = edit.before, edit.after
    if "第" not in before and not before.startswith("0"):
        return False
    final = edit.context.final_left[-6:] + after
    if not re.search(r"〔\d{4}〕\d*(?:号|$)", final):
        return False
    return before.replace("第", "").lstrip("0") == after.lstrip("0")

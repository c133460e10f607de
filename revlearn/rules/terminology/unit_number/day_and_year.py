"""Days and years in running text: 号 → 日, two-digit years, dots."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.dates import date_parts
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.numbers import days_and_years
from revlearn.rules.registry import Facts, rule
from revlearn.rules.trimming import trimmed

DAY = re.compile(r"(\d{0,2}月?\d{0,2})号")
YEAR = re.compile(r"[’']?(\d\d)年?")
LEADING_ZERO = re.compile(r"0\d(?=[月日]|$)")
MONTH_DAY = re.compile(r"(\d{1,2})[.\-/](\d{1,2})")


@rule(
    title="正文中的日期写法",
    title_en="Form of dates in the text",
    message="日期“{before}”改写为“{after}”。",
    message_en="The date “{before}” is now written “{after}”.",
    source="GB/T 15835—2011 4.1.3、5.1.3（年份写全四位，年月日用阿拉伯数字）",
    level="规定",
    nature="error",
    yes=(
        "8月5日至12{号→日}闭馆盘点。",
        "自{25年→2025年}起施行。",
        "于{2025.9.18→2025年9月18日}开幕。",
    ),
    no=(
        "自{24年→2025年}起开放。",
        "{3号→5日}楼已完工。",
    ),
    proposes=days_and_years,
    alone="日期“{before}”应写作“{after}”。",
    alone_en="The date “{before}” is written “{after}”.",
    occasions=occasions.full_dates,
)
def day_and_year(edit: Edit) -> Facts | None:
    """正文写“3月5日”，不写“3月5号”“03月05日”；年份写全四位，不用“24年”“2024.3.5”。"""
    if not edit.before or not edit.after or len(edit.before) > 14 or len(edit.after) > 14:
        return None
    left, before, after, _ = trimmed(edit)
    if not before or not after:
        left, before, after = edit.context.final_left, edit.before, edit.after
    if edit.context.role in ("date", "document_number") or edit.context.in_number:
        return None
    if not _same_day(left, before, after) and not _same_year(before, after) and not _same_date(before, after):
        return None
    return {"before": before, "after": after}


def _same_day(left: str, before: str, after: str) -> bool:
    match = DAY.fullmatch(before)
    if match is None or after != match[1] + "日":
        return False
    return bool(match[1]) or re.search(r"(?:月|至|到|—|、|-)\d{1,2}$", left) is not None


def _same_year(before: str, after: str) -> bool:
    match = YEAR.fullmatch(before)
    return match is not None and after.rstrip("年") in ("19" + match[1], "20" + match[1])


def _same_date(before: str, after: str) -> bool:
    if LEADING_ZERO.search(before) and re.sub(r"0(?=\d(?:[月日]|$))", "", before) == after:
        return True
    if not re.search(r"\d[.\-/年]\d", before) or "月" not in after:
        return False
    short = MONTH_DAY.fullmatch(before)
    if short is not None and after == f"{int(short[1])}月{int(short[2])}日":
        return True
    date = date_parts(before)
    return date is not None and date == date_parts(after)

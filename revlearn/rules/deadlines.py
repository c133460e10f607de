"""When something must be done: deadlines, rhythms, and the vague words that stand in for them."""

from __future__ import annotations

import re

DAY = r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|底|末|初|[上中下]旬)"
MONTH_DAY = rf"(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:份)?{DAY}?"
POINT = (
    r"(?:(?:20\d\d年|今年|明年|本年度?|次年|当年|每年|次月|当月|每月|下月|年内)的?)?"
    rf"(?:{MONTH_DAY}|\d{{1,2}}[日号]|[年月]底|[年月]末|季度末|第?[一二三四1-4]季度(?:末|底)?|[上下]半年|汛[期前]|20\d\d年(?:底|末)?|\d{{1,2}}[:：时点]\d{{0,2}}分?)"
)
TERM = r"(?:\d+|[一二两三四五六七八九十]+)个?(?:工作日|日|天|小时|分钟|周|月|年|季度)"
DEADLINE = re.compile(
    rf"{POINT}(?:之前|以前|前|内)|{TERM}(?:之内|以内|内|前)|当[日天](?:内)?|即日起|[年月]内|(?:[年月]|季度)底前|(?:于|在){POINT}"
)
"""A time by which, or within which, something is due."""
MOMENT = re.compile(rf"^(?:于|在|到)?{POINT}$")
RHYTHM = re.compile(
    r"每个?(?:日|天|周|旬|月|季度|半年|年|半月|两周|两个?月|学期|学年|班次)(?:至少)?|[逐按](?:日|周|月|季)(?!期)|(?:每日|每周|每月|每季)|半年一次|一[日周月季]一"
)
"""How often something is done or reported."""
VAGUE = re.compile(
    r"尽快|抓紧|及时|尽早|早日|近期|适时|适当时候|尽可能快|赶紧|赶快|马上|立即|迅速|限期|按期|按时|提前|不定期|定期|经常|年内|下一步|[上中下]旬|左右|月?底|随时|前后|尽速|从速|第一时间|尽量早|进一步"
)
"""Words that promise speed or regularity without naming a time."""

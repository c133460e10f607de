"""Days no calendar has, weekdays that do not fit, totals and shares that their parts contradict."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.calendar import DAYS_IN_MONTH, WEEKDAYS
from revlearn.rules.proposals.period import year_of

SOURCE = "《党政机关公文处理工作条例》第二十条（时间、数字等是否准确）"
DAY = re.compile(r"(?<![\d.])(\d{1,2})月(\d{1,2})[日号]")


@inspection(
    label="logic.fact",
    rule="logic.fact.no_such_day",
    title="日期不存在",
    title_en="No such day",
    message="没有“{text}”这一天。",
    message_en="There is no “{text}” in the calendar.",
    source=SOURCE,
    level="规定",
    yes=(Case("花展到{4月31日}闭幕。"),),
    no=(Case("花展到4月30日闭幕。"), Case("2月29日是闰日。")),
)
def day_in_no_calendar(document: Document) -> Iterator[Remark]:
    """月底写具体日期前先数一数这个月有几天：四、六、九、十一月没有31日。"""
    for match in DAY.finditer(document.text):
        month, day = int(match[1]), int(match[2])
        if not (1 <= month <= 12 and 1 <= day <= DAYS_IN_MONTH[month - 1]):
            yield Remark(*match.span())


WITH_WEEKDAY = re.compile(r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周)([一二三四五六日天])")


@inspection(
    label="logic.fact",
    rule="logic.fact.weekday",
    title="星期与日期不符",
    title_en="Weekday does not fit the date",
    message="“{text}”与日历不符，当天是星期{weekday}。",
    message_en="“{text}” contradicts the calendar: that day is weekday {weekday}.",
    source=SOURCE,
    level="规定",
    yes=(Case("定于{2025年8月21日（星期三}）举行颁奖。"),),
    no=(Case("定于2025年8月21日（星期四）举行颁奖。"),),
)
def wrong_weekday(document: Document) -> Iterator[Remark]:
    """写会议时间，日期后的星期要翻日历核对；日期一改，星期跟着改。"""
    for match in WITH_WEEKDAY.finditer(document.text):
        year = int(match[1]) if match[1] else year_of(document)
        if year is None:
            continue
        try:
            right = WEEKDAYS[datetime.date(year, int(match[2]), int(match[3])).weekday()]
        except ValueError:
            continue  # the inspection above speaks of days that do not exist
        if right != match[4].replace("天", "日") and match[1]:
            yield Remark(*match.span(), None, {"weekday": right})


DECREASE = re.compile(r"(?:下降|减少|降低|缩短|压减|缩小)了?([一二两三四五六七八九十\d][\d.]*倍)")


@inspection(
    label="logic.fact",
    rule="logic.fact.decrease_in_multiples",
    title="下降不用倍数",
    title_en="No decrease in multiples",
    message="减少、下降不能说“{multiple}”，降幅用百分数或分数。",
    message_en="A decrease is not counted in multiples (“{multiple}”): per cent or a fraction.",
    source="GB/T 15835—2011《出版物上数字用法》及统计表述惯例",
    level="惯例",
    yes=(Case("事故起数{下降2倍}。"),),
    no=(Case("事故起数下降66.7%。"), Case("产值增长2倍。")),
)
def fall_in_multiples(document: Document) -> Iterator[Remark]:
    """增加可以用倍数，减少只能用百分数或分数；“下降一倍”就成了零。"""
    for match in DECREASE.finditer(document.text):
        yield Remark(*match.span(), None, {"multiple": match[1]})


NUMBER = r"(\d+(?:\.\d+)?)"
SHARED = re.compile(
    rf"(?:共|合计|总计|累计)?[^，。；：\d]{{0,8}}{NUMBER}([个名件人户项家条处辆台所起])[，（(]其中[：:]?[^，。；\d]{{0,8}}{NUMBER}\2、[^，。；、\d]{{0,8}}{NUMBER}\2(?=[。；，）)])(?![，、][^，。；、\d]{{0,8}}\d+\2)"
)


@inspection(
    label="logic.fact",
    rule="logic.fact.sum_does_not_add",
    title="分项之和大于总数",
    title_en="Parts larger than their total",
    message="分项 {one}＋{other}＝{sum}，大于总数 {total}。",
    message_en="The parts {one}＋{other}＝{sum} exceed their total {total}.",
    source=SOURCE,
    level="规定",
    yes=(Case("{添置空调22台，其中书库10台、阅览室15台}。"),),
    no=(Case("添置空调25台，其中书库10台、阅览室15台。"), Case("添置空调28台，其中书库10台、阅览室15台。")),
)
def parts_exceed_total(document: Document) -> Iterator[Remark]:
    """总数、分项写完就地验算：分项相加不会比总数还大。"""
    for match in SHARED.finditer(document.text):
        total, one, other = Decimal(match[1]), Decimal(match[3]), Decimal(match[4])
        if one + other > total:
            facts = {"one": match[3], "other": match[4], "sum": str(one + other), "total": match[1]}
            yield Remark(*match.span(), None, facts)


RATE = re.compile(
    rf"{NUMBER}([个名件人户项家])[^。；\d]{{0,14}}?(?:已|完成|办结|整改|签约|化解|答复|达标|通过)[^。；，\d]{{0,8}}{NUMBER}\2[，、（(](?:完成|办结|整改|签约|化解|答复|达标|通过)率(?:为|达到?)?{NUMBER}%"
)


@inspection(
    label="logic.fact",
    rule="logic.fact.sum_does_not_add",
    title="比率与数字不合",
    title_en="Rate and figures disagree",
    message="{part}÷{whole}≈{share}%，与所写的{rate}%不合。",
    message_en="{part}÷{whole} is about {share}%, not {rate}%.",
    source=SOURCE,
    level="规定",
    yes=(Case("收到意见{500件，已答复450件，答复率92.0%}。"),),
    no=(Case("收到意见500件，已答复460件，答复率92.0%。"),),
)
def rate_disagrees(document: Document) -> Iterator[Remark]:
    """比例写完就地验算：部分除以总数等于比例。"""
    for match in RATE.finditer(document.text):
        whole, part, rate = Decimal(match[1]), Decimal(match[3]), Decimal(match[4])
        if whole and part <= whole:
            share = part * 100 / whole
            if abs(share - rate) > Decimal("0.6"):
                facts = {"part": match[3], "whole": match[1], "share": f"{share:.1f}", "rate": match[4]}
                yield Remark(*match.span(), None, facts)

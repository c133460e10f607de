"""Words that say the same thing twice: what the revision for length (篇幅) can do without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.proposals.protected import quoted

AMOUNT = r"[\d一二三四五六七八九十百千万亿两几.%]+(?:余|多)?[万亿]?[\u4e00-\u9fff]{0,4}?"
ESTIMATED = re.compile(
    rf"(?P<first>大约|约|将近|近)(?P<amount>{AMOUNT})(?P<second>左右|上下)"
    r"|(?P<over>超过|不少于|不低于)(?P<sum>\d[\d.,]*[%万亿]?[\u4e00-\u9fff]{0,3}?)(?P<above>以上)"
    r"|(?P<near>近|约|大约)(?P<number>\d+)(?P<more>余|多)(?=[\u4e00-\u9fff])"
)


@inspection(
    label="wording.concision",
    rule="wording.concision.approximation",
    title="约数重复",
    title_en="An estimate given twice",
    message="“{text}”重复表示约数，留一个即可，如“{suggestion}”。",
    message_en="“{text}” gives the estimate twice: “{suggestion}”.",
    source="GB/T 15835—2011；《现代汉语词典》（约、余、左右不叠用）",
    level="惯例",
    yes=(
        Case("参加人数{约100人左右→约100人}。"),
        Case("补植面积{超过300亩以上→超过300亩}。"),
        Case("{近200余→200余}名读者到场。"),
    ),
    no=(
        Case("参加人数约100人。"),
        Case("补植面积300亩以上，超过去年。"),
        Case("约请左右邻里参加。"),
    ),
)
def estimate_given_twice(document: Document) -> Iterator[Remark]:
    """“约”“近”“余”“左右”“以上”只用一个。"""
    for match in ESTIMATED.finditer(document.text):
        if quoted(document, *match.span()):
            continue
        if match["second"]:
            shorter = match["first"] + match["amount"]
        elif match["above"]:
            shorter = match["over"] + match["sum"]
        else:
            shorter = match["number"] + match["more"]
        yield Remark(*match.span(), shorter)


DOUBLED = {row["doubled"]: row["single"] for row in read_table(Path(__file__).with_name("doubled.tsv"))}
PATTERN = any_of(DOUBLED)


@inspection(
    label="wording.concision",
    rule="wording.concision.doubled_meaning",
    title="语义重复",
    title_en="One meaning twice",
    message="“{text}”意思重复，用“{suggestion}”即可。",
    message_en="“{text}” says one thing twice: “{suggestion}”.",
    source="《现代汉语词典》；公文写作惯例（简明）",
    level="惯例",
    yes=(Case("这项工作{涉及到→涉及}三个科室。"), Case("苗木{来自于→来自}本地苗圃。")),
    no=(Case("这项工作涉及三个科室。"), Case("苗木来自本地苗圃，涉及面不大。")),
)
def meaning_given_twice(document: Document) -> Iterator[Remark]:
    """写完默读一遍，去掉一个词意思不变，就去掉它。"""
    for match in PATTERN.finditer(document.text):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), DOUBLED[match[0]])

"""Bodies by an everyday or a former name, documents without their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.layout import ADDRESSED, FORMAL
from revlearn.rules.proposals.names import TOLERANT
from revlearn.rules.proposals.period import year_of
from revlearn.rules.proposals.protected import quoted

TABLE = Path(__file__).with_name("bodies.tsv")
LONG_AGO = 2000
"""Names that were never formal are wrong in a text of any year."""
REFORM = "《党政机关公文处理工作条例》第十九条第七项；机构改革方案公布的机构名称"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    return tuple((re.compile(row["pattern"]), row) for row in read_table(TABLE))


def _introduced(text: str, name: str, start: int) -> bool:
    """Whether the text has said before ``start`` that it will call a body so, or speaks of its former name."""
    first = re.search(rf"简称[：“”]{{0,2}}[^）\n]{{0,8}}{re.escape(name)}", text)
    return (first is not None and first.end() <= start) or "原" in text[max(0, start - 6) : start]


@inspection(
    label="terminology.name",
    rule="terminology.name.listed_body",
    title="机构用俗称、旧称",
    title_en="A body by its everyday or former name",
    message="“{text}”是俗称或者旧称，用{name}。",
    message_en="“{text}” is an everyday or a former name: {name}.",
    source=REFORM,
    level="规定",
    yes=(
        Case("{人社部→人力资源社会保障部}发布了护林员职业标准。"),
        Case("护林站会同{消防大队}开展演练，时间为2026年3月1日。"),
        Case("第七次全国人口普查后，又开展了{第五次经济普查}。"),
    ),
    no=(
        Case("人力资源社会保障部发布了护林员职业标准。"),
        Case("2012年，护林站会同消防大队开展演练。"),
        Case("同志们，消防大队的同志今天也来了，今年是2026年。", "讲话"),
    ),
)
def body_by_other_name(document: Document) -> Iterator[Remark]:
    """机构名称以最近一次机构改革为准；中央部门、普查、景区等用全称或者规范化简称。"""
    if document.genre in TOLERANT:
        return
    text, year = document.text, year_of(document)
    for pattern, row in _patterns():
        since = int(row["since"])
        if since > LONG_AGO and (year is None or year <= since):
            continue
        for match in pattern.finditer(text):
            start, end = match.span(1)
            if not quoted(document, start, end) and not _introduced(text, match[1], start):
                yield Remark(start, end, row["suggestion"] or None, {"name": row["suggestion"] or row["hint"]})


IN_TITLES = ADDRESSED | {"国资委", "商务委"}
"""Short names that are standard nowhere; 妇联, 科协 and their like are."""
TITLE_BODY = re.compile(
    rf"(?<=[省市县区州])(?P<body>{'|'.join(sorted(IN_TITLES, key=len, reverse=True))})(?=20\d\d年|关于)"
)


@inspection(
    label="terminology.name",
    rule="terminology.name.full_name",
    title="标题中的发文机关用全称",
    title_en="The issuing body in the title by its full name",
    message="标题中的发文机关用全称或者规范化简称“{suggestion}”，不用“{text}”。",
    message_en="The issuing body in a title has its full name “{suggestion}”, not “{text}”.",
    source="GB/T 9704—2012 7.2.4、7.3.1（发文机关用全称或者规范化简称）",
    level="规定",
    yes=(Case("柳溪县{国资委→国有资产监督管理委员会}2025年工作总结\n一年来，组织职工植树三次。"),),
    no=(Case("柳溪县妇联2025年工作总结\n县妇联组织植树三次。"),),
)
def issuer_short_in_title(document: Document) -> Iterator[Remark]:
    """标题、落款里的机关名称庄重完整，“国资委”“卫健局”写作“国有资产监督管理委员会”“卫生健康局”。"""
    for paragraph in document.paragraphs:
        if paragraph.role == "title":
            for match in TITLE_BODY.finditer(document.text, paragraph.start, paragraph.end):
                yield Remark(*match.span("body"), FORMAL[match["body"]])


ISSUED = re.compile(
    r"(?:出台|印发|制定印发|研究出台|修订|修订完善|制定出台|颁布)了(?P<title>[\u4e00-\u9fff“”]{3,20}?(?:管理办法|实施办法|暂行办法|管理规定|管理制度|实施细则|行动计划|行动方案|应急预案|实施意见|工作规则|考核办法|奖励办法|实施方案|工作方案))(?=[，。；、]|等)"
    r"|(?:根据|依据|按照|依照|违反)(?P<code>民法典|行政处罚法|行政许可法)(?=第|有关|相关|的?规定|[，、])"
    r"|(?:落实|对照|贯彻|学习)(?P<rule>(?:信访工作|重大行政决策程序|保障农民工工资支付|优化营商环境|政府信息公开|党政机关公文处理工作|地方党政领导干部安全生产责任制规定|粮食流通管理|物业管理|不动产登记暂行|城镇燃气管理)条例)(?=[，。；、的和])"
)
LOOSE = re.compile("[的各]|相关|有关|一系列|系列|多项|本|详细|具体|切实|完善|年度|一批|针对性|若干|以及|和")


@inspection(
    label="terminology.name",
    rule="terminology.name.title_marks",
    title="文件名称不加书名号",
    title_en="A document cited without title marks",
    message="文件、法规名称加书名号：“{suggestion}”。",
    message_en="The title of a document takes title marks: “{suggestion}”.",
    source="GB/T 15834—2011《标点符号用法》 4.15（标示书名、法规、文件名等）",
    level="规定",
    yes=(
        Case("林场出台了{护林员考勤管理办法→《护林员考勤管理办法》}，奖惩分明。"),
        Case("根据{民法典→《中华人民共和国民法典》}有关规定，林木归集体所有。"),
    ),
    no=(
        Case("林场出台了《护林员考勤管理办法》，奖惩分明。"),
        Case("林场出台了相关管理办法，完善了管理制度。"),
        Case("开展民法典宣传。"),
    ),
)
def document_without_marks(document: Document) -> Iterator[Remark]:
    """文件、法律、法规一写出名称，就加书名号；法律写全称。"""
    for match in ISSUED.finditer(document.text):
        group = match.lastgroup or "title"
        if quoted(document, *match.span(group)) or (group == "title" and LOOSE.search(match[group])):
            continue
        if group == "code" and _introduced(document.text, match[group], match.start()):
            continue
        state = "中华人民共和国" if group == "code" else ""
        yield Remark(*match.span(group), f"《{state}{match[group]}》")

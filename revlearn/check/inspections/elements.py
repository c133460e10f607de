"""Elements of the format that are misshapen by a word or a mark: numbers, titles, notes, copies (GB/T 9704—2012)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.proposals.genre import type_meant

FORMAT = "GB/T 9704—2012"
SHORT_YEAR = re.compile(r"(?<=[\u4e00-\u9fff])〔(?P<year>\d\d)〕(?=\d{1,4}号)")


@inspection(
    label="structure.layout",
    rule="structure.layout.number_brackets",
    title="发文字号年份写全",
    title_en="The year of a document number in full",
    message="发文字号的年份写四位：“{suggestion}”。",
    message_en="The year of a document number has four digits: “{suggestion}”.",
    source=f"{FORMAT} 7.2.5（年份应标全称）",
    level="规定",
    yes=(Case("林发〔{26→2026}〕5号\n关于造林的通知\n各站：\n开展造林。"),),
    no=(Case("林发〔2026〕5号\n关于造林的通知\n各站：\n开展造林。"),),
)
def year_cut_short(document: Document) -> Iterator[Remark]:
    """发文字号写“林发〔2026〕5号”，年份四位，序号不编虚位。"""
    for match in SHORT_YEAR.finditer(document.text):
        yield Remark(*match.span("year"), f"20{match['year']}")


TITLE_SLIPS = re.compile(r"(?P<twice>关于关于)|(?P<ask>(?<=关于)(?:请求|要求))(?=[^\n]{2,40}的请示$)")


@inspection(
    label="structure.layout",
    title="标题用字重复",
    title_en="A word twice in the title",
    message="标题中“{text}”重复，写作“{suggestion}”。",
    message_en="“{text}” is redundant in the title: “{suggestion}”.",
    source=f"《党政机关公文处理工作条例》第九条；{FORMAT} 7.3.1；公文写作惯例",
    level="惯例",
    yes=(
        Case("{关于关于→关于}造林的通知\n各站：\n开展造林。"),
        Case("关于{请求→}修建护林站的请示\n市林业局：\n拟修建护林站。"),
    ),
    no=(
        Case("关于造林的通知\n各站：\n开展造林。"),
        Case("关于修建护林站的请示\n市林业局：\n请求安排资金。"),
    ),
)
def title_says_twice(document: Document) -> Iterator[Remark]:
    """“请示”本身就是请求，标题不写“关于请求……的请示”；“关于”只用一个。"""
    for paragraph in document.paragraphs:
        if paragraph.role == "title":
            for match in TITLE_SLIPS.finditer(document.text, paragraph.start, paragraph.end):
                yield Remark(*match.span(), "关于" if match["twice"] else "")


NOTE_END = re.compile(
    r"^[ \u3000]*（(?:联系人|联系电话|联系方式|此件公开|此件)[^（）\n]*）(?P<mark>[。；，])[ \u3000]*$", re.M
)
SIGNED = re.compile(r"[\u4e00-\u9fff）](?P<mark>[，。、；：:])[ \u3000]*$")


@inspection(
    label="structure.layout",
    title="附注、署名后不加标点",
    title_en="No mark behind notes and signatures",
    message="附注的括号、署名后面不加“{text}”。",
    message_en="No “{text}” stands behind a note in brackets or a signature.",
    source=f"{FORMAT} 7.3.5、7.3.7；公文写作惯例",
    level="惯例",
    yes=(
        Case("关于造林的通知\n各站：\n开展造林。\n市林业局\n2026年3月1日\n（联系人：李文海，电话：2345678）{。→}"),
        Case("关于造林的通知\n各站：\n开展造林。\n市林业局{，→}\n2026年3月1日"),
    ),
    no=(
        Case("关于造林的通知\n各站：\n开展造林。\n市林业局\n2026年3月1日\n（联系人：李文海，电话：2345678）"),
        Case("造林记录\n由市林业局，\n县林场承办。"),
    ),
)
def mark_behind_element(document: Document) -> Iterator[Remark]:
    """附注加圆括号就够了，署名、日期单独成行，后面都不加标点。"""
    text = document.text
    for match in NOTE_END.finditer(text):
        yield Remark(*match.span("mark"), "")
    filled = [each for each in document.paragraphs if text[each.start : each.end].strip()]
    for at, paragraph in enumerate(filled[:-1]):
        line = text[paragraph.start : paragraph.end]
        dated = filled[at + 1].role == "date" and at > 1
        signed = SIGNED.search(line)
        if dated and signed and len(line.strip()) <= 20 and BODY.search(line.strip()[:-1]):
            yield Remark(paragraph.start + signed.start("mark"), paragraph.start + signed.end("mark"), "")


BODY = re.compile(r"(?:局|委员会|政府|办公室|厅|公司|中心|学校|医院|街道办事处|林场)$")
COPIED_DOWN = re.compile(
    r"^[ \u3000]*抄送[：:][^\n]*?(?P<down>各(?:乡镇|乡|镇|街道|县|区|科室|站|所|村|分局|下属|直属)[^，。；\n]*)", re.M
)


@inspection(
    label="structure.layout",
    rule="structure.layout.copies",
    title="请示不抄送下级",
    title_en="A request is not copied downwards",
    message="请示不抄送下级机关：“{text}”。",
    message_en="A request is not copied to subordinates (“{text}”).",
    source="《党政机关公文处理工作条例》第十五条第一项（向上级机关行文，不抄送下级机关）",
    level="规定",
    yes=(
        Case("关于修建护林站的请示\n市林业局：\n拟修建护林站。\n妥否，请批示。\n市林场\n2026年3月1日\n抄送：{各站}。"),
    ),
    no=(Case("关于造林的通知\n各站：\n开展造林。\n市林业局\n2026年3月1日\n抄送：各直属林场。"),),
)
def request_copied_down(document: Document) -> Iterator[Remark]:
    """请示、报告只抄送相关的上级和同级机关。"""
    if type_meant(document) in ("请示", "报告"):
        for match in COPIED_DOWN.finditer(document.text):
            yield Remark(*match.span("down"))

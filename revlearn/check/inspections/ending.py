"""What stands above and below the text: addressee, names of those present, who signs, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document, Paragraph

FORMAT = "GB/T 9704—2012"
TITLE = "关于开展植树活动的通知\n各林场：\n现就植树活动作如下安排，请认真组织实施。\n"
LOOSE_DATE = re.compile(
    r"[ \u3000]*(?P<year>(?:19|20)\d\d)\s*[·．，,、 ]\s*(?P<month>1[0-2]|0?[1-9])\s*[·．，,、. ]\s*"
    r"(?P<day>3[01]|[12]\d|0?[1-9])[日号]?[ \u3000]*"
)
LAST = 4
"""Lines at the end among which the date stands."""


def _filled(document: Document) -> list[Paragraph]:
    return [each for each in document.paragraphs if document.text[each.start : each.end].strip()]


@inspection(
    label="structure.layout",
    rule="structure.layout.date_line",
    title="成文日期的写法",
    title_en="Form of the date",
    message="成文日期“{text}”应写作“{suggestion}”。",
    message_en="The date “{text}” is written “{suggestion}”.",
    source=f"{FORMAT} 7.3.5.4（成文日期用阿拉伯数字将年、月、日标全）",
    level="规定",
    yes=(
        Case(f"{TITLE}特此通知。\n市林业局\n{{2025·8·6→2025年8月6日}}"),
        Case(f"{TITLE}特此通知。\n市林业局\n{{2025，08，06→2025年8月6日}}"),
    ),
    no=(Case(f"{TITLE}特此通知。\n市林业局\n2025年8月6日"), Case("植树记录\n2025，8，6三组数据见附表。")),
)
def date_with_other_marks(document: Document) -> Iterator[Remark]:
    """成文日期写“2025年8月6日”：年、月、日三个字齐全，月、日前不补零。"""
    for paragraph in _filled(document)[-LAST:]:
        line = document.text[paragraph.start : paragraph.end]
        match = LOOSE_DATE.fullmatch(line)
        if match and paragraph.role != "date":
            bare = paragraph.start + len(line) - len(line.lstrip())
            right = f"{match['year']}年{int(match['month'])}月{int(match['day'])}日"
            yield Remark(bare, paragraph.start + len(line.rstrip()), right)


ISSUED_IN_TITLE = frozenset(("通告", "公告", "决定"))
"""Types that may name their issuer in the title alone."""
SIGNED = frozenset(("通知", "通报", "报告", "请示", "批复", "函", "复函", "通告", "公告", "决定", "意见", "实施意见"))


@inspection(
    label="structure.layout",
    rule="structure.layout.issuer_name",
    title="缺发文机关署名",
    title_en="No signature above the date",
    message="成文日期上面缺发文机关署名。",
    message_en="The issuing body is missing above the date.",
    source=f"{FORMAT} 7.3.5（发文机关署名在成文日期之上）",
    level="规定",
    yes=(
        Case(f"{TITLE}特此通知。\n{{}}2025年8月6日"),
        Case("关于修建护林站的请示\n市林业局：\n拟修建护林站一座。\n妥否，请批示。\n{}2025年8月6日"),
    ),
    no=(
        Case(f"{TITLE}特此通知。\n市林业局\n2025年8月6日"),
        Case("植树动员会上的讲话\n同志们：\n今天我们来种树。\n2025年8月6日"),
        Case("市林业局关于开展植树活动的决定\n2025年8月6日\n一、植树\n选好苗木。"),
    ),
)
def signature_missing(document: Document) -> Iterator[Remark]:
    """落款两行：上面署机关名称，下面写成文日期，缺一不可。"""
    if document.genre not in SIGNED:
        return
    filled = _filled(document)
    if document.genre in ISSUED_IN_TITLE and re.match(r"[^\n]{2,30}关于", document.text.lstrip()):
        return
    for before, paragraph in list(pairwise(filled))[-LAST:]:
        line = document.text[before.start : before.end].rstrip()
        ends = before.role == "closing" or (before.role == "body" and line.endswith("。"))
        if paragraph.role == "date" and ends and paragraph.start > filled[len(filled) // 2].start:
            yield Remark(paragraph.start, paragraph.start)


OPENING = re.compile(
    r"[ \u3000]*(?:各|全体|全市|全县|本局|机关)[\u4e00-\u9fff、，（）]{1,36}(?P<mark>[。，；、])[ \u3000]*"
)


@inspection(
    label="structure.layout",
    rule="structure.layout.addressee",
    title="主送机关后用冒号",
    title_en="Colon behind the addressee",
    message="主送机关后面用全角冒号，不用“{text}”。",
    message_en="The addressee ends with a full-width colon, not “{text}”.",
    source=f"{FORMAT} 7.3.2（主送机关最后一个机关名称后标全角冒号）",
    level="规定",
    yes=(
        Case("关于开展植树活动的通知\n各林场、各苗圃{。→：}\n现作如下安排。"),
        Case("节约用水倡议书\n全体读者{，→：}\n水是生命之源。"),
    ),
    no=(
        Case("关于开展植树活动的通知\n各林场、各苗圃：\n现作如下安排。"),
        Case("植树简讯\n各林场已完成补植。\n成活率较高。"),
    ),
)
def addressee_without_colon(document: Document) -> Iterator[Remark]:
    """主送机关顶格写，末尾用全角冒号。"""
    filled = _filled(document)
    if len(filled) < 3 or filled[0].role != "title" or filled[1].role not in ("body", "addressee"):
        return
    line = document.text[filled[1].start : filled[1].end]
    match = OPENING.fullmatch(line)
    if match and filled[1].role == "body" and not VERB.search(line):
        yield Remark(filled[1].start + match.start("mark"), filled[1].start + match.end("mark"), "：")


VERB = re.compile(r"[已将要应须请为在了是有完开做抓推]")
ATTENDANCE = re.compile(
    r"^[ \u3000]*(?:出席|列席|请假|缺席|主持|主持人|记录|记录人|参会|参加人员|出席人员|时间|地点)(:)(?=[ \u3000]*\S)",
    re.M,
)


@inspection(
    label="structure.layout",
    title="会议要素后用全角冒号",
    title_en="A full-width colon in the record of attendance",
    message="“出席”“列席”“时间”“地点”后面用全角冒号。",
    message_en="The colon behind 出席, 列席, 时间 is full-width.",
    source=f"{FORMAT} 10.3（纪要标注出席人员名单，“出席”后标全角冒号）",
    level="规定",
    yes=(Case("植树会议纪要\n会议议定如下事项。\n出席{:→：}刘文海、陈立"), Case("时间{:→：}2025年8月6日")),
    no=(Case("植树会议纪要\n会议议定如下事项。\n出席：刘文海、陈立"), Case("Time: 9 a.m.\n时间安排见附件。")),
)
def attendance_colon(document: Document) -> Iterator[Remark]:
    """出席、列席、请假人员名单前用全角冒号。"""
    for match in ATTENDANCE.finditer(document.text):
        yield Remark(match.start(1), match.end(1), "：")


OTHER_HEAD = re.compile(r"[ \u3000]*(附图|附表|附录|附)[：:](?=[^\n。；]{2,40}$)")


@inspection(
    label="structure.layout",
    rule="structure.layout.attachment_note",
    title="附件说明写“附件”",
    title_en="An attachment note begins 附件：",
    message="附件说明以“附件：”领起，不写“{text}：”。",
    message_en="An attachment note begins 附件：, not “{text}：”.",
    source=f"{FORMAT} 7.3.4（附件说明编排“附件”二字）",
    level="规定",
    yes=(Case(f"{TITLE}特此通知。\n{{附图→附件}}：植树点位图\n市林业局\n2025年8月6日"),),
    no=(
        Case(f"{TITLE}特此通知。\n附件：植树点位图\n市林业局\n2025年8月6日"),
        Case("附图：植树点位示意\n林地分布见图。"),
    ),
)
def attachment_by_other_name(document: Document) -> Iterator[Remark]:
    """图、表作附件，也写“附件：××图”“附件：××表”。"""
    for paragraph, following in pairwise(_filled(document)):
        match = OTHER_HEAD.match(document.text[paragraph.start : paragraph.end])
        if match and paragraph.role == "body" and following.role in ("signature", "date"):
            yield Remark(paragraph.start + match.start(1), paragraph.start + match.end(1), "附件")

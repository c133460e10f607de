"""Words of another document type or direction (《党政机关公文处理工作条例》, Articles 8 and 14)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.proposals.genre import type_meant
from revlearn.rules.proposals.protected import quoted

REGULATION = "《党政机关公文处理工作条例》第八条"
URGED = re.compile(
    r"(?:请|望|盼|恳请|敬请)[^，。；\n]{0,10}(?:支持|批准|批复|同意|解决|安排|答复|办理|指示)为(?:盼|荷|感|谢)|(?:望|盼)(?:能)?(?:尽快|早日|从速|尽早)[^，。；\n]{0,8}(?:批准|批复|解决|答复)"
    r"|(?:此致[，。]?\n?[ \u3000]*)?敬礼[！。]?[ \u3000]*$",
    re.M,
)
FORMULA = {"请示": "妥否，请批示", "报告": "特此报告", "通知": "特此通知", "批复": "此复", "通报": "特此通报"}


@inspection(
    label="terminology.genre",
    rule="terminology.genre.closing_words",
    title="结束语像书信、像催办",
    title_en="A closing as in a letter",
    message="“{text}”不是{genre}的结束语，用“{suggestion}”。",
    message_en="“{text}” does not close a {genre}: “{suggestion}”.",
    source=f"{REGULATION}；公文写作惯例（各文种结束语）",
    level="惯例",
    yes=(
        Case("关于修建护林站的请示\n市林业局：\n拟修建护林站一座。\n{请予支持为盼→妥否，请批示}。\n市林场"),
        Case("关于护林情况的报告\n市林业局：\n巡山三百次。\n{敬礼！→特此报告}\n市林场"),
    ),
    no=(
        Case("关于修建护林站的请示\n市林业局：\n拟修建护林站一座。\n妥否，请批示。\n市林场"),
        Case("关于苗木调运的函\n市苗圃：\n拟调运苗木。\n请予支持为荷。\n市林场"),
    ),
)
def letter_closing(document: Document) -> Iterator[Remark]:
    """请示不催办、不写“为盼”“为感”，公文不写“此致敬礼”；各文种有自己的结束语。"""
    genre = type_meant(document) or ""
    if genre not in FORMULA:
        return
    for match in URGED.finditer(document.text, len(document.text) // 3):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), FORMULA[genre], {"genre": genre})


OWN_NAME = re.compile(
    r"(?:制定|特制定|适用|依据|根据|按照|违反|遵守|执行|实施|施行|解释)?本(?P<named>办法|规定|方案|预案|意见|细则|通知|计划)(?=。|，|自|由|所称|适用|第|的解释|未尽)"
)
KINDS = ("办法", "规定", "方案", "预案", "意见", "细则", "计划")


@inspection(
    label="terminology.genre",
    rule="terminology.genre.document_type",
    title="正文自称与标题的文种不一致",
    title_en="The text calls itself by another type",
    message="标题是“{kind}”，正文称“本{text}”，应为“本{suggestion}”。",
    message_en="The title says {kind}, the text calls itself {text}.",
    source=f"{REGULATION}；《党政机关公文处理工作条例》第九条（标题由发文机关名称、事由和文种组成）",
    level="规定",
    yes=(
        Case("护林站火灾应急预案\n一、总则\n为应对山火，制定本{方案→预案}。"),
        Case("护林员管理办法\n第一条　为规范护林员管理，制定本{规定→办法}。"),
    ),
    no=(
        Case("护林站火灾应急预案\n一、总则\n为应对山火，制定本预案。"),
        Case("关于印发护林员管理办法的通知\n各站：\n本办法自2026年3月1日起施行。"),
        Case("护林实施方案\n一、目标\n按照本意见精神抓好落实。"),
    ),
)
def calls_itself_otherwise(document: Document) -> Iterator[Remark]:
    """标题叫“预案”，正文就称“本预案”，从头到尾一个名称。"""
    titles = [each for each in document.paragraphs if each.role == "title" and each.end > each.start]
    if not titles:
        return
    title = document.text[titles[0].start : titles[-1].end].rstrip("（试行） \u3000")
    kind = next((each for each in KINDS if title.endswith(each)), None)
    if kind is None or sum(each in title for each in KINDS) > 1:
        return
    for match in OWN_NAME.finditer(document.text, titles[-1].end):
        if match["named"] != kind and not quoted(document, *match.span()):
            certain = re.match(r"制定|特制定", match[0]) or re.match(r"自|由|适用|的解释", document.text[match.end() :])
            if certain:
                yield Remark(*match.span("named"), kind, {"kind": kind})


ORDERED = re.compile(
    r"(?:责成|责令|勒令|要求|命令|限)(?P<to>[你贵][局单委部校院厅站馆处])|(?<![\u4e00-\u9fff])你[局单委部校院厅][^，。；\n]{0,4}(?:必须|务必|不得)"
)
PRESSED = re.compile(
    r"请(?:县|市|省|区)?(?:政府|委|局)?务必|(?<![\u4e00-\u9fff])要求(?:[省市县区](?:人民)?政府|[省市县区]委|上级)|(?:[省市县区](?:人民)?政府|上级)(?:必须|务必|应当立即)"
)


@inspection(
    label="terminology.genre",
    rule="terminology.genre.direction",
    title="对平级、上级用命令口气",
    title_en="A commanding tone towards peers or superiors",
    message="{genre}不能命令对方：“{text}”改用“商请”“恳请”“请予支持”。",
    message_en="A {genre} does not command (“{text}”).",
    source="《党政机关公文处理工作条例》第八条、第十四条",
    level="规定",
    yes=(
        Case("现就苗木调运商洽如下：\n{责成你局}于月底前起苗。", "函"),
        Case("拟修建护林站。\n{请务必}于月底前拨付资金。", "请示"),
    ),
    no=(
        Case("现就苗木调运商洽如下：\n请贵局于月底前起苗。", "函"),
        Case("责成你站于月底前起苗。", "通知"),
    ),
)
def commanding_tone(document: Document) -> Iterator[Remark]:
    """函写“商请贵局”，请示写“恳请”；“责成”“务必”“要求你局”只用于下行文。"""
    genre = document.genre or ""
    patterns = {"函": (ORDERED,), "复函": (ORDERED,), "请示": (ORDERED, PRESSED), "报告": (PRESSED,)}
    for pattern in patterns.get(genre, ()):
        for match in pattern.finditer(document.text):
            if not quoted(document, *match.span()):
                yield Remark(*match.span(), None, {"genre": genre})

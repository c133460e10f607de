"""Requests where the document type has none, and more than one matter or addressee in a request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.proposals.genre import type_meant
from revlearn.rules.proposals.protected import quoted

REGULATION = "《党政机关公文处理工作条例》第十五条"
MAY_NOT_ASK = frozenset(
    [
        "报告",
        "总结",
        "汇报",
        "方案",
        "实施方案",
        "工作方案",
        "通报",
        "简报",
        "调研报告",
        "调查报告",
        "述职报告",
        "述职述廉报告",
        "述职述廉",
        "工作总结",
        "纪要",
        "整改报告",
        "信息",
        "专报",
        "计划",
        "工作要点",
        "讲话",
        "通知",
        "意见",
    ]
)
REQUEST = re.compile(
    r"恳请|(?:以上|上述)问题，?(?:敬|恳)?请[^，。；\n各]{2,10}(?:协调|帮助|支持|研究|予以)[^，。；\n]{0,14}解决|请[^，。；\n各]{2,8}(?:予以批准|批准并)|(?:建议[省市县区](?:委|人民政府|政府)|请(?:[省市县区](?:委|人民政府|政府)|上级|管委会|组织部))[^，。；\n]{0,16}?"
    r"(?:给予|安排|统筹|解决|增加|协调|支持|多给|追加)|(?:建议|希望)[^，。；\n]{0,16}(?:增加|核增|增设)[^，。；\n]{0,12}编制|请(?!各)[\u4e00-\u9fff]{2,10}?(?:尽快|予以)?(?:安排|拨付|追加|批准|增拨)[^，。]{0,10}(?:资金|经费|编制|拨付|补助款?)|请予?(?:以)?(?:批准|拨付|核增|追加|审批)|(?:建议|请|请求|申请)(?:[省市县区]|上级|贵|局|组织)[^，。；\n]{0,16}?(?:经费|资金|编制|补助|列入|增加|增设|拨付|批准|立项|用地|解决)"
)
NO_REQUEST = re.compile(
    r"恳请[^，。；]{0,12}(?:批评指正|指导|各位|大家|谅解|配合|监督)|(?:依法|按程序|按规定|应当|可以|经|须|报|向)[^，。；]{0,10}$"
)
BEGGED = re.compile(r"恳请|请[^，。；]*(?:予以批准|批准并)")
"""What a superior does not ask of those below, whatever the type."""
ADDRESSED_DOWN = frozenset(("通知", "意见", "通报", "方案", "实施方案", "工作方案", "计划", "工作要点", "讲话", "纪要"))


@inspection(
    label="terminology.genre",
    rule="terminology.genre.request_inside",
    title="夹带请示事项",
    title_en="A request inside another document",
    message="{genre}不得夹带请示事项，请另文请示：“{text}……”。",
    message_en="A {genre} may not carry a request; ask in a document of its own: “{text}…”.",
    source=f"{REGULATION}第四项（不得在报告等非请示性公文中夹带请示事项）",
    level="规定",
    yes=(
        Case("补植已结束。\n{恳请}市林业局拨付苗木款20万元，用于明春造林。\n特此报告。", "报告"),
        Case("花展总结如下。\n游客超过八万人次。{建议县政府拨付}专项经费50万元。", "总结"),
    ),
    no=(
        Case("补植已结束。\n恳请市林业局拨付苗木款20万元，用于明春造林。", "请示"),
        Case("书库紧张。\n恳请各位馆员多提意见，恳请大家批评指正。", "总结"),
        Case("馆员进修须经馆务会批准，费用报县财政局审批。", "报告"),
    ),
)
def request_in_report(document: Document) -> Iterator[Remark]:
    """报告、总结、方案里不写“恳请拨款”“请予批准”，有请求另写一份请示。"""
    genre = type_meant(document)
    if genre is None or genre not in MAY_NOT_ASK:
        return
    text = document.text
    for paragraph in document.paragraphs:
        if paragraph.role not in ("body", "heading"):
            continue
        for match in REQUEST.finditer(text, paragraph.start, paragraph.end):
            start, end = match.span()
            if quoted(document, start, end) or NO_REQUEST.search(text[max(paragraph.start, start - 12) : start]):
                continue
            if NO_REQUEST.match(text[start : start + 24]) or (genre in ADDRESSED_DOWN and not BEGGED.match(match[0])):
                continue
            yield Remark(start, end, None, {"genre": genre})
            break


ANOTHER = re.compile(
    r"(?:另外|此外|同时|另)[，,]?[^。\n]{0,40}?(?:恳请|请求|请[^，。]{0,10}(?:一并|追加|核增|增加|批准)|建议[^，。]{0,8}(?:增加|核增|追加))|(?:恳请|请)[^，。\n]{0,14}一并(?:批准|安排|解决|核增)"
)
STAFF = re.compile(r"(?:恳请|请|关于增加|关于增设|关于核增)[^。；\n]{0,30}(编制|职数|机构)")
"""A request for posts beside a request for something else is the commonest second matter."""


@inspection(
    label="terminology.genre",
    rule="terminology.genre.request_inside",
    title="请示一文多事",
    title_en="Several matters in one request",
    message="请示应当一文一事，另一件请求请另文请示：“{text}……”。",
    message_en="A request has one matter; ask for the other in a document of its own: “{text}…”.",
    source=f"{REGULATION}第四项（请示应当一文一事）",
    level="规定",
    yes=(
        Case("拟新建书库。\n{另外，恳请}为我馆核增编制2名。\n妥否，请批示。", "请示"),
        Case("关于新建书库的请示\n县政府：\n拟新建书库。\n（三）{恳请为我馆核增事业编制}2名。\n妥否，请批示。"),
    ),
    no=(
        Case("拟新建书库，恳请安排经费60万元。\n妥否，请批示。", "请示"),
        Case("拟新建书库。\n另外，恳请为我馆核增编制2名。", "函"),
    ),
)
def second_matter(document: Document) -> Iterator[Remark]:
    """请示只写一件事：先问自己“批准了这件，那件还要不要另批”，要另批就另写。"""
    if type_meant(document) != "请示":
        return
    for match in ANOTHER.finditer(document.text):
        if document.paragraph_at(match.start()).role == "body":
            yield Remark(match.start(), match.end())
    title = document.text[: document.text.find("\n")]
    if re.search("编制|机构|职数|人员", title):
        return
    for match in STAFF.finditer(document.text):
        if not ANOTHER.search(document.text[max(0, match.start() - 20) : match.end()]):
            yield Remark(match.start(), match.end())


BODIES = re.compile(r"[、，]")
TOGETHER = re.compile(r"[省市县区镇]委、[省市县区镇](?:人民)?政府|党委、[^、]*政府")


@inspection(
    label="structure.layout",
    rule="structure.layout.addressee",
    title="请示多头主送",
    title_en="A request with several addressees",
    message="请示原则上只主送一个上级机关，其他机关用抄送：“{text}”。",
    message_en="A request goes to one superior; others get a copy: “{text}”.",
    source=f"{REGULATION}第一项（原则上主送一个上级机关）",
    level="规定",
    yes=(Case("关于更换书架的请示\n省图书馆{、省文物局}：\n现请示如下。"),),
    no=(Case("关于更换书架的请示\n省图书馆：\n现请示如下。"), Case("关于建设书城的请示\n县委、县政府：\n现请示如下。")),
)
def several_addressees(document: Document) -> Iterator[Remark]:
    """请示写给能拍板的那一个上级机关，需要同时送的用抄送。"""
    if type_meant(document) != "请示":
        return
    for paragraph in document.paragraphs:
        line = document.text[paragraph.start : paragraph.end]
        if paragraph.role == "addressee" and not TOGETHER.search(line):
            match = re.search(
                r"[、，](?=[^、，]{2,}[：:]?\s*$)|并(?=[^、，]{2,12}(?:书记|主任|县长|市长|局长|省长|厅长))", line
            )
            if match:
                yield Remark(paragraph.start + match.start(), paragraph.start + len(line.rstrip(" \u3000：:")))


ORDERS = re.compile(
    r"(?<!未经)贵[局校馆院公司单位处委办站]{1,2}[^，。；\n]{0,6}(?:必须|务必|应当?立即|不得)|务请[^，。；\n]{0,10}(?:尽快|办理|落实)|后果自负"
    r"|你们(?:要|必须|应该)[^。\n]{0,20}|(?:必须|马上)停止|不要拖后腿"
)


@inspection(
    label="terminology.genre",
    rule="terminology.genre.direction",
    title="对平级、上级下命令",
    title_en="An order to a peer or superior",
    message="{genre}不用“{text}”这样的命令口气，改用“商请”“请予支持”“恳请”。",
    message_en="A {genre} gives no orders (“{text}”); it asks.",
    source="《党政机关公文处理工作条例》第八条、第十四条（函适用于不相隶属机关之间商洽工作）",
    level="规定",
    yes=(
        Case("现就苗木调运事宜商请贵局支持。{贵局必须}于月底前起苗。", "函"),
        Case("上述事项，{务请贵馆尽快}答复。", "函"),
    ),
    no=(
        Case("现就苗木调运事宜商请贵局支持，请贵局于月底前函复。", "函"),
        Case("各站必须于月底前起苗，逾期后果自负。", "通知"),
    ),
)
def order_in_letter(document: Document) -> Iterator[Remark]:
    """落笔前认准对方是上级、平级还是下级：对上“恳请”，对平级“商请”“请予支持”。"""
    genre = document.genre or ""
    if genre not in ("函", "复函", "请示"):
        return
    for match in ORDERS.finditer(document.text):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), None, {"genre": genre})


TALK = re.compile(
    r"请(?:各位)?领导[^。\n]{0,24}(?:批|重视|看看|支持|考虑|指示)[^。\n]{0,6}|看(?:看)?行不行|行不行[，。]|批下来"
)


@inspection(
    label="terminology.genre",
    rule="terminology.genre.closing_words",
    title="结束语口语化",
    title_en="A closing as one speaks",
    message="“{text}”是口头话，{genre}的结束语用“{formula}”。",
    message_en="“{text}” is how one speaks; a {genre} closes with “{formula}”.",
    source="《党政机关公文处理工作条例》第八条；公文写作惯例（各文种结束语）",
    level="惯例",
    yes=(
        Case("拟修建护林站。\n{请领导高度重视，抓紧批下来}。", "请示"),
        Case("护林工作已结束。\n{请领导看看}。", "报告"),
    ),
    no=(
        Case("拟修建护林站。\n妥否，请批示。", "请示"),
        Case("请领导小组办公室汇总。", "请示"),
    ),
)
def spoken_closing(document: Document) -> Iterator[Remark]:
    """请示用“妥否，请批示”，报告用“特此报告”，函用“请予函复”。"""
    genre = document.genre or ""
    formula = {"请示": "妥否，请批示", "报告": "特此报告", "函": "请予函复"}.get(genre)
    if formula is None:
        return
    for match in TALK.finditer(document.text):
        if "领导小组" not in match[0] and not quoted(document, *match.span()):
            yield Remark(*match.span(), None, {"genre": genre, "formula": formula})

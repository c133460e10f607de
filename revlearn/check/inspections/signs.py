"""Marks of the wrong kind or width: colons after connectives, stops of another width, brackets of two kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.proposals.protected import quoted

MARKS = "GB/T 15834—2011《标点符号用法》"
COLON = re.compile(
    r"(?:^|(?<=[。；，\n\u3000 ]))(?:因此|为此|但是|然而|同时|此外|另外|所以|总之|于是|从而|例如|比如)"
    r"(?P<mark>：)(?=[^\n“])(?![^。\n]{0,30}[、；])"
    r"|(?:逾期|未按|不按|拒不|违反|凡是?)[^，。；：\n]{0,30}的"
    r"(?P<condition>：)(?=视为|视同|一律|将|按|不予|取消|由|予以|给予|依法|责令|应当)",
    re.M,
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.colon_down",
    title="关联词语、条件之后用逗号",
    title_en="A comma behind connectives and conditions",
    message="后面不是分项说明，用逗号，不用冒号。",
    message_en="Nothing is listed or explained: a comma, not a colon.",
    source=f"{MARKS} 4.4.3、4.7.3",
    level="规定",
    yes=(Case("因此{：→，}补植要赶在雨前完成。"), Case("逾期未领苗木的{：→，}视为放弃。")),
    no=(
        Case("因此，补植要赶在雨前完成。"),
        Case("例如：松树、柏树、杉树。"),
        Case("逾期未领苗木的，视为放弃。"),
    ),
)
def colon_behind_connective(document: Document) -> Iterator[Remark]:
    """“因此”“同时”“但是”后面接着说，用逗号或者不加标点；“……的”后面是处理结果，用逗号。"""
    for match in COLON.finditer(document.text):
        group = "mark" if match["mark"] else "condition"
        if not quoted(document, *match.span(group)):
            yield Remark(*match.span(group), "，")


ORDERS = re.compile(
    r"(?:提出(?:以下|如下)[几三四五两]?[点项]?(?:要求|意见)|讲[了以]?[三四五几两]点(?:意见|要求)?|做到以下[三四五几]点|议定以下事项)(?P<mark>，)(?=一是|一要|一、)"
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.colon",
    title="引出分项用冒号",
    title_en="A colon before counted points",
    message="后面分项列举，用冒号。",
    message_en="Counted points follow: a colon.",
    source=f"{MARKS} 4.7.3.1（用于总说性词语之后，提起分说）",
    level="规定",
    yes=(Case("会议提出以下要求{，→：}一要备足苗木；二要按时补植。"),),
    no=(Case("会议强调：一要备足苗木；二要按时补植。"), Case("会议强调，一要备足苗木，二要按时补植。")),
)
def colon_before_points(document: Document) -> Iterator[Remark]:
    """“提出以下要求”“议定以下事项”后面是“一要……二要……”，用冒号提起。"""
    for match in ORDERS.finditer(document.text):
        if not quoted(document, *match.span("mark")):
            yield Remark(*match.span("mark"), "：")


NARROW_STOP = re.compile(r"(?<=[\u4e00-\u9fff”》）])(?P<mark>\.)(?=[ \u3000]*(?:$|\n|[\u4e00-\u9fff]))", re.M)
MIXED = re.compile(
    r"(?P<open>（)(?=[^（）()\n]{0,60}\))[^（）()\n]{0,60}(?P<narrow>\))|(?P<half>\()[^（）()\n]{0,60}(?P<close>）)|(?P<left>\()[^（）()\n]*[\u4e00-\u9fff][^（）()\n]*(?P<right>\))"
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.full_width",
    title="句号、括号用全角",
    title_en="Full-width stops and brackets",
    message="中文里的句号、括号用全角：“{suggestion}”。",
    message_en="In Chinese text stops and brackets are full-width: “{suggestion}”.",
    source=f"{MARKS} 5.1（标点符号的位置和书写形式）",
    level="规定",
    yes=(
        Case("补植已完成{.→。}"),
        Case("补植已完成（详见附表{)→）}。"),
        Case("补植已完成{(→（}详见附表）。"),
    ),
    no=(Case("补植已完成。"), Case("补植面积1.5亩，见www.lin.cn。"), Case("补植已完成（详见附表）。")),
)
def narrow_stop_or_bracket(document: Document) -> Iterator[Remark]:
    """中文输入法下打句号和括号；一对括号前后宽窄一致。"""
    text = document.text
    for match in NARROW_STOP.finditer(text):
        yield Remark(*match.span("mark"), "。")
    for match in MIXED.finditer(text):
        if match["open"]:
            yield Remark(*match.span("narrow"), "）")
        elif match["half"]:
            yield Remark(*match.span("half"), "（")
        elif match["left"] and (match.start() == 0 or text[match.start() - 1] not in "]"):
            yield Remark(*match.span("left"), "（")
            yield Remark(*match.span("right"), "）")


ROUTE = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<mark>--?|－|～)(?=[\u4e00-\u9fff]{1,6}(?:高速|铁路|公路|航线|段|线路|国道|省道|城际))"
)
DAYS = re.compile(r"(?<=[日月年号])(?P<mark>--|－－|——)(?=\d)")


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.dash",
    title="起止地点、时间用一字线",
    title_en="A one-em dash between two ends",
    message="起止的地点、时间之间用一字线“—”或者“至”，不用“{text}”。",
    message_en="Between two places or days stands “—” or 至, not “{text}”.",
    source=f"{MARKS} 4.13.3.2（一字线标示时间、地域的起止）",
    level="规定",
    yes=(Case("修建林场{-→—}苗圃段防火道。"), Case("补植时间为3月1日{--→—}15日。")),
    no=(Case("修建林场—苗圃段防火道。"), Case("补植时间为3月1日至15日。"), Case("3月12日——植树节。")),
)
def dash_between_ends(document: Document) -> Iterator[Remark]:
    """“北京—上海”“3月1日—5日”，用一字线，不用短横线、两个短横。"""
    for pattern in (ROUTE, DAYS):
        for match in pattern.finditer(document.text):
            if not quoted(document, *match.span("mark")):
                yield Remark(*match.span("mark"), "—")


PLAIN = frozenset(
    (
        "报告",
        "请示",
        "通知",
        "通报",
        "批复",
        "函",
        "复函",
        "决定",
        "意见",
        "通告",
        "公告",
        "纪要",
        "会议纪要",
        "工作总结",
        "总结",
        "调研报告",
    )
)
SHOUTED = re.compile(r"(?<=[\u4e00-\u9fff])(?P<mark>！)")


@inspection(
    label="wording.punctuation",
    title="公文正文少用感叹号",
    title_en="No exclamation marks in official documents",
    message="{genre}语气平实，用句号，不用感叹号。",
    message_en="A {genre} is sober: a full stop, not an exclamation mark.",
    source=f"{MARKS} 4.3；《党政机关公文处理工作条例》第十九条（表述准确、文字精练）；公文写作惯例",
    level="惯例",
    yes=(Case("全县造林300亩，取得了良好效果{！→。}", "报告"),),
    no=(Case("让我们一起植树！", "倡议书"), Case("墙上写着“保护森林！”。", "报告")),
)
def exclamation_in_document(document: Document) -> Iterator[Remark]:
    """感叹号留给讲话、倡议书；报告、通知、总结用事实说话，句末用句号。"""
    genre = document.genre or ""
    if genre not in PLAIN:
        return
    for match in SHOUTED.finditer(document.text):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), "。", {"genre": genre})

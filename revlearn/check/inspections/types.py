"""Document types that do not fit those addressed, or what they are to do (《党政机关公文处理工作条例》, Article 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document, Span
from revlearn.rules.proposals.genre import FORMULAS, type_meant
from revlearn.rules.proposals.protected import quoted

ARTICLE_8 = "《党政机关公文处理工作条例》第八条"


def _type_in_title(document: Document, genre: str) -> Span | None:
    """Where the title names ``genre`` at its end."""
    titles = [each for each in document.paragraphs if each.role == "title" and each.end > each.start]
    if not titles:
        return None
    line = document.text[titles[-1].start : titles[-1].end].rstrip()
    end = titles[-1].start + len(line)
    return (end - len(genre), end) if line.endswith(genre) else None


def _addressee(document: Document) -> str:
    return next(
        (document.text[each.start : each.end].strip() for each in document.paragraphs if each.role == "addressee"), ""
    )


@inspection(
    label="terminology.genre",
    rule="terminology.genre.document_type",
    title="对下行文不用报告、请示",
    title_en="A report or request sent downwards",
    message="主送“{to}”是下级，不能用“{text}”；告知情况用通报，布置工作用通知。",
    message_en="“{to}” are subordinates: a {text} goes upwards only.",
    source=f"{ARTICLE_8}（报告、请示适用于向上级机关）",
    level="规定",
    yes=(
        Case("关于护林工作情况的{报告}\n各林场、各苗圃：\n今年以来，护林工作平稳有序。"),
        Case("关于更换书架的{请示}\n各县图书馆：\n现请示如下。"),
    ),
    no=(
        Case("关于护林工作情况的报告\n市林业局：\n今年以来，护林工作平稳有序。"),
        Case("关于护林工作情况的通报\n各林场、各苗圃：\n今年以来，护林工作平稳有序。"),
    ),
)
def sent_downwards(document: Document) -> Iterator[Remark]:
    """报告、请示只能向上；主送“各××”的是下行文，用通知、通报。"""
    genre, to = document.genre or "", _addressee(document)
    place = _type_in_title(document, genre) if genre in ("报告", "请示") else None
    if place is not None and re.match("各(?!位)", to):
        yield Remark(*place, None, {"to": to.rstrip("：:")})


PRAISE = re.compile(r"关于(?:表彰|表扬|嘉奖|授予|追授|给予)[^\n]{2,60}的通知$")


@inspection(
    label="terminology.genre",
    rule="terminology.genre.document_type",
    title="表彰奖惩不用通知",
    title_en="Praise or punishment in a notice",
    message="奖惩有关单位和人员用“决定”或“通报”，不用“通知”。",
    message_en="Praise and punishment are given by a 决定 or a 通报, not by a 通知.",
    source=f"{ARTICLE_8}（决定适用于奖惩有关单位和人员，通报适用于表彰先进、批评错误）",
    level="规定",
    yes=(Case("关于表彰先进林场的{通知→决定}\n各林场：\n现决定表彰先进林场三家。"),),
    no=(
        Case("关于表彰先进林场的决定\n各林场：\n现决定表彰先进林场三家。"),
        Case("关于开展先进林场评选表彰工作的通知\n各林场：\n现通知如下。"),
    ),
)
def praise_in_notice(document: Document) -> Iterator[Remark]:
    """表彰、处分用决定或者通报；通知只布置评选、申报一类工作。"""
    place = _type_in_title(document, "通知")
    if place is not None:
        line = document.text[document.text.rfind("\n", 0, place[0]) + 1 : place[1]]
        if PRAISE.search(line) and "评选" not in line and "推荐" not in line:
            yield Remark(*place, "决定")


PUBLIC = re.compile(r"(?:市民|居民|游客|村民|读者|旅客|乘客|群众)(?:朋友|们|：|:|，|、|$)")


@inspection(
    label="terminology.genre",
    rule="terminology.genre.document_type",
    title="面向社会公众不用通知",
    title_en="A notice addressed to the public",
    message="“{to}”不是下级机关，要求公众遵守用“通告”，号召公众用“倡议书”。",
    message_en="“{to}” is the public: rules are told by a 通告, appeals by a 倡议书.",
    source=f"{ARTICLE_8}（通告适用于在一定范围内公布应当遵守或者周知的事项）",
    level="规定",
    yes=(Case("关于古树公园闭园的{通知}\n广大市民、游客朋友：\n因补植苗木，公园闭园三天。"),),
    no=(
        Case("关于古树公园闭园的通告\n因补植苗木，公园闭园三天。"),
        Case("关于组织市民植树的通知\n各林场：\n现通知如下。"),
    ),
)
def notice_to_public(document: Document) -> Iterator[Remark]:
    """通知发给下级机关和有关单位；面向市民、游客，用通告、公告或者倡议书。"""
    place, to = _type_in_title(document, "通知"), _addressee(document)
    if place is not None and PUBLIC.search(to):
        yield Remark(*place, None, {"to": to.rstrip("：:，")})


WISH = re.compile(
    r"[ \u3000]*(?P<wish>希?望(?:你们|大家|广大[^，。\n]{2,8}|各位[^，。\n]{0,6})[^。\n]{2,30})[。！]?[ \u3000]*$"
)
CLOSED = frozenset(("通知", "通告", "公告", "批复"))


@inspection(
    label="terminology.genre",
    rule="terminology.genre.closing_words",
    title="结束语不合文种",
    title_en="A wish in place of the closing formula",
    message="“{text}”不是公文的结束语，{genre}用“{suggestion}”。",
    message_en="“{text}” is no closing formula; a {genre} has “{suggestion}”.",
    source=f"{ARTICLE_8}；公文写作惯例（各文种结束语）",
    level="惯例",
    yes=(
        Case("关于开展植树活动的通知\n各林场：\n现作如下安排。\n{希望大家认真对待→特此通知}。\n市林业局"),
        Case("关于修建护林站的批复\n市林场：\n同意修建。\n{望你们抓紧施工→此复}。\n市林业局"),
    ),
    no=(
        Case("关于开展植树活动的通知\n各林场：\n现作如下安排。\n特此通知。\n市林业局"),
        Case("植树动员会上的讲话\n同志们：\n希望大家认真对待。"),
    ),
)
def wish_for_formula(document: Document) -> Iterator[Remark]:
    """通知写“特此通知”，批复写“此复”，通告写“特此通告”，不用“望你们”“希望大家”收尾。"""
    genre = document.genre or ""
    if genre not in CLOSED:
        return
    body = [each for each in document.paragraphs if each.role in ("body", "closing") and each.end > each.start]
    for paragraph in body[-2:]:
        match = WISH.match(document.text[paragraph.start : paragraph.end])
        if match:
            start = paragraph.start
            formula = FORMULAS[genre]["closing"]
            yield Remark(start + match.start("wish"), start + match.end("wish"), formula, {"genre": genre})


ANNOUNCED = re.compile(r"现[就将][^。；\n]{0,40}?(要求|通知|通报)如下")


@inspection(
    label="terminology.genre",
    rule="terminology.genre.opening_words",
    title="函不用“要求如下”",
    title_en="A letter that announces orders",
    message="函与对方平行，不写“{text}如下”，写“函告如下”“商请如下”。",
    message_en="A letter to a peer announces no orders (“{text}”).",
    source=f"{ARTICLE_8}（函适用于不相隶属机关之间商洽工作）",
    level="规定",
    yes=(Case("关于苗木调运的函\n市苗圃：\n现就苗木调运事宜{要求→函告}如下：", "函"),),
    no=(
        Case("关于苗木调运的函\n市苗圃：\n现就苗木调运事宜函告如下：", "函"),
        Case("关于苗木调运的通知\n各林场：\n现就苗木调运事宜要求如下：", "通知"),
    ),
)
def orders_announced(document: Document) -> Iterator[Remark]:
    """函的开头写“现将有关事项函告如下”“现商请贵单位支持以下事项”。"""
    if type_meant(document) != "函":
        return
    for match in ANNOUNCED.finditer(document.text):
        if not quoted(document, *match.span()):
            yield Remark(match.start(1), match.end(1), "函告")

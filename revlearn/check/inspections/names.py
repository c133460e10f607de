"""Persons called as one calls them in the office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.proposals.protected import quoted

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
POSTS = r"(?:副)?(?:局长|主任|书记|县长|市长|区长|镇长|乡长|处长|科长|部长|校长|院长|所长|总经理|主席|队长|厅长|总)"
CALLED = re.compile(
    rf"(?:^|(?<=[：，、；（\u3000 由局院区县])|(?<=出席|领导))(?P<who>[{SURNAMES}]{POSTS})"
    r"(?=[，、。；：）（参出等作主介强指要在\s]|$)",
    re.M,
)
TOLERANT = frozenset(("讲话", "讲话稿", "发言", "发言稿", "致辞"))


@inspection(
    label="terminology.name",
    rule="terminology.name.person_post",
    title="人名不写全名",
    title_en="A person without the full name",
    message="“{text}”是口头称呼，公文先写职务、后写姓名全称。",
    message_en="“{text}” is how one speaks: the post comes first, then the full name.",
    source="《党政机关公文处理工作条例》第二十条（人名等表述准确）；公文写作惯例",
    level="惯例",
    yes=(
        Case("植树工作会议纪要\n出席：{张局长}、刘文海、陈立", "纪要"),
        Case("会议由{李主任}主持。", "纪要"),
    ),
    no=(
        Case("会议由副市长李建国主持。", "纪要"),
        Case("刚才，张局长讲了三点意见。", "讲话"),
        Case("由局长、主任分别负责。", "通知"),
    ),
)
def person_called(document: Document) -> Iterator[Remark]:
    """公文中职务在前、姓名在后，如“副市长李建国”；不写“李市长”“张主任”一类口头称呼。"""
    if document.genre in TOLERANT:
        return
    for match in CALLED.finditer(document.text):
        yield Remark(match.start("who"), match.end("who"))


CONTACT = re.compile(
    rf"联系人[：:]?\s*(?P<who>[老小大][{SURNAMES}]|[{SURNAMES}](?:工|姐|哥|总|师傅|老师|主任|科长))(?=[，、；）（\s\d]|电话|$)",
    re.M,
)


@inspection(
    label="terminology.name",
    rule="terminology.name.person_post",
    title="联系人不写全名",
    title_en="A contact without the full name",
    message="联系人“{text}”是口头称呼，写姓名全称。",
    message_en="The contact “{text}” is how one speaks: give the full name.",
    source="GB/T 9704—2012 7.3.7（附注）；《党政机关公文处理工作条例》第二十条（人名等表述准确）",
    level="惯例",
    yes=(Case("请于月底前函复。\n（联系人：{老王}，电话：0571-2345678）"), Case("联系人：{李工}，电话2345678")),
    no=(Case("请于月底前函复。\n（联系人：王文海，电话：0571-2345678）"), Case("联系人制度由老王起草。")),
)
def contact_called(document: Document) -> Iterator[Remark]:
    """附注中的联系人写姓名全称和电话，不写“老王”“李工”。"""
    for match in CONTACT.finditer(document.text):
        yield Remark(match.start("who"), match.end("who"))


BODY = re.compile(r"[省市县区镇][\u4e00-\u9fff]{2,12}?(?:局|委员会|委|办公室|办|中心|院|支队|大队)")
NOT_ONE_NAME = re.compile(r"[和与及由对向将会同等的、在按要为是各有到从经报请设把被]")
ENDINGS = frozenset((("委", "委员会"), ("办", "办公室")))


@inspection(
    label="terminology.name",
    rule="terminology.name.full_name",
    title="机关名称全称简称混用",
    title_en="A body under two names",
    message="“{text}”在同一篇里又写作“{suggestion}”，机关名称应当前后一致，用全称或规范化简称。",
    message_en="“{text}” is “{suggestion}” elsewhere in the text: one name for one body.",
    source="《党政机关公文处理工作条例》第十九条第七项（使用非规范化简称，应当先用全称并注明简称）",
    level="规定",
    yes=(
        Case("由市园林绿化局牵头。{市园绿局→市园林绿化局}按月汇总苗木数量。", "通知"),
        Case("由{县河长办→县河长制办公室}汇总。县河长制办公室按月通报。", "通知"),
    ),
    no=(
        Case("由市园林绿化局（以下简称市园绿局）牵头。市园绿局按月汇总苗木数量。", "通知"),
        Case("由市园林绿化局牵头，市林业局配合。", "通知"),
        Case("市园林绿化局负责补植。市园绿局的同志很辛苦。", "讲话"),
    ),
)
def body_under_two_names(document: Document) -> Iterator[Remark]:
    """同一个机关全文只用一个名称；要用简称，第一次出现时写全称并注明“以下简称××”。"""
    text = document.text
    if document.genre is None or document.genre in TOLERANT:
        return
    found = [match for match in BODY.finditer(text) if not NOT_ONE_NAME.search(match[0][1:])]
    names: dict[str, set[str]] = defaultdict(set)
    for match in found:
        names[match[0][:2]].add(match[0])
    for match in found:
        full = sorted(name for name in names[match[0][:2]] if _shortens(match[0], name))
        if len(full) == 1 and not quoted(document, *match.span()) and not _introduced(text, match[0]):
            yield Remark(match.start(), match.end(), full[0])


def _shortens(short: str, full: str) -> bool:
    """Whether ``short`` has the characters of ``full`` in their order, with the same two first and the same ending."""
    if len(short) >= len(full) or short[:2] != full[:2]:
        return False
    core = short[:-1]
    ends = short[-1] == full[-1] or any(short.endswith(one) and full.endswith(other) for one, other in ENDINGS)
    rest = iter(full)
    return ends and all(character in rest for character in core)


@lru_cache(maxsize=1024)
def _introduced(text: str, short: str) -> bool:
    """Whether the text itself says that it will call the body so."""
    return re.search(rf"简称[：“”‘]{{0,2}}[^）]{{0,6}}{re.escape(short)}", text) is not None

"""Persons called as one calls them in the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
POSTS = r"(?:副)?(?:局长|主任|书记|县长|市长|区长|镇长|乡长|处长|科长|部长|校长|院长|所长|总经理|主席|队长|厅长|总)"
CALLED = re.compile(
    rf"(?:^|(?<=[：，、；（\u3000 由局院区县])|(?<=出席))(?P<who>[{SURNAMES}]{POSTS})"
    r"(?=[，、。；：）（参出等作主介强指要\s]|$)",
    re.M,
)
ATTENDED = re.compile(r"^[ \u3000]*(?:出席|列席|请假|参加|参会|主持|记录|缺席)[^\n]{0,3}[：:]", re.M)
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

"""A verb without content before the verb that says what is done."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.content import share_kept
from revlearn.rules.guarded import loses_guard
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 30
EMPTY = re.compile("(进行|予以|加以|给予|给与|开展|作出|做出|得到|做好|搞好|实施|做到)了?")
HAN = re.compile("[一-鿿“]")


@rule(
    title="“进行＋动词”一类虚动词",
    title_en="Empty verb",
    message="“{word}”不表示实际动作，直接用后面的动词。",
    message_en="“{word}” says nothing here; the verb after it is enough.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "对古树{进行→}普查。",
        "{对作品进行评选→评选作品}，获奖名单张榜公布。",
        "报馆务会讨论后{予以→}发布。",
    ),
    no=(
        "{进行→开展}抽查。",
        "会议{进行→持续}了两个小时。",
        "对古树{进行→}30次普查。",
    ),
)
def empty_verb(edit: Edit) -> Facts | None:
    """“进行、予以、加以、作出、开展”后面如果还有动词，就让那个动词直接说话：“进行整改”写“整改”。"""
    if not edit.before or len(edit.before) > LONGEST or "\n" in edit.before:
        return None
    match = EMPTY.search(edit.before)
    if match is None or match[1] in edit.after or not running(edit):
        return None
    if edit.after:
        return (
            {"word": match[1]}
            if share_kept(edit.before, edit.after) == 1.0 and not loses_guard(edit.before, edit.after)
            else None
        )
    rest = edit.before.replace(match[0], "", 1)
    return {"word": match[1]} if rest in ("", "工作", "了", "的") and HAN.match(edit.context.draft_right) else None

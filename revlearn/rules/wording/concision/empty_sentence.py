"""A whole sentence without a figure, a name or a duty."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.guarded import loses_figures
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

SHORTEST, LONGEST = 6, 70
EMPTY = re.compile(
    "热烈|融洽|收获|辛苦|感谢|相信|任重道远|成绩|努力|气氛|岁月|时光|光阴|圆满|成功"
    "|重要性|意义|大家|我们|一定会|永远|属于|回顾|展望|值得|可喜|欣慰|遗憾|差得|不懂"
    "|有目共睹|众所周知|姑息|手软"
)


@rule(
    title="空泛句整句删去",
    title_en="Empty sentence dropped",
    message="这一句没有事实、要求和责任，删去后不影响内容。",
    message_en="This sentence holds no fact, demand or duty.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁）；中央八项规定精神（改进文风）",
    level="惯例",
    nature="improvement",
    yes=(
        "专班成立。{大家讨论得十分热烈，气氛非常融洽。→}现纪要如下。",
        "一季度开局良好。{成绩属于过去，未来任重道远。→}二季度要抓紧开工。",
    ),
    no=(
        "专班成立。{市财政局6月底前拨付资金。→}现纪要如下。",
        "开局良好。{必须严格落实责任。→}",
    ),
    stage="trial",
)
def empty_sentence(edit: Edit) -> Facts | None:
    """逐句自问：这一句给了什么事实、提了什么要求？都没有，就整句删。"""
    if (
        edit.after
        or not SHORTEST <= len(edit.before) <= LONGEST
        or edit.before[-1] not in "。！"
        or "\n" in edit.before
    ):
        return None
    return {} if dropped(edit) and not loses_figures(edit.before, "") and EMPTY.search(edit.before) else None

"""Colloquial words made official."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.connectives import connective
from revlearn.rules.content import is_subsequence
from revlearn.rules.guarded import gains_bound
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.parallel import evenness
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

TABLE = read_table(Path(__file__).with_name("register.tsv"))
FORMAL = {row["colloquial"]: tuple(row["formal"].split("；")) for row in TABLE}
COLLOQUIAL = any_of(FORMAL)
LONGEST = 24
"""In a longer replacement a matching pair of words is chance."""
CLOSING = re.compile("批示|批复|特此|此复")
NARROWS = re.compile("多数|少数|部分|比较|以上|以下")
"""Words that bound what is said: with one of them put in, the scope changes and not only the tone."""
SHORTENED = 2
"""Characters by which an edit may shrink around a one-character formal word; more is concision."""


BY_DEGREES = re.compile("尚未?|充分|完全|重大|逐项|平均|未经")


@rule(
    title="口语词改为书面语",
    title_en="Colloquial word made official",
    message="“{word}”是口语，公文宜用“{formal}”一类书面语，定稿改为“{after}”。",
    message_en="“{word}” is colloquial; official prose says “{formal}”. The final version has “{after}”.",
    source="《党政机关公文处理工作条例》第十九条（文风端正，表述准确）",
    level="惯例",
    nature="improvement",
    yes=("切实{搞好→做好}古树养护。", "{马上→立即}组织排查。"),
    no=("要{搞好→搞活}县域经济。", "会议{马上→}开始。", "全镇{没有→尚无}专职护林员。"),
)
def colloquial(edit: Edit) -> Facts | None:
    """写公文用书面语：动笔时多问一句“文件里会这样说吗”，口语词换成语义相同的书面词。"""
    before, after = edit.before, edit.after
    if not before or not after or len(before) > LONGEST or not running(edit) or gains_bound(before, after):
        return None
    if is_subsequence(after, before) or evenness(after) or CLOSING.search(after) or before[0] in "，、；":
        return None  # shortened (concision), made parallel (rhetoric), a closing formula (genre), punctuation
    if NARROWS.search(after) and not NARROWS.search(before):
        return None
    if BY_DEGREES.search(after) or (connective(before) and connective(after)):
        return None  # another statement, another link
    for match in COLLOQUIAL.finditer(before):
        formal = FORMAL[match[0]]
        if len(before) - len(after) > SHORTENED:
            formal = tuple(word for word in formal if len(word) > 1)
        if match[0] not in after and any(word in after for word in formal):
            return {"word": match[0], "formal": "、".join(formal)}
    return None

"""Several light words of speech gone at once."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.guarded import gains_bound
from revlearn.rules.parallel import parallel_pairs
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced
from revlearn.rules.spoken import STRONG, spoken, spoken_words

LONGEST = 60
ENOUGH = 2


@rule(
    title="语气更书面",
    title_en="Less spoken",
    message="定稿去掉了“{words}”等口语成分，语气更书面。",
    message_en="Spoken words such as “{words}” are gone; the tone is more official.",
    source="《党政机关公文处理工作条例》第十九条（文风端正，表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "{所有的手续都已经办下来了→各项手续均已完备}。",
        "{让大家都能就近看上病→方便就近就医}。",
    ),
    no=(
        "{各项手续均已完备→所有的手续都办下来了}。",
        "{都已经办了→完成12项}。",
    ),
    stage="trial",
)
def less_spoken(edit: Edit) -> Facts | None:
    """“了、着、都、就、把、让”一多，句子就像说话：能用名词、动词直接说清的，不借助这些虚词。"""
    before, after = edit.before, edit.after
    if not after or not 3 <= len(before) <= LONGEST or not replaced(edit):
        return None
    points = spoken(before)
    if (
        points < ENOUGH
        or spoken(after) * 3 > points
        or STRONG.search(before)
        or gains_bound(before, after)
        or parallel_pairs(after)
    ):
        return None
    return {"words": "、".join(spoken_words(before)[:3])}

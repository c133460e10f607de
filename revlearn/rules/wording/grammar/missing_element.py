"""A short element put in that restricts, links or adds nothing new: the sentence lacked it."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.guarded import guards
from revlearn.rules.limiting import limits
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import added

HAN = re.compile("[一-鿿]{1,7}")
RESTRICTED = ("n", "v")
ADVERBS = frozenset(("d", "ad", "a", "an", "b", "c", "t", "m", "q", "ns", "nt", "nz", "nr", "s", "f"))
OTHER = re.compile("进一步|不断|切实|依法|按规定|及时|及其|以及|为此|从而|其中|同时|尽快|全面|积极|并|等|还|再|且")


@rule(
    title="成分残缺",
    title_en="Missing element",
    message="定稿补上“{after}”，句子成分才完整。",
    message_en="The final version adds “{after}”, which the sentence lacked.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "少儿图书占{→全馆的}38.6%。",
        "外来学徒享有{→与本地学徒}同等报酬。",
    ),
    no=(
        "{→进一步}完善制度。",
        "{→市园林局}负责养护。",
        "完成{→18项}整改。",
        "会议{→原则}同意该方案。",
        "鼓励{→有条件的}景区错时开放。",
    ),
    stage="trial",
)
def missing_element(edit: Edit) -> Facts | None:
    """写完长句拆开看：主语、谓语、宾语、中心语是不是都在。"""
    if (
        edit.before
        or not HAN.fullmatch(edit.after)
        or not added(edit)
        or guards(edit.after)
        or OTHER.search(edit.after)
        or limits(edit)
    ):
        return None
    end = edit.final_span[1]
    following = edit.context.final.tokens.within((end, end + 1))
    if following and following[0].tag.startswith(RESTRICTED) and not edit.after.endswith("的"):
        return None  # a word before the noun or verb it narrows is a restriction
    return None if any(tag in ADVERBS for _, tag in edit.context.final_words) else {}

"""One word for another of the same kind."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.forms import another_form
from revlearn.rules.guarded import guards
from revlearn.rules.mistaken import mistaken
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST = 4
NAMES = frozenset({"nr", "ns", "nt", "nz"})


@rule(
    title="换词",
    title_en="One word for another",
    message="“{before}”改为“{after}”，用词更准确。",
    message_en="“{after}” for “{before}”: a more exact word.",
    source="《现代汉语词典》；公文用语惯例",
    level="偏好",
    nature="improvement",
    yes=(
        "加强对老年人的{喂养→照护}。",
        "定期{举办→开展}交流活动。",
    ),
    no=(
        "{必须→尽快}落实责任。",
        "{18→20}项任务。",
        "{市财政局→市审计局}牵头。",
    ),
    both_ways=True,
    stage="trial",
)
def one_word(edit: Edit) -> Facts | None:
    """定稿换了一个词：想想两个词的差别，再看看后面的宾语或中心语与哪个更搭配。"""
    before, after = edit.before, edit.after
    if not 1 <= len(before) <= LONGEST or not 1 <= len(after) <= LONGEST or not replaced(edit):
        return None
    context = edit.context
    if len(context.draft_words) != 1 or len(context.final_words) != 1 or guards(before) or guards(after):
        return None
    if mistaken(edit):
        return None
    kinds = context.draft_words[0][1], context.final_words[0][1]
    if another_form(edit):
        return None
    return {} if kinds[0][0] == kinds[1][0] and kinds[0][0] in "vna" and not NAMES & set(kinds) else None

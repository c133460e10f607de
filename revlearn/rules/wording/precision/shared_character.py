"""Two words of one kind that share a character."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.dictionary import tag
from revlearn.rules.guarded import keeps_guards
from revlearn.rules.mistaken import mistaken
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST = 4


@rule(
    title="同素近义词",
    title_en="Words that share a character",
    message="“{before}”与“{after}”都有“{shared}”字而着重点不同，此处用“{after}”。",
    message_en="“{before}” and “{after}” share “{shared}” but differ in stress; “{after}” is meant here.",
    source="《现代汉语词典》；公文用语惯例",
    level="惯例",
    nature="improvement",
    yes=(
        "定期开展水质{监视→监测}。",
        "按规定{聘用→聘任}人员。",
        "由镇政府{组织→组建}专班。",
    ),
    no=(
        "定期开展{监视→巡查}。",
        "{市局→省局}负责监测。",
        "{台帐→台账}齐全。",
    ),
    both_ways=True,
    stage="trial",
)
def shared_character(edit: Edit) -> Facts | None:
    """有相同语素的词最容易混用：看不同的那个字强调什么。"""
    before, after = edit.before, edit.after
    if not 2 <= len(before) <= LONGEST or not 2 <= len(after) <= LONGEST or not replaced(edit):
        return None
    shared = set(before) & set(after)
    kind = tag(after)[:1]
    if not shared or not kind or kind not in "vnad" or tag(before)[:1] != kind or not keeps_guards(before, after):
        return None
    if mistaken(edit):
        return None
    return {"shared": "".join(sorted(shared))}

"""A relation word put between clauses."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.connectives import FREE, connective, relation_of
from revlearn.rules.points import put_in
from revlearn.rules.registry import Facts, rule

CLAUSE_BEGINS = "，；。：、\n"
ENDS = ("", "，", "；", "。")
LINKS_VERBS = frozenset("并且")
NOUNS = ("n", "m", "s", "t", "r", "q")
LONGEST = 14


@rule(
    title="补出衔接",
    title_en="Connection made explicit",
    message="前后两层意思是{relation}关系，补上“{word}”接起来。",
    message_en="“{word}” makes the relation of the two statements explicit.",
    source="《党政机关公文处理工作条例》第十九条（结构严谨，表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "问题出在基层，{→因此，}必须压实基层责任。",
        "已建成口袋公园18个，{→其中}滨河公园5个。",
        "完善制度，{→从而}实现闭环管理。",
    ),
    no=("必须{→切实}压实责任。", "{→各位代表，}绿水青山来之不易。", "要排查{→和}整改隐患。"),
)
def added(edit: Edit) -> Facts | None:
    """两句话之间读者要停下来想“什么关系”的地方，就补一个词：因果、转折、递进还是举例。"""
    if edit.before not in ENDS or len(edit.after) > LONGEST:
        return None
    word = connective(edit.after)
    if word is None or word in FREE or not put_in(edit):
        return None
    left = edit.context.final_left
    opens = not left or left[-1] in CLAUSE_BEGINS or edit.after[0] in CLAUSE_BEGINS
    if not opens and len(word) == 1 and not (word in LINKS_VERBS and _verb_follows(edit)):
        return None
    return {"word": word, "relation": "或".join(sorted(relation_of(word)))}


def _verb_follows(edit: Edit) -> bool:
    """Whether the word after an inserted 并 is no noun: 并 joins verbs, 和 joins nouns."""
    end = edit.final_span[1]
    tokens = edit.context.final.tokens.within((end, end + 1))
    return not tokens or not tokens[0].tag.startswith(NOUNS)

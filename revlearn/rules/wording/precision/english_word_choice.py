"""One content word for another."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import content_of, guards
from revlearn.rules.english.inflection import forms_of_one_word
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

LONGEST = 4


@rule(
    title="用词",
    title_en="Choice of words",
    message="“{before}”换为更贴切的“{after}”。",
    message_en="“{after}” says it more exactly than “{before}”.",
    source="通行用法（common usage）",
    level="偏好",
    nature="improvement",
    yes=(
        "A {plan→programme} was agreed.",
        "Two of the signs were {wrong→misleading}.",
        "The review covers {topics→questions} of cost.",
    ),
    no=(
        "A plan {must→may} be agreed.",
        "The {plan→plans} agreed.",
    ),
    both_ways=True,
    stage="trial",
)
def word_choice(edit: Edit) -> Facts | None:
    """选最准的词：写之前想一想读者会不会有第二种理解。"""
    change = prose_change(edit)
    if change is None or not change.gone or not change.came:
        return None
    if max(len(change.gone.split()), len(change.came.split())) > LONGEST or has_figure(change.gone + " " + change.came):
        return None
    if guards(change.gone) or guards(change.came) or not content_of(change.gone) or not content_of(change.came):
        return None
    if forms_of_one_word(change.gone, change.came) or "'" in change.gone:
        return None
    return {"before": change.gone, "after": change.came}

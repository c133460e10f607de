"""One of two words for the same thing, given up for the one the document uses elsewhere."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import content_of, guards
from revlearn.rules.english.inflection import forms_of_one_word
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

MOST_WORDS = 2
SHORTEST = 4


@rule(
    title="用词统一",
    title_en="One term for one thing",
    message="全文用“{after}”，这里不再用“{before}”。",
    message_en="The document says “{after}” elsewhere; “{before}” is gone.",
    source="The Chicago Manual of Style（consistency）",
    level="惯例",
    nature="improvement",
    yes=(
        "A skipper signs in. The {captain→skipper} pays.",
        "List the moorings. {Berths→Moorings} fill early.",
    ),
    no=(
        "A captain signs in. The {captain→skipper} pays. A captain may wait.",
        "The {report→memo} is late.",
    ),
    stage="trial",
)
def one_term(edit: Edit) -> Facts | None:
    """同一事物只用一个名称，文件里不像文章那样换词求变化。"""
    change = prose_change(edit)
    if change is None or has_figure(change.came):
        return None
    gone, came = change.gone, change.came
    if gone == came or forms_of_one_word(gone, came):
        return None
    if min(len(gone), len(came)) < SHORTEST or guards(gone) or guards(came) or content_of(gone) != gone.split():
        return None
    if max(len(gone.split()), len(came.split())) > MOST_WORDS or not content_of(came):
        return None
    elsewhere = re.search(rf"\b{re.escape(came)}\b", edit.context.draft.text.lower())
    left_over = re.search(rf"\b{re.escape(gone)}\b", edit.context.final.text.lower())
    return {"before": gone, "after": came} if elsewhere and not left_over else None

"""Title marks belong to titles of writings, not to projects, awards, meetings or activities."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals.marks import titles_of_no_writing
from revlearn.rules.registry import Facts, rule


@rule(
    title="非著作、文件不用书名号",
    title_en="No title marks here",
    message="书名号只标书名、篇名、文件名；项目、奖项、活动、证件、会议名称不用书名号。",
    message_en="Title marks are for writings; projects, awards, activities and meetings take none.",
    source="GB/T 15834—2011《标点符号用法》 附录 A.13",
    level="规定",
    nature="error",
    yes=(
        "荣获{《文明单位》→“文明单位”}称号。",
        "持有{《上岗证》→上岗证}的人员。",
    ),
    no=(
        "根据{“若干意见”→《若干意见》}要求，",
        "根据{《条例》→条例和办法}要求，",
    ),
    proposes=titles_of_no_writing,
)
def title_marks_off(edit: Edit) -> Facts | None:
    """看它是不是一份文字作品或文件：不是，就用引号或不用标号。"""
    if "《" not in edit.before or "《" in edit.after or not marks_only(edit):
        return None
    return None if "〈" in edit.after else {}

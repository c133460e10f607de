"""Document types (文种), their closing formulas, and the language of requests."""

from __future__ import annotations

import re

from revlearn.model import Edit

GENRE_WORD = (
    r"(?:(?:会议|调研|调查|述职|述廉|述职述廉|情况|工作|实施|管理|专题|暂行|指导|行动)*"
    r"(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函复|函告|函|纪要|记录|方案|总结|计划|规划|要点|安排|预案|办法|细则|规定|规则"
    r"|汇报|简报|倡议书|公开信|答覆|答复|回复|此批复|告知|批示|请示报告|报告请示|请示汇报|讲话|发言))"
)
GENRE_ONLY = re.compile(GENRE_WORD)
FIXED_PLACE = re.compile(r"(?:特此|专此|本|该|[现兹].{0,24})$")
AFTER_GENRE = re.compile(r"^(?:如下|[。：:\s]|$|（|自|由|所称)")
REQUEST = re.compile(
    r"恳请|请予?(?:批准|解决|支持|安排|拨付|审批|审定|核增|追加|研究解决|一并)|请[^，。；]{1,16}(?:安排|拨付|追加|核增|解决|增加|给予|批准|划拨|列支|协调|审批|出台|一并)"
    r"|(?:建议|希望|申请|请求)[^。；]{0,30}(?:经费|资金|编制|补助|列入|增加|增设|拨付|批准|立项|用地)|一并(?:批准|解决|安排|审批)|的请求|批转"
)
NOT_FOR_REQUESTS = frozenset(
    [
        "报告",
        "总结",
        "汇报",
        "方案",
        "实施方案",
        "工作方案",
        "通报",
        "纪要",
        "简报",
        "调研报告",
        "调查报告",
        "述职报告",
        "计划",
        "工作计划",
        "意见",
        "通知",
        "工作要点",
        "要点",
        "讲话",
        "信息",
        "专报",
        "情况",
    ]
)
COMMAND_FREE = frozenset(["函", "复函", "请示", "报告"])


def is_genre_change(edit: Edit) -> bool:
    """True when the document type's name itself is replaced, at the end of a title or where the text names it."""
    before, after = _without_common_start(edit.before, edit.after)
    shared = edit.before[: len(edit.before.strip("。")) - len(before)]
    if len(before) > 8 or len(after) > 8 or before == after or before + after == "":
        return False
    if (before and not GENRE_ONLY.fullmatch(before)) or (after and not GENRE_ONLY.fullmatch(after)):
        return _whole_words(edit)
    context = edit.context
    left, right = context.final_left + shared, context.final_right
    if context.role == "title":
        whole, drafted = after + right.strip(), before + right.strip()
        if right.strip() and GENRE_ONLY.fullmatch(whole) and GENRE_ONLY.fullmatch(drafted):
            return True
        return right.strip() == "" and bool((before and after) or GENRE_ONLY.search(edit.before + left[-6:]))
    if not before or not after:
        return False
    return FIXED_PLACE.search(left) is not None and AFTER_GENRE.match(right) is not None


def _whole_words(edit: Edit) -> bool:
    """本通知 → 本方案, 函告 → 通知: both sides name a type as they stand."""
    before, after = edit.before.strip("。"), edit.after.strip("。")
    named = re.compile(r"(?:本|特此|专此|述职述廉|现将?)?" + GENRE_WORD)
    if not before or not after or not named.fullmatch(before) or not named.fullmatch(after):
        return False
    if edit.context.role == "title":
        return edit.context.final_right.strip() == ""
    return (
        before[:1] == "本" or before[:2] in ("特此", "专此") or FIXED_PLACE.search(edit.context.final_left) is not None
    )


def _without_common_start(before: str, after: str) -> tuple[str, str]:
    """Drop what both begin with; what both end with stays, because types share their last character."""
    size = 0
    while size < min(len(before), len(after)) and before[size] == after[size]:
        size += 1
    while size and size < len(before) and not GENRE_ONLY.fullmatch(before[size:].strip("。")):
        size -= 1
    return before[size:].strip("。"), after[size:].strip("。")


def asks_for_something(edit: Edit, text: str) -> bool:
    """True when ``text``, dropped from this document, requested something its type may not request."""
    genre = edit.context.genre
    if genre is None or REQUEST.search(text) is None:
        return False
    return genre in NOT_FOR_REQUESTS or genre == "请示"

"""Where an edit stands, in terms of the official document format: title, heading, numbered line, whole line."""

from __future__ import annotations

import re

from revlearn.model import Edit, Paragraph

NUMBERING = re.compile(
    r"[\s\u3000]*(?:第[零〇一二三四五六七八九十百]+[条章节]|[零〇一二三四五六七八九十百]+[、.．]|[（(][零〇一二三四五六七八九十百\d]+[）)][、.]?"
    r"|\d{1,2}[.．、](?!\d)|[①-⑳])[\s\u3000]*"
)
NOT_A_TOPIC = re.compile(
    r"会议|应当|同意|不得|禁止|严禁|期间|各[地单部]|《|[由把将向].{1,12}[负责解办报送]|的，|本(?:通知|通告|办法|意见|规定|方案)|\d{1,2}[月日]"
)
ENDS = "。！？；：，,;:.!?"


def final_paragraph(edit: Edit) -> Paragraph:
    """The final version's paragraph that holds the edit."""
    start, end = edit.final_span
    text = edit.context.final.text
    while start < end and text[start] == "\n":
        start += 1
    return edit.context.final.paragraph_at(start if start < end else edit.final_span[0])


def draft_paragraph(edit: Edit) -> Paragraph:
    """The draft's paragraph that holds the edit."""
    start, end = edit.draft_span
    text = edit.context.draft.text
    while start < end and text[start] == "\n":
        start += 1
    return edit.context.draft.paragraph_at(start if start < end else edit.draft_span[0])


def final_line(edit: Edit) -> str:
    """The final version's line that holds the edit."""
    paragraph = final_paragraph(edit)
    return edit.context.final.text[paragraph.start : paragraph.end]


def draft_line(edit: Edit) -> str:
    """The draft's line that holds the edit."""
    paragraph = draft_paragraph(edit)
    return edit.context.draft.text[paragraph.start : paragraph.end]


def heading_of(edit: Edit) -> str | None:
    """The final heading (without number and stop) that holds the edit; None outside headings.

    A numbered line's first sentence counts as its heading only when it reads like a topic: a sentence with dates,
    duties or speakers is text.
    """
    context = edit.context
    if not context.in_heading or context.role == "title":
        return None
    for document, paragraph in (
        (context.final, final_paragraph(edit)),
        (context.draft, draft_paragraph(edit)),
    ):
        if paragraph.heading is None:
            continue
        heading = document.text[slice(*paragraph.heading)]
        if NOT_A_TOPIC.search(heading):
            return None
        return NUMBERING.sub("", heading, count=1).strip().rstrip("。")
    return None


def is_display_line(edit: Edit) -> bool:
    """True when the edit rewrites a short line that stands alone without a stop: a title the layout does not show."""
    context = edit.context
    if not context.whole_paragraph or context.role not in ("body", "heading") or not edit.before or not edit.after:
        return False
    before, after = edit.before.strip(), edit.after.strip()
    return (
        6 <= len(before) <= 40
        and 6 <= len(after) <= 40
        and "\n" not in before + after
        and before[-1] not in ENDS
        and after[-1] not in ENDS
        and not context.draft_left.strip()
        and edit.draft_span[0] < 160
    )


def new_or_gone(edit: Edit) -> str | None:
    """The text of whole line(s) that only one version has; None for every other edit."""
    if (edit.before and edit.after) or not edit.context.whole_paragraph:
        return None
    return (edit.before or edit.after).strip()

"""What the page of the self-check says. What the check itself says is in ``report/check_wording.py``."""

from __future__ import annotations

WORDING = {
    "check.title": ("自查新稿", "Self-check"),
    "check.about": (
        "粘贴或选择一份新稿，对照规则和自己的旧错查一遍。文稿不保存。",
        "Paste or choose a new draft: it is put to the rules and to your own earlier mistakes. It is not kept.",
    ),
    "check.draft": ("新稿", "The draft"),
    "check.text": ("粘贴正文", "Paste its text"),
    "check.limit": ("每次不超过 {longest} 字", "{longest} characters at most"),
    "check.file": ("或选择文件", "Or choose a file"),
    "check.file_hint": (
        ".docx、.txt、.md，不超过 {megabytes} MB；选了文件就不看粘贴的文字",
        ".docx, .txt or .md, {megabytes} MB at most; a file comes before pasted text",
    ),
    "check.genre": ("文种", "Document type"),
    "check.genre_auto": ("自动识别", "recognise it"),
    "check.run": ("自查", "Check"),
    "check.again": ("改稿再查", "Change it and check again"),
    "check.pasted": ("粘贴的文稿", "Pasted draft"),
    "check.nothing": (
        "没有可查的内容：请粘贴正文，或选择一个文件。",
        "There is nothing to check: paste a text or choose a file.",
    ),
    "check.no_past": (
        "这个账号没有对应撰稿人，只对照规则，不查个人旧错。",
        "This account writes no documents: the draft is put to the rules alone.",
    ),
    "check.result": ("自查结果", "Result"),
    "check.back_to_text": ("回到第 {number} 处", "Back to place {number}"),
}

"""What the interface says, in Chinese and English; names of labels come from ``taxonomy.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from revlearn.rules.lexicon import read_table

Lang = Literal["zh", "en"]
Both = tuple[str, str]
TAXONOMY = Path(__file__).with_name("taxonomy.tsv")

CATEGORIES: Mapping[str, Both] = {
    "wording": ("措辞", "Wording"),
    "logic": ("逻辑", "Logic"),
    "structure": ("结构", "Structure"),
    "terminology": ("术语", "Terminology"),
}
NATURES: Mapping[str, Both] = {
    "error": ("硬伤", "Error"),
    "improvement": ("更优", "Improvement"),
    "decision": ("决策", "Decision"),
}
OPERATIONS: Mapping[str, Both] = {
    "replace": ("替换", "Replaced"),
    "insert": ("增补", "Inserted"),
    "delete": ("删去", "Deleted"),
    "move": ("移动", "Moved"),
    "split": ("拆分", "Split"),
    "merge": ("合并", "Merged"),
}
GENRES_IN_ENGLISH: Mapping[str, str] = {
    "决议": "resolution", "决定": "decision", "命令": "order", "公报": "communiqué", "公告": "announcement",
    "通告": "public notice", "意见": "opinions", "通知": "notice", "通报": "circular", "报告": "report",
    "请示": "request for approval", "批复": "reply", "议案": "bill", "函": "letter", "纪要": "minutes",
    "总结": "summary", "方案": "plan", "工作方案": "work plan", "实施方案": "implementation plan",
    "行动计划": "action plan", "计划": "schedule", "规划": "long-term plan", "讲话": "speech", "汇报": "briefing",
    "调研报告": "research report", "调查报告": "findings", "简报": "bulletin", "信息": "brief", "办法": "measures",
    "规定": "provisions", "细则": "detailed rules", "预案": "contingency plan", "致辞": "address", "说明": "notes",
}  # fmt: skip
"""Document types as an English page calls them; types of office practice that are not listed keep their name."""

LEVELS: Mapping[str, Both] = {
    "规定": ("规定", "regulation"),
    "惯例": ("惯例", "convention"),
    "偏好": ("偏好", "preference"),
}

TEXTS: Mapping[str, Both] = {
    "debrief": ("复盘单", "Debrief"),
    "draft": ("原稿", "Draft"),
    "final": ("定稿", "Final version"),
    "genre": ("文种", "Document type"),
    "no_genre": ("未识别", "not recognised"),
    "edits": ("改动", "Edits"),
    "characters": ("字", "characters"),
    "changed_characters": ("原稿被改动", "Draft characters changed"),
    "needs_review": ("建议", "Suggestion"),
    "needs_review_long": ("把握不足，待核对", "Uncertain, to be checked"),
    "reason": ("理由", "Reason"),
    "source": ("依据", "Source"),
    "level": ("层级", "Level"),
    "rule": ("规则", "Rule"),
    "confidence": ("把握", "Confidence"),
    "author": ("修改人", "Reviser"),
    "comment": ("批注", "Comment"),
    "alternatives": ("也可能是", "Could also be"),
    "number": ("序号", "No."),
    "operation": ("操作", "Operation"),
    "category": ("类别", "Category"),
    "subtype": ("子类", "Sub-type"),
    "nature": ("性质", "Nature"),
    "before": ("原稿文字", "Draft text"),
    "after": ("定稿文字", "Final text"),
    "draft_place": ("原稿位置", "Place in draft"),
    "final_place": ("定稿位置", "Place in final"),
    "review": ("待核对", "To check"),
    "yes": ("是", "yes"),
    "total": ("合计", "Total"),
    "no_nature": ("连带", "Consequence"),
    "none_found": ("两稿一致，没有改动。", "The two versions are the same."),
    "none_selected": ("没有符合筛选条件的改动。", "No edit matches the filter."),
    "shown": ("显示", "Showing"),
    "paragraph": ("第{n}段", "paragraph {n}"),
    "moved_to": ("移至第{n}段", "moved to paragraph {n}"),
    "moved_from": ("由第{n}段移来", "moved from paragraph {n}"),
    "reordered": ("句内调序", "reordered within its sentence"),
    "from": ("原处", "from"),
    "to": ("现处", "to"),
    "reviser_default": ("定稿", "Final version"),
    "tool": ("复盘", "Debrief"),
    "as_deletion": (
        "此处移动在 Word 中以删除加插入表示。",
        "This move is shown in Word as a deletion and an insertion.",
    ),
    "all_reasons": ("逐条说明", "Every edit with its reason"),
    "filter": ("筛选", "Filter"),
    "filter_hint": ("点选类别、子类或性质，只看相应改动", "Choose categories, sub-types or natures to see only those"),
    "clear": ("全部显示", "Show all"),
    "only_changed": ("只看有改动的段落", "Changed paragraphs only"),
    "previous": ("上一处", "Previous"),
    "next": ("下一处", "Next"),
    "close": ("关闭", "Close"),
    "panel": ("改动说明", "About this edit"),
    "panel_hint": (
        "点一处改动看理由；按 j、k 或 ←、→ 逐处查看。",
        "Choose an edit to read its reason; j, k or ←, → go from one to the next.",
    ),
    "comparison": ("两稿对照", "Side by side"),
    "style_deleted": ("删去", "deleted"),
    "style_inserted": ("增补", "inserted"),
    "style_moved": ("移动", "moved"),
    "key": ("图例", "Key"),
    "line_break": ("分段", "line break"),
    "made_by": ("本页由 revlearn 在本机生成，不含外部资源。", "Made locally by revlearn; nothing external is loaded."),
    "ruleset": ("规则版本", "Ruleset"),
    "rule_id": ("编号", "Id"),
    "rule_title": ("规则", "Rule"),
    "rule_count": ("共 {n} 条规则。", "{n} rules."),
    "label": ("标签", "Label"),
    "stage": ("阶段", "Stage"),
    "stage_stable": ("正式", "stable"),
    "stage_trial": ("试用：只作旁证，不作理由", "trial: counts as evidence, explains nothing"),
    "on_gold": ("标注稿", "On gold pairs"),
    "gold_right": ("{fired} 次中 {right} 次正确", "{right} of {fired} right"),
    "gold_never": ("尚无用例，未测", "never met, not measured"),
    "says": ("说明", "Says"),
    "advice": ("建议", "Advice"),
    "applies": ("适用", "Applies"),
    "applies_not": ("不适用", "Does not"),
    "contents_reports": ("月报", "Reports of the month"),
    "contents_reports_lead": (
        "一个办公室最近一个月的报告，由此前半年的稿件累积而成。",
        "An office’s latest month, told from half a year of pairs.",
    ),
    "leaf_team": ("团队月报", "The team’s month"),
    "leaf_writer": ("撰稿人月报", "A writer’s month"),
    "leaf_debrief": ("一篇稿件的复盘单", "Debrief of one pair"),
    "leaf_check": ("这篇原稿交稿前自查会看到什么", "What a self-check of this draft would have shown"),
    "contents_title": ("改稿对照", "Comparisons"),
    "contents_lead": ("每一行是一组原稿与定稿。", "Each row is a draft with its final version."),
    "pair": ("文稿", "Pair"),
    "open": ("对照页", "Comparison"),
    "skip": ("跳到两稿对照", "Skip to the comparison"),
}


def say(key: str, lang: Lang, **values: object) -> str:
    """The interface text ``key`` with its placeholders filled; KeyError for an unknown key."""
    return TEXTS[key][lang == "en"].format(**values) if values else TEXTS[key][lang == "en"]


@cache
def _taxonomy() -> Mapping[tuple[str, str], Mapping[str, str]]:
    return {(row["category"], row["subtype"]): row for row in read_table(TAXONOMY)}


def category_name(category: str, lang: Lang) -> str:
    """The category as a reader sees it."""
    return CATEGORIES[category][lang == "en"]


def subtype_name(category: str, subtype: str, lang: Lang) -> str:
    """The sub-type as a reader sees it, from the taxonomy."""
    return _taxonomy()[category, subtype][lang]


def nature_name(nature: str | None, lang: Lang) -> str:
    """The nature as a reader sees it; None (a consequence of another edit) has a name of its own."""
    return NATURES[nature][lang == "en"] if nature else say("no_nature", lang)


def genre_name(genre: str | None, lang: Lang) -> str:
    """The document type as a reader sees it; empty when none is known."""
    return GENRES_IN_ENGLISH.get(genre or "", genre or "") if lang == "en" else genre or ""


def operation_name(operation: str, lang: Lang) -> str:
    """What was done, as a reader sees it."""
    return OPERATIONS[operation][lang == "en"]


def level_name(level: str, lang: Lang) -> str:
    """How binding the rule is; empty when no rule spoke."""
    return LEVELS[level][lang == "en"] if level else ""


def all_labels() -> tuple[str, ...]:
    """Every ``category.subtype`` in the order of the taxonomy."""
    return tuple(".".join(key) for key in _taxonomy())

"""What the report of a checked draft says: the three revisions, the five gates, and what only a person can check."""

from __future__ import annotations

from collections.abc import Mapping

from revlearn.check import Accusation
from revlearn.report.wording import Both, Lang

HEADS: Mapping[str, Both] = {"内容": ("内容", "Content"), "篇幅": ("篇幅", "Length"), "表述": ("表述", "Expression")}
GATES: Mapping[str, Both] = {
    "行文关": ("行文关", "Routing"),
    "会签关": ("会签关", "Co-signing"),
    "政策法规关": ("政策法规关", "Policy and law"),
    "文字关": ("文字关", "Wording"),
    "格式关": ("格式关", "Form"),
}
REMINDERS: Mapping[str, Both] = {
    "行文关": (
        "确有必要发文吗？发给谁、用什么文种？有没有越级、多头主送、一文多事？",
        "Is the document needed? The right type, to the right body? No level skipped, one matter?",
    ),
    "会签关": (
        "写到其他部门职责的地方，都商有关部门取得一致了吗？",
        "Have the bodies whose duties are named agreed to what is said of them?",
    ),
    "政策法规关": (
        "引用的法律和文件现行有效吗？口径与上级最近的部署一致吗？",
        "Are the laws and documents cited in force? Does the line agree with the latest directives?",
    ),
    "文字关": (
        "数字、人名、地名、引文对照原件核过吗？从头到尾读出声来顺吗？",
        "Have figures, names and quotations been checked against their originals? Does it read well aloud?",
    ),
    "格式关": (
        "标题、正文、附件说的是同一件事吗？附件的序号、名称与附件本身一致吗？",
        "Do title, text and attachments agree, with the same numbers and names?",
    ),
}
TEXTS: Mapping[str, Both] = {
    "kicker": ("自查单", "Self-check"),
    "accusations": ("待核对", "To check"),
    "repeated": ("旧错再犯", "Own earlier mistakes"),
    "none": (
        "没有发现规则能指出的问题。程序查不了的，见下面各关的提示。",
        "The rules have nothing to say. What no program can check stands below.",
    ),
    "reminder": ("程序查不了，请自己核：", "For you to check: "),
    "line": ("第{line}行", "line {line}"),
    "place": ("第{line}行第{column}字", "line {line}, character {column}"),
    "leave_out": ("删去", "leave out"),
    "put_in": ("补", "put in"),
    "suggestion": ("建议", "Suggested"),
    "past": (
        "你过去{times}次写成{before}，定稿{after}，最近一次{last_seen}。",
        "Written as {before} before ({times}×); the final version {after}, last on {last_seen}.",
    ),
    "past_rule": (
        "你过去{times}次违反这一条（如{before}，定稿{after}），最近一次{last_seen}。",
        "This rule was broken before ({times}×; for {before} the final version {after}), last on {last_seen}.",
    ),
    "became": ("改为{text}", "has {text}"),
    "left_out": ("删去", "leaves it out"),
    "nothing": ("缺字", "a missing word"),
    "length": (
        "全文{characters}字，最长一句{longest}字（第{line}行）",
        "{characters} characters; longest sentence {longest} (line {line})",
    ),
    "by_gate": ("五道关", "The five gates"),
    "text": ("原稿", "Draft"),
    "skip": ("跳到问题清单", "Skip to the list"),
}  # fmt: skip


def say(key: str, lang: Lang, **values: object) -> str:
    """The text ``key`` with its placeholders filled; KeyError for an unknown key."""
    return TEXTS[key][lang == "en"].format(**values)


def head_name(head: str, lang: Lang) -> str:
    """One of the three revisions as a reader sees it."""
    return HEADS[head][lang == "en"]


def gate_name(gate: str, lang: Lang) -> str:
    """One of the five gates as a reader sees it."""
    return GATES[gate][lang == "en"]


def reminder(gate: str, lang: Lang) -> str:
    """What a person checks at this gate, since no program can."""
    return REMINDERS[gate][lang == "en"]


def past_line(accusation: Accusation, lang: Lang) -> str:
    """What the writer did before; empty where there is no record."""
    past = accusation.past
    if past is None:
        return ""
    key = "past" if past.before == accusation.text.strip() else "past_rule"
    before = _quoted(past.before) if past.before else say("nothing", lang)
    after = say("became", lang, text=_quoted(past.after)) if past.after else say("left_out", lang)
    return say(key, lang, before=before, after=after, times=past.times, last_seen=past.last_seen)


def _quoted(text: str) -> str:
    """``text`` between marks; what has marks of its own gets no second ones."""
    return text if text.startswith("“") and text.endswith("”") else f"“{text}”"


def title(accusation: Accusation, lang: Lang) -> str:
    """What the rule is called."""
    return accusation.title if lang == "zh" else accusation.title_en


def message(accusation: Accusation, lang: Lang) -> str:
    """Why the place is accused."""
    return accusation.message if lang == "zh" else accusation.message_en

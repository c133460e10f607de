"""What ``--help`` says, in Chinese and English. English when ``--lang en`` stands on the command line."""

from __future__ import annotations

import re
import sys

from revlearn.cli.check_texts import CHECK_TEXTS
from revlearn.cli.ledger_texts import LEDGER_TEXTS
from revlearn.cli.practice_texts import PRACTICE_TEXTS
from revlearn.cli.report_texts import REPORT_TEXTS
from revlearn.cli.server_texts import SERVER_TEXTS

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

TEXTS: dict[str, tuple[str, str]] = {
    "revlearn": (
        "从修改中学习：比对原稿与定稿，找出每一处改动，说明类别与理由。全部在本机运行。",
        "Learning from revisions: every edit between draft and final version, labelled, with a reason. All local.",
    ),
    "version": ("显示版本号", "Show the version"),
    "compare": (
        "比对一稿与定稿，逐处列出改动的类别、性质和理由。\n\n"
        "示例：revlearn compare 原稿.docx 定稿.docx --output 对照.html\n\n"
        "只给一个带修订痕迹的 .docx 时，以全部拒绝为原稿、全部接受为定稿。",
        "Compare a draft with its final version: every edit with its kind, nature and reason.\n\n"
        "Example: revlearn compare draft.docx final.docx --output comparison.html\n\n"
        "One .docx with tracked changes alone is both: all rejected is the draft, all accepted the final version.",
    ),
    "rules": (
        "列出全部规则；给出编号时详细说明一条；--reapply 用现在的规则重新判断账本。\n\n"
        "示例：revlearn rules wording.register.colloquial",
        "List the rules, explain one, or with --reapply label the ledger anew.\n\n"
        "Example: revlearn rules wording.register.colloquial",
    ),
    "evaluate": (
        "在标注好的文稿上评分。\n\n示例：revlearn evaluate data/gold/dev --cross-validate --more data/gold/train",
        "Score on labelled pairs.\n\nExample: revlearn evaluate data/gold/dev --cross-validate --more data/gold/train",
    ),
    "demo": (
        "在随附的样例文稿上演示，生成可打开的报告。\n\n示例：revlearn demo --output reports/demo",
        "Show it on the sample pairs and write reports one can open.\n\nExample: revlearn demo --output reports/demo",
    ),
    "draft": ("原稿，或带修订痕迹的 .docx", "The draft, or a .docx with tracked changes"),
    "final": ("定稿；省略时取原稿文件中的修订", "The final version; left out: the tracked changes of the first file"),
    "format": (
        "terminal、json、csv、html 或 docx；省略时看 --output 的后缀，否则为 terminal",
        "terminal, json, csv, html or docx; by default what --output ends with, else terminal",
    ),
    "output": ("写入此文件；省略时输出到屏幕", "Write to this file instead of the screen"),
    "category": (
        "只看这些类别：wording、logic、structure、terminology，可重复",
        "Only these categories: wording, logic, structure, terminology; may be repeated",
    ),
    "subtype": ("只看这些子类，如 scope，可重复", "Only these sub-types, such as scope; may be repeated"),
    "nature": (
        "只看这些性质：error、improvement、decision，可重复",
        "Only these natures: error, improvement, decision",
    ),
    "genre": ("文种，如 通知；省略时从标题识别", "Document type, such as 通知; recognised from the title by default"),
    "language": ("文稿语言 zh 或 en；省略时自动识别", "Language of the documents, zh or en; recognised by default"),
    "dictionary": ("本单位用户词典（jieba 格式，每行一词）", "The office's own terms, a jieba user dictionary"),
    "lang": ("界面语言 zh 或 en", "Language of the interface, zh or en"),
    "rule": ("规则编号", "Id of a rule"),
    "rules_format": ("terminal、json 或 markdown", "terminal, json or markdown"),
    "gold": ("标注文件夹（*.gold.txt）", "Folder with gold pairs (*.gold.txt)"),
    "more": ("交叉验证时另加的训练标注", "Further gold pairs to fit on when cross-validating"),
    "cross_validate": (
        "用未见过该篇文稿的模型逐篇评分（诚实的数字）",
        "Score each pair with models that never saw it (the honest figure)",
    ),
    "errors": ("列出前 N 处错误", "Show the first N mistakes"),
    "evaluate_format": ("terminal 或 json", "terminal or json"),
    "rule_figures": ("另列每条规则的查准率", "Also show the precision of each rule"),
    "demo_output": ("报告写入的文件夹", "Folder for the reports"),
    "samples": ("样例文稿所在的文件夹", "Folder with the sample pairs"),
    "internal": (
        "程序内部错误（{error}），未生成结果；请把文件另存为 .txt 后重试，或设置 REVLEARN_DEBUG=1 查看详情",
        "internal fault ({error}), nothing was written; save the files as .txt and try again, or set REVLEARN_DEBUG=1",
    ),
    "written": ("已写入 {path}", "Written: {path}"),
    "unknown_format": (
        "不支持的输出格式“{format}”，可用：terminal、json、csv、html、docx",
        "unknown format {format}; one of terminal, json, csv, html, docx",
    ),
    "needs_output": (
        "docx 格式请用 --output 指定写入的文件",
        "the docx format needs a file: give --output",
    ),
    "unknown_choice": ("“{value}”不可用，可用：{choices}", "{value} is not one of {choices}"),
    "unknown_rule": (
        "没有编号为“{rule}”的规则；运行 revlearn rules 查看全部规则",
        "no rule {rule}; revlearn rules lists them",
    ),
    "no_samples": (
        "{path}：没有找到样例文稿，请用 --samples 指定 data/samples 文件夹",
        "{path}: no sample pairs; give the folder data/samples by --samples",
    ),
    "demo_done": (
        "共 {pairs} 组文稿、{edits} 处改动。打开 {index} 查看报告。",
        "{pairs} pairs, {edits} edits. Open {index}.",
    ),
    "demo_imported": (
        "账本记入 {pairs} 篇，{writers} 位撰稿人",
        "{pairs} pairs of {writers} writers entered in a ledger",
    ),
    "demo_month": ("{month}：{files} 份报告", "{month}: {files} reports"),
    "office": ("样例办公室的文件夹", "Folder of the sample office"),
    "no_office": (
        "{path}: 没有可导入的样例稿件，请检查 --office",
        "{path}: no pairs to import; check --office",
    ),
    "demo_pair": ("{name}：{edits} 处改动", "{name}: {edits} edits"),
    **CHECK_TEXTS,
    **LEDGER_TEXTS,
    **REPORT_TEXTS,
    **PRACTICE_TEXTS,
    **SERVER_TEXTS,
}


def help_text(key: str) -> str:
    """The text of ``key`` in the language of this command line."""
    return TEXTS[key][1 if speaks_english() else 0]


def speaks_english() -> bool:
    """Whether this command line asks for the English interface."""
    if "--lang=en" in sys.argv:
        return True
    return "--lang" in sys.argv and sys.argv[sys.argv.index("--lang") + 1 :][:1] == ["en"]


def one_line(message: str) -> str:
    """``message`` on one line and without what would steer a terminal: names of files may hold anything."""
    return UNPRINTABLE.sub("?", " ".join(message.split("\n")).strip())


def both(key: str, **values: object) -> tuple[str, str]:
    """A message in both languages, for errors that carry both."""
    zh, en = TEXTS[key]
    return zh.format(**values), en.format(**values)

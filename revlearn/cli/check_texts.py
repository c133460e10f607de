"""What the command ``check`` says, in Chinese and English."""

from __future__ import annotations

CHECK_TEXTS: dict[str, tuple[str, str]] = {
    "check": (
        "交稿前自查：按规则核对一份稿件，并对照撰稿人以往的错处，按三改三审（内容、篇幅、表述）和五道关列出。\n\n"
        "示例：revlearn check 稿件.docx --writer 张三 --output 自查.html\n\n"
        "只指出有把握的问题；查完即为成功，加 --strict 时有问题以状态 1 退出。",
        "Check a draft before handing it in: against the rules and the writer's own past mistakes, under content, "
        "length and expression, gate by gate.\n\n"
        "Example: revlearn check draft.docx --writer Zhang --output check.html\n\n"
        "It names only what it is sure of. The exit status is 0 once it has run; with --strict it is 1 when something "
        "was found.",
    ),
    "checked_draft": ("要核对的稿件：.docx、.txt 或 .md", "The draft to check: .docx, .txt or .md"),
    "check_writer": ("撰稿人：对照其账本中的旧错", "The writer, whose past mistakes in the ledger are looked for"),
    "check_format": (
        "terminal、json 或 html；省略时看 --output 的后缀，否则为 terminal",
        "terminal, json or html; by default what --output ends with, else terminal",
    ),
    "strict": ("有问题时以状态 1 退出，供脚本使用", "Exit with status 1 when something was found, for scripts"),
}

"""Wrong use of the command line told in one line: what is wrong and what to do, in the interface's language."""

from __future__ import annotations

import re
from typing import Any

HELP = ("运行 revlearn --help 或 revlearn 命令 --help 查看用法", "see revlearn --help or revlearn COMMAND --help")
INVALID = r"Invalid value for '?([^':]+)'?(?: / '[^']+')*: "
KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"No such option: (\S+?)\.?(?: .*)?$"), "没有选项 {0}"),
    (re.compile(r"No such command '(.+?)'"), "没有命令“{0}”"),
    (re.compile(r"Missing (?:argument|option|parameter):? '?([^'.]+)'?"), "缺少参数 {0}"),
    (re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)"), "多出参数：{0}"),
    (re.compile(r"Option '?(--?[\w-]+)'? requires (?:an|\d+) argument"), "选项 {0} 缺少取值"),
    (re.compile(rf"{INVALID}.*(?:integer|float|number)"), "参数 {0} 应为数字"),
    (re.compile(rf"{INVALID}.*greater than or equal to (\d+)"), "参数 {0} 应不小于 {1}"),
    (re.compile(rf"{INVALID}(.+?)\.?$"), "参数 {0} 的值不对（{1}）"),
)


def wrong_use(error: Any, *, english: bool) -> str:
    """The line for a usage error raised by the command line library."""
    message = " ".join(str(error.format_message()).split())
    if english:
        return f"revlearn: {message.rstrip('.')}; {HELP[1]}"
    for pattern, chinese in KINDS:
        match = pattern.search(message)
        if match:
            return f"revlearn：{chinese.format(*match.groups())}；{HELP[0]}"
    return f"revlearn：用法有误（{message}）；{HELP[0]}"

"""The full or current title of a law or regulation."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.lexicon import read_table
from revlearn.rules.names import is_subsequence
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.titles import law_titles
from revlearn.rules.registry import Facts, rule

TABLE = read_table(Path(__file__).with_name("laws.tsv"))
STATE = "中华人民共和国"
CURRENT = {
    variant.strip("《》"): row["standard"].strip("《》")
    for row in TABLE
    for variant in row["variants"].split("|")
    if variant
}
TITLE = re.compile(r"《([^》]{2,50})》")
KIND = re.compile(r"(?:法|条例|办法|规定|细则|章程|准则|意见|纲要|规范|标准|规划|方案|计划)(?:（[^）]*）)?$")
LAW = re.compile(r"(?:法|条例|办法|规定|准则|细则|规程)(?:（[^）]*）)?$")
LAW_AHEAD = re.compile(r"^[\u4e00-\u9fff]{2,16}(?:法|条例)(?:实施条例|实施细则)?[》、，的和]")


@rule(
    title="法律法规、文件名称用全称",
    title_en="Full or current title of a law",
    message="“{before}”应写全称或现行名称“{after}”。",
    message_en="“{before}” is written with its full or current title “{after}”.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）、第二十条（符合法律法规）；立法技术规范（引用法律用全称）",
    level="规定",
    nature="error",
    yes=(
        "根据{档案法→《中华人民共和国档案法》}修订借阅制度。",
        "按照《{→中华人民共和国}森林法》划定林地。",
        "遵守{《借阅条例》→《公共图书馆借阅条例》}。",
        "依照《住房公积金{→管理}条例》办理。",
        "根据{种子法、草原法→《中华人民共和国种子法》《中华人民共和国草原法》}编制。",
        "按照《中华人民共和国{国家→}森林法》划定林地。",
    ),
    no=(
        "根据{《关于防汛的通知》→《关于做好抗旱工作的意见》}精神。",
        "{→中华人民共和国}体育代表团载誉归来。",
    ),
    both_ways=True,
    proposes=law_titles,
    occasions=occasions.law_titles,
)
def law_title(edit: Edit) -> Facts | None:
    """引用法律、条例用书名号和全称，第一次出现写“《中华人民共和国××法》”；引用前查一查是否已经修订、更名或废止。"""
    before, after = edit.before, edit.after
    if not before and after == STATE:
        right = edit.context.final_right
        if edit.context.final_left.endswith("《") and LAW_AHEAD.match(right):
            short = re.split(r"[》、，的和]", right)[0]
            return {"before": short, "after": STATE + short}
        return None
    if len(before) > 60 or len(after) > 90:
        return None
    if "》" not in after:
        return _inside_marks(edit)
    if not before:
        return None
    title = TITLE.search(after)
    if title is None or not KIND.search(title[1]):
        return None
    if after.count("《") > 1:
        return _several(before, after)
    short, full = before.strip("《》"), title[1]
    if short == full or "》" in short:
        return None
    if CURRENT.get(short) != full and not (len(full) > len(short) >= 2 and _short_of(short, full)):
        return None
    return {"before": before, "after": after}


def _short_of(short: str, full: str) -> bool:
    core = full.removeprefix(STATE)
    return is_subsequence(short, full) or (short[-1] == full[-1] and len(set(short) & set(core)) >= len(short) * 0.7)


def _several(before: str, after: str) -> Facts | None:
    """防震减灾法、消防法 → two titles in full, in any order."""
    shorts = [part.strip("《》") for part in re.split(r"、|和|》《", before)]
    fulls = TITLE.findall(after)
    if len(shorts) != len(fulls) or re.sub(r"《[^》]*》|、|和", "", after):
        return None
    if not all(any(_short_of(short, full) for full in fulls) for short in shorts):
        return None
    return {"before": before, "after": after}


def _inside_marks(edit: Edit) -> Facts | None:
    """信访 → 信访工作, marked inside 《…条例》."""
    left, right = edit.context.final_left, edit.context.final_right
    if "《" not in left or "》" in left[left.rfind("《") :] or "》" not in right:
        return None
    head, tail = left[left.rfind("《") + 1 :], right.split("》", 1)[0]
    full, drafted = head + edit.after + tail, head + edit.before + tail
    if "《" in edit.before + edit.after or len(full) > 40 or not LAW.search(full):
        return None
    if CURRENT.get(drafted) != full and not _one_title(drafted, full):
        return None
    return {"before": f"《{drafted}》", "after": f"《{full}》"}


def _one_title(drafted: str, full: str) -> bool:
    """A word missing, surplus or misplaced in a law's title."""
    if drafted == full or not LAW.search(drafted):
        return False
    return is_subsequence(drafted, full) or is_subsequence(full, drafted) or sorted(drafted) == sorted(full)

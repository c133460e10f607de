"""What ``revlearn drill`` says, in Chinese and English."""

from __future__ import annotations

PRACTICE_TEXTS: dict[str, tuple[str, str]] = {
    "drill": (
        "错题本：改自己写错过的句子，再看定稿和理由。1、3、7 天后再练，连对三次算掌握。\n\n"
        "示例：revlearn drill --writer 张三\n\n"
        "每题可写出改好的整句，也可只写改好的词句；直接按 Enter 放弃，输入 ? 看提示，Ctrl-D 结束。答一题记一题。"
        "--list 查看全部错题；--export 文件.apkg 导出到 Anki，再次导入不会重复。",
        "The error book: mend one's own sentences, then see the final version and the reason. Due again after 1, 3 and "
        "7 days; three successes in a row and it is done.\n\n"
        "Example: revlearn drill --writer Zhang\n\n"
        "Write the whole sentence or only the mended words; Enter gives up, ? shows a hint, Ctrl-D ends. Every answer "
        "is kept at once. --list shows all exercises; --export FILE.apkg is for Anki, where importing again makes no "
        "second copy.",
    ),
    "drill_count": ("最多练几题", "At most so many exercises"),
    "drill_all": (
        "未到期的也练（提前改对不计入，改错照计）",
        "Also those not due yet (mended too early does not count, failed does)",
    ),
    "drill_date": ("哪一天的练习；省略时为今天", "The day of practice; today by default"),
    "drill_list": ("列出错题本，不练习", "List the error book instead of practising"),
    "drill_export": ("导出为 Anki 牌组（.apkg），不练习", "Write an Anki package (.apkg) instead of practising"),
    "drill_format": ("--list 的格式：terminal 或 json", "Format of --list: terminal or json"),
    "drill_answer": ("改为（Enter 放弃，? 提示）> ", "Mended (Enter gives up, ? hint) > "),
    "drill_answer_recall": ("改为（Enter 放弃，? 提示，↑ 取原句）> ", "Mended (Enter gives up, ? hint, ↑ sentence) > "),
    "drill_judge": ("  这处错误改对了吗？（y/n）> ", "  Is this error mended? (y/n) > "),
    "drill_judged_right": ("  记为改对。", "  Counted as mended."),
    "drill_judged_wrong": ("  记为没有改对。", "  Counted as not mended."),
    "drill_done": ("练了 {asked} 题，改对 {mended} 题。", "{asked} practised, {mended} mended."),
    "drill_left": ("今天还有 {count} 题该练。", "{count} more are due today."),
    "drill_next": ("下次：{day}，{count} 题。", "Next: {day}, {count} due."),
    "drill_none_due": ("今天没有该练的题。", "Nothing is due today."),
    "drill_mastered": ("错题本里的题都掌握了。", "Everything in the error book is done."),
    "drill_empty": (
        "错题本里没有题：账本里还没有“{name}”留有句子的硬伤。",
        "The error book is empty: the ledger has no errors of {name} with their sentences.",
    ),
    "drill_not_apkg": (
        "{path}：Anki 牌组的文件名应以 .apkg 结尾",
        "{path}: the name of an Anki package ends with .apkg",
    ),
    "drill_one_of": (
        "--list 与 --export 只能用一个；--format 只用于 --list",
        "give only one of --list and --export; --format belongs to --list",
    ),
    "drill_exported": ("已写入 {path}，共 {count} 题", "Written: {path}, {count} exercises"),
}

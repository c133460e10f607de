"""What ``revlearn report`` and ``revlearn batch`` say, in Chinese and English."""

from __future__ import annotations

REPORT_TEXTS: dict[str, tuple[str, str]] = {
    "report": (
        "生成报告：撰稿人的月报、团队月报、修改人风格卡、一篇稿件的复盘单。\n\n"
        "示例：revlearn report writer 张三 --month 2026-10 --output 张三.pdf",
        "Make a report: a writer's month, the team's month, a reviser's style card, the debrief of one pair.\n\n"
        "Example: revlearn report writer Zhang --month 2026-10 --output zhang.pdf",
    ),
    "report writer": (
        "撰稿人的月报：首页三条重点即可单独使用，后附图表、清单和自查表。\n\n"
        "示例：revlearn report writer 张三 --month 2026-10 --output 张三.pdf\n\n"
        "写成 PDF 或 HTML 时，账本记下这次报告讲过哪些课；只在终端或 JSON 中查看不作记录。",
        "A writer's month: page one alone suffices; charts, lists and a checklist follow.\n\n"
        "Example: revlearn report writer Zhang --month 2026-10 --output zhang.pdf\n\n"
        "Written as PDF or HTML, the ledger notes which lessons were told; a look at terminal or JSON notes nothing.",
    ),
    "report team": (
        "团队月报：共同的弱项、热力图、反复的旧错、教学卡片。不给人排名。\n\n"
        "示例：revlearn report team 综合科 --month 2026-10 --output 综合科.pdf\n\n"
        "省略名称时包括账本里的全部撰稿人；--anonymous 隐去姓名和标题。",
        "The team's month: shared weaknesses, heat map, lessons that came back, teaching cards. Nobody is ranked.\n\n"
        "Example: revlearn report team Office --month 2026-10 --output office.pdf\n\n"
        "Without a name all writers of the ledger; --anonymous hides names and titles.",
    ),
    "report reviser": (
        "修改人的风格卡：没有规定要求、却一再这样改的地方，供新人参考。\n\n"
        "示例：revlearn report reviser 李主任 --output 李主任.pdf",
        "A reviser's style card: what is changed again and again although no rule asks for it.\n\n"
        "Example: revlearn report reviser Li --output li.pdf",
    ),
    "report debrief": (
        "一篇稿件的复盘单。\n\n示例：revlearn report debrief 12 --output 复盘单.pdf",
        "The debrief of one pair.\n\nExample: revlearn report debrief 12 --output debrief.pdf",
    ),
    "batch": (
        "一次生成一个月的全部报告：每位撰稿人和团队。中断后再运行即可接着做，已是最新的不重做。\n\n"
        "示例：revlearn batch --month 2026-10 --output reports/\n\n"
        "写出 reports/2026-10/writers/*.pdf、team.pdf、team.xlsx、summary.json，各处室另有 teams/*；"
        "有报告没做成时最后逐一列出，退出状态为 3。",
        "Make all reports of a month: every writer's and the team's. A run that was stopped goes on when run again; "
        "what is up to date is left.\n\n"
        "Example: revlearn batch --month 2026-10 --output reports/\n\n"
        "Writes reports/2026-10/writers/*.pdf, team.pdf, team.xlsx, summary.json, and teams/* for each team; reports "
        "that could not be made are named at the end, with exit status 3.",
    ),
    "reported_writer": ("撰稿人", "The writer"),
    "reported_team": ("处室；省略时为全部撰稿人", "The team; all writers when left out"),
    "reported_reviser": ("修改人", "The reviser"),
    "month": ("月份，如 2026-10", "The month, such as 2026-10"),
    "report_format": (
        "writer：pdf、html、json、terminal；team：pdf、html、xlsx；其余：pdf、html；省略时看 --output 的后缀",
        "writer: pdf, html, json, terminal; team: pdf, html, xlsx; others: pdf, html; by default as --output ends",
    ),
    "report_output": ("写到这个文件；省略时输出到终端", "Write to this file; to standard output by default"),
    "anonymous": ("隐去姓名和文稿标题", "Hide the names of writers and the titles of documents"),
    "batch_output": (
        "报告的总文件夹，其下一月一个文件夹",
        "Folder of all reports; each month has one of its own in it",
    ),
    "cluster": (
        "在 Dask 集群上运行，给出调度器地址，如 tcp://host:8786；结果与本机相同",
        "Run on a Dask cluster: the address of its scheduler, such as tcp://host:8786; the results are the same",
    ),
    "batching": ("生成报告", "Making reports"),
    "batched": (
        "{folder}：写出 {written} 个文件，{current} 个已是最新，{failed} 份没有做成。",
        "{folder}: {written} files written, {current} up to date, {failed} reports not made.",
    ),
    "unmade": ("{name}：{reason}", "{name}: {reason}"),
    "no_such_form": (
        "不能写成“{form}”；可以是 {forms}",
        "cannot be written as {form}; choose one of {forms}",
    ),
    "form_needs_output": (
        "{form} 不能显示在终端，请用 --output 指定文件",
        "{form} cannot be shown on a terminal; name a file with --output",
    ),
    "no_such_team": (
        "账本里没有处室“{name}”，或其中没有撰稿人；运行 revlearn list 查看",
        "the ledger has no team {name} with writers; see revlearn list",
    ),
    "no_such_reviser": (
        "账本里没有“{name}”修改过的稿件；运行 revlearn list --reviser 查看",
        "the ledger has no pairs revised by {name}; see revlearn list --reviser",
    ),
}

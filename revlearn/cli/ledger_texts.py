"""What the commands of the ledger say, in Chinese and English."""

from __future__ import annotations

LEDGER_TEXTS: dict[str, tuple[str, str]] = {
    "add": (
        "比对一组稿件并记入账本；同一组稿件再次加入时不作改动。\n\n"
        "示例：revlearn add 原稿.docx 定稿.docx --writer 张三 --date 2026-10-01 --reviser 李主任",
        "Compare a pair and enter it in the ledger; the same pair again changes nothing.\n\n"
        "Example: revlearn add draft.docx final.docx --writer Zhang --date 2026-10-01 --reviser Li",
    ),
    "import": (
        "成批记入：文件夹“撰稿人/2026-10-01 标题/draft.docx、final.docx”，或 CSV 清单。中断后再运行即可接着做。\n\n"
        "示例：revlearn import 稿件/\n\n"
        "清单的列：writer,date,title,draft,final,genre,reviser,round，或 撰稿人,日期,标题,原稿,定稿,文种,修改人,轮次。"
        "路径相对于清单所在处。一组稿件有问题不影响其他，最后逐一列出，退出状态为 3。",
        "Enter many pairs: a folder WRITER/2026-10-01 title/draft.docx and final.docx, or a CSV manifest. A "
        "run that was stopped goes on when run again.\n\n"
        "Example: revlearn import pairs/\n\n"
        "Columns of a manifest: writer,date,title,draft,final,genre,reviser,round; paths are relative to its folder. A "
        "bad pair stops no other; all are named at the end, with exit status 3.",
    ),
    "list": (
        "列出账本里的撰稿人；加条件时列出稿件。\n\n示例：revlearn list --writer 张三 --first 2026-10-01",
        "List the writers in the ledger; with conditions, the entries.\n\n"
        "Example: revlearn list --writer Zhang --first 2026-10-01",
    ),
    "show": (
        "显示账本里的一篇：各处改动、更正和点评。\n\n示例：revlearn show 12",
        "Show one entry of the ledger with its edits, corrections and remarks.\n\nExample: revlearn show 12",
    ),
    "correct": (
        "更正一处改动的类别或性质；原判保留，以最后一次更正为准，并用于改进判断。\n\n"
        "示例：revlearn correct 12 3 --label wording.precision --nature improvement --by 王老师",
        "Correct the label of one edit. The machine's label stays beside it, the latest correction counts, and it "
        "teaches.\n\n"
        "Example: revlearn correct 12 3 --label wording.precision --nature improvement --by Wang",
    ),
    "amend": (
        "改正账本里记错的撰稿人、日期、标题、文种、修改人或轮次；可一次改几篇，各处改动、更正和点评不变。\n\n"
        "示例：revlearn amend 12 13 --writer 张三 --date 2026-10-05\n\n"
        '文种改变时，留有全文的稿件按新文种重新判断。--genre ""、--reviser "" 表示不详。撰稿人名下不再有稿件时'
        "不再列出，以往的练习和报告记录随稿件走。",
        "Put right the writer, date, title, document type, reviser or round of entries; several at once. Edits, "
        "corrections and remarks stay.\n\n"
        "Example: revlearn amend 12 13 --writer Zhang --date 2026-10-05\n\n"
        'With another document type pairs whose texts are kept are labelled anew. --genre "" and --reviser "" mean '
        "that none is known. A writer left without entries is no longer listed; practice and what was told go along.",
    ),
    "remove": (
        "从账本里删去一篇或几篇，连同其全部改动，不留文字。在终端上先问；否则须加 --yes。\n\n"
        "示例：revlearn remove 12 --yes\n\n"
        "有更正、点评或批注的稿件不删，除非加 --with-corrections。",
        "Take entries out of the ledger with all their edits; no word of them stays. It asks on a terminal; elsewhere "
        "--yes is needed.\n\n"
        "Example: revlearn remove 12 --yes\n\n"
        "An entry with corrections, remarks or comments is refused unless --with-corrections is given.",
    ),
    "entries": ("账本里的篇号，可写几个，见 revlearn list", "Numbers of the entries, see revlearn list"),
    "right_writer": ("正确的撰稿人", "The right writer"),
    "right_date": ("正确的日期，如 2026-10-01", "The right date, such as 2026-10-01"),
    "right_title": ("正确的标题", "The right title"),
    "right_genre": ("正确的文种，如 通知", "The right document type, such as 通知"),
    "right_reviser": ("正确的修改人", "The right reviser"),
    "remove_yes": ("不再询问", "Do not ask"),
    "with_corrections": (
        "连同更正、点评和批注一并删去",
        "Also remove the corrections, remarks and comments on it",
    ),
    "amend_needs": (
        "请说明改正什么：--writer、--date、--title、--genre、--reviser 或 --round",
        "say what is to be right: --writer, --date, --title, --genre, --reviser or --round",
    ),
    "amended": ("已改正第 {entries} 篇", "Put right: {entries}"),
    "writer_gone": ("“{name}”名下已没有稿件，不再列出", "{name} has no entries left and is no longer listed"),
    "retyped": ("{count} 篇已按新文种重新判断", "{count} entries were labelled anew as the new document type"),
    "remove_needs_yes": (
        "删除不能恢复；确定时请加 --yes，没有删除",
        "nothing was removed: it cannot be undone; add --yes if that is meant",
    ),
    "remove_asks": ("删去后不能恢复，确定吗？（y/n）> ", "This cannot be undone. Go on? (y/n) > "),
    "would_remove": (
        "将删去第 {entry} 篇：{writer}  {day}  {title}",
        "To be removed: {entry}  {writer}  {day}  {title}",
    ),
    "would_lose": (
        "其中有 {corrections} 处更正、{remarks} 条点评、{comments} 条批注",
        "With {corrections} corrections, {remarks} remarks and {comments} comments",
    ),
    "nothing_removed": ("没有删除。", "Nothing was removed."),
    "removed": (
        "已删去 {entries} 篇、{edits} 处改动，连同 {corrections} 处更正、{remarks} 条点评、{comments} 条批注",
        "Removed: {entries} entries and {edits} edits, with {corrections} corrections, {remarks} remarks and "
        "{comments} comments",
    ),
    "purge": (
        "按保留设置清除早先稿件的文字。只说明将做什么；加 --yes 才执行。\n\n"
        "示例：revlearn purge --before 2026-01-01 --keep sentences --yes\n\n"
        "texts 留全文；sentences 只留各处改动及其所在句子；figures 只留类别、位置和数字；nothing 整篇删除。"
        "更正、点评和批注任何时候都不丢：有它们的稿件不删除，只减到 figures；减到 figures 时，更正保留类别和不含原文的"
        "特征，批注和点评保留原样。",
        "Remove the texts of older pairs. It says what it would do; --yes does it.\n\n"
        "Example: revlearn purge --before 2026-01-01 --keep sentences --yes\n\n"
        "texts: whole texts stay; sentences: the edits and their sentences; figures: labels, places and counts; "
        "nothing: the pair is deleted. Corrections, remarks and comments are never lost: a pair that bears any is "
        "reduced to figures and not deleted. At figures a correction keeps its label and the features that quote "
        "nothing; comments and remarks stay as they are.",
    ),
    "backup": (
        "把整个账本存成一个文件，SQLite 与 PostgreSQL 通用。\n\n示例：revlearn backup 账本-2026-10.backup",
        "Write the whole ledger to one file, the same for SQLite and PostgreSQL.\n\n"
        "Example: revlearn backup ledger-2026-10.backup",
    ),
    "restore": (
        "从备份恢复账本；账本里已有内容时须加 --replace。备份不完整时账本不变。\n\n"
        "示例：revlearn restore 账本-2026-10.backup --replace",
        "Restore the ledger from a backup; one that is not empty only with --replace. A damaged backup changes nothing."
        "\n\nExample: revlearn restore ledger-2026-10.backup --replace",
    ),
    "data": ("账本所在的文件夹（或环境变量 REVLEARN_DATA）", "Folder of the ledger (or REVLEARN_DATA)"),
    "database": (
        "PostgreSQL 地址 postgresql://…（或环境变量 REVLEARN_DATABASE）；省略时用文件夹里的 SQLite",
        "Address of a PostgreSQL database (or REVLEARN_DATABASE); by default SQLite in the folder",
    ),
    "writer": ("撰稿人", "The writer"),
    "date": ("稿件日期，如 2026-10-01；省略时为今天", "Date of the document, such as 2026-10-01; today by default"),
    "title": ("标题；省略时取文稿的标题", "Title; the document's own by default"),
    "reviser": ("修改人；省略时取修订最多的作者", "Who revised it; by default who tracked most of the changes"),
    "round": ("第几轮修改", "Which round of revision"),
    "team": ("撰稿人所在处室", "The writers' team"),
    "add_format": ("terminal 或 json", "terminal or json"),
    "source": ("文件夹或 CSV 清单", "A folder or a CSV manifest"),
    "processes": ("同时使用的进程数；省略时为核数", "Processes to use; one for each core by default"),
    "entry": ("账本里的篇号，见 revlearn list", "Number of the entry, see revlearn list"),
    "edit": ("改动的编号，见 revlearn show", "Number of the edit, see revlearn show"),
    "label": ("正确的类别，如 wording.precision", "The right label, such as wording.precision"),
    "correct_nature": (
        "error、improvement 或 decision；省略时不变",
        "error, improvement or decision; as it is by default",
    ),
    "by": ("更正人；省略时为本机用户名", "Who corrects; by default the user of this machine"),
    "correct_comment": ("说明", "Why"),
    "first": ("从这一天起", "From this day on"),
    "last": ("到这一天为止", "Up to this day"),
    "genre_filter": ("只看这个文种", "Only this document type"),
    "reviser_filter": ("只看这位修改人", "Only this reviser"),
    "before": ("只清除这一天之前的稿件；省略时为全部", "Only pairs dated before this day; all by default"),
    "keep": (
        "留下什么：texts、sentences、figures（省略时）或 nothing",
        "What stays: texts, sentences, figures (by default) or nothing",
    ),
    "retention": (
        "今后新记入的稿件留下什么：texts、sentences 或 figures",
        "What is kept of new pairs from now on: texts, sentences or figures",
    ),
    "yes": ("执行；不加时只说明", "Do it; without this it is only told"),
    "backup_file": ("备份文件", "The backup file"),
    "replace": ("覆盖账本现有内容", "Replace what the ledger holds"),
    "reapply": (
        "用现在的规则重新判断账本里留有全文的稿件；更正不受影响",
        "Label the ledger's pairs anew where their texts are kept; corrections stay",
    ),
    "day_ahead": (
        "{name}：日期 {day} 还没有到，请核对；记错时用 revlearn amend 改正",
        "{name}: the date {day} is yet to come; where that is wrong, revlearn amend puts it right",
    ),
    "bad_round": ("轮次应为 1 至 {last}", "the round should be 1 to {last}"),
    "added": ("已记入账本，第 {entry} 篇", "Entered as entry {entry}"),
    "present": (
        "账本里已有这组稿件（第 {entry} 篇），没有改动",
        "The ledger has this pair already (entry {entry}); nothing changed",
    ),
    "imported": (
        "记入 {added} 篇，已有 {present} 篇，有问题 {failed} 篇。",
        "{added} added, {present} there already, {failed} failed.",
    ),
    "failed_pair": ("没有记入 {name}：{reason}", "not entered: {name}: {reason}"),
    "importing": ("记入稿件", "Importing"),
    "corrected": (
        "第 {entry} 篇第 {edit} 处已更正为 {label}（原为 {shown}）",
        "Edit {edit} of entry {entry} is now {label} (was {shown})",
    ),
    "teaches_nothing": (
        "全文已清除，这次更正只计入报告，不用于改进判断",
        "its texts are gone: the correction counts in reports, but teaches nothing",
    ),
    "unknown_label": (
        "没有类别“{label}”；运行 revlearn rules 查看，形式如 wording.precision",
        "no label {label}; it should read like wording.precision",
    ),
    "purge_would": (
        "将减少 {reduced} 篇的文字，删除 {deleted} 篇；执行请加 --yes",
        "would reduce {reduced} and delete {deleted} entries; add --yes to do it",
    ),
    "purge_done": ("已减少 {reduced} 篇的文字，删除 {deleted} 篇", "{reduced} entries reduced, {deleted} deleted"),
    "purge_kept": (
        "另有 {kept} 篇有更正、点评或批注，不删除，只减到 figures",
        "{kept} more bear corrections, remarks or comments: not deleted, reduced to figures",
    ),
    "purge_needs": (
        "请说明清除哪些：--before、--keep，或者用 --retention 设定今后保留什么",
        "say what to remove: --before, --keep, or set --retention",
    ),
    "retention_set": ("今后新记入的稿件保留 {retention}", "New pairs keep {retention} from now on"),
    "backed_up": ("已备份到 {path}，共 {entries} 篇", "Backed up to {path}: {entries} entries"),
    "no_such_backup": ("{path}：没有这个备份文件", "{path}: there is no such backup"),
    "restored": ("已恢复：{writers} 位撰稿人，{entries} 篇", "Restored: {writers} writers, {entries} entries"),
    "namesake_writers": (
        "原先记作“{was}”的撰稿人改称“{name}”，因为已有“{like}”；是同一人时，"
        "用 revlearn amend 篇号 --writer {like} 归并，不是时另取一个名字",
        "the writer entered as {was} is called {name} now, since there is {like}; where both are one person, move the "
        "entries by revlearn amend ENTRY --writer {like}, where not, give them another name",
    ),
    "namesake_teams": (
        "原先记作“{was}”的处室改称“{name}”，因为已有“{like}”；是同一处室时，用 --team {like} 把人员归并",
        "the team entered as {was} is called {name} now, since there is {like}; where both are one, move its writers "
        "by --team {like}",
    ),
    "namesake_revisers": (
        "修改人“{was}”与“{like}”写法不同，已统一为“{like}”",
        "the reviser {was} is written as {like} now, like the other pairs revised under that name",
    ),
    "relabelling": ("重新判断", "Labelling anew"),
    "relabelled": (
        "重新判断 {entries} 篇，{changed} 处改动的类别或性质有变；{present} 篇已是现行规则",
        "{entries} entries labelled anew, {changed} edits changed; {present} had the present rules already",
    ),
    "without_texts": (
        "{count} 篇的全文已清除，保持原判：第 {entries} 篇",
        "{count} entries have no texts and keep their labels: {entries}",
    ),
}

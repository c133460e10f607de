"""What the pages of a period say, in Chinese and English. Names of labels come from ``report.wording``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from revlearn.report.wording import Lang

Both = tuple[str, str]
FIGURE_AND_UNIT = re.compile(r"(?<=\d) (?=[\u4e00-\u9fff])")
"""The space in ``24 次``: no line may end there."""

PHRASES: Mapping[str, Both] = {
    # heads
    "writer_month": ("改稿学习月报", "What this month’s revisions teach"),
    "team_month": ("团队改稿月报", "The team’s month of revisions"),
    "debrief": ("复盘单", "Debrief"),
    "style_card": ("改稿风格卡", "Style card"),
    "style_lead": (
        "以下是这位领导反复改、却没有规定或惯例要求的地方：照着写，可以少改一遍；不照着写，也不算错。",
        "What this reviser keeps changing although no rule asks for it: heed it and one round of changes is saved; not "
        "heeding it is no error.",
    ),
    "private": ("仅供本人学习使用", "For the writer’s own use"),
    "internal": ("内部资料，用于业务培训", "Internal, for training"),
    "page": ("第 {n} 页，共 {all} 页", "Page {n} of {all}"),
    "documents": ("文稿", "Documents"),
    "documents_unit": ("篇", ""),
    "characters": ("原稿字数", "Draft characters"),
    "edits": ("改动", "Edits"),
    "edits_unit": ("处", ""),
    "writers": ("人员", "Writers"),
    "writers_unit": ("人", ""),
    # page one of a writer
    "focus": ("下次动笔，先看这三条", "Three things to fix next time"),
    "focus_one": ("下次动笔，先看这一条", "One thing to fix next time"),
    "focus_two": ("下次动笔，先看这两条", "Two things to fix next time"),
    "focus_none": ("下次动笔要看的", "For next time"),
    "focus_nothing": ("没有未了的旧错，也没有新的硬伤。", "There is no open lesson and no new error."),
    "before": ("原", "Draft"),
    "after": ("改", "Final"),
    "reason": ("理由", "Why"),
    "source": ("依据", "Source"),
    "advice": ("下次", "Next time"),
    "back": ("旧错复发", "Error came back"),
    "again": ("又出现", "Again"),
    "times": (
        "本月 {now} 次，累计 {all} 次（{documents} 篇），最近 {last}",
        "{now} this month, {all} in all (in {documents}), last on {last}",
    ),
    "texts_gone": ("原文已按保存期限清除，只留次数。", "The texts are past their keeping; only counts remain."),
    "comma": ("，见", ", in "),
    "progress": ("自己和自己比", "Against oneself"),
    "error_rate": ("硬伤率", "Error rate"),
    "error_rate_unit": ("处/千字", "per 1,000 ch."),
    "error_rate_note": ("{count} 处；95% 区间 {interval}", "{count} errors; 95% interval {interval}"),
    "earlier_rate": ("此前{months}个月 {rate}", "{months} earlier months: {rate}"),
    "earlier_one": ("此前1个月 {rate}", "1 earlier month: {rate}"),
    "no_earlier": ("此前没有可比的文稿", "nothing earlier to compare with"),
    "recurrence": ("旧错复发率", "Recurrence"),
    "recurrence_note": (
        "本月 {all} 类硬伤，{again} 类以前犯过",
        "{again} of this month’s {all} kinds of error seen before",
    ),
    "cleared": ("旧错清零", "Cleared"),
    "cleared_unit": ("条", ""),
    "cleared_note": (
        "本月做到连续三篇有机会错而没有错",
        "this month: three documents in a row with the chance and none wrong",
    ),
    "kept": ("保留率", "Kept"),
    "kept_note": ("{kept}/{all} 句一字未动", "{kept} of {all} sentences untouched"),
    "large": ("大改占比", "Large edits"),
    "large_note": ("逻辑、结构改动 {count}/{all} 处", "{count} of {all} edits to logic, structure"),
    "earlier_share": ("此前 {share}", "earlier: {share}"),
    "no_figure": ("—", "—"),
    "nothing_to_count": ("本月没有可算的", "nothing to count this month"),
    "changed_note": (
        "改动率 {share}（{changed}/{all} 字）取决于领导习惯和文稿分量，须与保留率并看，不单独评价。",
        "Characters changed: {share} ({changed} of {all}). It depends on reviser and document; never read it alone.",
    ),
    "rising": ("上升", "rising"),
    "falling": ("下降", "falling"),
    "steady_year": ("近一年看不出升降", "no clear trend over the year"),
    "steady": ("无明显变化", "no clear change"),
    "insufficient": ("样本不足", "too few to tell"),
    "untouched": ("站住了的地方", "What stood"),
    "praise_kept": (
        "本月 {all} 句中有 {kept} 句一字未动，占 {share}。",
        "{kept} of this month’s {all} sentences stayed word for word ({share}).",
    ),
    "praise_right": ("有机会错而没有错：{list}。", "With the chance to err and never wrong: {list}."),
    "praise_right_item": ("{title}（{count} 次）", "{title} ({count} times)"),
    "praise_documents": ("没有硬伤的文稿：{list}。", "Without an error: {list}."),
    "praise_none": ("本月没有可以单列的。", "Nothing to single out this month."),
    "empty_month": (
        "本月没有入账的文稿，以下是此前的情况，要点取自尚未了结的旧错。",
        "No document was entered this month; what follows is from earlier ones. The points are lessons still open.",
    ),
    "no_history": (
        "还没有入账的文稿。录入原稿和定稿以后，这里会列出改动的类别、理由和下次要注意的地方。",
        "No document has been entered yet. Once there are drafts with their final versions, this page tells what was "
        "changed and why.",
    ),
    # charts
    "charts": ("走势", "Over time"),
    "chart_steps": ("五步画像：每千字改动", "Five steps: edits per 1,000 characters"),
    "chart_steps_note_first": ("条为本月；此前没有文稿。", "Bars: this month; no documents before."),
    "chart_steps_note": ("条为本月，菱形为此前平均。", "Bars: this month; diamonds: earlier mean."),
    "chart_shares": ("各类改动占比", "Shares of categories"),
    "chart_shares_note": (
        "写作越成熟，逻辑、结构的大改越少，措辞的小改占比越高。",
        "As writing matures, edits to logic and structure give way to wording.",
    ),
    "chart_errors": ("硬伤率（每千字，竖线为95%区间）", "Error rate per 1,000 (bars: 95% interval)"),
    "chart_errors_note": ("区间重叠时，高低不算变化。", "Overlapping intervals are no change."),
    "chart_recurrence": ("旧错复发率与保留率", "Recurrence and share kept"),
    "chart_recurrence_note": (
        "复发率下降、保留率上升，是学到手的样子。",
        "Recurrence falling and share kept rising: that is learning.",
    ),
    "chart_recurrence_team": ("全队合计。", "The whole team pooled."),
    "step_立意": ("立意", "Intent"),
    "step_搭骨": ("搭骨", "Frame"),
    "step_填肉": ("填肉", "Substance"),
    "step_修容": ("修容", "Polish"),
    "step_成器": ("成器", "Mastery"),
    "step_over_time": ("看时间：见旧错复发率", "over time: see recurrence"),
    "documents_tick": ("{n}篇", "n={n}"),
    # writer, further pages
    "self_check": ("交稿前自查：三改三审", "Before handing in: three revisions"),
    "self_check_lead": (
        "照写作的次序，先看内容，再压篇幅，最后改表述。下面各条都来自自己改过的错。",
        "In the order of writing: content, then length, then expression. Every item is from one’s own errors.",
    ),
    "head_content": ("一改内容", "First, content"),
    "head_length": ("二改篇幅", "Second, length"),
    "head_expression": ("三改表述", "Third, expression"),
    "head_none": ("没有未了的旧错", "no open lesson"),
    "by_cause": ("按成因归类", "By cause"),
    "by_cause_lead": (
        "同一成因的改动放在一起；圈码是文稿序号。领导决策不计入个人得失。",
        "Edits of one cause stand together; numbers in brackets are the documents. Decisions count for nobody.",
    ),
    "nothing_by_cause": ("本月没有改动。", "No edits this month."),
    "gone_items": ("另有 {n} 处原文已按保存期限清除。", "{n} more, whose texts are past their keeping."),
    "lessons": ("旧错台账", "Lessons and where they stand"),
    "lessons_lead": (
        "状态由数字决定：已发现 → 已告知 → 已练习 → 观察中 → 已清零；清零或观察中又出现，记为复发。",
        "Figures decide the state: found, told, practised, watched, closed; what comes up when watched or closed is "
        "back.",
    ),
    "state_found": ("已发现", "found"),
    "state_told": ("已告知", "told"),
    "state_practised": ("已练习", "practised"),
    "state_watched": ("观察中", "watched"),
    "state_closed": ("已清零", "closed"),
    "state_back": ("复发", "back"),
    "state_again": ("{state}，又出现", "{state}, again"),
    "lesson": ("问题", "Lesson"),
    "state": ("状态", "State"),
    "first": ("首次", "First"),
    "last": ("最近", "Last"),
    "count": ("本月/累计", "Month/all"),
    "right_uses": ("用对", "Right"),
    "clean": ("连续无误", "Clean run"),
    "clean_unit": ("{n} 篇", "{n}"),
    "rates": ("分项数据", "Figures by sub-type"),
    "rates_lead": (
        "每千字次数带95%区间；不足5篇且不足30次机会的，不判断升降。",
        "Per 1,000 draft characters with 95% interval; no trend below 5 documents and 30 opportunities.",
    ),
    "no_rates": ("本月没有硬伤和更优改动。", "No errors or improvements this month."),
    "subtype": ("类别", "Sub-type"),
    "nature": ("性质", "Nature"),
    "times_head": ("次数", "Count"),
    "per_1000": ("每千字", "Per 1,000"),
    "interval": ("95%区间", "95% interval"),
    "trend": ("走势", "Trend"),
    "groups": ("分文种、分修改人", "By document type and reviser"),
    "groups_genre": ("分文种", "By document type"),
    "groups_lead": ("要求不同，不作相互比较。", "They differ in what they ask; not to be compared."),
    "genre": ("文种", "Type"),
    "reviser": ("修改人", "Reviser"),
    "unknown": ("未注明", "not stated"),
    "month_documents": ("本月文稿", "This month’s documents"),
    "number": ("序号", "No."),
    "date": ("日期", "Date"),
    "title": ("标题", "Title"),
    "errors": ("硬伤", "Errors"),
    "round": ("{reviser}（第{n}轮）", "{reviser} (round {n})"),
    # team
    "overview": ("总体情况", "Overview"),
    "team_lead": (
        "{period}，{writers}人入账{documents}篇，原稿{characters}字，改动{edits}处。全队硬伤率每千字{rate}处"
        "（95%区间{interval}；近一年走势：{trend}）；共同短板{weaknesses}条，其中讲过又出现的{back}条。",
        "In {period} {writers} writers entered {documents} documents, {characters} draft characters, {edits} edits. "
        "The team’s error rate is {rate} per 1,000 (95% interval {interval}; trend over the year: {trend}); "
        "weaknesses shared: {weaknesses}; come up again with somebody after being told: {back}.",
    ),
    "team_empty": ("{period}没有入账的文稿。", "No document was entered in {period}."),
    "weaknesses": ("共同短板", "Shared weaknesses"),
    "weaknesses_lead": ("两人以上都有的问题，按涉及人数排列。", "What two or more writers share; most writers first."),
    "no_weaknesses": ("没有两人以上共有的问题。", "Nothing is shared by two or more writers."),
    "concerned": ("涉及人员", "Whom"),
    "people": ("人数", "Writers"),
    "came_back_count": ("又出现", "Again"),
    "and_others": ("等{n}人", "and others ({n})"),
    "topics": ("培训专题建议", "Suggested training"),
    "topic": ("专题{n}：{title}", "Topic {n}: {title}"),
    "topic_line": (
        "涉及 {people} 人、本月 {count} 次，其中 {back} 人讲过又出现；要点：{lessons}。",
        "{people} writers, {count} times this month, again with {back}; on: {lessons}.",
    ),
    "topic_cards": ("教学卡片 {cards}", "cards {cards}"),
    "heat": ("热力图：人员 × 类别", "Heat map: writers × sub-types"),
    "heat_lead": (
        "每千字硬伤与更优改动之和；颜色越深越多，空格为零。人员按姓名排列，不分名次。",
        "Errors and improvements per 1,000 characters; darker is more, blank is none. Writers in order of name; "
        "this is no ranking.",
    ),
    "heat_lead_anonymous": (
        "每千字硬伤与更优改动之和；颜色越深越多，空格为零。人员已隐名，每月重新编号。",
        "Errors and improvements per 1,000 characters; darker is more, blank is none. Names are hidden and drawn anew "
        "each month.",
    ),
    "heat_lead_many": (
        "每千字硬伤与更优改动之和；颜色越深越多，空格为零。{n} 人不逐一列出，只列分布：“一成的人高于”即十分之一的人"
        "高于此数，其余类推。全部人员见 Excel 文件“热力图”表。",
        "Errors and improvements per 1,000 characters; darker is more, blank is none. Of {n} writers only the "
        "distribution is shown: a tenth of them have more than the figures of the first row, and so on. Every writer "
        "is in the Excel file, sheet Heat map.",
    ),
    "heat_tenth": ("一成的人高于", "1 in 10 above"),
    "heat_quarter": ("四分之一的人高于", "1 in 4 above"),
    "heat_half": ("半数的人高于", "1 in 2 above"),
    "heat_most": ("四分之三的人高于", "3 in 4 above"),
    "no_heat": ("本月没有可列的改动。", "Nothing to show this month."),
    "returned": ("讲过又出现的问题", "Lessons that came up again"),
    "returned_lead": (
        "告知、观察或清零以后又出现的。宜由带教人当面讲一次。",
        "Came up again after they were told, watched or closed. Best gone through in person.",
    ),
    "no_returned": ("本月没有讲过又出现的问题。", "No lesson came up again this month."),
    "cards": ("教学卡片", "Teaching cards"),
    "cards_more": ("另有 {n} 条共同短板未印卡片，见 Excel。", "{n} further shared weaknesses: see the Excel file."),
    "card_times": ("{people} 人，本月 {count} 次", "{people} writers, {count} times this month"),
    "anonymous_writer": ("{name}", "Writer {name}"),
    # debrief
    "three_points": ("三个要点", "The three main points"),
    "one_point": ("要点", "The main point"),
    "two_points": ("两个要点", "The two main points"),
    "points_none": ("没有可列的要点。", "No point to make."),
    "same": ("两稿一致，没有改动。", "The two versions are the same."),
    "counts": ("改动构成", "What kinds of edits"),
    "total": ("合计", "Total"),
    "comments": ("批注", "Comments"),
    "all_edits": ("全部改动", "All edits"),
    "length": ("字数", "Length"),
    "writer": ("起草", "Writer"),
    "points_times": ("本篇 {n} 次", "{n} times here"),
    # style card
    "habits": ("习惯改法", "Habits"),
    "habit_times": ("{times} 次，{documents} 篇", "{times} times in {documents} documents"),
    "habit_cut": ("删去", "cut"),
    "habit_put": ("增补", "added"),
    "habit_kind": ("这一类改动", "edits of this kind"),
    "no_habits": (
        "还看不出固定的改法：同样的改动至少要在两篇文稿里出现。",
        "No habit can be told yet: the same change has to come up in two documents.",
    ),
    # workbook
    "sheet_overview": ("概览", "Overview"),
    "sheet_weaknesses": ("共同短板", "Weaknesses"),
    "sheet_heat": ("热力图", "Heat map"),
    "sheet_returned": ("讲过又出现", "Came up again"),
    "sheet_cards": ("教学卡片", "Teaching cards"),
    "sheet_topics": ("培训专题", "Training"),
    "sheet_writers": ("人员", "Writers"),
    "sheet_rates": ("分项数据", "Rates"),
    "sheet_months": ("逐月", "Months"),
    "writer_name": ("人员", "Writer"),
    "item": ("项目", "Item"),
    "value": ("数值", "Value"),
    "period": ("期间", "Period"),
    "low": ("区间下限", "Low"),
    "high": ("区间上限", "High"),
    "category": ("大类", "Category"),
    "unit": ("单位", "Units"),
    "unit_note": (
        "硬伤率、热力图、每千字：处/千字；区间均为95%",
        "rates and heat map: per 1,000 characters; 95% intervals",
    ),
    "topic_head": ("专题", "Topic"),
    "topic_gist": ("涉及与要点", "Whom and what"),
    "month": ("月份", "Month"),
    "card": ("卡片", "Card"),
    "level": ("层级", "Level"),
    "rule": ("规则", "Rule"),
    "draft_sentence": ("原句", "Draft sentence"),
    "final_sentence": ("改后", "Final sentence"),
}


def say(key: str, lang: Lang, **values: object) -> str:
    """The phrase ``key`` with its placeholders filled; KeyError for an unknown key."""
    text = PHRASES[key][lang == "en"]
    text = text.format(**values) if values else text
    return FIGURE_AND_UNIT.sub("\u00a0", text) if lang == "zh" else text


@cache
def phrases(lang: Lang) -> Mapping[str, str]:
    """All phrases of one language, for the templates."""
    return {key: both[lang == "en"] for key, both in PHRASES.items()}

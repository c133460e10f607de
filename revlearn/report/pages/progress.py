"""A writer against oneself: the main figures of a month beside those of earlier months, and what stood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from revlearn.record import Entry, LessonKey, MonthFigures, Profile
from revlearn.report.pages.cards import erred_in, titled
from revlearn.report.pages.lessons import title_of
from revlearn.report.pages.numbers import amount, interval, per_1000, percent
from revlearn.report.pages.phrases import say
from revlearn.report.wording import Lang
from revlearn.rules import rule_named

ENOUGH_RIGHT = 3
"""Right uses in a month worth praise."""

PRAISED = 4
"""Things praised in one sentence."""

LARGE = ("logic", "structure")
"""大改: edits to what a document says and how it is built; their share falls as writing matures."""

ARROWS = {"rising": "↑", "falling": "↓", "steady": "", "insufficient": ""}


@dataclass(frozen=True, slots=True)
class Tile:
    """One main figure: value with unit, a note on what it counts, and what it was before."""

    name: str
    value: str
    unit: str
    note: str
    earlier: str
    arrow: str = ""
    good: bool = False


def tiles(profile: Profile, lang: Lang) -> tuple[Tile, ...]:
    """硬伤率, 旧错复发率, 旧错清零, 保留率, 大改占比: never 改动率, which says nothing by itself."""
    return (
        _errors(profile, lang), _recurrence(profile, lang), _cleared(profile, lang), _kept(profile, lang),
        _large(profile, lang),
    )  # fmt: skip


def _earlier(profile: Profile) -> list[MonthFigures]:
    """The months before the period that have documents."""
    first = f"{profile.period.first.year:04}-{profile.period.first.month:02}"
    return [month for month in profile.months if month.month < first and month.documents]


def _errors(profile: Profile, lang: Lang) -> Tile:
    rate = profile.errors
    before = _earlier(profile)
    characters = sum(month.draft_characters for month in before)
    earlier = say("no_earlier", lang)
    if characters:
        value = per_1000(1000 * sum(month.errors.count for month in before) / characters)
        earlier = say("earlier_one" if len(before) == 1 else "earlier_rate", lang, rate=value, months=len(before))
    name = say("error_rate", lang)
    if not profile.documents:
        return Tile(name, say("no_figure", lang), "", say("nothing_to_count", lang), earlier)
    note = say("error_rate_note", lang, count=rate.count, interval=interval(rate))
    told = "steady_year" if rate.trend == "steady" else rate.trend
    trend = f"{ARROWS[rate.trend]} {say(told, lang)}".strip()
    return Tile(
        name, per_1000(rate.per_1000), say("error_rate_unit", lang), note, earlier, trend, rate.trend == "falling"
    )


def _share(name: str, share: float | None, note: str, earlier: float | None, lang: Lang) -> Tile:
    before = "" if earlier is None else say("earlier_share", lang, share=percent(earlier))
    if share is None:
        return Tile(name, say("no_figure", lang), "", say("nothing_to_count", lang), before)
    return Tile(name, percent(share), "", note, before)


def _recurrence(profile: Profile, lang: Lang) -> Tile:
    known = [month.recurrence for month in _earlier(profile) if month.recurrence is not None]
    earlier = sum(known) / len(known) if known else None
    kinds = len(erred_in(profile.entries))
    note = say("recurrence_note", lang, again=round(kinds * (profile.recurrence or 0)), all=kinds)
    return _share(say("recurrence", lang), profile.recurrence, note, earlier, lang)


def _cleared(profile: Profile, lang: Lang) -> Tile:
    unit, note = say("cleared_unit", lang), say("cleared_note", lang)
    return Tile(say("cleared", lang), amount(profile.cleared), unit, note, "", good=profile.cleared > 0)


def _kept(profile: Profile, lang: Lang) -> Tile:
    kept, sentences = _sentences(profile.entries)
    note = say("kept_note", lang, kept=amount(kept), all=amount(sentences))
    known = [month.kept_share for month in _earlier(profile) if month.kept_share is not None]
    return _share(say("kept", lang), profile.kept_share, note, sum(known) / len(known) if known else None, lang)


def _large(profile: Profile, lang: Lang) -> Tile:
    counts = Counter(edit.label.category for entry in profile.entries for edit in entry.edits if edit.label.nature)
    large, edits = sum(counts[category] for category in LARGE), counts.total()
    note = say("large_note", lang, count=large, all=edits)
    before = _earlier(profile)
    of_all = sum(sum(month.by_category.values()) for month in before)
    share = sum(month.by_category.get(each, 0) for month in before for each in LARGE) / of_all if of_all else None
    return _share(say("large", lang), large / edits if edits else None, note, share, lang)


def changed_note(profile: Profile, lang: Lang) -> str:
    """改动率, with what it depends on; empty without documents."""
    if not profile.draft_characters:
        return ""
    return say(
        "changed_note", lang, share=percent(profile.changed_characters / profile.draft_characters),
        changed=amount(profile.changed_characters), all=amount(profile.draft_characters),
    )  # fmt: skip


def praise(profile: Profile, lang: Lang) -> tuple[str, ...]:
    """What stood, told by figures alone: sentences kept, right uses, documents without an error."""
    if not profile.documents:
        return ()
    kept, sentences = _sentences(profile.entries)
    lines = []
    if kept:
        share = percent(kept / sentences)
        lines.append(say("praise_kept", lang, kept=amount(kept), all=amount(sentences), share=share))
    right = [
        say("praise_right_item", lang, title=title_of(key, lang), count=count) for key, count in _right(profile.entries)
    ]
    if right:
        lines.append(say("praise_right", lang, list=_joined(right[:PRAISED], lang)))
    sound = [titled(e.title, lang) for e in profile.entries if all(x.label.nature != "error" for x in e.edits)]
    if sound:
        more = say("and_others", lang, n=len(sound)) if len(sound) > PRAISED else ""
        lines.append(say("praise_documents", lang, list=_joined(sound[:PRAISED], lang) + more))
    return tuple(lines) or (say("praise_none", lang),)


def _right(entries: Sequence[Entry]) -> Iterable[tuple[LessonKey, int]]:
    """Rules whose subject came up and was right every time, the most frequent first."""
    counts: Counter[str] = Counter()
    for entry in entries:
        counts.update(entry.opportunities)
    wrong = {edit.label.rule for entry in entries for edit in entry.edits}
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count >= ENOUGH_RIGHT and rule not in wrong and _known(rule):
            yield LessonKey(".".join(rule.split(".")[:2]), rule), count


def _known(rule: str) -> bool:
    try:
        rule_named(rule)
    except KeyError:
        return False
    return True


def _sentences(entries: Sequence[Entry]) -> tuple[int, int]:
    return sum(entry.kept_sentences for entry in entries), sum(entry.draft_sentences for entry in entries)


def _joined(items: Sequence[str], lang: Lang) -> str:
    return (", " if lang == "en" else "、").join(items)

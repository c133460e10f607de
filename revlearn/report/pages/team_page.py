"""The team's month for a mentor: what is shared, whom it concerns, what came back, what to teach. Nobody is ranked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from revlearn.record import LessonKey, SharedWeakness, StyleCard, TeamProfile
from revlearn.report.pages.cards import Card, Flag, flag, teaching_card
from revlearn.report.pages.charts import Chart, month_charts
from revlearn.report.pages.heat_map import MOST, heat_maps, writers_in
from revlearn.report.pages.lessons import advice_of, category_of, family_of, kind_of, rule_of, title_of
from revlearn.report.pages.marking import shown
from revlearn.report.pages.numbers import amount, interval, month_title, per_1000
from revlearn.report.pages.phrases import phrases, say
from revlearn.report.pages.style_page import StylePage, style_page
from revlearn.report.pages.writer_page import RateRow, rate_rows
from revlearn.report.wording import Lang, level_name

CARDS = 12
"""Teaching cards printed; the workbook has them all."""

TOPICS = 4
NAMED = 5
"""Writers named in one line."""

STEMS = "甲乙丙丁戊己庚辛壬癸"


@dataclass(frozen=True, slots=True)
class WeaknessRow:
    """A shared weakness or a lesson that came back: whom it concerns and how often. ``card`` is 0 without a card."""

    title: str
    kind: str
    category: str
    level: str
    people: int
    count: int
    back: int
    concerned: str
    card: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject for training: all shared weaknesses of one sub-type."""

    title: str
    category: str
    line: str
    cards: str
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamMonth:
    """Everything the page shows. ``date`` is the last day of the period (ISO)."""

    lang: Lang
    t: Mapping[str, str]
    date: str
    team: str
    month: str
    facts: tuple[tuple[str, str, str], ...]
    lead: str
    weaknesses: tuple[WeaknessRow, ...]
    topics: tuple[Topic, ...]
    heat_lead: str
    heat: tuple[Chart, ...]
    returned: tuple[WeaknessRow, ...]
    cards: tuple[Card, ...]
    more_cards: str
    charts: tuple[Chart, ...]
    rates: tuple[RateRow, ...]
    styles: tuple[StylePage, ...]


def team_month(
    team: TeamProfile, lang: Lang, *, anonymous: bool = False, cards: Sequence[StyleCard] = (), drawn: bool = True
) -> TeamMonth:
    """The content of the team's month. ``anonymous`` hides the writers' names and the titles of documents.

    ``drawn`` False leaves out heat map and charts, whose drawing takes longer than everything else.
    """
    names = names_of(team, lang, anonymous=anonymous)
    month = month_title(team.period.name, lang)
    printed = team.weaknesses[:CARDS]
    numbers = {each.key: at for at, each in enumerate(printed, 1)}
    left = len(team.weaknesses) - len(printed)
    return TeamMonth(
        lang=lang,
        t=phrases(lang),
        date=team.period.last.isoformat(),
        team=shown(team.name),
        month=month,
        facts=_facts(team, lang),
        lead=_lead(team, month, lang),
        weaknesses=tuple(weakness_row(each, names, numbers, lang) for each in team.weaknesses),
        topics=topics(team.weaknesses, numbers, lang),
        heat_lead=_heat_lead(team, names, lang, anonymous=anonymous),
        heat=heat_maps(team.heat, names, lang) if drawn else (),
        returned=tuple(weakness_row(each, names, numbers, lang) for each in team.came_back),
        cards=tuple(_card(each, team.erred, lang, anonymous=anonymous) for each in printed),
        more_cards=say("cards_more", lang, n=left) if left else "",
        charts=month_charts(team.months, say("chart_recurrence_team", lang), lang) if drawn else (),
        rates=rate_rows(team.rates, lang),
        styles=tuple(style_page(each, lang, on=team.period.last, named=not anonymous) for each in cards),
    )


def names_of(team: TeamProfile, lang: Lang, *, anonymous: bool) -> dict[str, str]:
    """Each writer's name as shown, in the order of rows.

    Hidden names are drawn anew each period: their order follows a hash, so that neither the place in the alphabet nor
    last month's page tells who is meant.
    """
    writers = [profile.writer for profile in team.profiles]
    if not anonymous:
        return {writer: shown(writer) for writer in writers}
    writers.sort(key=lambda writer: hashlib.sha256(f"{team.period.name}\n{writer}".encode()).digest())
    return {writer: _hidden(at, len(writers), lang) for at, writer in enumerate(writers)}


def _hidden(at: int, count: int, lang: Lang) -> str:
    stems = STEMS if lang == "zh" else "ABCDEFGHJK"
    round_, stem = divmod(at, len(stems))
    name = stems[stem] if count <= len(stems) else f"{stems[stem]}{round_ + 1}"
    return say("anonymous_writer", lang, name=name)


def _facts(team: TeamProfile, lang: Lang) -> tuple[tuple[str, str, str], ...]:
    writing = sum(profile.documents > 0 for profile in team.profiles)
    return (
        (say("writers", lang), f"{writing}/{len(team.profiles)}", say("writers_unit", lang)),
        (say("documents", lang), amount(team.documents), say("documents_unit", lang)),
        (say("characters", lang), amount(team.draft_characters), ""),
        (say("edits", lang), amount(team.edits), say("edits_unit", lang)),
    )


def _lead(team: TeamProfile, month: str, lang: Lang) -> str:
    if not team.documents:
        return say("team_empty", lang, period=month)
    return say(
        "team_lead", lang, period=month, writers=sum(profile.documents > 0 for profile in team.profiles),
        documents=amount(team.documents), characters=amount(team.draft_characters), edits=amount(team.edits),
        rate=per_1000(team.errors.per_1000), interval=interval(team.errors), trend=say(team.errors.trend, lang),
        weaknesses=len(team.weaknesses), back=sum(bool(each.came_back) for each in team.weaknesses),
    )  # fmt: skip


def _heat_lead(team: TeamProfile, names: Mapping[str, str], lang: Lang, *, anonymous: bool) -> str:
    rows = len(writers_in(team.heat, names))
    if rows > MOST:
        return say("heat_lead_many", lang, n=amount(rows))
    return say("heat_lead_anonymous" if anonymous else "heat_lead", lang)


def weakness_row(
    weakness: SharedWeakness, names: Mapping[str, str], numbers: Mapping[LessonKey, int], lang: Lang
) -> WeaknessRow:
    """One line on ``weakness``; names in the order of the rows everywhere else."""
    rule = rule_of(weakness.key)
    level = next((each.level for each in weakness.examples if each.level), rule.level if rule else "")
    return WeaknessRow(
        title=title_of(weakness.key, lang),
        kind=family_of(weakness.key, lang),
        category=category_of(weakness.key.label),
        level=level_name(level, lang),
        people=len(weakness.writers),
        count=weakness.occurrences,
        back=len(weakness.came_back),
        concerned=concerned(weakness.writers, names, lang),
        card=numbers.get(weakness.key, 0),
    )


def concerned(writers: Sequence[str], names: Mapping[str, str], lang: Lang, limit: int = NAMED) -> str:
    """Whom it concerns, at most ``limit`` of them by name."""
    order = {writer: at for at, writer in enumerate(names)}
    known = [names[writer] for writer in sorted(writers, key=lambda each: order.get(each, 0)) if writer in names]
    listed = ("、" if lang == "zh" else ", ").join(known[:limit])
    if len(known) <= limit:
        return listed
    return f"{listed}{'' if lang == 'zh' else ' '}{say('and_others', lang, n=len(known))}"


def topics(weaknesses: Sequence[SharedWeakness], numbers: Mapping[LessonKey, int], lang: Lang) -> tuple[Topic, ...]:
    """What to train: shared weaknesses of one sub-type together, what concerns most writers first."""
    groups: dict[str, list[SharedWeakness]] = {}
    for each in weaknesses:
        groups.setdefault(each.key.label, []).append(each)
    ordered = sorted(
        groups.items(), key=lambda item: (-len(_people(item[1])), -sum(each.occurrences for each in item[1]), item[0])
    )
    return tuple(_topic(at, label, own, numbers, lang) for at, (label, own) in enumerate(ordered[:TOPICS], 1))


def _topic(
    number: int, label: str, own: Sequence[SharedWeakness], numbers: Mapping[LessonKey, int], lang: Lang
) -> Topic:
    cards = [numbers[each.key] for each in own if each.key in numbers]
    comma = "、" if lang == "zh" else ", "
    return Topic(
        title=say("topic", lang, n=number, title=kind_of(label, lang)),
        category=category_of(label),
        line=say(
            "topic_line", lang, people=len(_people(own)), count=sum(each.occurrences for each in own),
            back=len({writer for each in own for writer in each.came_back}),
            lessons=comma.join(title_of(each.key, lang) for each in own[:NAMED]),
        ),
        cards=say("topic_cards", lang, cards=comma.join(map(str, cards))) if cards else "",
        advice=tuple(dict.fromkeys(advice_of(each.key, lang) for each in own[:2])),
    )  # fmt: skip


def _people(own: Sequence[SharedWeakness]) -> set[str]:
    return {writer for each in own for writer in each.writers}


def _card(weakness: SharedWeakness, erred: Set[LessonKey], lang: Lang, *, anonymous: bool) -> Card:
    times = say("card_times", lang, people=len(weakness.writers), count=weakness.occurrences)
    own = flag(grave=weakness.key in erred, lang=lang) if weakness.came_back else Flag()
    return teaching_card(weakness.key, weakness.examples, flag=own, times=times, lang=lang, anonymous=anonymous)

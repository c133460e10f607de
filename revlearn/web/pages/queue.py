"""The mentor's queue: uncertain labels of the own teams' edits, one after the other, each settled with a key or two."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Annotated, Any, cast

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.batch.correcting import Word, correct_edits
from revlearn.classify.labels import CASCADE
from revlearn.model import LABELS, NATURES, Nature, RevlearnError
from revlearn.record import Example, LessonKey
from revlearn.report.pages.lessons import kind_of, reason_of, subtype_of, title_of
from revlearn.report.pages.marking import marked
from revlearn.report.wording import genre_name
from revlearn.store.review import Candidate, Uncertain
from revlearn.web.access import Mentor, Viewer, not_found
from revlearn.web.pages.queue_choice import NO_RULE, Group, choices, groups_of, label_of, ordered
from revlearn.web.rendering import render, text_of

router = APIRouter()
LOOKED_AT = 2000
"""Uncertain edits, those of the latest documents, among which the most useful is looked for."""
MOST_SKIPPED = 100
MOST_AT_ONCE = 200
"""Edits of a group that are settled together."""
AROUND = 80
"""Characters shown on each side of a change."""
Field = Annotated[str, Form()]
Fields = Annotated[list[str], Form()]


@dataclass(frozen=True, slots=True)
class Done:
    """What was just said, for the line that offers to take it back."""

    text: str
    keys: str


def queue_writers(viewer: Viewer) -> frozenset[str]:
    """The writers whose uncertain labels this mentor decides: those of the own teams (an administrator: all), never
    the mentor's own as a writer."""
    return frozenset(name for name in viewer.writers() if viewer.judges(name))


@router.get("/queue")
def queue_page(request: Request, viewer: Mentor, skipped: str = "", edit: str = "", done: str = "") -> Response:
    """The next uncertain label. ``edit`` puts one edit first; ``done`` are keys of corrections just made."""
    first = numbers(edit)[:1]
    said = _done(request, numbers(done))
    return _page(request, viewer, skipped=numbers(skipped), first=first[0] if first else None, done=said)


@router.post("/queue/{entry}/{number}")
def decide(
    request: Request, viewer: Mentor, entry: int, number: int, label: Field = "", nature: Field = "",
    skipped: Field = "", comment: Field = "",
) -> Response:  # fmt: skip
    """One word: the label that was chosen counts from now on, and the next edit is shown."""
    shown = viewer.entry(entry)
    if shown.writer not in queue_writers(viewer) or number not in {edit.number for edit in shown.edits}:
        raise not_found()
    keys = _entered(viewer, entry, [Word(number, *_word(label, nature))], comment.strip()[:500])
    viewer.note("correction", entry=entry, subject=shown.writer)
    if request.headers.get("hx-request"):
        said = _done(request, keys, kind_of(label, viewer.lang))
        return _page(request, viewer, skipped=numbers(skipped), done=said)
    return RedirectResponse(f"/queue?done={_joined(keys)}&skipped={_joined(numbers(skipped))}", 303)


@router.post("/queue/undo")
def undo(request: Request, viewer: Mentor, keys: Field = "", skipped: Field = "") -> Response:
    """Take back what was said just now. What somebody has said since stays."""
    chosen = numbers(keys)[:MOST_AT_ONCE]
    taken = {each.id: each for each in viewer.ledger.corrections() if each.id in set(chosen)}
    own = [key for key in chosen if key in taken and viewer.ledger.writer_of(taken[key].entry) in queue_writers(viewer)]
    gone = viewer.ledger.review.take_back(own, by=viewer.account.name, since=_today(viewer))
    for key in own[:gone]:
        viewer.note("correction", entry=taken[key].entry, subject=viewer.ledger.writer_of(taken[key].entry) or "")
    first = taken[own[0]].edit if gone and len(own) == 1 else None
    if request.headers.get("hx-request"):
        said = Done(text_of(request, "queue.undone" if gone else "queue.not_undone", n=gone), "")
        return _page(request, viewer, skipped=numbers(skipped), first=first, done=said)
    return RedirectResponse(f"/queue?edit={first or ''}&skipped={_joined(numbers(skipped))}", 303)


@router.get("/queue/groups")
def groups_page(request: Request, viewer: Mentor) -> Response:
    """What can be settled together."""
    candidates = viewer.ledger.review.candidates(queue_writers(viewer), LOOKED_AT)
    rows = [_group_row(request, viewer, group) for group in groups_of(candidates)]
    return render(request, "queue_groups.html", rows=rows, waiting=len(candidates))


@router.get("/queue/groups/{rule}/{label}")
def group_page(request: Request, viewer: Mentor, rule: str, label: str) -> Response:
    """Everything a word on this group would settle, to be looked through first."""
    group = _group(viewer, rule, label)
    items = viewer.ledger.review.items(queue_writers(viewer), group.edits[:MOST_AT_ONCE])
    viewer.saw(each.writer for each in items)
    return render(
        request, "queue_group.html", row=_group_row(request, viewer, group), label=label, rule=rule,
        items=[_shown(each, viewer) for each in items], choices=_choices(viewer), natures=NATURES,
        usual=_usual_nature(items), left=max(0, len(group.edits) - MOST_AT_ONCE),
    )  # fmt: skip


@router.post("/queue/groups/{rule}/{label}")
def decide_group(
    request: Request, viewer: Mentor, rule: str, label: str, edits: Fields = [], chosen: Field = "", nature: Field = ""  # noqa: B006
) -> Response:  # fmt: skip
    """One word on all the edits that were left ticked."""
    names = queue_writers(viewer)
    wanted = [key for each in edits for key in numbers(each)][:MOST_AT_ONCE]
    group = _group(viewer, rule, label)
    items = viewer.ledger.review.items(names, [key for key in wanted if key in set(group.edits)])
    if not items:
        return RedirectResponse(f"/queue/groups/{rule}/{label}", 303)
    keys: list[int] = []
    for entry in dict.fromkeys(item.entry for item in items):
        own = [item for item in items if item.entry == entry]
        words = [Word(item.number, *_word(chosen, nature)) for item in own]
        keys += _entered(viewer, entry, words, "")
        viewer.note("correction", entry=entry, subject=own[0].writer)
    return RedirectResponse(f"/queue?done={_joined(keys)}", 303)


def numbers(text: str) -> list[int]:
    """The keys in a comma-separated list from an address or a form; what is no key is left out."""
    found = [int(each) for each in text.split(",") if each.isascii() and each.isdecimal() and len(each) < 10]
    return list(dict.fromkeys(found))


def _joined(keys: Collection[int]) -> str:
    return ",".join(map(str, keys))


def _word(label: str, nature: str) -> tuple[str, Nature | None]:
    if label not in LABELS or nature not in ("", *NATURES):
        raise RevlearnError("没有选类别，或类别不对；请返回重选", "no label was chosen; go back and choose one")
    return label, cast("Nature | None", nature or None)


def _entered(viewer: Viewer, entry: int, words: list[Word], comment: str) -> list[int]:
    """The words entered; gives the keys of the corrections. A consequence that becomes something else improves."""
    counted = {edit.number: edit.label.nature for edit in viewer.ledger.entries(ids=(entry,))[0].edits}
    whole = [
        Word(word.number, word.label, word.nature or counted.get(word.number) or "improvement")
        if word.label != CASCADE
        else word
        for word in words
    ]
    at = viewer.now().replace(tzinfo=None).isoformat(timespec="seconds")
    made = correct_edits(viewer.ledger, entry, whole, by=viewer.account.name, at=at, comment=comment)
    return [key for key, _ in made]


def _today(viewer: Viewer) -> str:
    return viewer.now().date().isoformat()


def _done(request: Request, keys: list[int], label: str = "") -> Done | None:
    if not keys:
        return None
    key = "queue.done_one" if label else "queue.done_many"
    return Done(text_of(request, key, label=label, n=len(keys)), _joined(keys))


def _page(
    request: Request, viewer: Viewer, *, skipped: list[int], first: int | None = None, done: Done | None = None
) -> Response:
    names = queue_writers(viewer)
    review = viewer.ledger.review
    waiting = review.count(names)
    candidates = ordered(review.candidates(names, LOOKED_AT), skipped)
    order = ([first] if first else []) + [each.edit for each in candidates[:2]]
    items = review.items(names, order[:1]) or review.items(names, order)
    item = items[0] if items else None
    if item:
        viewer.note("document-seen", entry=item.entry, subject=item.writer, again=False)
    said = review.said(viewer.account.name, _today(viewer))
    group = _group_of(candidates, item)
    template = "queue_item.html" if request.headers.get("hx-request") else "queue.html"
    return render(
        request, template, item=_shown(item, viewer) if item else None, waiting=waiting, said=said, done=done,
        share=round(100 * said / (said + waiting)) if said + waiting else 100, natures=NATURES,
        choices=_choices(viewer), skipped=_joined(skipped[-MOST_SKIPPED:]), group=group,
        skip=_joined([*skipped, item.edit][-MOST_SKIPPED:]) if item else "",
    )  # fmt: skip


def _choices(viewer: Viewer) -> list[dict[str, Any]]:
    """All labels by category, as shown."""
    return [
        {"category": category, "labels": [
            {"label": each.label, "signs": each.keys, "name": subtype_of(each.label, viewer.lang)} for each in own
        ]}
        for category, own in choices()
    ]  # fmt: skip


def _shown(item: Uncertain, viewer: Viewer) -> dict[str, Any]:
    """An edit as the page shows it."""
    lang, label = viewer.lang, item.label
    key = LessonKey(label_of(label), label.rule)
    example = Example(
        item.edit, item.date, item.title, item.draft_sentence, item.final_sentence, item.before, item.after,
        label.explanation, label.source, label.level,
    )  # fmt: skip
    return {
        "edit": item.edit, "entry": item.entry, "number": item.number, "writer": item.writer, "date": item.date,
        "title": item.title, "genre": genre_name(item.genre, lang), "reviser": item.author or item.reviser,
        "comment": item.comment, "label": label_of(label), "category": label.category,
        "kind": kind_of(label_of(label), lang), "nature": label.nature or "", "percent": f"{label.confidence:.0%}",
        "reason": reason_of(key, example, lang), "source": label.source,
        "rule": title_of(key, lang) if label.rule else "",
        "others": [
            {"label": f"{each.category}.{each.subtype}", "category": each.category,
             "kind": kind_of(f"{each.category}.{each.subtype}", lang), "percent": f"{each.confidence:.0%}"}
            for each in label.alternatives
        ],
        "change": marked(item.draft_sentence, item.final_sentence, item.before, item.after, around=AROUND),
        "text_lang": "en" if item.language == "en" else "zh-CN",
    }  # fmt: skip


def _group_of(candidates: list[Candidate], item: Uncertain | None) -> dict[str, Any] | None:
    """The group of the edit shown, when there is one to settle together."""
    if item is None:
        return None
    rule, label = item.label.rule or NO_RULE, label_of(item.label)
    count = sum((each.label.rule or NO_RULE, label_of(each.label)) == (rule, label) for each in candidates)
    return {"rule": rule, "label": label, "count": count} if count > 1 else None


def _group(viewer: Viewer, rule: str, label: str) -> Group:
    candidates = viewer.ledger.review.candidates(queue_writers(viewer), LOOKED_AT)
    found = next((each for each in groups_of(candidates) if (each.rule, each.label) == (rule, label)), None)
    if found is None:
        raise not_found()
    return found


def _group_row(request: Request, viewer: Viewer, group: Group) -> dict[str, Any]:
    title = text_of(request, "queue.by_likeness")
    if group.rule != NO_RULE:
        title = title_of(LessonKey(group.label, group.rule), viewer.lang)
    return {
        "title": title, "rule": group.rule, "label": group.label, "category": group.label.split(".")[0],
        "kind": kind_of(group.label, viewer.lang), "count": len(group.edits), "latest": group.latest,
    }  # fmt: skip


def _usual_nature(items: Collection[Uncertain]) -> str:
    """The nature most of them were given."""
    natures = [item.label.nature or "" for item in items]
    return max(dict.fromkeys(natures), key=natures.count, default="")

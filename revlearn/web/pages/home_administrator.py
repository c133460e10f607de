"""What an administrator's home page shows: what needs a hand, and the state of job, backup and dictionary."""

from __future__ import annotations

from dataclasses import dataclass

from revlearn.report.pages.numbers import month_title
from revlearn.web.access import Viewer
from revlearn.web.pages.admin_backup import backups
from revlearn.web.rendering import clock_text

WORDING = {
    "admin_home": ("系统状况", "State of the office"),
    "admin_home.accounts": ("账号", "Accounts"),
    "admin_home.accounts_text": ("{active} 个可用，{fresh} 个未设密码", "{active} active, {fresh} without a password"),
    "admin_home.batch": ("月度任务", "Monthly job"),
    "admin_home.batch_none": ("还没有运行过", "It has not run yet"),
    "admin_home.backup": ("备份", "Backup"),
    "admin_home.backup_none": ("还没有备份", "There is no backup yet"),
    "admin_home.backup_last": ("最近一次 {made}", "Last made {made}"),
    "admin_home.dictionary": ("本单位词库", "Office dictionary"),
    "admin_home.dictionary_text": ("{words} 条", "{words} words"),
    "admin_home.alone": ("未分处室的撰稿人", "Writers in no team"),
    "admin_home.people": ("{n} 人", "{n}"),
}


@dataclass(frozen=True, slots=True)
class AdministratorHome:
    """What the page shows. ``run`` is month, state and time of the last run of the monthly job, None without one."""

    active: int
    fresh: int
    run: tuple[str, str, str] | None
    backup: str
    words: int
    alone: int


def home_administrator(viewer: Viewer) -> AdministratorHome:
    """The administrator's part of the home page."""
    ledger, now = viewer.ledger, viewer.now()
    accounts = [each for each in ledger.accounts.all() if not each.disabled]
    runs, files = ledger.batch_runs.latest(1), backups(viewer.settings, now)
    return AdministratorHome(
        active=sum(each.has_password for each in accounts),
        fresh=sum(not each.has_password for each in accounts),
        run=(month_title(runs[0].month, viewer.lang), runs[0].state, clock_text(runs[0].asked, now)) if runs else None,
        backup=files[0].made if files else "",
        words=sum(each.words for each in ledger.word_lists.current().values()),
        alone=sum(not each.team for each in ledger.writers()),
    )

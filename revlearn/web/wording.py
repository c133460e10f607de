"""What pages say, in Chinese and English: the words of the frame here, those of a page beside it (``WORDING``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType

from revlearn.report.wording import CATEGORIES, NATURES
from revlearn.web.settings import Lang

Words = Mapping[str, tuple[str, str]]
"""Key → Chinese, English. ``{name}`` in both is filled in."""

FRAME: Words = {
    "product": ("修改学习", "revlearn"),
    "serving": ("网页服务已启动：{address}　按 Ctrl-C 停止", "Serving at {address}; Ctrl-C stops it"),
    "first_start": (
        "首次启动：请在浏览器打开以下链接建立管理员账号（只能用一次）\n{link}",
        "First start: open this link in a browser to make the administrator's account (good once)\n{link}",
    ),
    "skip": ("跳到正文", "Skip to the content"),
    "menu": ("导航", "Navigation"),
    "nav.work": ("工作", "Work"),
    "nav.learning": ("学习", "Learning"),
    "nav.mentoring": ("带教", "Mentoring"),
    "nav.administration": ("管理", "Administration"),
    "nav.home": ("首页", "Home"),
    "nav.documents": ("稿件", "Documents"),
    "nav.uploads": ("上传", "Uploads"),
    "nav.self_check": ("自查新稿", "Self-check"),
    "nav.month": ("本月", "This month"),
    "nav.trends": ("趋势", "Trends"),
    "nav.lessons": ("旧错台账", "Lessons"),
    "nav.practice": ("错题本", "Practice"),
    "nav.queue": ("待审", "Review queue"),
    "nav.teams": ("团队", "Teams"),
    "nav.writers": ("撰稿人", "Writers"),
    "nav.teaching_cards": ("教学卡片", "Teaching cards"),
    "nav.revisers": ("修改人风格", "Revisers"),
    "nav.exports": ("导出", "Exports"),
    "nav.learnt": ("更正的成效", "What corrections taught"),
    "nav.accounts": ("账号", "Accounts"),
    "nav.admin_teams": ("处室", "Teams"),
    "nav.dictionary": ("词库", "Dictionary"),
    "nav.retention": ("保留期限", "Retention"),
    "nav.backup": ("备份", "Backup"),
    "nav.batch": ("月度任务", "Monthly job"),
    "nav.audit": ("审计日志", "Audit log"),
    "nav.account": ("我的账号", "My account"),
    "sign_out": ("退出", "Sign out"),
    "role.writer": ("撰稿人", "Writer"),
    "role.mentor": ("带教人", "Mentor"),
    "role.administrator": ("管理员", "Administrator"),
    **{f"category.{name}": words for name, words in CATEGORIES.items()},
    **{f"nature.{name}": words for name, words in NATURES.items()},
    "error.400.title": ("请求有误", "That cannot be done"),
    "error.400.text": (
        "表单不完整或填写有误，请返回后检查。",
        "The form is incomplete or wrong. Go back and check it.",
    ),
    "error.401.title": ("请先登录", "Sign in first"),
    "error.401.text": ("登录已失效，请重新登录；未提交的内容请先复制保存。", "You are signed out. Sign in again."),
    "error.403.title": ("请求已失效", "The request is no longer valid"),
    "error.403.text": (
        "页面可能已过期，或不是从本站提交。请返回后刷新页面再试。",
        "The page may be out of date, or was not sent from here. Go back, reload, and try again.",
    ),
    "error.404.title": ("没有这个页面", "There is no such page"),
    "error.404.text": (
        "地址可能有误，或内容已不在。请从导航重新进入。",
        "The address may be wrong, or its content is gone. Start again from the navigation.",
    ),
    "error.405.title": ("请求有误", "That cannot be done"),
    "error.405.text": ("这个地址不接受此操作。", "This address does not take that."),
    "error.413.title": ("文件太大", "Too large"),
    "error.413.text": (
        "提交的内容超过上限 {limit} MB，没有保存。",
        "It exceeds the limit of {limit} MB; nothing was kept.",
    ),
    "error.429.title": ("请稍后再试", "Try again later"),
    "error.429.text": ("请求过于频繁。", "Too many requests."),
    "error.500.title": ("程序出错了", "Something went wrong"),
    "error.500.text": (
        "本次操作没有完成。请稍后再试；仍不行时，请把编号 {number} 告诉管理员。",
        "This was not done. Try again later; if it stays, give the number {number} to the administrator.",
    ),
    "error.503.title": ("暂时不可用", "Not available for the moment"),
    "error.503.text": (
        "账本正忙或暂时打不开，刚才的操作没有保存。请稍后再试；仍不行请找管理员。",
        "The ledger is busy or out of reach; nothing was saved. Try again later, then ask the administrator.",
    ),
    "back_home": ("回到首页", "Back to the home page"),
}


class Wording:
    """All words of the application; ``words(lang)`` gives the function that pages ask."""

    def __init__(self, modules: Mapping[str, ModuleType]) -> None:
        """Gathers ``WORDING`` of all ``modules``. Raises ValueError when two of them name the same key."""
        self._words = dict(FRAME)
        # A page may import the words from the module beside it: that is not naming them twice.
        tables = {
            id(module.WORDING): (name, module.WORDING) for name, module in modules.items() if "WORDING" in vars(module)
        }
        for name, own in tables.values():
            twice = own.keys() & self._words.keys()
            if twice:
                raise ValueError(f"{name}: words of {sorted(twice)} stand elsewhere too")
            self._words |= own

    def __call__(self, lang: Lang) -> Callable[..., str]:
        """A function: key and values → the text. Raises KeyError for an unknown key."""
        side = 1 if lang == "en" else 0

        def text(key: str, **values: object) -> str:
            said = self._words[key][side]
            return said.format(**values) if values else said

        return text

    def items(self) -> Mapping[str, tuple[str, str]]:
        """All keys with both texts."""
        return self._words

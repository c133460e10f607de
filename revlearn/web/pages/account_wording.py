"""What the page of the own account says."""

from __future__ import annotations

WORDING = {
    "account.title": ("我的账号", "My account"),
    "account.login": ("登录名", "Login"),
    "account.role": ("角色", "Role"),
    "account.writer": ("撰稿人姓名", "Writes as"),
    "account.teams": ("带教处室", "Mentors"),
    "account.none": ("无", "none"),
    "account.password": ("修改密码", "Change the password"),
    "account.password_about": (
        "修改后，其他地方的登录全部退出，脚本令牌全部停用。",
        "All other places are signed out when it changes, and all tokens of scripts end.",
    ),
    "account.current": ("现在的密码", "Present password"),
    "account.save": ("保存", "Save"),
    "account.wrong": (
        "现在的密码不对，或尝试次数过多；请稍后再试。",
        "The present password is wrong, or tried too often.",
    ),
    "account.language": ("界面语言", "Language"),
    "account.zh": ("中文", "中文"),
    "account.en": ("English", "English"),
    "account.tokens": ("接口令牌", "Tokens for scripts"),
    "account.tokens_about": (
        "脚本凭令牌访问接口，权限与本账号相同。",
        "A script with a token may do what this account may.",
    ),
    "account.tokens_open": ("管理令牌", "Manage tokens"),
    "account.sessions": ("已登录的地方", "Signed in at"),
    "account.browser": ("浏览器", "Browser"),
    "account.address": ("地址", "Address"),
    "account.started": ("登录时间", "Since"),
    "account.seen": ("最近使用", "Last used"),
    "account.here": ("本机", "here"),
    "account.end": ("退出", "Sign out"),
    "account.end_all": ("退出其他所有地方", "Sign out everywhere else"),
    "account.done.password": (
        "密码已修改，其他地方已退出，脚本令牌已停用。",
        "The password is changed; other places are signed out, tokens have ended.",
    ),
    "account.done.language": ("语言已修改。", "The language is changed."),
    "account.done.session": ("已退出。", "Signed out there."),
    "account.done.sessions": ("其他地方已全部退出。", "Signed out everywhere else."),
}

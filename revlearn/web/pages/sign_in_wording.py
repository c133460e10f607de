"""What the pages of signing in say."""

from __future__ import annotations

WORDING = {
    "sign_in.title": ("登录", "Sign in"),
    "sign_in.about": (
        "比对原稿与定稿，看懂每一处修改。文稿只存于本单位服务器。",
        "Draft beside final version, every edit with its reason. Documents stay on this office's own server.",
    ),
    "sign_in.login": ("登录名", "Login"),
    "sign_in.password": ("密码", "Password"),
    "sign_in.submit": ("登录", "Sign in"),
    "sign_in.refused": ("登录名或密码不对。", "Login or password is wrong."),
    "sign_in.wait_seconds": (
        "尝试次数过多，请 {seconds} 秒后再试。",
        "Too many attempts; try again in {seconds} seconds.",
    ),
    "sign_in.wait_minutes": (
        "尝试次数过多，请 {minutes} 分钟后再试。",
        "Too many attempts; try again in {minutes} minutes.",
    ),
    "sign_in.lost": ("忘记密码或没有账号，请找管理员。", "No account, or no password? Ask the administrator."),
    "sign_in.provider": ("用单位统一认证登录", "Sign in with the office's account"),
    "sign_on.unknown.title": ("还没有账号", "No account here"),
    "sign_on.unknown.text": (
        "统一认证的登录名“{login}”在这里没有可用的账号，请找管理员建立。",
        "The login {login} has no account here that may be used. Ask the administrator.",
    ),
    "first.title": ("建立管理员账号", "Make the administrator's account"),
    "first.about": (
        "这是首次启动。此链接只能用一次；用后由管理员为同事建立账号。",
        "This is the first start. The link is good once; the administrator then makes the others' accounts.",
    ),
    "first.login": ("登录名", "Login"),
    "first.name": ("姓名", "Name"),
    "first.submit": ("建立并登录", "Make it and sign in"),
    "welcome.title": ("设置密码", "Choose a password"),
    "welcome.about": ("账号 {login}。此链接只能用一次。", "Account {login}. The link is good once."),
    "welcome.submit": ("保存并登录", "Save and sign in"),
    "password.new": ("新密码", "New password"),
    "password.again": ("再输一遍", "Once more"),
    "password.hint": (
        "至少 12 个字符，可以是一句只有自己知道的话。",
        "12 characters at least; a sentence that only you know will do.",
    ),
    "password.differ": ("两次输入的密码不一样。", "The two passwords differ."),
    "link.gone.title": ("链接已失效", "The link is no longer good"),
    "link.gone.text": (
        "它已被用过、已过期，或被新的链接取代。请向管理员要一个新的链接；首次启动的链接在服务器终端里。",
        "It was used, is too old, or was replaced. Ask the administrator for another; that of the first start is shown "
        "in the server's terminal.",
    ),
}

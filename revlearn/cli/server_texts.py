"""What ``revlearn serve`` and ``revlearn user`` say, in Chinese and English."""

from __future__ import annotations

SERVER_TEXTS: dict[str, tuple[str, str]] = {
    "serve": (
        "在浏览器里使用：启动网页服务。首次启动在终端给出一个一次性链接，用它建立管理员账号。\n\n"
        "示例：revlearn serve --host 0.0.0.0 --port 8000\n\n"
        "按 Ctrl-C 停止：正在处理的请求做完再停，未分析完的上传下次启动接着做。",
        "Use it in a browser: start the web server. The first start prints a link, good once, that makes the "
        "administrator's account.\n\n"
        "Example: revlearn serve --host 0.0.0.0 --port 8000\n\n"
        "Ctrl-C stops it: requests are finished first, uploads not yet analysed go on at the next start.",
    ),
    "host": ("监听的地址；0.0.0.0 供本单位网络访问", "The address to listen on; 0.0.0.0 serves the office's network"),
    "port": ("端口；0 表示任选一个空闲端口", "The port; 0 takes any that is free"),
    "workers": ("分析上传稿件的进程数", "How many processes analyse uploads"),
    "https": (
        "网页经 https 访问（前面有反向代理）：Cookie 只经加密连接发送",
        "Pages are reached by https, through a proxy: cookies travel on encrypted connections only",
    ),
    "certificate": ("证书文件（PEM）：由本程序直接提供 https", "Certificate (PEM): serve https without a proxy"),
    "key": ("证书的私钥文件（PEM）", "The certificate's private key (PEM)"),
    "address": (
        "大家访问的网址，如 https://revlearn.example；与 --host、--port 不同时给出",
        "Where people reach it, such as https://revlearn.example, when that is not --host and --port",
    ),
    "stopped": ("网页服务已停止", "Stopped"),
    "no_port": (
        "{host}:{port} 不能监听（{reason}）；请用 --port 换一个端口，或停掉占用它的程序",
        "{host}:{port} cannot be listened on ({reason}); choose another --port, or stop what uses it",
    ),
    "certificate_needs_key": ("--certificate 和 --key 要一起给", "--certificate and --key go together"),
    "bad_certificate": (
        "{path}：证书或私钥不能用（{reason}），请检查文件",
        "{path}: certificate or key will not do ({reason}); check the files",
    ),
    "user": (
        "管理网页服务的账号：add、list、password、disable、role、team。\n\n"
        "示例：revlearn user add chenlh --role mentor --name 陈老师 --team 综合科",
        "The accounts of the web server: add, list, password, disable, role, team.\n\n"
        "Example: revlearn user add chenlh --role mentor --name Chen --team Office",
    ),
    "user add": (
        "新建账号；密码在终端输入，不回显，也可从标准输入读一行。\n\n"
        "示例：revlearn user add hejm --name 何景明 --team 综合科\n\n"
        "撰稿人只看见自己名下的文稿，带教人看见所带处室的，管理员看见全部。",
        "Make an account. The password is typed at the terminal, unseen, or read from standard input.\n\n"
        "Example: revlearn user add hejm --name He --team Office\n\n"
        "A writer sees the own documents, a mentor those of the teams mentored, an administrator all.",
    ),
    "user list": (
        "列出全部账号。\n\n示例：revlearn user list --format json",
        "List all accounts.\n\nExample: revlearn user list --format json",
    ),
    "user password": (
        "重设密码：此账号在各处的登录全部退出，连续输错的等待也随之取消。\n\n示例：revlearn user password hejm",
        "Set a new password: the account is signed out everywhere, and waits for wrong attempts end.\n\n"
        "Example: revlearn user password hejm",
    ),
    "user disable": (
        "停用账号，各处的登录立即退出；--undo 重新启用。文稿和记录不受影响。\n\n示例：revlearn user disable hejm",
        "Disable an account and sign it out everywhere; --undo enables it again. Documents stay.\n\n"
        "Example: revlearn user disable hejm",
    ),
    "user role": (
        "改变角色：writer、mentor 或 administrator。\n\n示例：revlearn user role chenlh mentor",
        "Change the role: writer, mentor or administrator.\n\nExample: revlearn user role chenlh mentor",
    ),
    "user team": (
        "带教人：设定所带的处室；撰稿人：设定所在的处室。不写处室即取消。\n\n"
        "示例：revlearn user team chenlh 综合科 调研科",
        "A mentor: the teams mentored. A writer: the team he belongs to. None named takes them away.\n\n"
        "Example: revlearn user team chenlh Office Research",
    ),
    "login": ("登录名", "The login"),
    "role": ("writer、mentor 或 administrator", "writer, mentor or administrator"),
    "user_name": ("姓名；省略时用登录名", "The person's name; the login by default"),
    "user_writer": (
        "文稿记在谁的名下；撰稿人省略时用姓名，其他角色省略时没有",
        "The writer whose documents are the account's own; by default a writer's name, none for others",
    ),
    "user_team": ("处室，可重复：撰稿人所在的，带教人所带的", "Team, may be repeated: a writer's own, those mentored"),
    "user_lang": ("网页的语言 zh 或 en；省略时同 --lang", "Language of the pages, zh or en; by default --lang"),
    "user_format": ("terminal 或 json", "terminal or json"),
    "undo": ("重新启用", "Enable it again"),
    "teams": ("处室，可写几个", "Teams"),
    "ask_password": ("密码（至少 12 个字符，可以是一句话）", "Password (12 characters at least; a sentence will do)"),
    "ask_again": ("再输一遍", "Once more"),
    "user_added": ("已建立账号 {login}（{role}）", "Account {login} made ({role})"),
    "user_changed": ("账号 {login} 已修改", "Account {login} changed"),
    "user_password_set": ("账号 {login} 的密码已重设，各处已退出", "New password for {login}; signed out everywhere"),
    "user_disabled": ("账号 {login} 已停用，各处已退出", "Account {login} disabled; signed out everywhere"),
    "user_enabled": ("账号 {login} 已启用", "Account {login} enabled"),
    "no_users": (
        "还没有账号；运行 revlearn serve，用终端里的链接建立管理员",
        "No accounts; run revlearn serve for a link",
    ),
    "no_such_user": ("没有账号“{login}”；运行 revlearn user list 查看", "no account {login}; see revlearn user list"),
    "writer_needs_one_team": ("撰稿人只属于一个处室", "a writer belongs to one team"),
    "no_team_for": (
        "账号 {login} 既不带教，也没有撰稿人姓名，处室对它没有意义",
        "account {login} neither mentors nor writes; a team means nothing to it",
    ),
    "column_login": ("登录名", "Login"),
    "column_name": ("姓名", "Name"),
    "column_role": ("角色", "Role"),
    "column_writer": ("撰稿人", "Writer"),
    "column_teams": ("处室", "Teams"),
    "column_state": ("状态", "State"),
    "state_active": ("可用", "active"),
    "state_disabled": ("停用", "disabled"),
    "role_writer": ("撰稿人", "writer"),
    "role_mentor": ("带教人", "mentor"),
    "role_administrator": ("管理员", "administrator"),
}

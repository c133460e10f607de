"""The own tokens: what scripts sign in with, and what the API offers them."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.web.access import SignedIn, Viewer, not_found
from revlearn.web.api import OPENAPI, openapi
from revlearn.web.rendering import clock_text, render, text_of
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest, new_token

router = APIRouter()
DAYS = (30, 90, 365)
"""How long a token may be good for."""
LONGEST_NAME = 60
MOST = 20
"""Tokens of one account: more are a script that makes them."""
METHODS = ("get", "post")


@router.get("/account/tokens")
def tokens_page(request: Request, viewer: SignedIn, ended: str = "") -> Response:
    """The tokens of the account, and the routes of the API."""
    return _page(request, viewer, done=text_of(request, "tokens.ended") if ended else "")


@router.post("/account/tokens")
def make_token(
    request: Request, viewer: SignedIn, name: Annotated[str, Form()] = "", days: Annotated[str, Form()] = ""
) -> Response:  # fmt: skip
    """A new token, shown this once."""
    name, tokens, account = name.strip(), viewer.ledger.tokens, viewer.account.id
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable() or days not in map(str, DAYS):
        return _page(request, viewer, refused=text_of(request, "tokens.name_needed", n=LONGEST_NAME), status=400)
    if len(tokens.of(account)) >= MOST:
        return _page(request, viewer, refused=text_of(request, "tokens.too_many", n=MOST), status=400)
    now, token = viewer.now(), new_token()
    tokens.make(account, digest(token), name=name, at=stamp(now), until=stamp(now + timedelta(days=int(days))))
    viewer.note("token-made")
    return _page(request, viewer, token=token)


@router.post("/account/tokens/{token}/end")
def end_token(viewer: SignedIn, token: int) -> Response:
    """A token that is no longer good from now on."""
    if not viewer.ledger.tokens.end(viewer.account.id, token):
        raise not_found()
    viewer.note("token-ended")
    return RedirectResponse("/account/tokens?ended=1", 303)


def _page(
    request: Request, viewer: Viewer, *, token: str = "", done: str = "", refused: str = "", status: int = 200
) -> Response:  # fmt: skip
    now, at = viewer.now(), stamp(viewer.now())
    rows = [
        {"id": each.id, "name": each.name, "created": clock_text(each.created, now),
         "until": clock_text(each.until, now) if each.until else "", "over": bool(each.until and each.until <= at),
         "seen": clock_text(each.seen, now) if each.seen else ""}
        for each in viewer.ledger.tokens.of(viewer.account.id)
    ]  # fmt: skip
    origin = str(request.base_url).rstrip("/")
    return render(
        request, "tokens.html", status=status, rows=rows, token=token, done=done, refused=refused, days=DAYS,
        longest=LONGEST_NAME, offered=offered(), description=OPENAPI, origin=origin,
    )  # fmt: skip


def offered() -> tuple[dict[str, Any], ...]:
    """The routes of the API: method, path, what it does in its first sentence."""
    return tuple(
        {"method": method.upper(), "path": path, "about": operations[method]["description"].partition(".")[0]}
        for path, operations in openapi()["paths"].items()
        for method in METHODS
        if method in operations
    )


WORDING = {
    "tokens.title": ("接口令牌", "Tokens for scripts"),
    "tokens.about": (
        "脚本凭令牌访问接口，能看到的与本账号相同。令牌只显示一次，请妥善保存；泄露后立即停用。",
        "A script with a token sees what this account sees. A token is shown once: keep it safe, end it if it leaks.",
    ),
    "tokens.made": ("新令牌（只显示这一次）", "The new token (shown this once)"),
    "tokens.try": ("试一下", "Try it"),
    "tokens.new": ("新建令牌", "A new token"),
    "tokens.name": ("用途", "What it is for"),
    "tokens.name_hint": ("如：每月汇总脚本", "For example: the monthly summary"),
    "tokens.name_needed": (
        "请写明用途（不超过 {n} 个字），并选择有效期",
        "Say what it is for, in at most {n} characters, and how long",
    ),
    "tokens.too_many": ("一个账号最多 {n} 个令牌，请先停用不用的", "An account has at most {n} tokens; end some first"),
    "tokens.days": ("有效期", "Good for"),
    "tokens.of_days": ("{n} 天", "{n} days"),
    "tokens.make": ("新建", "Make it"),
    "tokens.own": ("已有令牌", "Your tokens"),
    "tokens.none": ("还没有令牌。", "There are none yet."),
    "tokens.created": ("新建时间", "Made"),
    "tokens.until": ("有效期至", "Good until"),
    "tokens.over": ("已过期", "run out"),
    "tokens.seen": ("最近使用", "Last used"),
    "tokens.never": ("未用过", "never"),
    "tokens.end": ("停用", "End"),
    "tokens.ended": ("令牌已停用。", "The token is ended."),
    "tokens.offered": ("接口一览", "What the API offers"),
    "tokens.offered_about": (
        "完整说明（OpenAPI）见 {path}，可导入常用工具。",
        "The full description (OpenAPI) is at {path}; common tools import it.",
    ),
    "tokens.method": ("方法", "Method"),
    "tokens.path": ("路径", "Path"),
    "tokens.does": ("说明", "What it does"),
}

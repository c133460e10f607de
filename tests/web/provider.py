"""A small OpenID Connect provider on this machine: one person, who is signed in there already."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET, CODE = "revlearn", "the client's secret", "a-code"
KEY = RSAKey.generate_key(2048, {"kid": "one"})
OTHER_KEY = RSAKey.generate_key(2048, {"kid": "one"})


@dataclass
class FakeProvider:
    """``with FakeProvider() as provider``: serves at ``provider.issuer``. Tests bend ``claims`` and the rest."""

    login: str = "writer"
    claims: dict[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: KEY)
    algorithm: str = "RS256"
    issuer_said: str | None = None
    status: int = 200
    asked: dict[str, str] = field(default_factory=dict)
    """What the browser brought last."""

    def __enter__(self) -> FakeProvider:
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                provider.get(self)

            def do_POST(self) -> None:
                provider.post(self)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def get(self, handler: BaseHTTPRequestHandler) -> None:
        """Discovery, keys, and the page that sends the browser back."""
        path = urlsplit(handler.path)
        if path.path == "/.well-known/openid-configuration":
            self._json(
                handler,
                {
                    "issuer": self.issuer_said or self.issuer,
                    "authorization_endpoint": f"{self.issuer}/authorize",
                    "token_endpoint": f"{self.issuer}/token",
                    "jwks_uri": f"{self.issuer}/keys",
                },
            )
        elif path.path == "/keys":
            self._json(handler, {"keys": [KEY.as_dict(private=False)]})
        elif path.path == "/authorize":
            handler.send_response(303)
            handler.send_header("location", self.back(handler.path))
            handler.end_headers()

    def back(self, address: str) -> str:
        """Where the browser that was sent to ``address`` is sent back to."""
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        return f"{self.asked['redirect_uri']}?{urlencode({'code': CODE, 'state': self.asked['state']})}"

    def post(self, handler: BaseHTTPRequestHandler) -> None:
        """A code for a token: only for the client, and only with what the challenge was made of."""
        length = int(handler.headers["content-length"])
        form = {name: values[0] for name, values in parse_qs(handler.rfile.read(length).decode()).items()}
        proof = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        right = (
            form["code"] == CODE
            and proof == self.asked["code_challenge"]
            and form["redirect_uri"] == self.asked["redirect_uri"]
            and handler.headers["authorization"] == f"Basic {basic}"
        )
        if not right or self.status != 200:
            self._json(handler, {"error": "invalid_grant"}, 400 if self.status == 200 else self.status)
            return
        self._json(handler, {"access_token": "x", "token_type": "Bearer", "id_token": self.token()})

    def token(self) -> str:
        """The signed word on who the person is."""
        now = int(time.time())
        claims = {
            "iss": self.issuer, "aud": CLIENT, "sub": "1", "iat": now, "exp": now + 300, "nonce": self.asked["nonce"],
            "preferred_username": self.login, **self.claims,
        }  # fmt: skip
        claims = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode({"alg": self.algorithm, "kid": "one"}, claims, self.key, algorithms=[self.algorithm])

    @staticmethod
    def _json(handler: BaseHTTPRequestHandler, value: object, status: int = 200) -> None:
        body = json.dumps(value).encode()
        handler.send_response(status)
        handler.send_header("content-type", "application/json")
        handler.send_header("content-length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

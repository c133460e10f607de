"""``revlearn serve``: the web application, until Ctrl-C.

The application is named, not imported: settings reach it in environment variables (``web/settings.py`` reads them).
"""

from __future__ import annotations

import os
import signal
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError, system_reason

APPLICATION = "revlearn.web.app:from_environment"
BACKLOG = 512
GRACE = 15
"""Seconds that requests have to end after Ctrl-C."""


def serve(
    host: Annotated[str, typer.Option("--host", help=help_text("host"))] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help=help_text("port"))] = 8000,
    workers: Annotated[int, typer.Option("--workers", min=0, max=64, help=help_text("workers"))] = 1,
    https: Annotated[bool, typer.Option("--https", help=help_text("https"))] = False,
    certificate: Annotated[Path | None, typer.Option("--certificate", help=help_text("certificate"))] = None,
    key: Annotated[Path | None, typer.Option("--key", help=help_text("key"))] = None,
    address: Annotated[str | None, typer.Option("--address", help=help_text("address"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Serve until stopped."""
    import uvicorn

    spoken = interface(lang)
    if (certificate is None) != (key is None):
        raise RevlearnError(*both("certificate_needs_key"))
    if certificate is not None and key is not None:
        _check_certificate(certificate, key)
    # What is wrong with the ledger is told here in one line, before anything runs.
    ledger_at(data, database, make=True).close()
    with listening(host, port) as listener:
        os.environ.update(
            environment_of(
                host=host, port=listener.getsockname()[1], workers=workers, https=https or certificate is not None,
                address=address, data=data, database=database, lang=spoken,
            )
        )  # fmt: skip
        config = uvicorn.Config(
            APPLICATION, factory=True, log_level="warning", access_log=False, server_header=False, proxy_headers=False,
            timeout_graceful_shutdown=GRACE, ssl_certfile=certificate, ssl_keyfile=key,
        )  # fmt: skip
        # The server catches the signal, ends in order, and raises it again: the end in order is all there is to do.
        signal.signal(signal.SIGTERM, lambda *_: None)
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])
    typer.echo(help_text("stopped"), err=True)


def environment_of(
    *, host: str, port: int, workers: int, https: bool, address: str | None, data: Path | None, database: str | None,
    lang: str,
) -> Mapping[str, str]:  # fmt: skip
    """The options as the variables that the application reads. What was not given stays as the environment has it."""
    given = {
        "REVLEARN_HOST": host,
        "REVLEARN_PORT": str(port),
        "REVLEARN_WORKERS": str(workers),
        "REVLEARN_LANG": lang,
        "REVLEARN_HTTPS": "1" if https else None,
        "REVLEARN_ADDRESS": address,
        "REVLEARN_DATA": str(data) if data else None,
        "REVLEARN_DATABASE": database,
    }
    return {name: value for name, value in given.items() if value is not None}


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises RevlearnError when it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        reason, english = system_reason(error)
        zh, _ = both("no_port", host=host, port=port, reason=reason)
        _, en = both("no_port", host=host, port=port, reason=english)
        raise RevlearnError(zh, en) from error
    # Connections inherit it. asyncio sets it only where a socket names its protocol; without it the second half of a
    # page waits 40 ms for the browser to confirm the first.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _check_certificate(certificate: Path, key: Path) -> None:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except OSError as error:
        reason = getattr(error, "reason", None) or error.strerror or type(error).__name__
        raise RevlearnError(*both("bad_certificate", path=certificate, reason=reason)) from error

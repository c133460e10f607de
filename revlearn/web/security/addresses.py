"""Whose address a request comes from, and which peers are believed to be proxies."""

from __future__ import annotations

from ipaddress import ip_address

from starlette.requests import HTTPConnection

from revlearn.web.settings import Settings

UNKNOWN = "-"


def is_proxy(address: str, settings: Settings) -> bool:
    """Whether what this peer says of others is believed."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in settings.proxies if network.version == parsed.version)


def peer_of(connection: HTTPConnection) -> str:
    """The address at the other end of the wire."""
    return connection.client.host if connection.client else UNKNOWN


def address_of(connection: HTTPConnection, settings: Settings) -> str:
    """The browser's address: the last one that no proxy of ours has, as our proxies tell it."""
    address = peer_of(connection)
    forwarded = [each.strip() for each in ",".join(connection.headers.getlist("x-forwarded-for")).split(",")]
    while forwarded and is_proxy(address, settings):
        candidate = forwarded.pop()
        try:
            address = str(ip_address(candidate))
        except ValueError:
            break
    return address

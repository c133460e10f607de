"""Parts of addresses. A name may hold a slash, so what follows it must be told from the name by its form."""

from __future__ import annotations

from starlette.convertors import Convertor, register_url_convertor


class MonthInAddress(Convertor[str]):
    """``2026-10``; whether there is such a month is for the page to say."""

    regex = "[0-9]{4}-[0-9]{2}"

    def convert(self, value: str) -> str:
        """As it stands."""
        return value

    def to_string(self, value: str) -> str:
        """As it stands."""
        return value


def know_months() -> None:
    """Let routes say ``{month:month}``."""
    register_url_convertor("month", MonthInAddress())

"""What may be logged of an error nobody expected: where it happened, never what it says, which may quote documents."""

from __future__ import annotations

import os
import traceback


def without_words(error: BaseException) -> str:
    """The error's type and the places it came through, the innermost first. ``REVLEARN_DEBUG=1`` says everything."""
    if os.environ.get("REVLEARN_DEBUG"):
        return "".join(traceback.format_exception(error))
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    return " < ".join([type(error).__name__, *reversed(places)])

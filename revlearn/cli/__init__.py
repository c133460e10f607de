"""The command line: one command a file; arguments in, files and lines out.

Belongs here: options, messages, exit statuses. Must not live here: anything the web application needs too.
"""

from __future__ import annotations

from revlearn.cli.app import main

__all__ = ["main"]

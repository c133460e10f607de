"""Many pairs or many reports: in parallel, resumable, one bad pair stopping nothing.

Belongs here: what joins reading, analysing and the ledger; work for several processes; carrying on after a kill. Must
not live here: options and messages of a command line or a page (cli, web), SQL (store), figures (learn).
"""

from __future__ import annotations

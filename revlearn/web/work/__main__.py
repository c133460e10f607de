"""``python -m revlearn.web.work``: the worker process, with settings from the environment."""

from __future__ import annotations

import logging

from revlearn.web.settings import Settings
from revlearn.web.work.process import run

if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    run(Settings.from_environment())

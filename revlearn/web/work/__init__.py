"""The worker: takes what was uploaded from the queue, has it analysed, enters it into the ledger.

``WorkerProcess`` is what the server starts; ``python -m revlearn.web.work`` is that process. In it ``Worker`` claims
uploads and writes the ledger, and ``Analyst`` keeps a second process that reads the files and analyses them, under
limits and at low priority: a hostile document can cost that one, nothing else.
"""

from __future__ import annotations

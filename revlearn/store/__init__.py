"""The ledger: pairs, edits, labels, corrections, what was told and practised. SQLite by default, PostgreSQL by URL.

Belongs here: tables, their migrations, reading, writing, retention, backup; the only home of SQL. Must not live here:
analysing texts (analyse), figures over several pairs (learn), reading documents (load), any clock: times are given.
"""

from __future__ import annotations

from revlearn.store.amending import Amendment, Removal
from revlearn.store.backup import Restored
from revlearn.store.catalogue import Catalogue, Listed, Wanted
from revlearn.store.errors import LedgerError
from revlearn.store.ledger import Ledger
from revlearn.store.pair import Detail, KeptTexts, PairKey, PairRecord, record_of, reduced
from revlearn.store.people import TeamRecord, WriterRecord
from revlearn.store.respelling import Namesake
from revlearn.store.retention import Purge
from revlearn.store.uploads import Claim, LeaseLostError, NewUpload, Upload, Uploads
from revlearn.store.words import CorrectionRecord, Remark

__all__ = [
    "Amendment",
    "Removal",
    "Catalogue",
    "Claim",
    "CorrectionRecord",
    "Detail",
    "KeptTexts",
    "LeaseLostError",
    "Ledger",
    "LedgerError",
    "Listed",
    "Namesake",
    "NewUpload",
    "PairKey",
    "PairRecord",
    "Purge",
    "Remark",
    "Restored",
    "TeamRecord",
    "Upload",
    "Uploads",
    "Wanted",
    "WriterRecord",
    "record_of",
    "reduced",
]

"""A process of its own that writes into a store and exchanges through its folder, until it is done or killed.

`python -m tests.sync.exchanging_process DATA_FOLDER NAME ROUNDS`: says on its output what is stored.
"""

import os
import sys
from pathlib import Path

from brm_desktop.cli import main
from brm_desktop.domain.identifiers import PartnerId, new_id
from brm_desktop.domain.partners import Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import partners as partner_rows


def run(folder: Path, name: str, rounds: int) -> int:
    """Add a partner and exchange, again and again. Returns how many exchanges failed."""
    failed = 0
    for _ in range(rounds):
        stored = _add(folder, name)
        print(stored, flush=True)
        failed += main(["--data", str(folder), "sync", "folder", "--json"]) != 0
    return failed


def _add(folder: Path, name: str) -> str:
    opened = Workspace(folder)
    partner = Partner(id=PartnerId(new_id()), name=f"{name} {os.getpid()}", vision="Words. " * 200)
    with opened.database.write() as work:
        partner_rows.save(work, [partner])
    opened.close()
    return partner.id


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))

"""A file to be carried by hand: everything the other devices lack, or everything there is."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from brm_desktop.services.sync import outstanding
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Exported, Progress, silent
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import log, vault_state
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING
from brm_desktop.sync.format.header import Kind
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.writing import Part, write_file

_TOLD_EVERY = 5_000


def file_name(session: Session, *, full: bool) -> str:
    """The name proposed for a file: "brm-thinkpad-2026-11-23.brmsync"."""
    with session.database.read() as work:
        device = _plain(session.own.name(work))
    kind = "-full" if full else ""
    return f"brm-{device}{kind}-{session.clock.today().isoformat()}.brmsync"


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.split(",")[0]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:40] or "device"


def export(session: Session, path: Path, *, full: bool, progress: Progress | None) -> Exported:
    """Write the file; see `Sync.export`."""
    tell = progress or silent
    with session.database.write() as work:
        device = session.begin(work)
        state = session.vault_of(work)
    wrapping = session.vault.to_carry(state)
    with session.database.read() as work:
        since = NOTHING if full else outstanding.known_everywhere(work, own=device)
        sections = log.sections(work, since=since)
        kind = Kind.DELTA if since else Kind.FULL
        header = session.header(work, state, kind=kind, device=device)
        header = replace(header, extra=session.vault.extra(state))
        session.own.note_published(device, header.knows.seq(device))
        total = sum(section.last - section.first + 1 for section in sections)
        write_file(path, header, _parts(work, sections, _Counting(tell, total)), wrapping)
    with session.database.write() as work:
        vault_state.note_sent(work, header.knows)
    return Exported(path=path, changes=total, size=path.stat().st_size, sealed=wrapping.lock is not None)


def _parts(work: Work, sections: tuple[log.Section, ...], counting: "_Counting") -> Iterator[Part]:
    for section in sections:
        yield Section(*section), counting.each(log.changes(work, section.device, section.first, section.last))


class _Counting:
    """Tells how many changes went by."""

    def __init__(self, tell: Progress, total: int) -> None:
        self._tell = tell
        self._total = total
        self._done = 0

    def each(self, changes: Iterator[Change]) -> Iterator[Change]:
        for change in changes:
            if self._done % _TOLD_EVERY == 0:
                self._tell(self._done, self._total, "Writing changes")
            self._done += 1
            yield change

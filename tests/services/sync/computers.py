"""Computers with a data folder each, as one user has them, and what she does on them."""

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId, new_id
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.partners import Partner
from brm_desktop.services.sync.values import Taken
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_rows
from brm_desktop.storage import partners as partner_rows
from brm_desktop.storage import tables

START = datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/Berlin"))
PASSPHRASE = "three calm pelicans"


class Computer:
    """One computer: its own data folder, its own idea of the time."""

    def __init__(self, folder: Path, name: str, *, skew: timedelta = timedelta()) -> None:
        self.folder = folder
        self.skew = skew
        self.moment = START
        self.workspace = Workspace(folder, clock=self._clock())
        self.sync.name_device(name)

    def _clock(self) -> Clock:
        return Clock(now=lambda: self.moment + self.skew, zone=START.tzinfo)

    @property
    def sync(self) -> Any:
        return self.workspace.sync

    def start_with(self, template: Path) -> None:
        """Go on with a copy of another store, under the name that was given here."""
        name = self.sync.page().this.name
        self.workspace.close()
        shutil.rmtree(self.folder)
        self.workspace = Workspace(copy_of(template, self.folder), clock=self._clock())
        self.sync.name_device(name)

    def start_again(self) -> None:
        self.workspace.close()
        self.workspace = Workspace(self.folder, clock=self._clock())

    def later(self, **how: int) -> None:
        self.moment += timedelta(**how)

    def add_partner(self, name: str) -> PartnerId:
        partner = Partner(id=PartnerId(new_id()), name=name)
        with self.workspace.database.write(step=f"New partner: {name}") as work:
            partner_rows.save(work, [partner])
        return partner.id

    def add_meeting(self, title: str, *partners: PartnerId, note: str = "") -> MeetingId:
        meeting = Meeting(id=MeetingId(new_id()), title=title, day=date(2026, 11, 20), partner_ids=partners, note=note)
        self.workspace.meetings.store(meeting)
        return meeting.id

    def add_commitment(self, text: str, partner: PartnerId | None = None, *, due: date | None = None) -> CommitmentId:
        commitment = Commitment(
            id=CommitmentId(new_id()), direction=Direction.I_OWE, text=text, asked_on=date(2026, 11, 20),
            partner_id=partner, due=Due.on(due) if due else None,
        )  # fmt: skip
        with self.workspace.database.write(step="New commitment") as work:
            commitment_rows.save(work, [commitment])
        return commitment.id

    def change(self, table: str, row_id: str, **cells: Any) -> None:
        setting = ", ".join(f'"{name}" = ?' for name in cells)
        with self.workspace.database.write(step="Changed") as work:
            work.exec_driver_sql(f"UPDATE {table} SET {setting} WHERE id = ?", (*cells.values(), row_id))

    def cell(self, table: str, row_id: str, name: str) -> Any:
        with self.workspace.database.read() as work:
            return work.exec_driver_sql(f'SELECT "{name}" FROM {table} WHERE id = ?', (row_id,)).scalar()

    def cells(self, table: str) -> list[str]:
        with self.workspace.database.read() as work:
            return list(work.exec_driver_sql(f"SELECT id FROM {table}").scalars())

    def names(self) -> list[str]:
        query = "SELECT name FROM partner WHERE deleted_at IS NULL ORDER BY name"
        with self.workspace.database.read() as work:
            return list(work.exec_driver_sql(query).scalars())

    def records(self) -> dict[str, list[tuple[Any, ...]]]:
        """Everything that travels."""
        with self.workspace.database.read() as work:
            return {
                table.name: sorted(
                    (tuple(row) for row in work.exec_driver_sql(f"SELECT * FROM {table.name}")), key=repr
                )
                for table in tables.SYNCED_TABLES
            }

    def carry_to(self, other: "Computer", *, full: bool = False, passphrase: str = "", agreed: bool = False) -> Taken:
        """Export to a file, and bring it in over there."""
        path = self.folder.parent / f"{new_id()}.brmsync"
        self.sync.export(path, full=full)
        with other.sync.look(path, passphrase=passphrase) as found:
            taken = other.sync.take(found, deletions_agreed=agreed)
        assert isinstance(taken, Taken)
        return taken

    def close(self) -> None:
        self.workspace.close()


def copy_of(template: Path, folder: Path) -> Path:
    shutil.copytree(template, folder)
    return folder

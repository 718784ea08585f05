"""The page of sync: this device and the others, what is to be sent, the vault, the folder, and the journal."""

import json
import platform
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.services.sync import conflicts, device_names, duplicates, old_passphrase, one_line_each, outstanding
from brm_desktop.services.sync.device_names import DeviceNames
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Device, FolderState, Journal, SyncPage, Trouble, TroubleKind
from brm_desktop.storage.bin import NAMED
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import journal, known_devices, log, state, upgrading, vault_state
from brm_desktop.storage.sync.known_devices import KnownDevice
from brm_desktop.sync import clock as stamps
from brm_desktop.sync.contexts import Context

_LONGEST_NAME = 100


def read(session: Session) -> SyncPage:
    """The page; nothing is written by looking at it."""
    with session.database.read() as work:
        names = device_names.read(work, session)
        computers = one_line_each.read(work, own=names.own, own_name=session.own.name(work))
        held, applied = log.held(work), log.applied(work)
        sendable = outstanding.to_send(work)
        return SyncPage(
            this=replace(_this(session, work, names.own), went_on_twice=names.own in computers.went_on_twice),
            devices=tuple(
                replace(
                    _device(session, work, one, names, held, applied),
                    went_on_twice=one.device in computers.went_on_twice,
                )
                for one in _in_order(computers.others)
            ),
            to_send=sendable,
            size=outstanding.size_to_send(work, own=names.own) if sendable else None,
            vault=session.vault.shown(vault_state.read(work)),
            folder=folder_state(work, names),
            conflicts=conflicts.count(work),
            duplicates=len(duplicates.every(session, work)),
            journal=tuple(_journal(one, names) for one in journal.imports(work)),
            pending=outstanding.lacking(held, applied) + _too_early(work) + upgrading.not_shown(work),
        )


def _too_early(work: Work) -> int:
    return int(work.exec_driver_sql("SELECT count(*) FROM sync_pending WHERE line IS NOT NULL").scalar_one())


def _this(session: Session, work: Work, own: str) -> Device:
    records = sum(
        int(work.exec_driver_sql(f'SELECT count(*) FROM "{name}" WHERE deleted_at IS NULL').scalar_one())
        for name in NAMED
    )
    return Device(id=own, name=session.own.name(work), platform=platform.system(), is_this=True, records=records)


def _in_order(found: tuple[KnownDevice, ...]) -> tuple[KnownDevice, ...]:
    """Other devices by when they were heard of, the last one first; those that are only known by their changes last."""
    return tuple(
        sorted(found, key=lambda one: (one.retired, one.last_seen is None, _negative(one.last_seen), one.name))
    )


def _negative(moment: datetime | None) -> float:
    return -moment.timestamp() if moment else 0.0


def _device(
    session: Session, work: Work, one: KnownDevice, names: DeviceNames, held: Context, applied: Context
) -> Device:
    known = outstanding.acknowledged(one, held)
    return Device(
        id=one.device,
        name=names.name(one.device),
        platform=one.platform,
        last_seen=one.last_seen,
        lacks=0 if one.retired else outstanding.lacking(held, known),
        waiting=held.seq(one.device) - applied.seq(one.device),
        retired=one.retired,
        clock_ahead=_clock_ahead(session, work, one.device),
    )


def _clock_ahead(session: Session, work: Work, device: str) -> timedelta | None:
    query = "SELECT hlc FROM sync_change WHERE device = ? ORDER BY seq DESC LIMIT 1"
    stamp = work.exec_driver_sql(query, (device,)).scalar()
    ahead = stamps.ahead(stamp, wall=session.wall) if stamp else 0
    return timedelta(milliseconds=ahead) if ahead > stamps.WORTH_A_WARNING_MS else None


def _journal(one: journal.Import, names: DeviceNames) -> Journal:
    device, _, source = one.source.partition(" ")
    counts = [counts for counts in one.summary.values() if isinstance(counts, dict)]
    return Journal(
        id=one.number,
        made_at=one.made_at,
        source=source,
        device_name=names.name(device),
        added=sum(found.get("new", 0) for found in counts),
        changed=sum(found.get(name, 0) for found in counts for name in ("changed", "binned", "restored")),
        conflicts=int(one.summary.get("conflicts", 0)),
        undone=one.undone_at is not None,
    )


def folder_state(work: Work, names: DeviceNames) -> FolderState | None:
    """The shared folder as it was at the last exchange, None if there is none."""
    path = state.read(work, vault_state.FOLDER)
    if not path:
        return None
    found = json.loads(state.read(work, vault_state.LAST_EXCHANGE, "{}"))
    return FolderState(
        path=Path(path),
        last_exchange=datetime.fromisoformat(found["at"]) if "at" in found else None,
        trouble=tuple(_trouble(*one) for one in found.get("trouble", ())),
        waiting=found.get("waiting", 0),
        old_passphrase_for=tuple(names.name(one) for one in old_passphrase.waited_for(work)),
        passphrase_is_newer=old_passphrase.is_old_here(work),
    )


def _trouble(title: str, detail: str, file: str, kind: str = TroubleKind.OTHER) -> Trouble:
    return Trouble(title, detail, file, TroubleKind(kind))


def name_device(session: Session, name: str) -> None:
    """Call this device something else; see `Sync.name_device`."""
    wanted = " ".join(name.split())
    if not wanted or len(wanted) > _LONGEST_NAME:
        raise InvalidInput("A device needs a short name", f"Up to {_LONGEST_NAME} letters. Nothing was changed.")
    with session.database.write() as work:
        state.note(work, vault_state.DEVICE_NAME, wanted)


def retire(session: Session, device: str) -> str:
    """Wait for a device no more; see `Sync.retire`."""
    with session.database.write() as work:
        names = device_names.read(work, session)
        found = [one for one in known_devices.every(work, own=names.own) if one.device.startswith(device.lower())]
        if len(found) != 1 or not device:
            raise NotFound("There is no such other device", "`brm sync devices` lists them. Nothing was changed.")
        known_devices.retire(work, found[0].device, at=session.now)
        return names.name(found[0].device)

"""The devices of the vault as this one knows them: names, when each was heard of, what each has acknowledged."""

from dataclasses import dataclass
from datetime import UTC, datetime

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import log, state
from brm_desktop.storage.values import text_to_time, time_to_text
from brm_desktop.sync.contexts import NOTHING, Context

_COLUMNS = "device, name, platform, first_seen, last_seen, retired_at, acknowledged"


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """Another device. `acknowledged` is the most it ever said to have; `last_seen` is "" if it was never heard of."""

    device: str
    name: str
    platform: str
    last_seen: datetime | None
    retired: bool
    acknowledged: Context


def every(work: Work, *, own: str) -> tuple[KnownDevice, ...]:
    """All devices but `own`: those that said something, and those whose changes are in the log; by device."""
    found = {row[0]: _device(tuple(row)) for row in work.exec_driver_sql(f"SELECT {_COLUMNS} FROM sync_device")}
    for device in log.devices(work):
        found.setdefault(device, KnownDevice(device, "", "", None, retired=False, acknowledged=NOTHING))
    found.pop(own, None)
    return tuple(found[device] for device in sorted(found))


def _device(row: tuple[str, str, str, str, str, str | None, str]) -> KnownDevice:
    device, name, platform, _, last_seen, retired_at, acknowledged = row
    return KnownDevice(
        device=device,
        name=name,
        platform=platform,
        last_seen=text_to_time(last_seen) if last_seen else None,
        retired=retired_at is not None,
        acknowledged=Context.parse(acknowledged),
    )


def heard_of(work: Work, device: str, *, name: str, at: datetime, knows: Context, platform: str = "") -> bool:
    """A device said something of itself at `at`. Returns whether it was heard of for the first time.

    What it acknowledged once stays acknowledged: an older file takes nothing back.
    """
    found = work.exec_driver_sql(
        "SELECT name, platform, last_seen, acknowledged FROM sync_device WHERE device = ?", (device,)
    ).first()
    moment = time_to_text(at)
    if found is None:
        work.exec_driver_sql(
            f"INSERT INTO sync_device ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, NULL, ?)",
            (device, name, platform, moment, moment, knows.text),
        )
        return True
    is_newer = moment >= found.last_seen
    work.exec_driver_sql(
        "UPDATE sync_device SET name = ?, platform = ?, last_seen = ?, acknowledged = ? WHERE device = ?",
        (
            name if name and is_newer else found.name,
            platform or found.platform,
            max(moment, found.last_seen),
            Context.parse(found.acknowledged).merged(knows).text,
            device,
        ),
    )
    return False


def heard(work: Work) -> bool:
    """Whether any other device was ever heard of."""
    return work.exec_driver_sql("SELECT 1 FROM sync_device WHERE last_seen <> '' LIMIT 1").scalar() is not None


def retire(work: Work, device: str, *, at: datetime) -> bool:
    """Nobody waits for a device any more. False if it is not known."""
    moment = time_to_text(at)
    if work.exec_driver_sql("SELECT 1 FROM sync_change WHERE device = ? LIMIT 1", (device,)).scalar() is not None:
        work.exec_driver_sql(
            f"INSERT INTO sync_device ({_COLUMNS}) VALUES (?, '', '', ?, '', ?, '{{}}') ON CONFLICT DO NOTHING",
            (device, moment, moment),
        )
    done = work.exec_driver_sql("UPDATE sync_device SET retired_at = ? WHERE device = ?", (moment, device))
    return bool(done.rowcount)


def note_former(work: Work, device: str, *, name: str) -> None:
    """`device` was this store's own id before it was put back in time: nobody has to wait for it."""
    moment = time_to_text(datetime.now(UTC))
    work.exec_driver_sql(
        f"INSERT INTO sync_device ({_COLUMNS}) VALUES (?, ?, '', ?, '', ?, '{{}}') ON CONFLICT DO NOTHING",
        (device, name, moment, moment),
    )


def said_in_folder(work: Work) -> dict[str, Context]:
    """The most that each device ever said of itself in the shared folder; files of it may have come in sooner."""
    query = "SELECT substr(name, 6), value FROM sync_state WHERE name >= 'said:' AND name < 'said;'"
    return {device: Context.parse(value) for device, value in work.exec_driver_sql(query)}


def note_said_in_folder(work: Work, device: str, knows: Context) -> None:
    """Remember what a device says of itself in the shared folder."""
    before = Context.parse(state.read(work, f"said:{device}", "{}"))
    if not before.dominates(knows):
        state.note(work, f"said:{device}", before.merged(knows).text)


def forget_said_in_folder(work: Work) -> None:
    """The shared folder is another one now."""
    work.exec_driver_sql("DELETE FROM sync_state WHERE name >= 'said:' AND name < 'said;'")

"""The sentences of the page of sync: devices, exports, what a file would do, conflicts, the journal. No widgets."""

from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from brm_desktop.domain.clock import Clock

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import (
        Change,
        Conflict,
        Device,
        Duplicate,
        Exchange,
        Exported,
        FolderState,
        Group,
        Incoming,
        Journal,
        SyncPage,
        Taken,
        Trouble,
        Version,
    )  # fmt: skip

LEAD: Final = (
    "Devices exchange sealed files you carry yourself: a shared folder, a USB stick, a mail to yourself. No server."
)
OPEN_LEAD: Final = LEAD.replace("sealed ", "")
KEPT: Final = "The other text stays in the history."
KEPT_VALUE: Final = "The other one stays in the history."
KEPT_RECORD: Final = "The bin gives back for 30 days."
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TABLETS: Final = ("surface", "tablet", "ipad")
_LAPTOPS: Final = ("thinkpad", "laptop", "book", "travel", "xps", "latitude")
_NAMED: Final = 3
_TWICE: Final = " · went on twice, both are here"
_A_WEEK: Final = 7
_THIS: Final = "This computer"
_ANSWERS: Final = {
    "deletions": "Yes, take it in",
    "copied": "Keep what both wrote",
    "other-vault": "Join this vault",
}
_OPEN: Final = "not sealed: anybody who has the file can read it"


def moment(at: datetime, clock: Clock) -> str:
    """A moment: "Today, 10:54", "Sun 22 Nov, 20:41" within two weeks, "2 Nov" before that."""
    local, today = clock.local(at), clock.today()
    ago = (today - local.date()).days
    if ago == 0:
        return f"Today, {local:%H:%M}"
    day = f"{local.day} {_MONTHS[local.month - 1]}"
    if 0 < ago < 14:
        return f"{_DAYS[local.weekday()]} {day}, {local:%H:%M}"
    return day if local.year == today.year else f"{day} {local.year}"


def short_moment(at: datetime, clock: Clock) -> str:
    """As on a card: "Fri 20, 17:02" within a week."""
    local = clock.local(at)
    ago = (clock.today() - local.date()).days
    return f"{_DAYS[local.weekday()]} {local.day}, {local:%H:%M}" if 0 < ago < 7 else moment(at, clock)


def several(count: int, one: str, many: str = "") -> str:
    """How many of something: "1 change", "38 changes"."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def listed(parts: list[str]) -> str:
    """Names in a row: "Mac mini, Surface and ThinkPad"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1] if parts else "") if part)


def size(count: int) -> str:
    """Bytes: "214 KB", "8.1 MB"."""
    if count < 1024 * 1024:
        return f"{max(1, round(count / 1024)):,} KB"
    return f"{count / 1024 / 1024:,.1f} MB"


def lasting(span: timedelta) -> str:
    """A span of time in its largest unit: "2 hours"."""
    minutes = round(span.total_seconds() / 60)
    if minutes < 90:
        return several(minutes, "minute")
    hours = round(minutes / 60)
    return several(hours, "hour") if hours < 36 else several(round(hours / 24), "day")


# Devices


def device_icon(device: "Device") -> str:
    """A tablet, a laptop or a monitor, by what the device is called."""
    name = device.name.casefold()
    if any(word in name for word in _TABLETS):
        return "tablet"
    return "laptop" if device.is_this or any(word in name for word in _LAPTOPS) else "monitor"


def device_lines(device: "Device", *, to_send: int, clock: Clock, alone: bool = False) -> tuple[str, str]:
    """The two lines beneath the name of a device."""
    if device.is_this:
        records = f" · {several(device.records, 'record')}" if device.records is not None else ""
        waiting = several(to_send, "change") if to_send else "Nothing new"
        second = f"{waiting} since the last export" if not alone else "No other device yet"
        return f"This computer{records}", f"{second}{_TWICE if device.went_on_twice else ''}"
    heard = f"Last exchange: {moment(device.last_seen, clock)}" if device.last_seen else "No exchange yet"
    return heard, _missing(device)


def _missing(device: "Device") -> str:
    if device.retired:
        return "No longer waited for"
    if device.waiting:
        return f"{several(device.waiting, 'change')} waiting here for files from others"
    if device.clock_ahead is not None:
        return f"Its clock runs {lasting(device.clock_ahead)} ahead"
    has = f"Lacks {several(device.lacks, 'change')} from here" if device.lacks else "Has everything"
    return f"{has}{_TWICE if device.went_on_twice else ''}"


def is_waiting(device: "Device") -> bool:
    """Whether the second line of a device wants to be seen."""
    return not device.is_this and not device.retired and bool(device.waiting or device.clock_ahead)


# Export


def export_sentence(page: "SyncPage") -> str:
    """What an export would be, and honestly whether anybody can read it."""
    how = "sealed with your sync passphrase" if page.vault.locked else _OPEN
    if not page.devices:
        return f"A full copy brings everything to another device, {how}."
    if not page.to_send:
        return f"Every change is out. A full copy is {how}."
    about = f", {size(page.size)}" if page.size else ""
    names = [device.name.partition(",")[0] for device in page.devices if device.lacks and not device.retired]
    shown = [*names[:_NAMED], *(["others"] if len(names) > _NAMED else [])]
    for_whom = f" for {listed(shown)}" if shown else ""
    return f"{several(page.to_send, 'change')}{for_whom}{about}, {how}."


def exported(found: "Exported") -> str:
    """After an export."""
    how = "sealed" if found.sealed else "not sealed"
    return f"{several(found.changes, 'change')} in {found.path.name}, {size(found.size)}, {how}"


# The shared folder


def folder_line(folder: "FolderState", clock: Clock) -> str:
    """When it was exchanged with, and what has not arrived."""
    last = f"Last exchange: {moment(folder.last_exchange, clock)}" if folder.last_exchange else "Not exchanged with yet"
    arriving = f" · {several(folder.waiting, 'file')} still arriving" if folder.waiting else ""
    return f"{last}{arriving}"


def passphrase_line(folder: "FolderState") -> str:
    """What a change of passphrase waits for; "" for nothing."""
    if folder.passphrase_is_newer:
        return "The passphrase was changed on another device. Until it is given here, the old one opens the folder too."
    names = [name for name in folder.old_passphrase_for if name != _THIS]
    if names:
        return f"The old passphrase still opens the folder: the new one was not given yet on {listed(names)}."
    if folder.old_passphrase_for:
        return "The old passphrase still opens the folder, until the next exchange."
    return ""


def answer_to(trouble: "Trouble") -> str:
    """What the button beneath a trouble of the folder says: what she may agree to; "" for nothing."""
    return _ANSWERS.get(trouble.kind, "")


def exchanged(found: "Exchange") -> str:
    """After an exchange that was asked for."""
    if found.needs_passphrase:
        return "The shared folder is sealed: unlock it first"
    if found.trouble:
        return found.trouble[0].title
    taken = f"{several(found.taken, 'file')} came in" if found.taken else ""
    sent = f"{several(found.sent, 'change')} went out" if found.sent else ""
    return ", ".join(part for part in (taken, sent) if part) or "Nothing new in either direction"


# What a file would do


def new_count(found: "Incoming") -> int:
    """How many records are new."""
    return sum(group.count for group in found.new)


def plain_changes(found: "Incoming") -> "tuple[Change, ...]":
    """The changes that are no conflict: a conflict is shown by itself."""
    asked = {(conflict.field, conflict.partner, conflict.title) for conflict in found.conflicts}
    return tuple(
        change
        for change in found.changed
        if not any(
            change.words == field and change.partner == partner and title.endswith(change.title)
            for field, partner, title in asked
        )
    )


def changed_count(found: "Incoming") -> int:
    """How many records are changed and are no conflict."""
    left_out = len(found.changed) - len(plain_changes(found))
    return max(0, found.changed_count - left_out)


def import_count(found: "Incoming") -> int:
    """What the button counts: records and conflicts; changes where no record shows one."""
    return new_count(found) + changed_count(found) + len(found.conflicts) or found.total


def counts_sentence(found: "Incoming") -> str:
    """What a file would do: "12 new, 4 changed, 1 conflict. 163 changes are here already. Nothing is written …"."""
    new, changed = new_count(found), changed_count(found)
    parts = [f"{new:,} new"] if new else []
    parts += [f"{changed:,} changed"] if changed else []
    parts += [several(len(found.conflicts), "conflict")] if found.conflicts else []
    lead = ", ".join(parts) or "Nothing you would see in a list"
    same = f" {several(found.same, 'change is', 'changes are')} here already." if found.same else ""
    return f"{lead}.{same} Nothing is written until you press Import."


def new_line(groups: "tuple[Group, ...]") -> str:
    """What is new: "1 meeting, 3 commitments, 2 people"."""
    return ", ".join(several(group.count, group.kind, group.kinds) for group in groups)


def changed_line(changes: "tuple[Change, ...]") -> str:
    """Which fields: "2 due dates, target level, in the bin"."""
    counted = Counter(change.words or change.after for change in changes)
    parts = [_field_line(words, count) for words, count in counted.most_common(5)]
    return ", ".join(parts) + (" and more" if len(counted) > 5 else "")


def _field_line(words: str, count: int) -> str:
    if words == "due":
        return several(count, "due date")
    return f"{words} ({count:,})" if count > 1 else words


def warnings(found: "Incoming") -> tuple[str, ...]:
    """What is to be known before an import, apart from deletions."""
    said = []
    if found.clock_ahead is not None:
        said.append(
            f"The clock of {found.from_device} runs {lasting(found.clock_ahead)} ahead. Nothing is lost by it; "
            "set it right there, so that times in the history are true."
        )
    if found.newer:
        said.append(
            f"{several(found.newer, 'change was', 'changes were')} made by a newer version: kept and passed on as they "
            "are, and shown here after the next update."
        )
    if found.waiting:
        said.append(
            f"{several(found.waiting, 'change builds', 'changes build')} on others that have not come yet and wait for "
            f"them. A full copy from {found.from_device} brings everything."
        )
    return tuple(said)


def deletions(found: "Incoming") -> str:
    """The plain question before many records go."""
    return f"This file puts {several(found.gone, 'record')} into the bin. Was that what you did on {found.from_device}?"


def nothing_new(found: "Incoming") -> tuple[str, str]:
    """Title and detail for a file that is here already."""
    source = f" of {found.from_device}" if found.from_device else ""
    return "Nothing new", f"Everything in {found.name}{source} is here already. Nothing was changed."


def taken(found: "Taken", device: str) -> str:
    """After an import."""
    parts = [f"{found.added:,} new"] if found.added else []
    parts += [f"{found.changed:,} changed"] if found.changed else []
    parts += [f"{found.conflicts:,} to decide"] if found.conflicts else []
    return f"From {device}: {', '.join(parts) or 'taken in'}"


def journal_line(one: "Journal") -> str:
    """What an import did: "12 new, 4 changed"."""
    if one.undone:
        return "taken back"
    parts = [f"{one.added:,} new"] if one.added else []
    parts += [f"{one.changed:,} changed"] if one.changed else []
    parts += [several(one.conflicts, "conflict")] if one.conflicts else []
    return ", ".join(parts) or "nothing you would see"


# Conflicts


def kept_words(conflict: "Conflict | None") -> str:
    """What becomes of the version that is not taken."""
    kind = conflict.kind if conflict is not None else "text"
    return {"text": KEPT, "deleted": KEPT_RECORD}.get(kind, KEPT_VALUE)


def conflict_place(conflict: "Conflict") -> str:
    """What is to be decided: "Note on Owen Clarke, Finance. Changed on both devices"."""
    where = ", ".join(part for part in (conflict.title, conflict.partner) if part)
    if conflict.kind == "deleted":
        return (
            f"{where}. {'Changed there, deleted here' if _is_gone_here(conflict) else 'Changed here, deleted there'}."
        )
    field = f": {conflict.field}" if conflict.field and conflict.kind != "text" else ""
    return f"{where}{field}. Changed on both devices."


def waiting_since(conflict: "Conflict", clock: Clock) -> str:
    """Since when a conflict has been there, once that is over a week: "Since 2 Nov."; else ""."""
    if conflict.since is None or (clock.today() - clock.local(conflict.since).date()).days <= _A_WEEK:
        return ""
    return f"Since {moment(conflict.since, clock).partition(',')[0]}."


def _is_gone_here(conflict: "Conflict") -> bool:
    return any(version.is_this and version.deleted for version in conflict.versions)


def version_name(version: "Version") -> str:
    """Whose text it is."""
    return "This computer" if version.is_this else version.device_name


def version_spoken(version: "Version", clock: Clock) -> str:
    """A version read aloud."""
    return f"{version_name(version)}, {short_moment(version.at, clock)}: {version.text or 'empty'}"


def duplicate_line(one: "Duplicate") -> str:
    """Two records that may be the same."""
    return f"{one.first} and {one.second}" if one.first != one.second else one.first

"""`brm sync`: what there is to look at and to decide: status, devices, conflicts, the vault, the proof."""

import argparse
from datetime import datetime
from typing import Any

from brm_desktop.cli import passphrases
from brm_desktop.cli.output import answer, columns, workspace
from brm_desktop.domain.errors import InvalidInput, StoreDamaged
from brm_desktop.domain.sentences import counted
from brm_desktop.services.sync.values import Conflict, Device, Duplicate, FolderState, SyncPage
from brm_desktop.services.workspace import Workspace
from brm_desktop.sync.refusals import PassphraseNeeded


def status(options: argparse.Namespace) -> None:
    """`brm sync status`."""
    with workspace(options) as opened:
        page = opened.sync.page()
    answer(options, {"sync": _page(page)}, _told(page))


def _page(page: SyncPage) -> dict[str, Any]:
    folder = page.folder
    return {
        "device": _device(page.this),
        "devices": [_device(device) for device in page.devices],
        "to_send": page.to_send,
        "size": page.size,
        "vault": {
            "name": page.vault.name,
            "id": page.vault.id,
            "sealed": page.vault.locked,
            "remembered": page.vault.remembered,
        },
        "folder": None
        if folder is None
        else {
            "path": str(folder.path),
            "last_exchange": _moment(folder.last_exchange),
            "waiting": folder.waiting,
            "old_passphrase_for": list(folder.old_passphrase_for),
            "passphrase_is_newer": folder.passphrase_is_newer,
            "trouble": [{"title": one.title, "detail": one.detail, "file": one.file} for one in folder.trouble],
        },
        "conflicts": page.conflicts,
        "duplicates": page.duplicates,
        "pending": page.pending,
        "imports": [
            {
                "run": one.id,
                "made_at": _moment(one.made_at),
                "source": one.source,
                "device": one.device_name,
                "added": one.added,
                "changed": one.changed,
                "conflicts": one.conflicts,
                "undone": one.undone,
            }
            for one in page.journal
        ],
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _device(device: Device) -> dict[str, Any]:
    return {
        "id": device.id,
        "name": device.name,
        "platform": device.platform,
        "last_seen": _moment(device.last_seen),
        "lacks": device.lacks,
        "waiting": device.waiting,
        "retired": device.retired,
        "this": device.is_this,
        "records": device.records,
        "clock_ahead_seconds": device.clock_ahead.total_seconds() if device.clock_ahead else None,
        "went_on_twice": device.went_on_twice,
    }


def _told(page: SyncPage) -> str:
    if not page.vault.id:
        return (
            f"{page.this.name}: {page.this.records} records. Nothing was exchanged yet. `brm sync export FILE` "
            "writes a file for another device, `brm sync folder PATH` chooses a shared folder."
        )
    sealed = "sealed" if page.vault.locked else "not sealed"
    lines = [
        f"{page.this.name}: {page.this.records} records, {counted(page.to_send, 'change', 'changes')} to send.",
        f"Vault: {page.vault.name or page.vault.id}, {sealed}.",
    ]
    if page.folder:
        last = page.folder.last_exchange
        lines.append(f"Folder: {page.folder.path}, {f'last exchange {last:%Y-%m-%d %H:%M}' if last else 'not used'}.")
        lines += [f"  {one.title}. {one.detail}" for one in page.folder.trouble]
        lines += [f"  {said}" for said in [_old_passphrase(page.folder)] if said]
    if page.conflicts:
        lines.append(f"{counted(page.conflicts, 'conflict', 'conflicts', capital=True)} to decide.")
    if page.duplicates:
        lines.append(f"{counted(page.duplicates, 'pair', 'pairs', capital=True)} of records may be the same.")
    if page.pending:
        lines.append(f"{page.pending} changes are kept and not shown yet.")
    return "\n".join([*lines, "", columns([_row(device) for device in page.devices], head=_HEAD)])


_HEAD = ("id", "name", "last seen", "lacks", "")


def _row(device: Device) -> list[str]:
    seen = f"{device.last_seen:%Y-%m-%d %H:%M}" if device.last_seen else "never"
    remark = "retired" if device.retired else "this one" if device.is_this else ""
    if device.clock_ahead is not None:
        remark = "its clock is ahead"
    if device.went_on_twice:
        remark = ", ".join(part for part in (remark, "its store went on twice: both histories are here") if part)
    return [device.id[:8], device.name, seen if not device.is_this else "", str(device.lacks), remark]


def devices(options: argparse.Namespace) -> None:
    """`brm sync devices`."""
    with workspace(options) as opened:
        if options.name is not None:
            opened.sync.name_device(options.name)
        if options.retire is not None:
            opened.sync.retire(options.retire)
        page = opened.sync.page()
    every = (page.this, *page.devices)
    answer(options, {"devices": [_device(one) for one in every]}, columns([_row(one) for one in every], head=_HEAD))


def conflicts(options: argparse.Namespace) -> None:
    """`brm sync conflicts`."""
    with workspace(options) as opened:
        if options.newest:
            opened.sync.decide_all_newest()
        if options.decide:
            _decide(options, opened)
        found = opened.sync.conflicts()
    text = "\n\n".join(_conflict_text(one) for one in found) or "Nothing is to be decided."
    answer(options, {"conflicts": [_conflict(one) for one in found]}, text)


def _decide(options: argparse.Namespace, opened: Workspace) -> None:
    keys = [one.key for one in opened.sync.conflicts() if one.key == options.decide]
    key = keys[0] if keys else options.decide
    if options.text_file is not None:
        try:
            text = options.text_file.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise InvalidInput("The file with the text cannot be read", f"{options.text_file}") from error
        opened.sync.decide(key, text=text)
        return
    if options.take is None:
        raise InvalidInput("Which version?", "Say --take 1, --take 2, --take both, or --text-file FILE.")
    if options.take == "both":
        opened.sync.decide(key, both=True)
        return
    opened.sync.decide(key, version=_number(options.take) - 1)


def _number(written: str) -> int:
    if not written.isdigit():
        raise InvalidInput("Which version?", "Say --take 1, --take 2 or --take both.")
    return int(written)


def _conflict(one: Conflict) -> dict[str, Any]:
    return {
        "key": one.key,
        "kind": one.kind,
        "title": one.title,
        "partner": one.partner,
        "field": one.field,
        "ancestor": one.ancestor,
        "merged": one.merged,
        "versions": [
            {
                "device": version.device_name,
                "at": _moment(version.at),
                "text": version.text,
                "this": version.is_this,
                "deleted": version.deleted,
            }
            for version in one.versions
        ],
    }


def _conflict_text(one: Conflict) -> str:
    partner = f", {one.partner}" if one.partner else ""
    lines = [f"{one.title}{partner}: {one.field}", f"  {one.key}"]
    for number, version in enumerate(one.versions, start=1):
        lines.append(f"  {number}  {version.device_name}, {version.at:%Y-%m-%d %H:%M}")
        lines += [f"     {line}" for line in version.text.split("\n")]
    return "\n".join(lines)


def duplicates(options: argparse.Namespace) -> None:
    """`brm sync duplicates`."""
    with workspace(options) as opened:
        if options.merge:
            opened.sync.merge(*options.merge)
        if options.apart:
            opened.sync.keep_apart(*options.apart)
        found = opened.sync.duplicates()
    rows = [[one.kind, one.first_id, one.second_id, one.first, one.reason] for one in found]
    head = ("kind", "first", "second", "name", "why")
    answer(options, {"duplicates": [_duplicate(one) for one in found]}, columns(rows, head=head))


def _duplicate(one: Duplicate) -> dict[str, str]:
    return {
        "kind": one.kind,
        "first_id": one.first_id,
        "second_id": one.second_id,
        "first": one.first,
        "second": one.second,
        "reason": one.reason,
    }


def undo(options: argparse.Namespace) -> None:
    """`brm sync undo`."""
    with workspace(options) as opened:
        count = opened.sync.undo_import(options.run_id)
    records = counted(count, "record was", "records were", capital=True)
    answer(options, {"undo": {"run": options.run_id, "records": count}}, f"{records} put back.")


def vault(options: argparse.Namespace) -> None:
    """`brm sync vault`."""
    with workspace(options) as opened:
        if options.join is not None:
            passphrases.with_passphrase(options, lambda typed: opened.sync.join(options.join, passphrase=typed))
        if options.begin_anew:
            _begin_anew(options, opened)
        if options.change_passphrase:
            _change_passphrase(options, opened)
        if options.seal:
            opened.sync.seal(passphrases.new(options))
        if options.unseal:
            opened.sync.unseal()
        if options.forget:
            opened.sync.remember(False)
        if options.name:
            opened.sync.rename_vault(options.name)
        page = opened.sync.page()
    found = page.vault
    folder = page.folder
    document = {
        "name": found.name,
        "id": found.id,
        "sealed": found.locked,
        "remembered": found.remembered,
        "old_passphrase_for": list(folder.old_passphrase_for) if folder else [],
    }
    how = (
        "Files are sealed. Who forgets the passphrase cannot open them, and nobody can help."
        if found.locked
        else "Files are not sealed: whoever finds one can read it."
    )
    lines = [f"{found.name or 'No vault yet'}. {how}", *([_old_passphrase(folder)] if folder else [])]
    answer(options, {"vault": document}, "\n".join(line for line in lines if line))


def _begin_anew(options: argparse.Namespace, opened: Workspace) -> None:
    """A new vault; a sealed one is followed by a sealed one."""
    sealed = opened.sync.page().vault.locked or options.new_passphrase_file is not None
    opened.sync.begin_anew(passphrases.another(options) if sealed else "")


def _change_passphrase(options: argparse.Namespace, opened: Workspace) -> None:
    def change(old: str) -> None:
        if not old:
            raise PassphraseNeeded("The vault")
        opened.sync.change_passphrase(old, passphrases.another(options))

    passphrases.with_passphrase(options, change)


def _old_passphrase(folder: FolderState) -> str:
    """What a change of passphrase still waits for, "" for nothing."""
    if folder.passphrase_is_newer:
        return "The passphrase was changed on another device: give the new one with the next `brm sync folder`."
    if not folder.old_passphrase_for:
        return ""
    devices = ", ".join(folder.old_passphrase_for)
    return f"The old passphrase still opens the shared folder, until the new one is given on: {devices}."


def verify(options: argparse.Namespace) -> None:
    """`brm sync verify`."""
    with workspace(options) as opened:
        found = opened.sync.verify()
    document = {"sound": found.sound, "differences": list(found.differences), "changes": found.changes}
    said = f"Every table is what {counted(found.changes, 'change', 'changes')} of the log say."
    answer(options, {"verify": document}, said if found.sound else "\n".join(found.differences))
    if not found.sound:
        raise StoreDamaged(
            "The tables are not what the log says",
            "`brm sync rebuild` makes them again from the log, after a backup. Nothing was changed.",
        )


def rebuild(options: argparse.Namespace) -> None:
    """`brm sync rebuild`."""
    with workspace(options) as opened:
        count = opened.sync.rebuild()
    said = f"The tables were made again from {counted(count, 'change', 'changes')}; the backup is as before."
    answer(options, {"rebuild": {"changes": count}}, said)

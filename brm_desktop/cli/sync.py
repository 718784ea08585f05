"""`brm sync`: files carried by hand, and the shared folder. What there is to look at is `sync_pages`' affair."""

import argparse
from typing import Any

from brm_desktop.cli import passphrases
from brm_desktop.cli.output import answer, columns, workspace
from brm_desktop.domain.errors import ImportRefused, NotFound
from brm_desktop.domain.sentences import counted
from brm_desktop.services.sync.values import Exchange, Incoming, Taken, Trouble
from brm_desktop.services.workspace import Workspace
from brm_desktop.sync.refusals import PassphraseNeeded


def export(options: argparse.Namespace) -> None:
    """`brm sync export`."""
    with workspace(options) as opened:
        path = options.file / opened.sync.file_name(options.full) if options.file.is_dir() else options.file
        _unlock(options, opened)
        done = opened.sync.export(path, full=options.full)
    document = {"path": str(done.path), "changes": done.changes, "size": done.size, "sealed": done.sealed}
    how = "sealed with your passphrase" if done.sealed else "not sealed: whoever finds the file can read it"
    answer(
        options, {"export": document}, f"{counted(done.changes, 'change', 'changes', capital=True)} in {path}, {how}."
    )


def _unlock(options: argparse.Namespace, opened: Workspace) -> None:
    """Have the vault's key at hand, if files are sealed."""
    vault = opened.sync.page().vault
    if not vault.locked or vault.key_at_hand:
        return

    def unlock(passphrase: str) -> None:
        if not passphrase:
            raise PassphraseNeeded(vault.name or vault.id)
        opened.sync.unlock(passphrase)

    passphrases.with_passphrase(options, unlock)


def bring_in(options: argparse.Namespace) -> None:
    """`brm sync import`."""
    with workspace(options) as opened:
        if options.take_both:
            _bring_both(options, opened)
            return
        found = passphrases.with_passphrase(options, lambda typed: opened.sync.look(options.file, passphrase=typed))
        with found:
            taken = None
            if not options.dry_run:
                taken = opened.sync.take(found, deletions_agreed=options.agree_to_deletions)
    answer(options, {"import": _incoming(found, taken)}, _told(found, taken))


def _bring_both(options: argparse.Namespace, opened: Workspace) -> None:
    """Take in a file of a copied store, with what both copies wrote."""
    taken: Taken = passphrases.with_passphrase(
        options, lambda typed: opened.sync.take_both(options.file, passphrase=typed)
    )
    document = {"run": taken.run_id, "added": taken.added, "changed": taken.changed, "conflicts": taken.conflicts}
    new = counted(taken.added, "new record", "new records")
    said = f"Both histories are in: {new}, {taken.changed} changed."
    answer(options, {"import": document}, said)


def _incoming(found: Incoming, taken: Taken | None) -> dict[str, Any]:
    return {
        "from": found.from_device,
        "made_at": found.made_at.isoformat(),
        "sealed": found.sealed,
        "already": found.already,
        "total": found.total,
        "same": found.same,
        "new": [{"kind": group.kind, "count": group.count, "titles": list(group.titles)} for group in found.new],
        "changed": [
            {"title": one.title, "partner": one.partner, "field": one.words, "before": one.before, "after": one.after}
            for one in found.changed
        ],
        "changed_count": found.changed_count,
        "conflicts": [{"key": one.key, "title": one.title, "field": one.field} for one in found.conflicts],
        "gone": found.gone,
        "asks_about_deletions": found.asks_about_deletions,
        "clock_ahead_seconds": found.clock_ahead.total_seconds() if found.clock_ahead else None,
        "newer": found.newer,
        "written": taken is not None and not found.already,
        "run": taken.run_id if taken else None,
    }


def _told(found: Incoming, taken: Taken | None) -> str:
    head = f"From {found.from_device}, {found.made_at:%Y-%m-%d %H:%M} UTC."
    if found.already:
        return f"{head}\nNothing new: everything in this file is here already."
    rows = [[f"{group.count} new", group.kind if group.count == 1 else group.kinds] for group in found.new]
    rows += [[one.title, f"{one.words} {one.before} -> {one.after}".strip()] for one in found.changed]
    lines = [head, "", columns(rows)] if rows else [head]
    lines += ["", *_remarks(found)]
    if taken is None:
        lines.append("Nothing was written (--dry-run).")
    else:
        lines.append(f"{counted(found.total, 'change', 'changes', capital=True)} taken in.")
        if taken.run_id:
            lines.append(f"`brm sync undo {taken.run_id}` takes this back.")
    return "\n".join(lines)


def _remarks(found: Incoming) -> list[str]:
    remarks = []
    if found.conflicts:
        count = counted(len(found.conflicts), "conflict is", "conflicts are", capital=True)
        remarks.append(f"{count} to be decided (`brm sync conflicts`).")
    if found.gone:
        remarks.append(f"{counted(found.gone, 'record goes', 'records go', capital=True)} into the bin.")
    if found.clock_ahead is not None:
        remarks.append(f"The clock of {found.from_device} is {_duration(found.clock_ahead.total_seconds())} ahead.")
    if found.newer:
        remarks.append(f"{found.newer} changes of a newer version are kept and shown after an update.")
    return remarks


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{round(minutes / 60)} hours" if minutes < 2 * 24 * 60 else f"{round(minutes / 60 / 24)} days"


def folder(options: argparse.Namespace) -> None:
    """`brm sync folder`: choose, leave, or exchange. Fit for cron: one line, and 1 if no exchange could be made."""
    with workspace(options) as opened:
        if options.leave:
            opened.sync.leave_folder()
            answer(options, {"folder": {"path": None}}, "No shared folder any more. What is in it stays.")
            return
        if options.folder is not None:
            passphrases.with_passphrase(options, lambda typed: _use(opened, options, typed))
        done = _exchanged(options, opened)
        if options.remember and not opened.sync.remember(True):
            raise NotFound("The passphrase was not kept", "This system has no keychain, or it refuses.")
        state = opened.sync.page().folder
    if not done.made:
        reason = done.trouble[0] if done.trouble else Trouble("No exchange was made", "")
        raise ImportRefused(reason.title, reason.detail)
    answer(options, {"folder": _exchange(done, str(state.path) if state else "")}, _line(done))


def _use(opened: Workspace, options: argparse.Namespace, passphrase: str) -> None:
    opened.sync.use_folder(options.folder, passphrase=passphrase)


def _exchanged(options: argparse.Namespace, opened: Workspace) -> Exchange:
    done = _exchange_now(options, opened)
    if not done.needs_passphrase:
        return done

    def unlock(passphrase: str) -> None:
        if not passphrase:
            raise PassphraseNeeded("The shared folder")
        opened.sync.unlock(passphrase)

    passphrases.with_passphrase(options, unlock)
    return _exchange_now(options, opened)


def _exchange_now(options: argparse.Namespace, opened: Workspace) -> Exchange:
    done: Exchange = opened.sync.exchange(deletions_agreed=options.agree_to_deletions, both_agreed=options.take_both)
    return done


def _exchange(done: Exchange, path: str) -> dict[str, Any]:
    return {
        "path": path,
        "taken": done.taken,
        "sent": done.sent,
        "conflicts": done.conflicts,
        "waiting": done.waiting,
        "trouble": [{"title": one.title, "detail": one.detail, "file": one.file} for one in done.trouble],
    }


def _line(done: Exchange) -> str:
    parts = [
        f"{counted(done.taken, 'file', 'files')} taken in",
        f"{counted(done.sent, 'change', 'changes')} sent",
    ]
    if done.conflicts:
        parts.append(f"{counted(done.conflicts, 'conflict', 'conflicts')} to be decided")
    if done.waiting:
        parts.append(f"{counted(done.waiting, 'file has', 'files have')} not arrived whole")
    if done.trouble:
        more = f" and {len(done.trouble) - 1} more (`brm sync status`)" if len(done.trouble) > 1 else ""
        parts.append(f"{'not taken' if done.trouble[0].file else 'please note'}: {done.trouble[0].title}{more}")
    line = ", ".join(parts)
    return f"{line[0].upper()}{line[1:]}."

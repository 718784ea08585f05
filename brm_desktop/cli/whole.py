"""The commands that carry everything, or one partner, in and out: export, hand-over, take-over."""

import argparse
from pathlib import Path
from typing import Any

from brm_desktop.cli.output import answer, columns, workspace
from brm_desktop.services.workspace import Workspace


def export(options: argparse.Namespace) -> None:
    """`brm export`."""
    with workspace(options) as opened:
        written = opened.whole_store.export(options.folder, by=opened.settings.name)
    document = {"export": {"folder": str(written.folder), "records": written.records, "files": written.files}}
    rows = [[name.replace("_", " "), str(count)] for name, count in written.records.items()]
    answer(options, document, f"{columns(rows)}\n\n{written.files} files in {written.folder}")


def bring_back(options: argparse.Namespace, opened: Workspace, folder: Path) -> None:
    """`brm import` of a folder that `brm export` wrote."""
    added = opened.whole_store.bring_back(folder)
    document = {"import": [{"kind": name, "new": count} for name, count in added.rows.items()], "kept": added.kept}
    rows = [[name.replace("_", " "), str(count)] for name, count in added.rows.items()]
    answer(options, document, f"{columns(rows)}\n\n{added.count} records came in, {added.kept} were here already.")


def hand_over(options: argparse.Namespace) -> None:
    """`brm hand-over`."""
    with workspace(options) as opened:
        partner = opened.partners.called(options.partner)
        counts = opened.handovers.hand_over(partner.id, options.file)
    answer(options, {"hand_over": {"partner": partner.name, "file": str(options.file), "records": counts}},
           f"{_counted(counts)}\n\n{partner.name} is in {options.file}, without anything private.")  # fmt: skip


def take_over(options: argparse.Namespace) -> None:
    """`brm take-over`."""
    with workspace(options) as opened:
        found = opened.handovers.look(options.file)
        added = None if options.dry_run else opened.handovers.take_over(found)
    document: dict[str, Any] = {
        "take_over": {
            "partner": found.partner, "from": found.made_by, "made_on": found.made_on, "records": found.counts,
            "kept": found.kept, "same_name": found.same_name or None, "written": added.count if added else 0,
        }
    }  # fmt: skip
    lines = [_counted(found.counts), ""]
    if found.same_name:
        lines.append(f"There is a partner called {found.same_name} already; both stay.")
    if added is None:
        lines.append("Nothing was written (--dry-run).")
    else:
        lines.append(f"{found.partner} is taken over." if added.count else "Nothing new: all of it was here.")
    answer(options, document, "\n".join(lines))


def _counted(counts: dict[str, int]) -> str:
    return columns([[name, str(count)] for name, count in counts.items()])

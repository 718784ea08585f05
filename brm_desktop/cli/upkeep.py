"""The commands about the store as a whole: sample, check, backup."""

import argparse

from brm_desktop import paths
from brm_desktop.cli.output import answer, columns, workspace
from brm_desktop.domain.errors import StoreDamaged


def sample(options: argparse.Namespace) -> None:
    """`brm sample`."""
    with workspace(options) as opened:
        if options.remove:
            gone = opened.take_sample_out()
            answer(options, {"sample": {"installed": False, "removed": gone}}, f"{gone} sample records were removed.")
            return
        opened.put_sample_in()
    answer(options, {"sample": {"installed": True, "removed": 0}}, "The sample company is in; --remove takes it out.")


def check(options: argparse.Namespace) -> None:
    """`brm check`."""
    with workspace(options) as opened:
        if options.repair:
            opened.store.repair()
        health = opened.store.check()
    document = {
        "check": {"sound": not health.faults, "faults": list(health.faults), "backups": health.backups},
        "counts": health.counts,
    }
    rows = [[name.replace("_", " "), str(count)] for name, count in health.counts.items()]
    verdict = "The store is sound." if not health.faults else "\n".join(health.faults)
    answer(options, document, f"{columns(rows)}\n\n{verdict}")
    if health.faults:
        raise StoreDamaged(
            "The store is not sound", "`brm check --repair` makes the index again; `brm backup --restore` goes back."
        )


def backup(options: argparse.Namespace) -> None:
    """`brm backup`."""
    if options.restore:
        from brm_desktop.services.store import restore

        used, former = restore(paths.data_folder(options.data))
        document = {"backup": str(used), "former": str(former) if former else None}
        answer(options, document, f"Restored {used.name}. What was there before: {former or 'nothing'}")
        return
    with workspace(options) as opened:
        made = opened.store.backup()
    answer(options, {"backup": str(made), "former": None}, str(made))

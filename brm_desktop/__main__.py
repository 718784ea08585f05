"""The window: `brm-desktop [--data DIR] [--sample] [FILES]`. Only arguments are read here."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

REPORT_VARIABLE = "BRM_STARTUP_REPORT"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code."""
    wanted = _parser().parse_args(arguments)
    gc.disable()
    from brm_desktop import paths
    from brm_desktop.application import Start, compose

    start = Start(
        folder=paths.data_folder(wanted.data),
        folder_is_given=wanted.data is not None or bool(os.environ.get(paths.ENVIRONMENT_VARIABLE)),
        sample=wanted.sample,
        files=tuple(wanted.files),
    )
    application = compose(start, arguments=sys.argv[:1])
    if application is None:
        return 0
    if report := os.environ.get(REPORT_VARIABLE):
        from brm_desktop.gui.startup_report import StartupReport

        StartupReport(application.window, Path(report), furnish=application.furnish)
    application.settled.connect(_collect_garbage_from_now_on)
    application.show()
    from PySide6.QtWidgets import QApplication

    code = QApplication.exec()
    application.close()
    return code


def _collect_garbage_from_now_on() -> None:
    """Imports make no garbage: looking for it while starting costs a tenth of the time, and what they made stays."""
    gc.freeze()
    gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="brm-desktop", description="Partners, meeting notes, promises in both directions."
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data folder, in place of the usual one")
    parser.add_argument("--sample", action="store_true", help="fill a new data folder with a sample company")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files and folders to import")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""The log: what happened, never what was written. It stays in the data folder."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

FOLDER = "logs"
FILE_NAME = "brm-desktop.log"
_MOST_BYTES = 500_000


class _QuietHandler(RotatingFileHandler):
    """A log that cannot be written (a full disk) must not become a second fault."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 logging's own name
        """Leave the entry out."""


def start(folder: Path) -> Path | None:
    """Write the log to the data folder, in at most three files of half a megabyte. None where that is not possible."""
    path = folder / FOLDER / FILE_NAME
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = _QuietHandler(path, maxBytes=_MOST_BYTES, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("brm_desktop")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return path


def stop() -> None:
    """Close the log files."""
    root = logging.getLogger("brm_desktop")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()


def where(error: BaseException) -> str:
    """The kind of an error and the lines of the program it came through, without its text, which may repeat a note."""
    places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    return " > ".join([*places[-12:], type(error).__name__])

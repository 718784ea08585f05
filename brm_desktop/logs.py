"""The log: what happened, never what was written. It stays in the data folder."""

import contextlib
import logging
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

FOLDER = "logs"
FILE_NAME = "brm-desktop.log"
_MOST_BYTES = 500_000


# Without any handler, logging would print to the terminal.
logging.getLogger("brm_desktop").addHandler(logging.NullHandler())


class _QuietHandler(RotatingFileHandler):
    """Makes its folder when there is something to say. That it cannot (a full disk) must not become a second fault."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 logging's own name
        """Leave the entry out."""

    def close(self) -> None:
        """Close, with or without the last entry."""
        with contextlib.suppress(OSError):
            super().close()


def start(folder: Path) -> Path:
    """Write the log to the data folder, in at most three files of 500 kB. What cannot be written is left out."""
    path = folder / FOLDER / FILE_NAME
    handler = _QuietHandler(path, maxBytes=_MOST_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("brm_desktop")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return path


def stop() -> None:
    """Close the log files."""
    root = logging.getLogger("brm_desktop")
    for handler in [handler for handler in root.handlers if isinstance(handler, _QuietHandler)]:
        root.removeHandler(handler)
        handler.close()


def where(error: BaseException) -> str:
    """The kind of an error and the lines of the program it came through, without its text, which may repeat a note."""
    places = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
    return " > ".join([*places[-12:], type(error).__name__])

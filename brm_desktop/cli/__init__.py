"""The `brm` command: what the window can do, for automation and for tests.

Exit codes: 0 done, 1 with one clear sentence on stderr, 2 for a wrong use of the command.
"""

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from brm_desktop import logs, paths
from brm_desktop.domain.errors import BrmError

log = logging.getLogger(__name__)

_SAFE = "what was stored before is safe"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit code."""
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        print("brm: stopped; what was not finished was not stored", file=sys.stderr)
        return 1
    finally:
        logs.stop()


def _run(arguments: Sequence[str] | None) -> int:
    from brm_desktop.cli.arguments import parse
    from brm_desktop.cli.output import use_utf8

    paths.keep_private()
    use_utf8()
    options = parse(arguments)
    _start_log(options)
    try:
        options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # Who reads has seen enough. Python would complain of it once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 the last place where it can be said in words
        known = isinstance(error, BrmError)
        log.log(logging.WARNING if known else logging.ERROR, "%s: %s", options.run.__name__, logs.where(error))
        print(f"brm: {_sentence(error)}", file=sys.stderr)
        return 1
    return 0


def _sentence(error: BaseException) -> str:
    match error:
        case BrmError():
            detail = " ".join(error.detail.split())
            ended = error.title if error.title.endswith(("?", "!")) else f"{error.title}."
            return f"{ended} {detail}" if detail else error.title
        case MemoryError():
            return f"there is not enough memory for this; {_SAFE}. Close other programs, or give less at once"
        case OSError():
            return f"{error.filename or 'the disk'}: {error.strerror}; {_SAFE}"
    return f"a fault of the program ({type(error).__name__}) stopped it; {_SAFE}. The log in the data folder says where"


def _start_log(options: argparse.Namespace) -> None:
    """Keep the log of the data folder, if there is a store in it already."""
    try:
        folder = paths.data_folder(options.data)
        used = not paths.is_new(folder)
    except OSError:
        return
    if used:
        logs.start(folder)

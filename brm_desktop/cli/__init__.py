"""The `brm` command: what the window can do, for automation and for tests.

Exit codes: 0 done, 1 with one clear sentence on stderr, 2 for a wrong use of the command.
"""

import sys
from collections.abc import Sequence

from brm_desktop import paths
from brm_desktop.domain.errors import BrmError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit code."""
    from brm_desktop.cli.arguments import parse
    from brm_desktop.cli.output import use_utf8

    paths.keep_private()
    use_utf8()
    options = parse(arguments)
    try:
        options.run(options)
    except BrmError as error:
        print(f"brm: {_sentence(error)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("brm: stopped; nothing was changed", file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as error:
        print(f"brm: {error.filename or 'the disk'}: {error.strerror}; what was stored before is safe", file=sys.stderr)
        return 1
    return 0


def _sentence(error: BrmError) -> str:
    detail = " ".join(error.detail.split())
    return f"{error.title}. {detail}" if detail else error.title

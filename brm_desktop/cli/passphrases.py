"""Where the command gets a passphrase from: a file, the environment, or the terminal. Never from its arguments.

The system's keychain is asked by the services themselves.
"""

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from brm_desktop.domain.errors import ImportRefused, InvalidInput
from brm_desktop.sync.refusals import PassphraseNeeded

VARIABLE: Final = "BRM_SYNC_PASSPHRASE"
T = TypeVar("T")


def given(options: argparse.Namespace) -> str:
    """The passphrase of the file that is named, or of the environment; "" if there is none.

    Raises:
        InvalidInput: the file cannot be read, or is empty.
    """
    if options.passphrase_file is None:
        return os.environ.get(VARIABLE, "")
    return _first_line(options.passphrase_file)


def _first_line(path: Path) -> str:
    try:
        found = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise InvalidInput("The file with the passphrase cannot be read", f"{path}") from error
    if not found or not found[0]:
        raise InvalidInput("The file with the passphrase is empty", "Its first line has to be the passphrase.")
    return found[0]


def asked(words: str) -> str:
    """What is typed on the terminal, without showing it; "" where there is no terminal."""
    return getpass.getpass(words) if sys.stdin is not None and sys.stdin.isatty() else ""


def new(options: argparse.Namespace) -> str:
    """A new passphrase, typed twice where it is typed.

    Raises:
        InvalidInput: none was given, or the two differ.
    """
    return given(options) or _typed_twice(_ways())


def another(options: argparse.Namespace) -> str:
    """A new passphrase in place of the present one, from its own file or typed twice. Raises as `new`."""
    if options.new_passphrase_file is not None:
        return _first_line(options.new_passphrase_file)
    return _typed_twice("Name a file with --new-passphrase-file.")


def _typed_twice(ways: str) -> str:
    first = asked("New passphrase (forgotten means lost): ")
    if not first:
        raise InvalidInput("A passphrase is needed", ways)
    if asked("The same again: ") != first:
        raise InvalidInput("The two passphrases differ", "Nothing was changed. Try again.")
    return first


def with_passphrase(options: argparse.Namespace, work: Callable[[str], T]) -> T:
    """Do `work` with the passphrase that is given; if it needs one and there is a terminal, ask there.

    Raises:
        ImportRefused: one is needed, and there is nobody to ask.
    """
    try:
        return work(given(options))
    except PassphraseNeeded as error:
        typed = asked("Passphrase: ")
        if typed:
            return work(typed)
        raise ImportRefused(error.title, f"{error.detail} {_ways()}") from error


def _ways() -> str:
    return f"Name a file with --passphrase-file, or set {VARIABLE}."

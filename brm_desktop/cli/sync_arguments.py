"""The arguments of `brm sync` and its actions."""

import argparse
from pathlib import Path
from typing import Any, Protocol

from brm_desktop.cli import sync, sync_pages


class AddCommand(Protocol):
    """Adds a command with the arguments that all have."""

    def __call__(self, commands: Any, name: str, run: Any, words: str) -> argparse.ArgumentParser:
        """The parser of the new command."""


def add(commands: Any, command: AddCommand) -> None:
    """Add `brm sync` with its actions; without one it shows the status."""
    parser = command(commands, "sync", sync_pages.status, "the same records on several devices, through files")
    actions = parser.add_subparsers(title="actions", metavar="ACTION")
    _files(actions, command)
    _pages(actions, command)
    _vault(actions, command)
    command(actions, "verify", sync_pages.verify, "prove that the tables are what the log of changes says")
    command(actions, "rebuild", sync_pages.rebuild, "make the tables again from the log, after a backup")


def _files(actions: Any, command: AddCommand) -> None:
    action = command(actions, "export", sync.export, "write what the other devices lack into a file")
    action.add_argument("file", type=Path, metavar="FILE", help="or a folder, for a file with the usual name")
    action.add_argument("--full", action="store_true", help="everything, for a new device")
    _passphrase(action)
    action = command(actions, "import", sync.bring_in, "take a file of another device in, all of it or nothing")
    action.add_argument("file", type=Path, metavar="FILE")
    action.add_argument("--dry-run", action="store_true", help="say what it would do")
    _agreed(action)
    _passphrase(action)
    action = command(actions, "folder", sync.folder, "exchange through a shared folder; fit for cron")
    action.add_argument("folder", nargs="?", type=Path, metavar="PATH", help="use this folder from now on")
    action.add_argument("--leave", action="store_true", help="use no folder any more; what is in it stays")
    action.add_argument("--remember", action="store_true", help="keep the passphrase in the system's keychain")
    _agreed(action)
    _passphrase(action)


def _agreed(action: argparse.ArgumentParser) -> None:
    action.add_argument("--agree-to-deletions", action="store_true", help="also if many records go into the bin")
    words = "of a store that was copied and went on twice: keep what both copies wrote"
    action.add_argument("--take-both", action="store_true", help=words)


def _passphrase(action: argparse.ArgumentParser) -> None:
    # Nobody is to get away with `--passphrase WORDS`: arguments can be read by every program on the computer.
    action.allow_abbrev = False
    action.add_argument(
        "--passphrase-file", type=Path, metavar="F", help="its first line is the passphrase (or BRM_SYNC_PASSPHRASE)"
    )


def _pages(actions: Any, command: AddCommand) -> None:
    command(actions, "status", sync_pages.status, "what is to be sent, decided, and when things were exchanged")
    action = command(actions, "devices", sync_pages.devices, "the devices and what each lacks")
    action.add_argument("--name", metavar="N", help="what this device is called")
    action.add_argument("--retire", metavar="ID", help="wait for that device no more")
    action = command(actions, "conflicts", sync_pages.conflicts, "what two devices changed at the same time")
    action.add_argument("--decide", metavar="KEY", default="")
    action.add_argument("--take", metavar="1|2|both", help="which version stays")
    action.add_argument("--text-file", type=Path, metavar="F", help="this text instead")
    action.add_argument("--newest", action="store_true", help="keep the newest of all that are no texts")
    action = command(actions, "duplicates", sync_pages.duplicates, "records of one name, made on two devices")
    action.add_argument("--merge", nargs=2, metavar=("FIRST", "SECOND"), help="the first one stands for both")
    action.add_argument("--apart", nargs=2, metavar=("FIRST", "SECOND"), help="they are two")
    action = command(actions, "undo", sync_pages.undo, "take an import back")
    action.add_argument("run_id", type=int, metavar="RUN")


def _vault(actions: Any, command: AddCommand) -> None:
    action = command(actions, "vault", sync_pages.vault, "the vault: its name, and whether files are sealed")
    action.add_argument("--seal", action="store_true", help="seal files with a passphrase from now on")
    action.add_argument("--unseal", action="store_true", help="write files that anybody can read from now on")
    action.add_argument("--forget", action="store_true", help="take the passphrase out of the system's keychain")
    action.add_argument("--name", metavar="N", default="")
    words = "leave this vault and join that of a file or folder: two devices that each began alone"
    action.add_argument("--join", type=Path, metavar="FILE|FOLDER", help=words)
    action.add_argument("--change-passphrase", action="store_true", help="lock the vault's key with another passphrase")
    words = "begin a new vault with the same records and a new key: a device was lost"
    action.add_argument("--begin-anew", action="store_true", help=words)
    words = "its first line is the new passphrase, for --change-passphrase and --begin-anew"
    action.add_argument("--new-passphrase-file", type=Path, metavar="F", help=words)
    _passphrase(action)

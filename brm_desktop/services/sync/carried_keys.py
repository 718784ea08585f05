"""The sealed key of the vault on its way: beside the store, in the shared folder, and in the first line of a file.

A file carried by hand brings the key along, locked with the passphrase, so that nothing else has to be carried.
"""

import base64
import binascii
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from brm_desktop.sync.format.publishing import force_folder, make_folder, publishing
from brm_desktop.sync.refusals import SyncRefused
from brm_desktop.sync.vault import key_files
from brm_desktop.sync.vault import passphrase as by_passphrase
from brm_desktop.sync.vault.keys import VaultKey

_IN_HEADER: Final = "vault_key"
_LONGEST_KEY_FILE: Final = 16 * 1024


@dataclass(frozen=True, slots=True)
class BroughtKey:
    """The vault's key as a file brought it: its number, the sealed bytes, and what came out of them."""

    number: int
    sealed: bytes = field(repr=False)
    key: VaultKey
    passphrase: str = field(repr=False)


def for_header(keys: Path) -> dict[str, Any]:
    """What the first line of a file brings along: the newest sealed key of the folder `keys`, if there is one."""
    found = numbers(keys)
    if not found:
        return {}
    sealed = (keys / f"{found[0]}.age").read_bytes()
    return {_IN_HEADER: {"n": found[0], "age": base64.b64encode(sealed).decode("ascii")}}


def brought(extra: Mapping[str, Any], passphrase: str, *, newer_than: int) -> BroughtKey | None:
    """The key that a first line brought, if its number is higher than `newer_than` and `passphrase` opens it."""
    found = _sealed_key(extra)
    if found is None or not passphrase or found[0] <= newer_than:
        return None
    number, sealed = found
    words = io.BytesIO()
    try:
        by_passphrase.unlock(io.BytesIO(sealed), words, passphrase=passphrase, name="The vault's key")
        key = VaultKey.of_words(words.getvalue().decode("ascii"))
    except (SyncRefused, ValueError):
        return None
    return BroughtKey(number, sealed, key, passphrase)


def numbers(keys: Path) -> list[int]:
    """The numbers of the key files in a folder, the newest first; none if it cannot be read."""
    try:
        return key_files.numbers(keys)
    except OSError:
        return []


def copy_key(source: Path, target: Path, number: int) -> None:
    """Copy key file `number`. One of that number that is there is replaced if it is another one."""
    content, there = (source / f"{number}.age").read_bytes(), target / f"{number}.age"
    make_folder(target, root=target.parent)
    if there.exists() and there.read_bytes() == content:
        return
    with publishing(there) as file:
        file.write(content)
    force_folder(target)


def _sealed_key(extra: Mapping[str, Any]) -> tuple[int, bytes] | None:
    """The number and the bytes of the key that a first line brings along; None if there is none of that form."""
    found = extra.get(_IN_HEADER)
    if not isinstance(found, dict):
        return None
    number, written = found.get("n"), found.get("age")
    if type(number) is not int or not 0 < number < 1_000_000 or not isinstance(written, str):
        return None
    try:
        sealed = base64.b64decode(written, validate=True)
    except (ValueError, binascii.Error):
        return None
    return (number, sealed) if 0 < len(sealed) <= _LONGEST_KEY_FILE else None

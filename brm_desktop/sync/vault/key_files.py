"""Key files (`keys/<n>.age`): the vault's key, locked with the passphrase. A new passphrase is a new file.

Opening one costs 128 MiB and under half a second, once a session. The passphrase cannot be recovered by anyone.
"""

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from brm_desktop.sync.format.publishing import make_folder, publishing
from brm_desktop.sync.refusals import DamagedFile, NotFinishedYet, WrongPassphrase
from brm_desktop.sync.vault import passphrase as by_passphrase
from brm_desktop.sync.vault.keys import VaultKey

_NAME: Final = re.compile(r"([1-9][0-9]{0,5})\.age")
_LARGEST: Final = 64 * 1024
_MOST_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class OpenedVault:
    """The key, from key file `number`. `newest` is False where an older passphrase opened it."""

    key: VaultKey
    number: int
    newest: bool


def numbers(keys: Path) -> list[int]:
    """The numbers of the key files in the folder `keys`, the newest first. A missing folder has none."""
    if not keys.is_dir():
        return []
    found = (_NAME.fullmatch(path.name) for path in keys.iterdir())
    return sorted((int(match[1]) for match in found if match), reverse=True)


def open_vault(keys: Path, passphrase: str) -> OpenedVault:
    """The vault's key. The newest file is tried first, then the ones before, which an older passphrase opens.

    Raises:
        WrongPassphrase: none of the files opens.
        NotFinishedYet: there is none yet, or it has not arrived.
        DamagedFile, SettingsNotOpened: of the newest file, when no other opens.
    """
    there = numbers(keys)[:_MOST_TRIES]
    if not there:
        raise NotFinishedYet("The vault's key", "It is not in the folder yet")
    first: Exception | None = None
    for number in there:
        try:
            return OpenedVault(_open(keys / f"{number}.age", passphrase), number, newest=number == there[0])
        except (WrongPassphrase, DamagedFile, NotFinishedYet) as error:
            first = first or error
    assert first is not None
    raise first


def write_key(keys: Path, key: VaultKey, *, passphrase: str, vault: str, above: int = 0) -> int:
    """Locks `key` with `passphrase` in a new file, with a number `above` another one; its number.

    Older files stay until `forget_older`.

    This is also how a passphrase is changed. Files that were locked before are not locked anew: whoever knew the old
    passphrase and kept a copy of the folder can still read what was in it then.

    Raises:
        NotPublished: the disk did not take it.
    """
    make_folder(keys, root=keys.parent)
    number = max([above, *numbers(keys)]) + 1
    words = f"# BRM Desktop, vault {vault}\n# public key: {key.recipient}\n{key.secret}\n"
    with publishing(keys / f"{number}.age") as target:
        by_passphrase.lock(io.BytesIO(words.encode("ascii")), target, passphrase=passphrase)
    return number


def forget_older(keys: Path) -> None:
    """Removes all key files but the newest, of a folder that nobody else reads."""
    for number in numbers(keys)[1:]:
        (keys / f"{number}.age").unlink(missing_ok=True)


def _open(path: Path, passphrase: str) -> VaultKey:
    name = f"{path.parent.name}/{path.name}"
    with path.open("rb") as file:
        source = io.BytesIO(file.read(_LARGEST))
    if not source.getbuffer().nbytes:
        raise NotFinishedYet(name)
    words = io.BytesIO()
    by_passphrase.unlock(source, words, passphrase=passphrase, name=name)
    try:
        return VaultKey.of_words(words.getvalue().decode("ascii"))
    except ValueError as error:
        raise DamagedFile(name, "It opens, but holds no key") from error

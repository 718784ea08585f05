"""Sync files as devices really carry them: written and read by the product's format, locked, damaged."""

import io
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import BinaryIO

from brm_desktop.services.sync.incoming import incoming_changes
from brm_desktop.services.sync.values import silent
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import identity, log
from brm_desktop.sync import clock
from brm_desktop.sync.chain import ChainAt, Chained
from brm_desktop.sync.contexts import NOTHING, Context
from brm_desktop.sync.format.header import Header, Kind, VaultName
from brm_desktop.sync.format.reading import Expectation, read
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.writing import PLAIN, Wrapping, write
from brm_desktop.sync.vault import passphrase as by_passphrase
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import KeyLock, Unlocker
from tests.sync.format import mutations

PASSPHRASE = "correct horse"
VAULT = VaultName("0123456789abcdef", "Work")
WAYS = ("plain", "lines", "key", "passphrase")

Held = tuple[Header, tuple[Chained | ChainAt, ...]]
"""What a file holds: its header, and its changes between what it says of their chains."""


@dataclass(frozen=True)
class QuickLock:
    """Locks with a passphrase as the product does, with less work for whoever guesses."""

    def lock(self, source: BinaryIO, target: BinaryIO) -> None:
        by_passphrase.lock(source, target, passphrase=PASSPHRASE, factor=1)


@cache
def _key() -> VaultKey:
    return VaultKey.new()


@cache
def _other_key() -> VaultKey:
    return VaultKey.new()


def _wrapping(way: str) -> Wrapping:
    match way:
        case "key":
            return Wrapping(lock=KeyLock(_key()), line_key=_key().line_key)
        case "passphrase":
            return Wrapping(lock=QuickLock())
    return replace(PLAIN, compressed=way == "plain")


def written(work: Work, *, way: str, since: Context = NOTHING) -> bytes:
    """The file that a device makes of what somebody lacks who has `since`."""
    sections = log.sections(work, since=since)
    device = identity.own_device(work)
    header = Header(
        kind=Kind.DELTA if since else Kind.FULL,
        vault=VAULT,
        by=device,
        by_name="Laptop",
        made=clock.stamp(1_780_000_000_000),
        app="1.4.0",
        schema=4,
        knows=log.held(work),
    )
    parts = [(Section(*one), log.changes(work, one.device, one.first, one.last)) for one in sections]
    target = io.BytesIO()
    write(target, header, parts, _wrapping(way))
    return target.getvalue()


def held(content: bytes, *, passphrase: str = PASSPHRASE, with_key: bool = True) -> Held:
    """What a file holds. Raises what the reader raises."""
    expected = Expectation(VAULT, Unlocker(_key() if with_key else _other_key(), passphrase))
    with read(io.BytesIO(content), "x.brmsync", expected) as bundle:
        return bundle.header, tuple(incoming_changes(bundle, silent))


def damaged(content: bytes, chance: Random) -> bytes:
    """The file after something happened to it on the way; seldom nothing did."""
    if chance.random() < 0.5:
        return chance.choice(mutations.BYTES)(content, chance)
    lines = content.split(b"\n")
    place = chance.choice([number for number, line in enumerate(lines) if line])
    lines[place] = mutations.flip_a_bit(lines[place], chance)
    return b"\n".join(lines)

"""Why a sync file is not taken: one error for each reason, each saying what is safe and what to do.

Nothing is stored from a file that was refused; the other files and devices are not affected.
"""

from typing import Final

from brm_desktop.domain.errors import ImportRefused, WriteFailed

SAFE: Final = "Nothing was changed here."


class SyncRefused(ImportRefused):
    """A sync file, or a folder, was not taken. `name` is the file's name as the user sees it."""

    def __init__(self, name: str, title: str, detail: str) -> None:
        super().__init__(title, detail)
        self.name = name


class NotASyncFile(SyncRefused):
    """The file is something else."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            f"{name} is not a sync file",
            f"{SAFE} Choose a file that ends in .brmsync, made by “Export for another device”.",
        )


class DamagedFile(SyncRefused):
    """The file is not what was written. `first` and `last` are bytes of its content, None where they cannot be told."""

    def __init__(self, name: str, reason: str, *, first: int | None = None, last: int | None = None) -> None:
        where = "" if first is None or last is None else f" (bytes {first:,} to {last:,} of its content)"
        super().__init__(
            name,
            f"{name} is damaged",
            f"{reason}{where}. {SAFE} Other devices and other files are not affected. "
            "Copy the file again, or export it again on the other device.",
        )
        self.reason = reason
        self.first = first
        self.last = last


class NotFinishedYet(SyncRefused):
    """The file is empty, a placeholder of a cloud folder, or only its beginning is there."""

    def __init__(self, name: str, reason: str = "Only its beginning is there") -> None:
        super().__init__(
            name,
            f"{name} is not finished yet",
            f"{reason}: it is still being copied, or your cloud folder holds only a placeholder. {SAFE} "
            "Wait until it has arrived, or tell the cloud folder to keep it on this device, then try again.",
        )


class MadeByNewerVersion(SyncRefused):
    """The file needs a reader that this version is not."""

    def __init__(self, name: str, app: str) -> None:
        made = f"BRM Desktop {app}" if app else "a newer version"
        super().__init__(
            name,
            f"{name} was made by a newer version; update first",
            f"It was made by {made}. {SAFE} What this device writes still reaches the others. "
            "Update BRM Desktop on this device, then import the file again.",
        )


class OtherVault(SyncRefused):
    """The file belongs to another vault than the store."""

    def __init__(self, name: str, *, ours: str, theirs: str) -> None:
        super().__init__(
            name,
            f"{name} belongs to another vault",
            f"It comes from {theirs}, and this store belongs to {ours}. {SAFE} "
            f"Choose a file or folder of {ours}, or open the store that belongs to {theirs}. "
            "If both are yours, and began apart, let one join the other: “Join this vault” (brm sync vault --join).",
        )
        self.ours = ours
        self.theirs = theirs


class CopiedDatabase(SyncRefused):
    """Two different changes carry the same device and number: a store was copied and both copies went on writing."""

    def __init__(self, name: str, device: str, number: int) -> None:
        super().__init__(
            name,
            f"{name} comes from a copied database",
            f"Change {number:,} of device {device} exists twice, with different content. {SAFE} Both sides are kept as "
            "they are. Choose “Keep what both wrote” (brm sync import --take-both): it puts both histories in order.",
        )
        self.device = device
        self.number = number


class WrongPassphrase(SyncRefused):
    """The passphrase does not open the file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            f"The passphrase does not open {name}",
            f"{SAFE} Nothing is lost by another try: check capital letters and the keyboard's language.",
        )


class PassphraseNeeded(SyncRefused):
    """The file is locked and no passphrase or key was given."""

    def __init__(self, name: str) -> None:
        super().__init__(name, f"{name} is locked", f"{SAFE} Give the passphrase it was locked with.")


class LockedForOthers(SyncRefused):
    """The file is locked with a key that is not this vault's."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            f"{name} is locked with another key",
            f"It belongs to another vault, or to a key that was replaced. {SAFE} "
            "Ask the device that made it for a file locked with a passphrase.",
        )


class SettingsNotOpened(SyncRefused):
    """Opening the file would take far more work and memory than any file of this application asks for."""

    def __init__(self, name: str, factor: int) -> None:
        super().__init__(
            name,
            f"{name} was made with settings this application does not open",
            f"Its passphrase asks for work factor {factor}; this application opens up to 18. {SAFE} "
            f"Open it with the age command: age -d {name}",
        )
        self.factor = factor


class NotSigned(SyncRefused):
    """The file does not carry this vault's signature, or a wrong one: someone without the vault's key made it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            f"{name} was not made by one of your devices",
            f"It does not carry the signature of your vault, or it was changed afterwards. {SAFE} "
            "Export it again on your other device; if you did not expect this file, do not use it.",
        )


class NoRoom(SyncRefused):
    """The file could not be unfolded to be checked: the disk for temporary files is full."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            f"There is no room to read {name}",
            f"The disk for temporary files is full. {SAFE} The file is as it was. Make room, then try again.",
        )


class NotPublished(WriteFailed):
    """A sync file could not be written. What is in the folder stays as it was; it is written at the next exchange."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"{name} was not written",
            f"{reason} Nothing was published and nothing is lost: your changes are safe in the store on this device. "
            "Make room or check the folder, then synchronise again.",
        )
        self.name = name

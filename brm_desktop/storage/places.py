"""Where a data folder lies: places that other programs copy, or that are reached over a network, can harm a store."""

import os
from pathlib import Path

# Names that the programs give their folders; some add the account behind it ("OneDrive - Larkfield").
_SYNCHRONISED = {
    "dropbox": "Dropbox", "onedrive": "OneDrive", "google drive": "Google Drive", "googledrive": "Google Drive",
    "my drive": "Google Drive", "mobile documents": "iCloud", "icloud drive": "iCloud", "iclouddrive": "iCloud",
    "nextcloud": "Nextcloud", "owncloud": "ownCloud", "box sync": "Box", "box": "Box", "pclouddrive": "pCloud",
    "mega": "MEGA", "megasync": "MEGA", "syncthing": "Syncthing", "seafile": "Seafile",
}  # fmt: skip
_MARKS = {
    ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".stfolder": "Syncthing", ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud", ".sync_folder": "a synchronisation program",
}  # fmt: skip
_NETWORK = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "gluster", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfs")
_MOUNTS = Path("/proc/mounts")


def risk_of(folder: Path) -> str:
    """What may happen to a store in `folder`, in words for the user; "" on a place of this computer alone."""
    if program := _synchronised_by(folder):
        return (
            f"{folder} is kept in step with other computers by {program}. Opened on two of them, or copied half-way, "
            "the store can be damaged or lose what you wrote. Nothing is wrong yet: move the data folder to a place "
            "of this computer alone, and let backups or exports be copied."
        )
    if _is_on_a_network(folder):
        return (
            f"{folder} lies on another computer. Networks do not keep a store safe when two computers write or the "
            "connection breaks. Nothing is wrong yet: move the data folder to a disk of this computer."
        )
    return ""


def _synchronised_by(folder: Path) -> str:
    for part in (folder, *folder.parents):
        name = part.name.lower().split(" - ")[0].split(" (")[0]
        if name in _SYNCHRONISED:
            return _SYNCHRONISED[name]
        for mark, program in _MARKS.items():
            # The folder's own parents at the top are everybody's, and a home folder holds Dropbox's settings.
            if part != Path.home() and (part / mark).exists():
                return program
    return ""


def _is_on_a_network(folder: Path) -> bool:
    if os.name == "nt":
        return str(folder).startswith("\\\\")
    return _kind_of_disk(folder).startswith(_NETWORK)


def _kind_of_disk(folder: Path) -> str:
    """The kind of file system that holds `folder`, as Linux names it; "" where that is not told."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found = (0, "")
    for line in lines:
        _, point, kind, *_ = [*line.split(" "), "", "", ""]
        mounted = Path(point.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if mounted in (folder, *folder.parents) and len(mounted.parts) >= found[0]:
            found = (len(mounted.parts), kind)
    return found[1]

"""Where things lie on this computer: the data folder, and the note of which one is in use."""

import json
import os
from pathlib import Path

import platformdirs

APPLICATION = "BRM Desktop"
ENVIRONMENT_VARIABLE = "BRM_DATA"


def data_folder(chosen: Path | None = None) -> Path:
    """The data folder: `chosen`, else the environment's, else the one chosen on first run, else the platform's own."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    if named := os.environ.get(ENVIRONMENT_VARIABLE):
        return Path(named).expanduser().absolute()
    return _chosen_before() or platform_folder()


def platform_folder() -> Path:
    """Where the platform keeps a user's data for a program."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def remember_folder(folder: Path) -> None:
    """Use `folder` at the next start, if nothing else is said.

    Raises:
        OSError: it could not be noted.
    """
    note = _note()
    note.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    note.write_text(json.dumps({"data_folder": str(folder)}), encoding="utf-8")


def _chosen_before() -> Path | None:
    try:
        named = json.loads(_note().read_text(encoding="utf-8"))["data_folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Path(named) if isinstance(named, str) and named else None


def _note() -> Path:
    return platformdirs.user_config_path(APPLICATION, appauthor=False) / "folder.json"


def keep_private() -> None:
    """From here on, files this process makes are for this user alone, and a crash leaves no copy of its memory."""
    os.umask(0o077)
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_new(folder: Path) -> bool:
    """Whether nothing was ever kept in a data folder: no store and no copies of one. Reads two names, opens nothing."""
    return not (folder / "brm.sqlite3").exists() and not (folder / "backups").exists()

"""Where things lie on this computer: the data folder, and the note of which one is in use."""

import json
import os
from pathlib import Path

from brm_desktop.domain.errors import StoreUnusable

APPLICATION = "BRM Desktop"
ENVIRONMENT_VARIABLE = "BRM_DATA"


def data_folder(chosen: Path | None = None) -> Path:
    """The data folder: `chosen`, else the environment's, else the one chosen on first run, else the platform's own."""
    if chosen is not None:
        return _absolute(chosen)
    if named := os.environ.get(ENVIRONMENT_VARIABLE):
        return _absolute(Path(named))
    return _chosen_before() or platform_folder()


def _absolute(folder: Path) -> Path:
    # Unlike its namesake of pathlib, this leaves "~nobody" as it is where there is no such user.
    return Path(os.path.expanduser(folder)).absolute()  # noqa: PTH111


def platform_folder() -> Path:
    """Where the platform keeps a user's data for a program."""
    import platformdirs  # here, because most starts are told their folder and a start counts milliseconds

    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def remember_folder(folder: Path) -> None:
    """Use `folder` at the next start, if nothing else is said.

    Raises:
        OSError: it could not be noted.
    """
    if folder == _chosen_before():
        return
    note = _note()
    note.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = note.with_name(f".{note.name}.{os.getpid()}")
    unfinished.write_text(json.dumps({"data_folder": str(folder)}), encoding="utf-8")
    unfinished.replace(note)


def missing(folder: Path) -> StoreUnusable | None:
    """What to say of a folder that was in use before and holds nothing now: a disk that is not there, another profile.

    Only the folder that is used without being named is remembered; None of any other.
    """
    if folder != _chosen_before() or not is_new(folder):
        return None
    return StoreUnusable(
        "Your data folder is missing",
        f"{folder} was used before and holds no store now. Nothing was written. Connect its disk or put it back, and "
        "start again. To begin anew, name a folder with --data.",
    )


def is_named(chosen: Path | None = None) -> bool:
    """Whether this start was told which folder to use."""
    return chosen is not None or bool(os.environ.get(ENVIRONMENT_VARIABLE))


def _chosen_before() -> Path | None:
    try:
        named = json.loads(_note().read_text(encoding="utf-8"))["data_folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Path(named) if isinstance(named, str) and named else None


def _note() -> Path:
    import platformdirs

    # Beside the folder for settings: on some platforms that folder is the data folder, which may be what is gone.
    return platformdirs.user_config_path(APPLICATION, appauthor=False).with_name("brm-desktop-folder.json")


def keep_private() -> None:
    """From here on, files this process makes are for this user alone, and a crash leaves no copy of its memory."""
    os.umask(0o077)
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_new(folder: Path) -> bool:
    """Whether nothing was ever kept in a data folder: no store and no copies of one. Reads two names, opens nothing."""
    return not (folder / "brm.sqlite3").exists() and not (folder / "backups").exists()

"""What the user set: one readable TOML file in the data folder. Unknown entries are left alone, wrong ones ignored."""

import contextlib
import json
import logging
import os
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, get_type_hints

log = logging.getLogger(__name__)

FILE_NAME = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings and their defaults.

    `theme` is system, light or dark; `date_order` is system, day-first or month-first; `page` is A4 or Letter;
    `provider` is what the side she stands for is called on a page.
    """

    name: str = ""
    role: str = "Business Relationship Manager"
    organisation: str = ""
    provider: str = "IT"
    theme: str = "system"
    date_order: str = "system"
    page: str = "A4"
    hint_line: bool = True
    stronger_lines: bool = False
    text_size: int = 100


def load(folder: Path) -> Settings:
    """The settings of a data folder; the defaults where there are none, or where they cannot be read."""
    if not (folder / FILE_NAME).exists():
        return Settings()
    import tomllib  # a start counts milliseconds

    try:
        written = tomllib.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        log.warning("The settings could not be read; the defaults are used")
        return Settings()
    return replace(Settings(), **_understood(written))


def _understood(written: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(Settings)
    return {name: value for name, value in written.items() if name in hints and type(value) is hints[name]}


def save(folder: Path, settings: Settings) -> None:
    """Store the settings; what was there before stays until the new file is complete.

    Raises:
        OSError: they could not be written.
    """
    import secrets

    lines = [f"{field.name} = {_written(getattr(settings, field.name))}" for field in fields(settings)]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = folder / f".tmp-{secrets.token_hex(8)}"
    try:
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / FILE_NAME)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _written(value: Any) -> str:
    # TOML knows no halves of a character, which JSON makes of an emoji, and wants DEL escaped, which JSON leaves.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

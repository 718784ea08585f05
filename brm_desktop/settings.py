"""What the user set: one readable TOML file in the data folder. Unknown entries and wrong ones are ignored."""

import contextlib
import json
import logging
import os
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

log = logging.getLogger(__name__)

FILE_NAME = "settings.toml"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class About:
    """How her role is cut, in her own words: it differs from one organisation to the next (DOMAIN section 1).

    With `role` and `provider` of `Settings` these are the seven facts.
    """

    covers: str = ""
    partner_level: str = ""
    reports_to: str = ""
    posture: str = ""
    share_of_time: str = ""


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """Reminders: times are of the day, as "18:00". `names` allows partners and titles in their text."""

    on: bool = True
    names: bool = False
    minutes_before: int = 30
    morning: str = "08:30"
    quiet_from: str = "18:00"
    quiet_until: str = "08:00"


@dataclass(frozen=True, slots=True)
class Tier:
    """A group of partners whose sponsors are to be met equally often: every `days` days."""

    name: str = ""
    days: int = 30


@dataclass(frozen=True, slots=True)
class RuleNumber:
    """A number of a rule that she set in place of the recommended one: which rule, which number, and its value."""

    rule: str = ""
    number: str = ""
    value: str = ""


TIERS = (Tier("Key", 14), Tier("Standard", 30), Tier("Light", 90))


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings and their defaults.

    `theme` is system, light or dark; `date_order` is system, day-first or month-first; `page` is A4 or Letter;
    `provider` is what the side she stands for is called on a page. `letters` says how single-letter keys work: on, off,
    or ctrl (together with Ctrl). `due_soon_days` is how many days before its date a promise is due soon.
    `working_days` are the days on which she is reminded. `insight_days` is how far back insights look, `rule_numbers`
    are the numbers of their rules that are not as recommended.
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
    letters: str = "on"
    due_soon_days: int = 1
    working_days: str = "mon tue wed thu fri"
    about: About = field(default_factory=About)
    reminders: ReminderSettings = field(default_factory=ReminderSettings)
    tiers: tuple[Tier, ...] = TIERS
    insight_days: int = 90
    rule_numbers: tuple[RuleNumber, ...] = ()

    def cadence_of(self, tier: str) -> int | None:
        """How many days the partners of a tier have between two contacts; None when there is no such tier."""
        return next((one.days for one in self.tiers if one.name == tier), None)


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
    return _read(Settings, written)


def _read(kind: type[T], written: dict[str, Any]) -> T:
    """A value of a class of settings, with what is of the right type in place of the defaults."""
    understood = {}
    for name, hint in get_type_hints(kind).items():
        if name in written and (value := _understood(hint, written[name])) is not None:
            understood[name] = value
    return replace(kind(), **understood)  # type: ignore[type-var]


def _understood(hint: Any, value: Any) -> Any:
    if is_dataclass(hint):
        return _read(hint, value) if isinstance(value, dict) and isinstance(hint, type) else None
    if get_origin(hint) is tuple:
        each = get_args(hint)[0]
        entries = value if isinstance(value, list) else ()
        return tuple(_read(each, entry) for entry in entries if isinstance(entry, dict)) or None
    return value if type(value) is hint else None


def save(folder: Path, settings: Settings) -> None:
    """Store the settings; what was there before stays until the new file is complete.

    Raises:
        OSError: they could not be written.
    """
    import secrets

    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = folder / f".tmp-{secrets.token_hex(8)}"
    try:
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write("\n".join(_lines(settings)) + "\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / FILE_NAME)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _lines(settings: Any) -> list[str]:
    """Plain entries first: in TOML whatever follows a table's head belongs to it."""
    plain, tables = [], []
    for name in (one.name for one in fields(settings)):
        value = getattr(settings, name)
        if isinstance(value, tuple):
            for entry in value:
                tables += ["", f"[[{name}]]", *_lines(entry)]
        elif is_dataclass(value):
            tables += ["", f"[{name}]", *_lines(value)]
        else:
            plain.append(f"{name} = {_written(value)}")
    return [*plain, *tables]


def _written(value: Any) -> str:
    # TOML knows no halves of a character, which JSON makes of an emoji, and wants DEL escaped, which JSON leaves.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

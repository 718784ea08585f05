"""How keys are pressed and spelled: single letters as she set them, "Ctrl K" on Windows and Linux, "⌘ K" on macOS."""

import sys
from typing import Final, Literal, cast, get_args

Letters = Literal["on", "ctrl", "off"]

_MAC = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧", "Meta": "⌃", "Enter": "↩", "Del": "⌫"}
ENTER: Final = "↵"
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
# With Ctrl these belong to the window or to the text, so that their letters take Shift as well.
_TAKEN = frozenset("ACEFIJKNPQVXYZ")
_letters: Letters = "on"


def use_letters(how: str) -> bool:
    """How single-letter keys work from now on: "on", "ctrl" or "off". Returns whether that is another way."""
    global _letters
    wanted = cast(Letters, how if how in get_args(Letters) else "on")
    changed, _letters = wanted != _letters, wanted
    return changed


def pressed_key(key: str) -> str:
    """What is to be pressed for a key of a page: a single letter may be moved to Ctrl, or be "" when switched off."""
    if not (len(key) == 1 and key.isascii() and key.isalpha()) or _letters == "on":
        return key
    if _letters == "off":
        return ""
    return f"Ctrl+Shift+{key.upper()}" if key.upper() in _TAKEN else f"Ctrl+{key.upper()}"


def shown_key(key: str) -> str:
    """The spelling of a key such as "P" or "Ctrl+Shift+Z" for the eye; a plus sign alone stays what it is."""
    pressed = pressed_key(key)
    parts = [part for part in pressed.split("+") if part]
    if len(parts) < 2:
        return pressed
    parts = [_ARROWS.get(part, part) for part in parts]
    if parts[-1] == "Enter" and sys.platform != "darwin":
        parts[-1] = ENTER
    if sys.platform == "darwin":
        parts = [_MAC.get(part, part) for part in parts]
    return " ".join(parts)

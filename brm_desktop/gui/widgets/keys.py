"""How keys are spelled beside commands: "Ctrl K" on Windows and Linux, "⌘ K" on macOS."""

import sys

_MAC = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧", "Meta": "⌃", "Enter": "↩", "Del": "⌫"}


def shown_key(key: str) -> str:
    """The spelling of a key such as "Ctrl+Shift+Z" for the eye; a plus sign alone stays what it is."""
    parts = [part for part in key.split("+") if part]
    if len(parts) < 2:
        return key
    if sys.platform == "darwin":
        parts = [_MAC.get(part, part) for part in parts]
    return " ".join(parts)

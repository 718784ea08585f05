"""What can be done: one value for the menu, the palette and the page of keys, whoever offers it.

The window's commands are registered in `menus`, those of a page follow from its hints and keys (`View.commands`).
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done now. `leads` tells a place to go to from a thing to do; `icon` may be ""."""

    words: str
    key: str
    act: Callable[[], object]
    icon: str = ""
    leads: bool = False

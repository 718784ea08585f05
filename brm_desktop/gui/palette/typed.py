"""What the first sign of the typed words means: commands, people, a line to jot, or everything (DESIGN 7.11)."""

from dataclasses import dataclass
from enum import Enum, auto

_ARROWS = ("->", "<-", "→", "←")


class Meaning(Enum):
    """What is looked for."""

    ALL = auto()
    COMMANDS = auto()
    PEOPLE = auto()
    JOT = auto()


@dataclass(frozen=True, slots=True)
class Typed:
    """The words without their sign. An arrow belongs to the line that is jotted."""

    meaning: Meaning
    words: str


def read_typed(text: str) -> Typed:
    """What was typed."""
    words = text.strip()
    if words.startswith(_ARROWS):
        return Typed(Meaning.JOT, words)
    for sign, meaning in (("+", Meaning.JOT), (">", Meaning.COMMANDS), ("@", Meaning.PEOPLE)):
        if words.startswith(sign):
            return Typed(meaning, words[1:].strip())
    return Typed(Meaning.ALL, words)

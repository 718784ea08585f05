"""What is wrong with a model's file: all of it at once, with places, for people who write such files by hand."""

import unicodedata
from dataclasses import dataclass, field

from brm_desktop.domain.errors import InvalidInput

SHOWN = 10
_LONGEST_QUOTE = 40
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


class InvalidModel(InvalidInput):
    """A file is not the model it is meant to be. `problems` are all that were found, in the order of the file."""

    def __init__(self, title: str, problems: tuple[str, ...]) -> None:
        super().__init__(title, _detail(problems))
        self.problems = problems


def _detail(problems: tuple[str, ...]) -> str:
    more = len(problems) - SHOWN
    last = [f"And {more} more."] if more > 0 else []
    return "\n".join([*map(_sentence, problems[:SHOWN]), *last, "Nothing was changed."])


def _sentence(problem: str) -> str:
    return f"{problem[:1].upper()}{problem[1:]}{'' if problem.endswith('?') else '.'}"


def is_harmless(text: str) -> bool:
    """Whether nothing in the text steers a terminal or turns the direction of writing; line ends and tabs may."""
    return not any((unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\r\t") or c in _TURNING for c in text)


def quoted(written: str) -> str:
    """What somebody wrote, in quotes: on one line, shortened, and without characters that steer."""
    line = " ".join(written[: _LONGEST_QUOTE * 4].split())
    shown = "".join(c if c.isprintable() else "�" for c in line)
    return f"“{shown if len(shown) <= _LONGEST_QUOTE else shown[: _LONGEST_QUOTE - 1] + '…'}”"


@dataclass(slots=True)
class Problems:
    """Collects problems while a file is read, so that all are told at once."""

    _found: list[tuple[tuple[int, ...], str]] = field(default_factory=list)

    def add(self, path: tuple[int, ...], place: str, words: str) -> None:
        """Note one. `path` is where in the file: the numbers of the tables that lead there."""
        self._found.append((path, f"{place}: {words}" if place else words))

    def in_order(self) -> tuple[str, ...]:
        """All of them, from the beginning of the file to its end."""
        return tuple(words for _, words in sorted(self._found, key=lambda found: found[0]))

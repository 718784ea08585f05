"""Words for generated stores: real words of the trade first, then thousands of English-like ones, in Zipf's shares.

Reproducible: everything comes from the `Random` that is given.
"""

import tomllib
from itertools import accumulate
from pathlib import Path
from random import Random

_WRITTEN = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))
_LISTS: dict[str, list[str]] = {name: words.split() for name, words in _WRITTEN.items()}
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "m", "nd", "nt", "st", "ck"]
_ENDINGS = ["", "", "er", "ing", "ed", "ion", "ly", "ment", "al", "ity"]


class Words:
    """A vocabulary with the habits of real text."""

    def __init__(self, random: Random, *, size: int = 20_000) -> None:
        self._random = random
        made: dict[str, None] = dict.fromkeys([*_LISTS["common"], *_LISTS["trade"]])
        while len(made) < size:
            made[self._made_up()] = None
        self._every = list(made)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self._every))))

    def _made_up(self) -> str:
        pick = self._random.choice
        syllables = "".join(
            pick(_LISTS["onsets"]) + pick(_LISTS["vowels"]) + pick(_CODAS) for _ in range(pick((1, 2, 2, 3)))
        )
        return syllables + pick(_ENDINGS)

    def some(self, count: int) -> list[str]:
        """`count` words as they come in text."""
        return self._random.choices(self._every, cum_weights=self._weights, k=count)

    def phrase(self, count: int) -> str:
        """Words with a capital at the beginning: a title, or what was promised."""
        return " ".join(self.some(count)).capitalize()

    def prose(self, characters: int) -> list[str]:
        """Lines of sentences and headings, `characters` long in all, give or take a sentence."""
        lines: list[str] = []
        length = 0
        while length < characters:
            if len(lines) % 6 == 0:
                lines.append(f"## {self.phrase(2)}")
            else:
                sentences = (self.phrase(self._random.randint(7, 15)) + "." for _ in range(self._random.randint(2, 4)))
                lines.append(" ".join(sentences))
            length += len(lines[-1]) + 1
        return lines

    def person(self) -> str:
        """A first and a last name."""
        return f"{self._random.choice(_LISTS['first_names'])} {self._made_up().capitalize()}"

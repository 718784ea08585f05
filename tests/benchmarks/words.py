"""Words for generated stores: real words of the trade first, then thousands of English-like ones, used as often as Zipf says.

Reproducible: everything comes from the `Random` that is given.
"""

from itertools import accumulate
from random import Random

_COMMON = (
    "the and of to a in for is on with that it as we by be was they are this from at not have will or can but all an our "
    "more has their which one about before after until when who what how no only other some than then them so if into out"
).split()
_TRADE = (
    "budget forecast service partner meeting price value demand supply change project decision owner month week quarter "
    "report system data access order invoice warehouse customer supplier contract licence cloud cost centre close batch "
    "window plan pilot risk release test team review agenda support network device account portal request process policy "
    "audit delivery capacity sponsor roadmap benefit backlog incident outage upgrade migration training rollout dashboard "
    "estimate approval steering vendor renewal workshop interface archive mobile security payroll shift quality factory"
).split()
_ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sp st str t th tr v w".split()
_VOWELS = "a e i o u ai ea io ou".split()
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "m", "nd", "nt", "st", "ck"]
_ENDINGS = ["", "", "er", "ing", "ed", "ion", "ly", "ment", "al", "ity"]
_FIRST = (
    "Ada Ben Carla Dario Elin Farid Greta Hugo Ines Jonas Karin Leo Mira Nadia Oscar Petra Quentin Rosa Samuel Tilda "
    "Umar Vera Wanda Xenia Yusuf Zoe Anton Bianca Cyril Dora"
).split()


class Words:
    """A vocabulary with the habits of real text."""

    def __init__(self, random: Random, *, size: int = 20_000) -> None:
        self._random = random
        made: dict[str, None] = dict.fromkeys([*_COMMON, *_TRADE])
        while len(made) < size:
            made[self._made_up()] = None
        self._every = list(made)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self._every))))

    def _made_up(self) -> str:
        pick = self._random.choice
        syllables = "".join(pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(pick((1, 2, 2, 3))))
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
        return f"{self._random.choice(_FIRST)} {self._made_up().capitalize()}"

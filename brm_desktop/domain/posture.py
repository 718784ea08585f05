"""What she works as with a partner, told from what the records say of meetings (DOMAIN section 3.3)."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.meetings import PostureTag
from brm_desktop.domain.partners import Posture

_TAGGED = {
    PostureTag.ORDER: Posture.TACTICAL,
    PostureTag.ADVICE: Posture.STRATEGIC,
    PostureTag.PARTNERSHIP: Posture.STRATEGIC,
}
# The first is often no matter at all: a welcome, the minutes of last time.
_FIRST_POINTS = 3
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True)
class PostureWords:
    """Words of both postures. Whole words in either case; "goal*" stands for all words that begin so."""

    strategic: tuple[str, ...]
    tactical: tuple[str, ...]

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return _pattern(self.strategic), _pattern(self.tactical)

    def posture_of(self, text: str) -> Posture | None:
        """The posture whose words stand in `text` more often; None without any, and with as many of both.

        Addresses of web pages say nothing: they hold words such as "issues" by themselves.
        """
        said = _ADDRESS.sub(" ", text)
        strategic, tactical = (len(pattern.findall(said)) for pattern in self._patterns)
        if strategic == tactical:
            return None
        return Posture.STRATEGIC if strategic > tactical else Posture.TACTICAL


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    # The longest first: "new demand" is one find and not two.
    ordered = sorted(words, key=len, reverse=True)
    parts = [r"[\s-]+".join(re.escape(part).replace(r"\*", r"\w*") for part in word.split()) for word in ordered]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE) if parts else re.compile(r"(?!)")


def read_posture_words(text: str, *, name: str) -> PostureWords:
    """The words in a TOML file with the tables `strategic` and `tactical`, each with a list `words`.

    Raises:
        InvalidInput: it is no such file.
    """
    try:
        parsed = tomllib.loads(text)
        lists = [parsed[side]["words"] for side in ("strategic", "tactical")]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise InvalidInput(
            f"{name} could not be understood", f"It needs a list of words for either posture: {error}."
        ) from error
    if not all(isinstance(words, list) and all(isinstance(w, str) and w.strip() for w in words) for words in lists):
        raise InvalidInput(f"{name} could not be understood", "The words of a posture are a list of texts.")
    return PostureWords(strategic=tuple(lists[0]), tactical=tuple(lists[1]))


def posture_of_meeting(
    words: PostureWords, *, tag: PostureTag | None, points: Sequence[str], topics: Sequence[str]
) -> Posture | None:
    """What she was in a meeting: by its tag, else by what it opened with, else by what it was mainly about.

    `points` are the agenda points in order. None where nothing of it tells.
    """
    if tag is not None:
        return _TAGGED[tag]
    opened = (words.posture_of(point) for point in points[:_FIRST_POINTS])
    first = next((posture for posture in opened if posture is not None), None)
    if first is not None:
        return first
    told = [words.posture_of(text) for text in (*points[_FIRST_POINTS:], *topics)]
    strategic, tactical = told.count(Posture.STRATEGIC), told.count(Posture.TACTICAL)
    if strategic == tactical:
        return None
    return Posture.STRATEGIC if strategic > tactical else Posture.TACTICAL

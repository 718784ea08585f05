"""Whether a line of a note speaks of a promise that is open already: it moves its date, or says it again.

Only lines that were recognised are asked about. What is stored when the meeting is wrapped up is in `services`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.notes.grammar import LineKind, NoteLine

_LITTLE = frozenset(
    {"a", "an", "and", "as", "at", "be", "by", "for", "from", "her", "his", "in", "is", "it", "its",
     "me", "my", "of", "on", "or", "our", "that", "the", "their", "them", "then", "this", "to", "us", "will", "with"}
)  # fmt: skip
_FEWEST_WORDS = 2
_ENOUGH = 0.75


@dataclass(frozen=True, slots=True)
class Renewal:
    """The open promise a line renews, with its date `before` and `after`; they are equal when only said again."""

    commitment_id: CommitmentId
    before: Due | None
    after: Due | None

    @property
    def moves(self) -> bool:
        """Whether the date changes."""
        return self.after is not None and self.after != self.before


class OpenPromises:
    """Open promises by their words."""

    def __init__(self, commitments: Iterable[Commitment]) -> None:
        self._by_text: dict[tuple[Direction, str], Commitment] = {}
        self._by_words: list[tuple[Direction, frozenset[str], Commitment]] = []
        for commitment in commitments:
            self._by_text.setdefault((commitment.direction, fold_name(commitment.text)), commitment)
            words = content_words(commitment.text)
            if len(words) >= _FEWEST_WORDS:
                self._by_words.append((commitment.direction, words, commitment))

    def renewed_by(self, line: NoteLine, *, me: tuple[str, ...] = ()) -> Renewal | None:
        """The promise the line renews.

        The same words renew it with or without a date. Other words renew it only when a date stands beside them and
        they hold its words: all of two, three quarters of more. When two promises are held, neither is meant.
        """
        direction = direction_of(line, me=me)
        if direction is None or line.done:
            return None
        due = line.due if line.due_sure else None
        same = self._by_text.get((direction, fold_name(line.text)))
        if same is not None:
            return Renewal(same.id, before=same.due, after=due or same.due)
        if due is None:
            return None
        said = content_words(line.text)
        held = [c for where, words, c in self._by_words if where is direction and _holds(said, words)]
        if len(held) != 1:
            return None
        return Renewal(held[0].id, before=held[0].due, after=due)


def _holds(said: frozenset[str], words: frozenset[str]) -> bool:
    common = len(said & words)
    return common == len(words) or (common > _FEWEST_WORDS and common >= _ENOUGH * len(words))


def direction_of(line: NoteLine, *, me: tuple[str, ...] = ()) -> Direction | None:
    """Who owes by a recognised line, None if it is no promise. An action belongs to whom it names."""
    if line.kind is LineKind.I_OWE:
        return Direction.I_OWE
    if line.kind is LineKind.THEY_OWE:
        return Direction.THEY_OWE
    if line.kind is not LineKind.ACTION:
        return None
    mine = bool(line.owners) and line.owners[0].name is not None and line.owners[0].name in me
    return Direction.I_OWE if mine else Direction.THEY_OWE


def content_words(text: str) -> frozenset[str]:
    """The words that carry a sentence, folded."""
    words = "".join(character if character.isalnum() else " " for character in fold_name(text)).split()
    return frozenset(word for word in words if word not in _LITTLE)

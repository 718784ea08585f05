"""Failure modes of the user's own: what she has seen go wrong, in her words; and a file of such, read and checked."""

from dataclasses import dataclass

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import OwnModeId
from brm_desktop.domain.models.entries import Document, Entry
from brm_desktop.domain.models.problems import quoted

MOST_OWN_MODES = 100
LONGEST_NAME = 80
LONGEST_TEXT = 400


@dataclass(frozen=True, slots=True)
class OwnModeWords:
    """What a failure mode of her own says: how it shows, where it comes from, what she would do."""

    name: str
    symptom: str = ""
    root_cause: str = ""
    lesson: str = ""


@dataclass(frozen=True, slots=True)
class OwnFailureMode:
    """A failure mode of her own. `position` is her order, lowest first."""

    id: OwnModeId
    name: str
    symptom: str = ""
    root_cause: str = ""
    lesson: str = ""
    position: int = 0

    @property
    def words(self) -> OwnModeWords:
        """What it says, without what identifies it."""
        return OwnModeWords(self.name, self.symptom, self.root_cause, self.lesson)


def tidied(words: OwnModeWords) -> OwnModeWords:
    """The same on single lines.

    Raises:
        InvalidInput: it has no name, or a text is too long.
    """
    neat = OwnModeWords(
        name=" ".join(words.name.split()),
        symptom=" ".join(words.symptom.split()),
        root_cause=" ".join(words.root_cause.split()),
        lesson=" ".join(words.lesson.split()),
    )
    if not neat.name:
        raise InvalidInput("A failure mode needs a name", "Two or three words by which you know it again.")
    texts = (neat.symptom, neat.root_cause, neat.lesson)
    if len(neat.name) > LONGEST_NAME or any(len(text) > LONGEST_TEXT for text in texts):
        limits = f"A name has up to {LONGEST_NAME} letters, every other text up to {LONGEST_TEXT}."
        raise InvalidInput("A text is too long", limits)
    return neat


def read_own_failure_modes(text: str, *, name: str) -> tuple[OwnModeWords, ...]:
    """The failure modes that the text of a file describes. `name` is what the file is called in errors.

    Raises:
        InvalidModel: it is no TOML, or something in it is wrong; all is told at once.
    """
    document = Document(text, name=name, kind="failure modes of your own")
    seen: dict[str, str] = {}
    entries = document.root.entries("failure_mode", words="failure mode", most=MOST_OWN_MODES, label="name")
    modes = tuple(_mode(entry, seen) for entry in entries)
    document.finish()
    return modes


def _mode(entry: Entry, seen: dict[str, str]) -> OwnModeWords:
    name = entry.text("name", longest=LONGEST_NAME)
    if name:
        entry.require_new(name, seen, f"the name {quoted(name)}")
    return OwnModeWords(
        name=name,
        symptom=entry.text("symptom", longest=LONGEST_TEXT),
        root_cause=entry.text("root_cause", longest=LONGEST_TEXT, default=""),
        lesson=entry.text("lesson", longest=LONGEST_TEXT, default=""),
    )

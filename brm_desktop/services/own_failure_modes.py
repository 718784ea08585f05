"""Failure modes of the user's own: written down, changed, brought in from a file."""

from dataclasses import dataclass, replace
from pathlib import Path

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import OwnModeId, new_id
from brm_desktop.domain.models.own_modes import (
    MOST_OWN_MODES,
    OwnFailureMode,
    OwnModeWords,
    read_own_failure_modes,
    tidied,
)
from brm_desktop.domain.models.parsing import LONGEST_FILE, SHORTEN_IT, text_of
from brm_desktop.storage import own_failure_modes as rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What a file brought: names of those that are new, and of those that are other than before. The rest was there."""

    new: tuple[str, ...]
    changed: tuple[str, ...]


class OwnFailureModes:
    """What the user can do with failure modes of her own. Every change can be taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[OwnFailureMode, ...]:
        """All of them in her order."""
        with self._database.read() as work:
            return rows.every(work)

    def add(self, name: str, *, symptom: str = "", root_cause: str = "", lesson: str = "") -> OwnFailureMode:
        """A new one, behind the others.

        Raises:
            InvalidInput: it has no name, there is one of this name, a text is too long, or there are too many.
        """
        words = tidied(OwnModeWords(name=name, symptom=symptom, root_cause=root_cause, lesson=lesson))
        with self._database.write(step=f"New failure mode: {words.name}") as work:
            every = rows.every(work)
            _require_new_name(every, words.name)
            _require_room(len(every) + 1)
            made = _new(words, position=_behind(every))
            rows.save(work, [made])
        return made

    def change(self, mode_id: OwnModeId, words: OwnModeWords) -> OwnFailureMode:
        """Let one say something else.

        Raises:
            NotFound: it is not there.
            InvalidInput: as `add`.
        """
        neat = tidied(words)
        with self._database.write(step=f"Failure mode: {neat.name}") as work:
            before = _one(work, mode_id)
            _require_new_name([mode for mode in rows.every(work) if mode.id != mode_id], neat.name)
            after = _saying(before, neat)
            if after != before:
                rows.save(work, [after])
        return after

    def remove(self, mode_id: OwnModeId) -> None:
        """Put one into the bin.

        Raises:
            NotFound: it is not there.
        """
        with self._database.read() as work:
            name = _one(work, mode_id).name
        with self._database.write(step=f"Deleted: {name}") as work:
            rows.put_away(work, mode_id)

    def bring_in(self, path: Path) -> BroughtIn:
        """Take over what a file says. Those of a name that is there already are brought up to date.

        Raises:
            ImportRefused: the file cannot be opened or is far too large.
            InvalidModel: it holds no failure modes; all that is wrong is told.
            InvalidInput: there would be too many.
        """
        from brm_desktop.interchange.decoding import read_bytes

        content = read_bytes(path, limit=LONGEST_FILE, if_larger=SHORTEN_IT)
        said = read_own_failure_modes(
            text_of(content, name=path.name, kind="failure modes of your own"), name=path.name
        )
        with self._database.write(step=f"Failure modes from {path.name}") as work:
            every = rows.every(work)
            known = {mode.name.casefold(): mode for mode in every}
            new = [words for words in said if words.name.casefold() not in known]
            _require_room(len(every) + len(new))
            kept = [(known[words.name.casefold()], words) for words in said if words.name.casefold() in known]
            changed = [_saying(mode, words) for mode, words in kept if mode.words != words]
            first = _behind(every)
            rows.save(work, [*changed, *(_new(words, position=first + place) for place, words in enumerate(new))])
        return BroughtIn(new=tuple(words.name for words in new), changed=tuple(mode.name for mode in changed))


def _new(words: OwnModeWords, *, position: int) -> OwnFailureMode:
    mode = OwnFailureMode(id=OwnModeId(new_id()), name=words.name, position=position)
    return _saying(mode, words)


def _saying(mode: OwnFailureMode, words: OwnModeWords) -> OwnFailureMode:
    return replace(mode, name=words.name, symptom=words.symptom, root_cause=words.root_cause, lesson=words.lesson)


def _behind(every: tuple[OwnFailureMode, ...]) -> int:
    return max((mode.position for mode in every), default=-1) + 1


def _one(work: Work, mode_id: OwnModeId) -> OwnFailureMode:
    found = next((mode for mode in rows.every(work) if mode.id == mode_id), None)
    if found is None:
        raise NotFound("This failure mode is not there any more", "It may be in the bin. Nothing was changed.")
    return found


def _require_new_name(every: tuple[OwnFailureMode, ...] | list[OwnFailureMode], name: str) -> None:
    if any(mode.name.casefold() == name.casefold() for mode in every):
        raise InvalidInput(f"“{name}” is there already", "Change that one, or give this one another name.")


def _require_room(count: int) -> None:
    if count > MOST_OWN_MODES:
        raise InvalidInput(
            f"More than {MOST_OWN_MODES} failure modes of your own are not possible",
            "Remove some that you never see. Nothing was changed.",
        )

"""The places of the window, and the way back through those that were visited. What they look like is in `views`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Place(StrEnum):
    """A page. The value is its name on the command line and in the stored state of the window."""

    TODAY = "today"
    PARTNERS = "partners"
    MEETINGS = "meetings"
    COMMITMENTS = "commitments"
    CAPTURE = "capture"
    PARTNER = "partner"
    PEOPLE = "people"
    PERSON = "person"
    BRIEF = "brief"
    ASSESSMENT = "assessment"
    COMPETENCIES = "competencies"
    SYNC = "sync"
    SETTINGS = "settings"
    BIN = "bin"
    REVIEW = "weekly-review"
    FIRST_RUN = "first-run"


WHOLE_WINDOW = frozenset({Place.FIRST_RUN, Place.ASSESSMENT})
"""Places without the sidebar beside them."""


@dataclass(frozen=True, slots=True)
class BriefFor:
    """What the brief page is asked to show: a partner's next meeting, or the meeting that is named."""

    partner_id: str
    meeting_id: str | None = None


@dataclass(frozen=True, slots=True)
class CommitmentsFor:
    """What the page of commitments is asked for: those of a partner, those due by a day, and the one to select."""

    partner_id: str | None = None
    commitment_id: str | None = None
    due_until: date | None = None


@dataclass(frozen=True, slots=True)
class AssessmentFor:
    """Which round is to be answered or read: the one that is named, else one that is open, else a new one.

    `competency` narrows a new one to this competency alone.
    """

    competency: str = ""
    assessment_id: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A place with what is shown there: a partner's id, a `BriefFor`, or nothing."""

    place: Place
    argument: object = None


class History:
    """Where she has been, newest last. The same place in a row counts once; at most fifty steps are kept."""

    _MOST = 50

    def __init__(self) -> None:
        self._steps: list[Step] = []

    @property
    def present(self) -> Step | None:
        """Where she is."""
        return self._steps[-1] if self._steps else None

    def visited(self) -> tuple[Step, ...]:
        """Where she was before this, the last one first, each once."""
        return tuple(step for step in dict.fromkeys(reversed(self._steps)) if step != self.present)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before this one."""
        return len(self._steps) > 1

    def go(self, step: Step) -> None:
        """Note a step forward. An answer takes the place of its question."""
        present = self.present
        asked = Step(Place.CAPTURE)
        answered = present == asked and step.place is Place.CAPTURE
        if present is not None and (present == step or answered):
            self._steps[-1] = step
            return
        self._steps.append(step)
        del self._steps[: -self._MOST]

    def back(self) -> Step | None:
        """Go one step back and return where that is; None when there is nowhere to go."""
        if not self.can_go_back:
            return None
        self._steps.pop()
        return self._steps[-1]

    def forget(self) -> None:
        """Start anew, for another data folder."""
        self._steps.clear()

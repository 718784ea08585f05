"""Invitations that were dropped or pasted: shown first, then stored as meetings in one step that can be taken back.

They are read by the same readers, and get the same identifiers, as calendars that are imported.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import ImportRefused
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.names.book import fold_name
from brm_desktop.services.imports.planning import Plan, make_plan
from brm_desktop.services.imports.reading import read_paths
from brm_desktop.services.imports.writing import write_plan
from brm_desktop.services.meetings import MeetingRow
from brm_desktop.services.naming import Names
from brm_desktop.services.notes import date_order
from brm_desktop.settings import Settings
from brm_desktop.storage import imports as import_store
from brm_desktop.storage.database import Database

_LONGEST_TEXT = 2_000_000
_BEGINNING = "BEGIN:VCALENDAR"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A meeting of an invitation; `known` when it is here already and would be changed."""

    row: MeetingRow
    known: bool


@dataclass(frozen=True, slots=True)
class InvitationPreview:
    """What taking an invitation in would do. `refused` are sentences about what cannot be read."""

    meetings: tuple[Invitation, ...]
    new_people: tuple[str, ...]
    refused: tuple[str, ...]
    plan: Plan


class Invitations:
    """Reads and stores invitations."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def preview(self, paths: tuple[Path, ...]) -> InvitationPreview:
        """What calendar files hold. Nothing is stored.

        Raises:
            ImportRefused: a file is no calendar.
            NotFound: a file is not there.
        """
        with self._database.write() as work:
            import_store.forget_binned(work)
        order = date_order(self._settings())
        read = read_paths(list(paths), partner=None, mappings={}, clock=self._clock, order=order, progress=_silent)
        with self._database.read() as work:
            plan = make_plan(work, read, clock=self._clock, settings=self._settings(), partner="")
            stored = import_store.said_before(work, [meeting.id for meeting in plan.meetings])
            names = Names(work)
            # People of the plan first: they are not stored yet.
            names.people |= {person.id: person for person in plan.people}
            names.look_up_for(meetings=plan.meetings)
            rows = [Invitation(_row(names, meeting), known=meeting.id in stored) for meeting in plan.meetings]
        new = {person.name for person in plan.identities.new} if plan.identities is not None else set()
        return InvitationPreview(
            meetings=tuple(sorted(rows, key=lambda found: found.row.meeting.day)),
            new_people=tuple(sorted(new, key=fold_name)),
            refused=tuple(refusal.reason for refusal in read.refusals),
            plan=plan,
        )

    def preview_text(self, text: str) -> InvitationPreview:
        """What a pasted invitation holds. Nothing is stored.

        Raises:
            ImportRefused: the text is no calendar, or far too long.
        """
        if len(text) > _LONGEST_TEXT or not text.lstrip("\ufeff \t\r\n").upper().startswith(_BEGINNING):
            raise ImportRefused(
                "This is no invitation", "Copy the invitation itself, or its .ics file. Nothing was changed."
            )
        with tempfile.TemporaryDirectory(prefix="brm-invitation-") as folder:
            path = Path(folder, "invitation.ics")
            path.write_text(text, encoding="utf-8", errors="replace", newline="")
            return self.preview((path,))

    def take_in(self, preview: InvitationPreview) -> tuple[Meeting, ...]:
        """Store what the preview showed, in one step.

        Raises:
            WriteFailed: the store could not be written. Nothing was changed.
        """
        meetings = tuple(invitation.row.meeting for invitation in preview.meetings)
        words = meetings[0].title if len(meetings) == 1 else f"{len(meetings)} meetings"
        with self._database.write(step=f"Taken in: {words}") as work:
            write_plan(work, preview.plan, progress=_silent)
        return meetings


def _row(names: Names, meeting: Meeting) -> MeetingRow:
    came = [names.person(seat.person_id) for seat in meeting.attendance]
    return MeetingRow(
        meeting=meeting,
        partners=tuple(names.partner(partner_id) for partner_id in meeting.partner_ids),
        present=tuple(dict.fromkeys(person.name for person in came if person is not None and not person.me)),
        absent=(),
    )


def _silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""

"""What can be done to a meeting from its list and its reading page, each with its way back. It knows no layout."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Meeting, PostureTag
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import BriefFor, Place
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.asking_decisions import toggle_decision
from brm_desktop.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from brm_desktop.services.meeting_list import MeetingLine, MeetingReading

_WORDS = {AgendaState.DISCUSSED: "Discussed", AgendaState.DROPPED: "Dropped", AgendaState.OPEN: "Open again"}


class MeetingActions(QObject):
    """Acts on the store and says what happened; dialogs open over the window of `page`."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def new(self) -> None:
        """Ask for a new meeting."""
        from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog

        NewMeetingDialog(self._desk, self._page.window()).open()

    def change_plan(self, meeting_id: MeetingId) -> None:
        """Ask for another day, other people, another agenda."""
        from brm_desktop.gui.dialogs.new_meeting import change_meeting

        change_meeting(self._desk, self._page.window(), meeting_id)

    def prepare(self, line: "MeetingLine") -> None:
        """The brief of a meeting."""
        glance = line.glance
        if glance.partner_ids:
            self._desk.navigate(Place.BRIEF, BriefFor(glance.partner_ids[0], glance.id))
        else:
            self._desk.notices.toast("A brief needs a partner: M gives the meeting one")

    def wrap_up(self, meeting_id: MeetingId) -> None:
        """What came out of it."""
        from brm_desktop.gui.dialogs.wrap_up import open_wrap_up

        open_wrap_up(self._desk, self._page.window(), meeting_id)

    def show_history(self, meeting_id: MeetingId) -> None:
        """The note as it was."""
        from brm_desktop.gui.dialogs.note_history import open_note_history

        open_note_history(self._desk, self._page.window(), meeting_id)

    def show_all(self, meeting_id: MeetingId) -> None:
        """All of a note that is too long for the page, as it is written."""
        from brm_desktop.gui.dialogs.whole_note import open_whole_note

        open_whole_note(self._desk, self._page.window(), meeting_id)

    def ask_for_link(self, address: str) -> None:
        """Show where a link leads before anything is opened."""
        from brm_desktop.gui.dialogs.open_link import OpenLinkDialog

        OpenLinkDialog(self._page.window(), address).open()

    def keep(self, commitment: Commitment) -> None:
        """Mark a promise as kept."""
        if commitment.kept_on is None:
            do_step(self._desk, lambda workspace: workspace.commitments.keep(commitment.id), f"Kept: {commitment.text}")

    def settle(self, point: AgendaPoint, state: AgendaState, *, in_meeting: Meeting) -> None:
        """Note what became of a point; the same key again opens it again."""
        wanted = AgendaState.OPEN if point.state is state else state
        do_step(
            self._desk,
            lambda workspace: workspace.planning.settle_point(point.id, wanted, in_meeting=in_meeting.id),
            f"{_WORDS[wanted]}: {point.text}",
        )

    def ask_decision(self, point: AgendaPoint) -> None:
        """A point asks for a decision; the same key again, and it does not."""
        toggle_decision(self._desk, point)

    def tag(self, meeting: Meeting, posture: PostureTag | None) -> None:
        """Note what she was in a meeting."""
        if posture is meeting.posture_tag:
            return
        said = f"You were {posture.words}" if posture is not None else "Not said what you were"
        do_step(self._desk, lambda workspace: workspace.meetings.tag(meeting.id, posture), f"{said}: {meeting.title}")

    def cancel(self, line: "MeetingLine") -> None:
        """Call a meeting off."""
        meeting_id, title = line.glance.id, line.glance.title
        do_step(self._desk, lambda workspace: workspace.planning.cancel(meeting_id), f"Cancelled: {title}")

    def delete(self, line: "MeetingLine") -> None:
        """Put a meeting into the bin."""
        meeting_id, title = line.glance.id, line.glance.title
        do_step(self._desk, lambda workspace: workspace.planning.delete(meeting_id), f"Deleted: {title}")


def more_menu(parent: QWidget, reading: "MeetingReading", acts: Mapping[str, Callable[[], None]]) -> Menu:
    """The menu behind the three dots: the same commands as the keys, so that it teaches them."""
    menu = Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, key in (
        ("Edit note", "E"),
        ("Prepare", "P"),
        ("Wrap up", "W"),
        ("Change or postpone", "M"),
        ("History of the note", "H"),
        ("You were…", "Y"),
    ):
        menu.add(words, key=key).triggered.connect(acts[key])
    menu.addSeparator()
    if not reading.row.meeting.cancelled:
        menu.add("Call it off").triggered.connect(acts[""])
    menu.add("Delete", key="Del", destructive=True).triggered.connect(acts["Del"])
    return menu

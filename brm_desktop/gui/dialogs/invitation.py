"""A small preview of an invitation that was dropped or pasted, before it becomes a meeting."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.meetings import Meeting
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.meeting_words import day_and_time
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState, draw_two_lines

if TYPE_CHECKING:
    from brm_desktop.services.invitations import Invitation, InvitationPreview

_MOST_HEIGHT = 300
_MOST_PEOPLE = 6


def _state(invitation: "Invitation") -> str:
    if invitation.row.meeting.cancelled:
        return "cancelled"
    return "changed" if invitation.known else "new"


def _below(invitation: "Invitation", clock: Clock) -> str:
    row = invitation.row
    people = ", ".join(row.present[:_MOST_PEOPLE])
    more = f" and {len(row.present) - _MOST_PEOPLE} more" if len(row.present) > _MOST_PEOPLE else ""
    parts = (day_and_time(row.meeting, clock), ", ".join(row.partners), f"{people}{more}", row.meeting.place)
    return " · ".join(part for part in parts if part)


class InvitationDelegate(RowDelegate):
    """Title over when and who; at the right whether it is new, changed or cancelled."""

    row_height = 46

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        invitation: Invitation = index.data(VALUE_ROLE)
        said = _state(invitation)
        draw_text(painter, area, said, role="second", colour="ink2", align="right")
        room = area.adjusted(0, 0, -fonts.width(said, "second") - px(12), 0)
        title = invitation.row.meeting.title
        draw_two_lines(painter, room, first=title, second=_below(invitation, self._clock))

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        invitation: Invitation = index.data(VALUE_ROLE)
        return f"{invitation.row.meeting.title}\n{_below(invitation, self._clock)}"


class InvitationDialog(Dialog):
    """Shows the meetings; "Take in" stores them."""

    def __init__(self, desk: Desk, window: QWidget, preview: "InvitationPreview") -> None:
        some = len(preview.meetings)
        super().__init__(window, title="An invitation" if some == 1 else "Invitations")
        self._desk = desk
        self._preview = preview
        self._under_way = False
        self.rows: RowValues[Invitation] = RowValues(self._spoken, self)
        self.list = RowList(self.content, lined=True)
        self.list.setAccessibleName("Meetings of the invitation")
        self.list.setModel(self.rows)
        self.list.setItemDelegate(InvitationDelegate(desk.clock, self.list))
        self.rows.show_values(preview.meetings)
        self.list.setFixedHeight(min(px(_MOST_HEIGHT), max(1, some) * px(InvitationDelegate.row_height)))
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list)
        for words in self._remarks():
            column.addWidget(Label(self.content, text=words, role="second_text", colour="ink2", wrap=True))
        self.list.setVisible(some > 0)
        self.add_cancel("Cancel" if some else "Close")
        if some:
            self.take_button = self.add_action("Take in", kind="primary", key="Ctrl+Enter")
            self.take_button.clicked.connect(self._take_in)
            self.list.opened.connect(self._take_in)

    def _spoken(self, invitation: "Invitation") -> str:
        title = invitation.row.meeting.title
        return f"{title}, {_below(invitation, self._desk.clock)}, {_state(invitation)}"

    def _remarks(self) -> list[str]:
        preview = self._preview
        found = list(preview.refused[:3])
        if not preview.meetings and not found:
            found.append("All of it is here already, just as the invitation says.")
        if preview.new_people:
            names = ", ".join(preview.new_people[:_MOST_PEOPLE])
            more = len(preview.new_people) - _MOST_PEOPLE
            found.append(f"New people: {names}{f' and {more} more' if more > 0 else ''}.")
        return found

    def _take_in(self, *_index: object) -> None:
        if self._under_way:
            return
        self._under_way = True
        preview = self._preview
        meetings = preview.meetings
        words = f"{len(meetings)} meetings" if len(meetings) > 1 else meetings[0].row.meeting.title
        do_step(
            self._desk,
            lambda workspace: workspace.invitations.take_in(preview),
            f"Taken in: {words}",
            self._taken,
            failed=self._failed,
        )

    def _taken(self, meetings: tuple[Meeting, ...]) -> None:
        self.accept()
        if len(meetings) == 1:
            self._desk.navigate(Place.MEETINGS, meetings[0].id)

    def _failed(self, error: BaseException) -> None:
        self._under_way = False
        self._desk.notices.report(error)

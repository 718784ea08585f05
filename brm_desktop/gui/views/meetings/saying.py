"""What is said on the page of a meeting: what became of its points, which ask for a decision, what she was in it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.meetings import AgendaPoint, AgendaState, PostureTag
from brm_desktop.gui.views.meetings.actions import MeetingActions
from brm_desktop.gui.views.meetings.reading import MeetingReadingPane
from brm_desktop.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from brm_desktop.services.meeting_list import MeetingReading


class MeetingSaying(QObject):
    """Keys and menus of the reading page. `reading` gives what is shown, None while that is not what is selected."""

    def __init__(
        self,
        act: MeetingActions,
        pane: MeetingReadingPane,
        reading: "Callable[[], MeetingReading | None]",
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._act = act
        self._pane = pane
        self._reading = reading
        self._page = page
        points = pane.form.agenda_list
        points.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        points.customContextMenuRequested.connect(self._show_point_menu)

    def keys(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Single letters, and what they do."""
        return (("D", self.discussed), ("X", self.dropped), ("A", self.ask_decision), ("Y", self.ask_posture))

    def discussed(self) -> None:
        """D: the point was spoken about."""
        self._settle(AgendaState.DISCUSSED)

    def dropped(self) -> None:
        """X: the point is not wanted any more."""
        self._settle(AgendaState.DROPPED)

    def ask_decision(self) -> None:
        """A: the point asks for a decision, or no longer."""
        point = self._point()
        if point is not None and self._reading() is not None:
            self._act.ask_decision(point)

    def ask_posture(self) -> None:
        """Y: what she was in the meeting."""
        reading = self._reading()
        if reading is None:
            return
        menu = PostureMenu(self._page, reading.row.meeting.posture_tag)
        menu.wanted.connect(self._tag)
        label = self._pane.form.meta_label
        menu.popup(label.mapToGlobal(QPoint(0, label.height() + 4)))

    def _tag(self, posture: PostureTag | None) -> None:
        reading = self._reading()
        if reading is not None:
            self._act.tag(reading.row.meeting, posture)

    def _settle(self, state: AgendaState) -> None:
        point, reading = self._point(), self._reading()
        if point is not None and reading is not None:
            self._act.settle(point, state, in_meeting=reading.row.meeting)

    def _point(self) -> AgendaPoint | None:
        """The point that is selected, as long as the keys belong to it."""
        return self._pane.current_point() if self._pane.form.agenda_list.hasFocus() else None

    def _show_point_menu(self, place: QPoint) -> None:
        points = self._pane.form.agenda_list
        points.setFocus(Qt.FocusReason.MouseFocusReason)
        if points.indexAt(place).isValid():
            points.setCurrentIndex(points.indexAt(place))
        point = self._pane.current_point()
        if point is None:
            return
        acts = {"D": self.discussed, "X": self.dropped, "A": self.ask_decision}
        point_menu(self._page, point, acts).popup(points.viewport().mapToGlobal(place))


class PostureMenu(Menu):
    """What she was in a meeting: one of three, or not said. `wanted` brings the tag or None."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, present: PostureTag | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tag in PostureTag:
            words = f"{tag.words[0].upper()}{tag.words[1:]}"
            self.add(words, checked=tag is present).setData(tag.value)
        self.add("Not said", checked=present is None).setData("")
        self.triggered.connect(self._chosen)

    def _chosen(self, action: QAction) -> None:
        self.wanted.emit(PostureTag(action.data()) if action.data() else None)


def point_menu(parent: QWidget, point: AgendaPoint, acts: Mapping[str, Callable[[], None]]) -> Menu:
    """What can be done with a point to speak about."""
    menu = Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.add("Discussed", key="D").triggered.connect(acts["D"])
    asks = "Asks for no decision" if point.asks_decision else "Asks for a decision"
    menu.add(asks, key="A").triggered.connect(acts["A"])
    menu.add("Drop", key="X").triggered.connect(acts["X"])
    return menu

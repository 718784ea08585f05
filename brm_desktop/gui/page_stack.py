"""The pages of the window: made when they are first visited, one in front. Where she was is in `navigation`."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.pages import make_view
from brm_desktop.gui.views.view import View


class PageStack(QObject):
    """Keeps the pages. `hints_changed` comes from any of them, `sidebar_read` when one read what the sidebar shows."""

    hints_changed = Signal()
    sidebar_read = Signal(object)

    def __init__(self, stack: QStackedWidget, desk: Desk) -> None:
        super().__init__(stack)
        self.views: dict[Place, View] = {}
        self._stack = stack
        self._desk = desk
        self._instead: QWidget | None = None

    @property
    def front(self) -> View | None:
        """The page in front; None while something that is no page is there."""
        front = self._stack.currentWidget()
        return front if isinstance(front, View) else None

    def view_of(self, place: Place) -> View:
        """The page of a place."""
        view = self.views.get(place)
        if view is None:
            view = self.views[place] = make_view(place, self._desk)
            view.setAccessibleName(view.words_of_place())
            view.hints_changed.connect(self.hints_changed)
            self._stack.addWidget(view)
            if isinstance(read := getattr(view, "sidebar_read", None), SignalInstance):
                read.connect(self.sidebar_read)
        return view

    def bring_forward(self, page: QWidget) -> None:
        """Show a page in front of all others."""
        self._stack.setCurrentWidget(page)

    def drop(self) -> None:
        """Make all pages anew: what they show belongs to another data folder."""
        for view in self.views.values():
            self._stack.removeWidget(view)
            view.deleteLater()
        self.views.clear()

    def show_instead(self, page: QWidget) -> None:
        """Something that is no page, in front of all pages."""
        self.clear_instead()
        self._instead = page
        self._stack.addWidget(page)
        self.bring_forward(page)

    def clear_instead(self) -> None:
        """Back to pages."""
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None

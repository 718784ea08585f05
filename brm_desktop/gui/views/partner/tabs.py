"""The tabs of a partner's page. A tab is made when it is first opened; the first one is the page's own overview."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from brm_desktop.domain.timeline import MonthCount
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.views.partner.fact import Fact
from brm_desktop.gui.views.partner.tab import PartnerTab
from brm_desktop.gui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from brm_desktop.services.partners import PartnerPage

OVERVIEW, TIMELINE, PEOPLE, MEETINGS, COMMITMENTS, RELATIONSHIP = range(6)


def _make(place: int, desk: Desk, parent: QWidget) -> PartnerTab:
    """A new tab. What it is made of is imported when it is first opened."""
    if place == TIMELINE:
        from brm_desktop.gui.views.partner.timeline import TimelineTab

        return TimelineTab(desk, parent)
    if place == PEOPLE:
        from brm_desktop.gui.views.partner.people import PeopleTab

        return PeopleTab(desk, parent)
    if place == MEETINGS:
        from brm_desktop.gui.views.partner.meetings import MeetingsTab

        return MeetingsTab(desk, parent)
    if place == RELATIONSHIP:
        from brm_desktop.gui.views.partner.relationship.tab import RelationshipTab

        return RelationshipTab(desk, parent)
    from brm_desktop.gui.views.partner.commitments import CommitmentsTab

    return CommitmentsTab(desk, parent)


class TabKey(QObject):
    """A letter of the page: it means what the tab in front says, else `act` on the overview, or everywhere."""

    def __init__(self, tabs: "PartnerTabs", key: str, act: Callable[[], None] | None, *, everywhere: bool) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._key = key
        self._act = act
        self._everywhere = everywhere

    def press(self) -> None:
        """The key was pressed."""
        if self._tabs.act(self._key) or self._act is None:
            return
        if self._everywhere or not self._tabs.place:
            self._act()


class PartnerTabs(QObject):
    """Shows the tab that is chosen; `changed` comes when it is another one, or its hints are others.

    `overview_wanted` comes when the focus is to go into the overview.
    """

    changed = Signal()
    overview_wanted = Signal()

    def __init__(self, desk: Desk, bar: TabBar, stack: QStackedWidget, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._bar = bar
        self._stack = stack
        self._made: dict[int, PartnerTab] = {}
        self._stale: set[int] = set()
        self._page: PartnerPage | None = None
        self._counting: Task[tuple[MonthCount, ...]] | None = None
        bar.currentChanged.connect(self._show)
        bar.follow_digits(page)

    @property
    def place(self) -> int:
        """Which tab is shown."""
        return max(0, self._bar.currentIndex())

    @property
    def current(self) -> PartnerTab | None:
        """The tab that is shown, None for the overview."""
        return self._made.get(self.place) if self.place else None

    def tab(self, place: int) -> PartnerTab:
        """The tab at a place, made if need be."""
        if place not in self._made:
            made = self._made[place] = _make(place, self._desk, self._stack)
            made.hints_changed.connect(self.changed)
            made.relationship_wanted.connect(self._open_relationship)
            self._stack.addWidget(made)
            self._stale.add(place)
        return self._made[place]

    def open(self, place: int) -> None:
        """Go to a tab."""
        self._bar.setCurrentIndex(place)

    def _open_relationship(self) -> None:
        self.open(RELATIONSHIP)

    def show_page(self, page: "PartnerPage") -> None:
        """The partner was read: counts behind the tabs. The tab in front reads again, the others when they open."""
        self._page = page
        counts = {PEOPLE: len(page.people), MEETINGS: page.meeting_count, COMMITMENTS: page.commitment_count}
        for place, count in counts.items():
            self._bar.set_count(place, count)
        self._stale = set(self._made)
        self._refresh()
        partner_id = page.partner.id
        # Counting a long history takes longer than the page, so it comes after it.
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._desk.run(
            lambda workspace: workspace.timeline.months(partner_id), self._count_events, owner=self
        )

    def _count_events(self, months: tuple[MonthCount, ...]) -> None:
        self._bar.set_count(TIMELINE, sum(month.count for month in months))

    def follow(self, links: Mapping[int, Fact]) -> None:
        """Facts of the page that lead to a tab."""
        for place, fact in links.items():
            fact.lead_to(place)
            fact.followed.connect(self.open)

    def act(self, key: str) -> bool:
        """Do what a letter means in the tab that is shown; False when it means nothing there."""
        return self._call(self.current.keys.get(key) if self.current is not None else None)

    @staticmethod
    def _call(act: Callable[[], None] | None) -> bool:
        if act is None:
            return False
        act()
        return True

    def _show(self, place: int) -> None:
        inside = self._stack.window().focusWidget()
        follows = inside is not None and (self._stack.isAncestorOf(inside) or inside is self._bar.parentWidget())
        if place:
            self._stack.setCurrentWidget(self.tab(place))
        else:
            self._stack.setCurrentIndex(0)
        self._refresh()
        current = self.current
        if follows and current is not None:
            current.take_focus()
        elif follows:
            self.overview_wanted.emit()
        self.changed.emit()

    def _refresh(self) -> None:
        current = self.current
        if current is not None and self._page is not None and self.place in self._stale:
            self._stale.discard(self.place)
            current.show_partner(self._page)

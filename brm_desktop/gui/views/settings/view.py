"""Settings: short pages under tabs, each made when it is first looked at. What is in them is in `settings_*`."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.settings import Ui_Settings
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.views.settings.data import DataRows
from brm_desktop.gui.views.settings.insights import InsightRows
from brm_desktop.gui.views.settings.keeping import Keeper
from brm_desktop.gui.views.settings.personal import keys, look, you
from brm_desktop.gui.views.settings.reminders import reminders
from brm_desktop.gui.views.settings.rows import Rows
from brm_desktop.gui.views.settings.rules import rules
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint

PAGES: tuple[Callable[[Keeper], Rows], ...] = (you, look, keys, rules, InsightRows, reminders, DataRows)


class SettingsView(View):
    """The page of settings. There is no Save: everything is stored as it is changed."""

    place = Place.SETTINGS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Settings()
        self.form.setupUi(self)
        self.keeper = Keeper(desk, self)
        self.rows: dict[int, Rows] = {}
        for _ in PAGES:
            self.form.pages.addWidget(_scrolling())
        self.form.tab_bar.currentChanged.connect(self._turn)
        self.form.tab_bar.follow_digits(self)
        self._turn(0)

    def reload(self) -> None:
        self.keeper.read_again()
        self.is_filled = True
        data = self.rows.get(PAGES.index(DataRows))
        if isinstance(data, DataRows):
            data.read()

    def hints(self) -> tuple[Hint, ...]:
        return (Hint(f"1 to {len(PAGES)}", "other settings"), Hint("Tab", "next"), Hint("Esc", "back"))

    def first_focus(self) -> QWidget:
        return self.form.tab_bar

    def _turn(self, place: int) -> None:
        area = self.form.pages.widget(place)
        if place not in self.rows and isinstance(area, QScrollArea):
            self.rows[place] = PAGES[place](self.keeper)
            area.setWidget(self.rows[place])
            area.viewport().setAutoFillBackground(False)
            self.rows[place].setAutoFillBackground(False)
        self.form.pages.setCurrentIndex(place)


def _scrolling() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    quiet_scroll_bars(area)
    return area

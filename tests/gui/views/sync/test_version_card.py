"""The card of one version of a conflict."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.domain.clock import fixed
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.views.sync.version_card import VersionCard
from brm_desktop.services.sync.values import Version

_LONG = "Owen wants no surprises in close week.\n" * 8


def test_where_name_and_moment_do_not_fit_side_by_side_the_moment_has_its_own_line(
    qtbot: QtBot, dressed: Theme
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    at = datetime(2026, 11, 20, 17, 2, tzinfo=UTC)
    clock = fixed(at)
    heights = []
    for name in ("Mac", "Mac mini in the office"):
        card = VersionCard(place, Version(name, at, _LONG), clock=clock, key="1", against="")
        heights.append(card.heightForWidth(240))
    assert heights[1] == heights[0] + 18

"""One promise beside the list: what it is, how its date moved, what to say now. What is done to it is the page's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from brm_desktop.domain.commitments import Direction
from brm_desktop.gui.forms.commitment_detail import Ui_CommitmentDetail
from brm_desktop.gui.models import commitment_story as story
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.empty_state import IconPicture
from brm_desktop.gui.widgets.label import Label

if TYPE_CHECKING:
    from brm_desktop.gui.views.commitments.editor import CommitmentEditor
    from brm_desktop.services.commitment_pages import CommitmentDetail

PANE_WIDTH = 320
_MOST_LINES = 12
_SEVERAL = (
    "K marks them kept, R moves them to one new date, Del withdraws them. Each is one step, and Ctrl Z takes it back."
)


class CommitmentPane(QWidget):
    """Qt Designer: promote a QWidget. `followed` brings the link that was followed: a constant of the story."""

    kept_wanted = Signal()
    move_wanted = Signal()
    more_wanted = Signal()
    copy_wanted = Signal()
    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail: CommitmentDetail | None = None
        self.message = ""
        self.setFixedWidth(px(PANE_WIDTH))
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(1, 0, 0, 0)
        self._make_detail()
        self._make_several()
        self._editor: CommitmentEditor | None = None
        self.show_nothing()

    def _make_detail(self) -> None:
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        quiet_scroll_bars(self.area)
        content = QWidget()
        self.form = form = Ui_CommitmentDetail()
        form.setupUi(content)
        self.area.setWidget(content)
        for widget in (self.area.viewport(), content):
            widget.setAutoFillBackground(False)
        place = QVBoxLayout(form.arrow_place)
        place.setContentsMargins(0, 0, 0, 0)
        self._arrow = IconPicture(form.arrow_place, name="arrow-up-right", colour="ink2", size=14)
        place.addWidget(self._arrow)
        form.lead_layout.setStretch(1, 1)
        form.text_label.set_most_lines(_MOST_LINES)
        form.say_label.set_most_lines(_MOST_LINES)
        form.kept_button.clicked.connect(self.kept_wanted)
        form.move_button.clicked.connect(self.move_wanted)
        form.more_button.clicked.connect(self.more_wanted)
        form.copy_button.clicked.connect(self.copy_wanted)
        form.facts.followed.connect(self.followed)
        self._layers.addWidget(self.area)

    def _make_several(self) -> None:
        self._several = QWidget(self)
        column = QVBoxLayout(self._several)
        column.setContentsMargins(px(20), px(22), px(24), px(16))
        self._several_title = Label(self._several, role="pane_title", wrap=True)
        self._several_words = Label(self._several, role="second_text", colour="ink2", wrap=True)
        column.addWidget(self._several_title)
        column.addWidget(self._several_words)
        column.addStretch(1)
        self._layers.addWidget(self._several)

    def show_nothing(self) -> None:
        """No row is selected."""
        self.detail = None
        self._several_title.setText("")
        self._several_words.setText("")
        self._layers.setCurrentWidget(self._several)

    def show_several(self, count: int) -> None:
        """Several rows are selected: the keys work on all of them."""
        self.detail = None
        self._several_title.setText(f"{count:,} promises selected")
        self._several_words.setText(_SEVERAL)
        self._layers.setCurrentWidget(self._several)

    def show_detail(self, detail: "CommitmentDetail") -> None:
        """One promise."""
        other = self.detail is None or self.detail.commitment.id != detail.commitment.id
        self.detail = detail
        form, commitment = self.form, detail.commitment
        lead = story.lead(detail)
        mine = commitment.direction is Direction.I_OWE
        self._arrow.show_icon("arrow-up-right" if mine else "arrow-down-left", "ink2")
        form.lead_label.setText(lead)
        form.text_label.setText(commitment.text)
        form.kept_button.setText("Open again" if commitment.closed else "Kept")
        form.kept_button.set_icon_name("" if commitment.closed else "check")
        form.kept_button.set_kind("plain" if commitment.closed else "primary")
        form.move_button.setVisible(not commitment.closed)
        form.facts.show_facts(story.facts(detail))
        form.history.show_steps(story.history(detail))
        self.message = story.sentence(detail)
        form.say_label.setText(f"“{self.message}”" if self.message else "")
        for widget in (form.say_heading, form.say_label, form.copy_button):
            widget.setVisible(bool(self.message))
        form.say_heading.setText("Say so" if commitment.closed else "Say so now")
        self.setAccessibleDescription(f"{lead}: {commitment.text}")
        if not self.is_editing:
            self._layers.setCurrentWidget(self.area)
        if other:
            self.area.verticalScrollBar().setValue(0)

    # Correcting in place

    @property
    def is_editing(self) -> bool:
        """Whether the fields lie over the detail."""
        return self._editor is not None

    def open_editor(self, editor: "CommitmentEditor") -> None:
        """The fields over the detail."""
        self._editor = editor
        self._layers.addWidget(editor)
        self._layers.setCurrentWidget(editor)
        editor.take_focus()

    def close_editor(self) -> bool:
        """Back to the detail. False when there were no fields."""
        if self._editor is None:
            return False
        editor, self._editor = self._editor, None
        self._layers.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._layers.setCurrentWidget(self.area if self.detail is not None else self._several)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(px(PANE_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("paper"))
        lines.vertical(painter, 0, self.height(), x=0, colour=colour("line"))
        painter.end()

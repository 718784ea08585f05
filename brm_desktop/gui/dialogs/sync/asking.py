"""A dialog with a few fields, which stores them on the worker and says in place what is wrong with them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace


_ABOVE_FIELD = 6


class AskingDialog(Dialog):
    """Subclasses add fields and call `store`. It closes itself when the worker has stored what was asked for."""

    def __init__(self, desk: Desk, window: QWidget, *, title: str) -> None:
        super().__init__(window, title=title)
        self.desk = desk
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(4))
        self.message = Label(self.content, role="second_text", colour="late", wrap=True)
        self.message.hide()
        self._under_way = False
        self.primary: Button | None = None

    def say(self, text: str, *, strong: bool = False) -> Label:
        """A paragraph."""
        label = Label(self.content, text=text, colour="ink" if strong else "ink2", wrap=True)
        if strong:
            label.set_weight(500)
        self.column.addWidget(label)
        self.column.addSpacing(px(4))
        return label

    def add_field(self, name: str, *, secret: bool = False) -> LineEdit:
        """A field beneath its label. Enter goes to the next one; on the last it answers."""
        self.column.addSpacing(px(_ABOVE_FIELD))
        self.column.addWidget(Label(self.content, text=name, role="second", weight=500))
        edit = LineEdit(self.content)
        edit.setAccessibleName(name)
        if secret:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.returnPressed.connect(self._entered)
        self.column.addWidget(edit)
        return edit

    def finish(self, text: str) -> None:
        """The line for errors, and the two actions."""
        self.column.addWidget(self.message)
        self.add_cancel()
        self.primary = self.add_action(text, kind="primary", key="Ctrl+Enter")
        self.primary.clicked.connect(self.answer)

    def answer(self) -> None:
        """What the primary action does; every dialog has its own."""
        raise NotImplementedError

    def show_wrong(self, message: str, *fields: LineEdit) -> None:
        """Say what is wrong; the caret goes to the first field it concerns."""
        self.message.setText(message)
        self.message.setVisible(bool(message))
        for field in fields:
            field.set_error(message)
        if fields:
            fields[0].setFocus()
            fields[0].selectAll()

    def store(
        self,
        call: "Callable[[Workspace], object]",
        then: Callable[[], None],
        *,
        wrong: tuple[LineEdit, ...] = (),
    ) -> None:
        """Do it on the worker and close; an error is said here, and the dialog stays."""
        if self._under_way:
            return
        self._under_way = True

        def done(_: object) -> None:
            self.accept()
            then()

        def failed(error: BaseException) -> None:
            self._under_way = False
            trouble = in_words(error)
            self.show_wrong(f"{trouble.title}. {trouble.detail}", *wrong)

        self.desk.run(call, done, failed=failed, owner=self)

    def _entered(self) -> None:
        fields = [edit for edit in self.content.findChildren(LineEdit) if edit.isVisibleTo(self)]
        pressed = self.sender()
        place = next((place for place, edit in enumerate(fields) if edit is pressed), len(fields) - 1)
        if place + 1 < len(fields):
            fields[place + 1].setFocus()
        else:
            self.answer()

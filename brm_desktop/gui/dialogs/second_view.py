"""A second view: a form for somebody else to fill, and bringing in what came back of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from brm_desktop.domain.errors import BrmError
from brm_desktop.domain.models.competencies import CompetencyModel
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.fields import RelationshipDialog
from brm_desktop.gui.models.assessment_words import count_words, day_words
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.words_edit import WordsEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from brm_desktop.interchange.reply_reading import Reply
    from brm_desktop.services.workspace import Workspace

_LONGEST = 200
_LARGEST_FILE = 2_000_000
_READ_AFTER_MS = 150
_TEXT_HEIGHT = 150
_HTML = "Web page (*.html)"
_REPLIES = "Answers (*.json *.txt *.eml);;All files (*)"
_WHAT_HAPPENS = (
    "You get one HTML file. It opens in any browser without this application, holds none of your own answers, and "
    "sends nothing by itself. The answers come back as a file or as text in a mail."
)


class AskForViewDialog(RelationshipDialog):
    """Who is asked, and about what; then the file is saved and the card says what to do with it."""

    def __init__(self, desk: Desk, window: QWidget, model: CompetencyModel) -> None:
        super().__init__(desk, window, title="Ask for a second view")
        self._model = model
        self.name_edit = LineEdit(self.content, placeholder="Grace Nwosu")
        self.role_edit = LineEdit(self.content, placeholder="manager, partner, colleague")
        for edit in (self.name_edit, self.role_edit):
            edit.setMaxLength(_LONGEST)
        self.about_box = ComboBox(self.content)
        whole = f"All {count_words(len(model.competencies))}, {len(model.statements)} statements"
        self.about_box.addItems([whole, *(found.name for found in model.competencies)])
        self.add_field("Who is to answer", self.name_edit)
        self.add_field("What they are to you", self.role_edit)
        self.add_field("About", self.about_box)
        self.what_label = self.add_words(_WHAT_HAPPENS)
        self.first = self.name_edit
        self.column.addWidget(self.error_label)
        self.cancel_button = self.add_cancel()
        self.save_button = self.add_action("Save the form…", kind="primary", key="Ctrl+Enter")
        self.save_button.clicked.connect(self.store)
        self.copy_button: Button | None = None
        for edit in (self.name_edit, self.role_edit):
            edit.returnPressed.connect(self.store)

    @property
    def rater(self) -> str:
        """Who is asked."""
        return " ".join(self.name_edit.text().split())

    @property
    def statements(self) -> tuple[str, ...]:
        """What is asked: statements of one competency, () for all."""
        place = self.about_box.currentIndex()
        if place <= 0:
            return ()
        return tuple(statement.key for statement in self._model.competencies[place - 1].statements)

    def store(self) -> None:
        if not self.rater:
            self.say_wrong("Say who is to answer: the name stands in the form and beside the answers.", self.name_edit)
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(c if c.isalnum() or c in " -_" else "-" for c in f"Second view by {self.rater}")
        chosen, _ = QFileDialog.getSaveFileName(self, "Save the form", str(Path(folder) / f"{name}.html"), _HTML)
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix.lower() in (".html", ".htm") else path.with_name(f"{path.name}.html"))

    def save_to(self, path: Path) -> None:
        """Write the form."""
        rater, role, statements = self.rater, " ".join(self.role_edit.text().split()), self.statements

        def write(workspace: "Workspace") -> None:
            from brm_desktop.interchange.publishing import publish

            html = workspace.assessments.reply_form(rater, role, statements)
            publish(path, html.encode("utf-8"))

        self.desk.run(write, lambda _: self._saved(path), failed=self._not_saved, owner=self)

    def _not_saved(self, error: BaseException) -> None:
        trouble = in_words(error)
        self.say_wrong(f"{trouble.title}. {trouble.detail}")

    def _saved(self, path: Path) -> None:
        """What is to be done with the file now."""
        for field in (self.name_edit, self.role_edit, self.about_box):
            field.setEnabled(False)
        self.error_label.hide()
        self.what_label.setText(
            f"Saved as {path.name}. Send that file to {self.rater}, by mail or chat. The button at its end makes the "
            "answer: a file, or a text to paste. When it is back, press B on this page."
        )
        self.save_button.hide()
        self.cancel_button.setText("Close")
        self.copy_button = self.add_action("Copy a message to send", kind="primary", key="Ctrl+Enter")
        self.copy_button.clicked.connect(self.copy_message)
        self.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_message(self) -> None:
        """A few words that go with the file."""
        first = self.rater.split()[0]
        QGuiApplication.clipboard().setText(
            f"Hello {first},\n\nhow do you see me at work? The file with this message opens in your browser and takes "
            "a few minutes. Leave out what you cannot know. At its end it makes an answer: please send me that file, "
            f"or the text it shows.\n\nThank you\n{self.desk.settings.name}".rstrip()
        )
        self.desk.notices.toast(f"Message to {self.rater} copied")
        self.accept()


class BringInViewDialog(RelationshipDialog):
    """A file or pasted text; what is in it shows at once, and nothing is stored before she says so."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk, window, title="Bring in an answer")
        self.reply: Reply | None = None
        self._asked = 0
        self.field = WordsEdit(self.content)
        self.text = self.field.edit
        self.text.setPlaceholderText("Paste the text of the answer here, the mail around it and all")
        self.field.setFixedHeight(px(_TEXT_HEIGHT))
        self.field.set_name("Text of the answer")
        self.file_button = Button(self.content, text="Choose a file…")
        self.found_label = Label(self.content, colour="ink2", wrap=True)
        self.column.addWidget(self.field)
        self.column.addSpacing(px(4))
        row = QHBoxLayout()
        row.addWidget(self.file_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addSpacing(px(4))
        self.column.addWidget(self.found_label)
        self.first = self.text
        self.finish_with("Bring it in")
        self.save_button.setEnabled(False)
        self.found_label.hide()
        self._soon = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        self._soon.timeout.connect(self._read_text)
        self.text.textChanged.connect(self._changed)
        self.file_button.clicked.connect(self._choose)

    def _changed(self) -> None:
        self._forget()
        self._soon.start()

    def _forget(self) -> None:
        self._asked += 1
        self.reply = None
        self.save_button.setEnabled(False)
        self.found_label.hide()
        self.error_label.hide()

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        chosen, _ = QFileDialog.getOpenFileName(self, "Open the answer", folder, _REPLIES)
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read the answer that is in a file."""
        self._forget()
        number = self._asked

        def read(workspace: "Workspace") -> "Reply":
            return workspace.assessments.read_reply(_text_of(path))

        self._ask(number, read)

    def _read_text(self) -> None:
        text = self.text.toPlainText()
        if not text.strip():
            return
        number = self._asked
        self._ask(number, lambda workspace: workspace.assessments.read_reply(text))

    def _ask(self, number: int, read: "Callable[[Workspace], Reply]") -> None:
        self.desk.run(
            read,
            lambda reply: self._found(number, reply),
            failed=lambda error: self._wrong(number, error),
            owner=self,
        )

    def _found(self, number: int, reply: "Reply") -> None:
        if number != self._asked:
            return
        self.reply = reply
        self.found_label.setText(found_words(reply))
        self.found_label.show()
        self.error_label.hide()
        self.save_button.setEnabled(True)
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wrong(self, number: int, error: BaseException) -> None:
        if number != self._asked:
            return
        trouble = in_words(error)
        self.say_wrong(" ".join(part for part in (f"{trouble.title}.", trouble.detail) if part))

    def store(self) -> None:
        reply = self.reply
        if reply is not None:
            self.do(
                lambda workspace: workspace.assessments.take_reply(reply), f"{reply.rater} sees you beside your own"
            )


def found_words(reply: "Reply") -> str:
    """What an answer holds, before it is brought in."""
    role = f", {reply.role}" if reply.role else ""
    count = sum(score > 0 for score in reply.answers.values())
    left = len(reply.answers) - count
    said = [f"{count} {'answer' if count == 1 else 'answers'}"]
    said += [f"{left} they cannot say"] if left else []
    said += [f"words on {count_words(len(reply.words))}"] if reply.words else []
    return (
        f"{reply.rater}{role}, {day_words(reply.filled_on)}: {', '.join(said)}. It stands beside your own view as a "
        "gap to talk about; your levels stay as they are."
    )


def _text_of(path: Path) -> str:
    """The text of a file.

    Raises:
        BrmError: it cannot be read, or is far too large for an answer.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise BrmError(
                "This file is far too large for an answer", "Nothing was stored. Choose the one that came back."
            )
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise BrmError("The file cannot be read", f"{path.name}: {error.strerror or error}") from error

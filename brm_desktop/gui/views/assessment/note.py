"""Her own words on a competency: kept after a pause, and when she goes on."""

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.models.assessment_words import note_question
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.assessment.round import Round

KEEP_AFTER_MS = 800


class OwnWords(QObject):
    """Watches the field of the form. `changed` brings the competency and its words."""

    changed = Signal(str, str)

    def __init__(self, form: Ui_Assessment, parent: QObject) -> None:
        super().__init__(parent)
        self._field = form.words_edit
        self._label = form.words_label
        self._competency = ""
        self._kept = ""
        self._soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        form.words_label.set_runs(Run("In your own words", "ink2", 500), Run("  optional, private", "ink3"))
        layout = self._field.layout()
        if layout is not None:
            layout.setContentsMargins(px(12), px(8), px(4), px(8))
        self._field.set_name("In your own words, optional, private")
        self._field.changed.connect(self._typed)

    def show(self, competency: str, answers: Round) -> None:
        """The words on a competency; those on the one before are kept first."""
        words = answers.reflections.get(competency, "")
        if competency == self._competency and words == self._kept:
            return
        self.keep()
        self._competency, self._kept = competency, words
        # A finished round has no empty field: nothing can be written into it.
        self._field.setVisible(bool(words) or not answers.is_finished)
        self._label.setVisible(bool(words) or not answers.is_finished)
        self._field.edit.setReadOnly(answers.is_finished)
        self._field.edit.setPlaceholderText("" if answers.is_finished else note_question(answers.model))
        if self._words() != words:
            self._field.set_words(words)
        self._soon.stop()

    def keep(self) -> None:
        """Bring what was typed, if there is anything new."""
        self._soon.stop()
        words = self._words()
        if self._competency and words != self._kept:
            self._kept = words
            self.changed.emit(self._competency, words)

    def forget(self) -> None:
        """Another round: nothing of the one before is brought any more."""
        self._competency = self._kept = ""

    def _words(self) -> str:
        return self._field.edit.toPlainText().strip()

    def _typed(self) -> None:
        if self._competency:
            self._soon.start()

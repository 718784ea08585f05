"""Where keys go: to the statements, the evidence, her own words or the steps, and back again."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.views.assessment.evidence import EvidenceLists
from brm_desktop.gui.views.assessment.shown import Shown


class Moving(QObject):
    """Moves the focus between the panes of the page."""

    def __init__(self, form: Ui_Assessment, shown: Shown, *, evidence: EvidenceLists, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._shown = shown
        self._evidence = evidence
        self._page = page

    @property
    def is_at_steps(self) -> bool:
        """Whether the focus is in the steps."""
        return self._is_in(self._form.step_list)

    @property
    def is_in_evidence(self) -> bool:
        """Whether the focus is in the pane of evidence."""
        return self._is_in(self._form.evidence)

    @property
    def home(self) -> QWidget:
        """Where the keys of a step belong: the present statement, or the summary."""
        if self._shown.is_at_summary:
            return self._form.summary
        return self._form.statements.present_block or self._page

    def go_home(self) -> None:
        """Back to the step. Without a ring: it would look as if an answer were about to be chosen."""
        self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_evidence(self) -> None:
        """E: into the evidence of the present statement."""
        if self._shown.competency is not None:
            self._form.evidence.open_drawer(True)
            self._evidence.take_focus()

    def to_search(self) -> None:
        """Slash: into the search of her records."""
        if self._shown.competency is not None:
            self._form.evidence.open_drawer(True)
            self._evidence.take_search()

    def to_note(self) -> None:
        """N: into her own words."""
        form = self._form
        if self._shown.competency is not None and form.words_edit.isVisibleTo(self._page):
            form.words_edit.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            form.questions_area.ensureWidgetVisible(form.words_edit)

    def close_layer(self) -> bool:
        """Esc: out of the note or the evidence, back to the statement. False when the page itself is to be left."""
        form = self._form
        if form.search_edit.hasFocus() and self._evidence.close_search():
            return True
        if not self.is_in_evidence and not form.words_edit.edit.hasFocus() and not form.evidence.is_open_drawer:
            return False
        form.evidence.open_drawer(False)
        self.go_home()
        return True

    def to_next_pane(self) -> None:
        """F6: statements, evidence, steps; on the summary there is no evidence."""
        form = self._form
        if self.is_at_steps:
            self.go_home()
        elif self.is_in_evidence or self._shown.is_at_summary:
            form.evidence.open_drawer(False)
            form.step_list.walk_to(form.step_list.place())
        else:
            self.to_evidence()

    def _is_in(self, pane: QWidget) -> bool:
        focus = self._page.window().focusWidget()
        return focus is not None and (focus is pane or pane.isAncestorOf(focus))

"""What can be done about a finding: see why, take the advice up, put it on the next brief, say that it is not so."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.models.failure_modes import Becomes
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.undoing import do_step

if TYPE_CHECKING:
    from brm_desktop.domain.diagnosis.findings import Finding


class ThoughtDeeds(QObject):
    """Acts on the store and says what happened; each is one step that Ctrl Z takes back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def why(self, finding: "Finding") -> None:
        """Show the rule, the records behind it, and all of the advice."""
        from brm_desktop.gui.dialogs.why_found import WhyFoundDialog

        WhyFoundDialog(self._desk, self._window(), finding, self).open()

    def take_up(self, finding: "Finding", lines: tuple[str, ...] = ()) -> None:
        """Make the lines promises of hers; without any, the first that is meant to become one."""
        chosen = lines or _first(finding, Becomes.COMMITMENT)
        do_step(
            self._desk,
            lambda workspace: workspace.insights.take_up(finding.partner_id, finding.rule, chosen, as_brief=False),
            lambda taken: f"Promised: {_said(taken)}",
        )

    def add_to_brief(self, finding: "Finding", lines: tuple[str, ...] = ()) -> None:
        """Put the lines on the next brief, for her eyes; without any, the first that is meant for it."""
        chosen = lines or _first(finding, Becomes.BRIEF)
        do_step(
            self._desk,
            lambda workspace: workspace.insights.take_up(finding.partner_id, finding.rule, chosen, as_brief=True),
            lambda taken: f"On your next brief with {finding.partner}: {_said(taken)}",
        )

    def not_so(self, finding: "Finding") -> None:
        """Ask why it is not so, and keep the answer."""
        from brm_desktop.gui.dialogs.not_so import NotSoDialog

        dialog = NotSoDialog(self._window(), finding)
        dialog.confirmed.connect(self._answer)
        dialog.open()

    def _answer(self, finding: "Finding", words: str) -> None:
        do_step(
            self._desk,
            lambda workspace: workspace.insights.not_so(finding.partner_id, finding.rule, words),
            f"Noted. Quiet until something new shows at {finding.partner}",
        )

    def _window(self) -> QWidget:
        page = self.parent()
        assert isinstance(page, QWidget)
        return page.window()


def _first(finding: "Finding", becomes: Becomes) -> tuple[str, ...]:
    """The first line of advice that is meant to become this, else the first of all."""
    meant = [place for place, advice in enumerate(finding.advice) if advice.becomes is becomes]
    return (finding.advice_words[meant[0] if meant else 0],)


def _said(taken: tuple[object, ...]) -> str:
    texts = [str(getattr(one, "text", "")) for one in taken]
    return texts[0] if len(texts) == 1 else f"{len(texts)} lines"

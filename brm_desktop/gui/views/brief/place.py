"""The brief as a page of the window: it gathers what it is made of, and keeps what was chosen with the meeting."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.brief.options import BriefOptions
from brm_desktop.domain.brief.values import Brief
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import BriefFor, Place
from brm_desktop.gui.paper.marks import PageFormat
from brm_desktop.gui.views.brief.view import BriefView
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import MeetingId
    from brm_desktop.services.briefs import BriefMaterial
    from brm_desktop.services.workspace import Workspace


class BriefPlaceView(View):
    """Shows the brief for a `BriefFor`."""

    place = Place.BRIEF
    has_own_hints = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.brief = BriefView(self)
        self._options: dict[str, BriefOptions] = {}
        self._marked: set[str] = set()
        self._meeting_id: MeetingId | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.brief)

    def words_of_place(self) -> str:
        return "Brief"

    def reload(self) -> None:
        wanted = self.argument
        if isinstance(wanted, BriefFor):
            self.ask(lambda workspace: _material(workspace, wanted), self._show)

    def hints(self) -> tuple[Hint, ...]:
        return (
            Hint("Space", "tick"),
            Hint("Alt+↑ ↓", "reorder"),
            Hint("Enter", "edit wording"),
            Hint("Ctrl+E", "export PDF"),
            Hint("Ctrl+P", "print"),
            Hint("Ctrl+Shift+C", "copy as Markdown"),
            Hint("Esc", "back"),
        )

    def first_focus(self) -> QWidget:
        form = self.brief.form
        # In a narrow window the options are away; keys must still reach the page.
        return form.choicesList if form.choicesList.isVisibleTo(self) else form.preview

    def go_back(self) -> None:
        """Leaves the brief."""
        self.desk.go_back()

    def brief_options_changed(self, options: BriefOptions) -> None:
        """What was ticked, moved or worded is kept with the meeting; without one it stays while the window is open."""
        meeting_id = self._meeting_id
        if meeting_id is not None and not self.desk.store.read_only:
            self.desk.run(lambda workspace: workspace.briefs.keep_options(meeting_id, options))
        elif isinstance(self.argument, BriefFor):
            self._options[self.argument.partner_id] = options

    def brief_handed_over(self, brief: Brief) -> None:
        """The brief was exported, printed or copied."""
        self._note_made()

    def _show(self, material: "BriefMaterial") -> None:
        meeting = material.meeting
        self._meeting_id = meeting.id if meeting is not None else None
        now = self.desk.clock.local(self.desk.clock.now())
        self.brief.show_brief(
            material.facts,
            material.private,
            options=material.options or self._options.get(material.partner.id),
            sender=material.sender,
            page=PageFormat.LETTER if self.desk.settings.page == PageFormat.LETTER.value else PageFormat.A4,
            filled_at=now.strftime("%H:%M"),
        )
        self.brief.form.hintLine.setVisible(self.desk.settings.hint_line)
        self._note_made()

    def _note_made(self) -> None:
        """Filled is made: Today says "Brief ready" from now on. Only once a meeting, so that this ends."""
        meeting_id = self._meeting_id
        if meeting_id is None or meeting_id in self._marked or self.desk.store.read_only:
            return
        self._marked.add(meeting_id)
        self.desk.run(
            lambda workspace: workspace.meetings.mark_brief_made(meeting_id),
            lambda _: self.desk.changes.meetings.emit(),
        )


def _material(workspace: "Workspace", wanted: BriefFor) -> "BriefMaterial":
    from brm_desktop.domain.identifiers import MeetingId, PartnerId

    meeting_id = MeetingId(wanted.meeting_id) if wanted.meeting_id is not None else None
    return workspace.briefs.prepare(PartnerId(wanted.partner_id), meeting_id=meeting_id)

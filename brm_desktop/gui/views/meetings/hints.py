"""Which keys work on the page of meetings, by where the focus is."""

from PySide6.QtWidgets import QWidget

from brm_desktop.gui.forms.meetings import Ui_Meetings
from brm_desktop.gui.widgets.hint_line import Hint

_MOVE = Hint("↑ ↓", "move")
_BACK = Hint("Esc", "back to the list")
_NEW = Hint("Ctrl+N", "new meeting")
_IN_THE_LIST = (
    _MOVE,
    Hint("Enter", "open"),
    Hint("P", "prepare"),
    Hint("W", "wrap up"),
    Hint("E", "edit note"),
    _NEW,
    Hint("/", "search here"),
)


def hints_for(focus: QWidget | None, form: Ui_Meetings, *, has_rows: bool) -> tuple[Hint, ...]:
    """The hints from left to right."""
    reading = form.reading_pane.form
    if focus is form.find_edit:
        return (Hint("Enter", "to the list"), Hint("Esc", "leave"))
    if not has_rows:
        return (_NEW,)
    if focus is reading.agenda_list:
        return (_MOVE, Hint("D", "discussed"), Hint("X", "drop"), Hint("A", "asks for a decision"), _BACK)
    if focus is reading.outcomes_list:
        return (_MOVE, Hint("K", "mark kept"), Hint("Tab", "next section"), _BACK)
    if focus is reading.reader:
        return (Hint("E", "edit note"), Hint("W", "wrap up"), _BACK)
    return _IN_THE_LIST

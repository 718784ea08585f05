"""The keys of the page of commitments that work with the present focus, for the hint line."""

from brm_desktop.gui.forms.commitments import Ui_Commitments
from brm_desktop.gui.models.commitment_words import ShownLine
from brm_desktop.gui.widgets.hint_line import Hint


def page_hints(form: Ui_Commitments, *, line: ShownLine | None, empty: bool, drawer: bool) -> tuple[Hint, ...]:
    """What stands at the foot of the page. `drawer` is a narrow window, where Enter opens the detail."""
    if form.new_line.edit.hasFocus():
        return (Hint("Enter", "save"), Hint("Esc", "leave"))
    if form.filters.find_edit.hasFocus():
        return (Hint("Enter", "to the list"), Hint("Esc", "clear"))
    if form.pane.is_editing:
        return (Hint("Ctrl+Enter", "save"), Hint("Esc", "leave it as it was"))
    if empty:
        return (Hint("N", "new"), Hint("D", "direction"), Hint("F", "filter"))
    if line is not None and line.closed:
        acts = [Hint("K", "open again")]
    else:
        acts = [Hint("K", "kept"), Hint("R", "renegotiate")]
    if form.pane.message and form.pane.detail is not None:
        acts.append(Hint("M", "message them"))
    details = (Hint("Enter", "details"),) if drawer else ()
    rest = (Hint("D", "direction"), Hint("F", "filter"), Hint("Ctrl+Z", "undo"))
    return (Hint("↑ ↓", "move"), *details, *acts, *rest)

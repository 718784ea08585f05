"""The keys that work on the page of the self-assessment, by where the focus is."""

from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.widgets.hint_line import Hint

RATING = (
    Hint("↑ ↓", "indicator"),
    Hint("1–4", "rate"),
    Hint("0", "no chance to show it"),
    Hint("E", "evidence"),
    Hint("N", "note"),
)
READING = (RATING[0], RATING[3], Hint("Ctrl+↵", "next"), Hint("Esc", "close"))
NOTE = (Hint("Ctrl+↵", "back to the statements"), Hint("Esc", "back"))
STEPS = (Hint("↑ ↓", "step"), Hint("Enter", "to its statements"), Hint("Esc", "save and leave"))
ASKING = (Hint("Tab", "next field"), Hint("Ctrl+↵", "add"), Hint("Esc", "cancel"))


def summary_hints(answers: Round, gaps: int) -> tuple[Hint, ...]:
    """The keys of the last step, on which so many gaps are shown."""
    last = Hint("Ctrl+↵", "close" if answers.is_finished else "finish the round")
    plan = (Hint("1" if gaps == 1 else f"1–{gaps}", "add to growth plan"),) if gaps else ()
    leave = Hint("Esc", "close" if answers.is_finished else "save and leave")
    return (last, *plan, Hint("Alt+Left", "back"), leave)

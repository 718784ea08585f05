"""A point to speak about asks for a decision, or no longer: the same from every page that shows points."""

from brm_desktop.domain.meetings import AgendaPoint
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.undoing import do_step

_BY_ITS_WORDS = "This point is a heading of the note: write “decide:” in it, as in ## decide: …"


def toggle_decision(desk: Desk, point: AgendaPoint) -> None:
    """One step with its way back; a point that is only a heading of a note says it in its own words."""
    if not point.id:
        desk.notices.toast(_BY_ITS_WORDS)
        return
    asks = not point.asks_decision
    do_step(
        desk,
        lambda workspace: workspace.agenda_points.ask_decision(point.id, asks=asks),
        f"{'Asks for a decision' if asks else 'Asks for no decision'}: {point.text}",
    )

"""Points to speak about by themselves: one for the next meeting, and whether one asks for a decision.

The agenda of a meeting, and what becomes of its points, is in `planning`.
"""

from dataclasses import replace

from brm_desktop.domain.agenda import read_point
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AgendaPointId, PartnerId, new_id
from brm_desktop.domain.meetings import AgendaPoint
from brm_desktop.domain.names.book import fold_name
from brm_desktop.services.relationships.pages import active_partner
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work


class AgendaPoints:
    """What the user can do with a point. Every method that changes something is one step."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ask_decision(self, point_id: AgendaPointId, *, asks: bool) -> AgendaPoint:
        """Note that a point asks for a decision, or does not.

        Raises:
            NotFound: there is no such point.
        """
        with self._database.read() as work:
            text = _one(work, point_id).text
        step = "Asks for a decision" if asks else "Asks for no decision"
        with self._database.write(step=f"{step}: {text}") as work:
            asking = replace(_one(work, point_id), asks_decision=asks)
            meeting_store.save_agenda(work, [asking])
        return asking

    def add_point(self, partner_id: PartnerId, typed: str, *, asks_decision: bool = False) -> AgendaPoint:
        """A point that waits for the next meeting with a partner; `typed` may carry the marks of the plan.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the partner is archived, there are no words, or such a point waits already.
        """
        written = read_point(typed)
        if not written.words:
            raise InvalidInput("A point needs words", "Say what is to be spoken about.")
        with self._database.write(step=f"To speak about: {written.words}") as work:
            active_partner(work, partner_id)
            waiting = meeting_store.waiting_points(work, partner_id)
            if fold_name(written.words) in {fold_name(point.text) for point in waiting}:
                raise InvalidInput("This point waits already", "The next meeting with the partner shows it.")
            point = AgendaPoint(
                AgendaPointId(new_id()),
                written.words,
                partner_id=partner_id,
                private=written.private,
                asks_decision=asks_decision or written.asks_decision,
                position=max((point.position for point in waiting), default=-1) + 1,
            )
            meeting_store.save_agenda(work, [point])
        return point


def _one(work: Work, point_id: AgendaPointId) -> AgendaPoint:
    found = meeting_store.agenda_point(work, point_id)
    if found is None:
        raise NotFound("There is no such point", f"No agenda point has the id {point_id}.")
    return found

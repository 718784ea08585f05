"""What every change of a relationship has in common. What can be changed is in `relationships` and its bases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Partner
from brm_desktop.services.models import Models
from brm_desktop.services.relationships.pages import active_partner, one_partner
from brm_desktop.settings import Settings
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

T = TypeVar("T")


class RelationshipChanges:
    """The store, the clock and the models, and a partner's cells changed in one step."""

    def __init__(self, database: Database, clock: Clock, models: Models, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._models = models
        self._settings = settings

    def _change(self, partner_id: PartnerId, words: str, **cells: Any) -> Partner:
        with self._database.write(step=f"{words} {self._name(partner_id)}") as work:
            partner = active_partner(work, partner_id)
            changed = replace(partner, **cells)
            if changed != partner:
                partner_store.save(work, [changed])
        return changed

    def _sender(self, work: Work) -> str:
        me = person_store.me(work)
        return self._settings().name or (me.name if me is not None else "")

    def _past(self, day: date | None) -> date:
        if day is not None and day > self._clock.today():
            raise InvalidInput("This day is still to come", "What was said or seen has a day up to today.")
        return day or self._clock.today()

    def _name(self, partner_id: PartnerId) -> str:
        with self._database.read() as work:
            return one_partner(work, partner_id).name


def found(value: T | None, what: str) -> T:
    """`value`, which `what` names.

    Raises:
        NotFound: it is None.
    """
    if value is None:
        raise NotFound(f"{what} is not here any more", "It was deleted meanwhile.")
    return value


def worded(text: str, title: str, detail: str) -> str:
    """`text` as one line.

    Raises:
        InvalidInput: there is nothing in it.
    """
    if not text.strip():
        raise InvalidInput(title, detail)
    return " ".join(text.split())

"""What lines mean in the light of what the store knows: who may be meant, which partner, how dates are written."""

import locale
from datetime import date

from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.notes.grammar import LineKind, NoteContext
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.settings import Settings
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work

PROMISES = frozenset({LineKind.I_OWE, LineKind.THEY_OWE, LineKind.ACTION})


def date_order(settings: Settings) -> DateOrder:
    """How a date such as 11/12 is read: as she set it, else as the system writes dates."""
    if settings.date_order == "day-first":
        return DateOrder.DAY_FIRST
    if settings.date_order == "month-first":
        return DateOrder.MONTH_FIRST
    language = (locale.getlocale(locale.LC_TIME)[0] or locale.getlocale()[0] or "").replace("-", "_")
    return DateOrder.MONTH_FIRST if language.endswith(("_US", "United States")) else DateOrder.DAY_FIRST


class Circle:
    """Everybody who may be meant where a line stands: those who were there, the partner's people, everybody."""

    def __init__(self, work: Work, *, partner_id: PartnerId | None = None) -> None:
        every = person_store.every(work)
        self.partners: tuple[Partner, ...] = partner_store.every(work, archived=True)
        self.me: Person | None = next((person for person in every if person.me), None)
        self.others: tuple[Person, ...] = tuple(person for person in every if not person.me)
        near = [person for person in self.others if person.partner_id == partner_id]
        self._near = near if partner_id is not None and near else []
        self._by_name = {person.name: person for person in reversed((*self._near, *self.others))}
        partner = next((partner for partner in self.partners if partner.id == partner_id), None)
        self.sponsor: Person | None = next(
            (person for person in self.others if partner is not None and person.id == partner.sponsor_id), None
        )

    def person(self, name: str | None) -> Person | None:
        """The person of this name, those of the partner first."""
        if name is None:
            return None
        if self.me is not None and name == self.me.name:
            return self.me
        return self._by_name.get(name)

    def context(self, settings: Settings, day: date) -> NoteContext:
        """The context in which a line is read."""
        mine = self.me.name if self.me else settings.name
        return NoteContext(
            day=day,
            order=date_order(settings),
            me=(mine,) if mine else (),
            attendees=tuple(person.name for person in self._near),
            people=tuple(person.name for person in self.others),
            sponsor=self.sponsor.name if self.sponsor else "",
            partners=tuple(partner.name for partner in self.partners),
            aliases=tuple((alias, person.name) for person in self.others for alias in person.aliases),
        )

"""What the rules look at, counted by the store in a few statements; and the records behind what they found."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, Subquery, bindparam, func, literal, select, union_all

from brm_desktop.domain.diagnosis.findings import RecordRef
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Whose
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.snapshot_records import (
    ASKED,
    ASKED_FOR,
    CONTACTS,
    DECISIONS,
    IDEAS,
    NOTICED,
    SETTLED,
    STANDING,
)
from brm_desktop.storage.values import time_to_text

_A_WEEK = timedelta(days=7)
_Counts = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Window:
    """Which days the rules look at: the last `days` up to `day`, and `ahead_days` from it on."""

    day: date
    now: datetime
    days: int = 90
    ahead_days: int = 30

    @property
    def parameters(self) -> dict[str, Any]:
        """As the statements name them."""
        return {
            "since": self.day - timedelta(days=self.days),
            "day": self.day,
            "now": time_to_text(self.now),
            "ahead": self.day + timedelta(days=self.ahead_days),
            "week_ago": self.day - _A_WEEK,
        }


def _counted(records: Subquery, total: str, *marks: str) -> Select[Any]:
    """How many records each partner has, and how many of them have each mark."""
    sums = (func.sum(records.c[mark]).label(mark) for mark in marks)
    columns = (records.c.partner_id, func.count().label(total), *sums)
    return select(*columns).group_by(records.c.partner_id)


_who, _pulse, _rating = tables.who_for_what.c, tables.pulse.c, tables.maturity_rating.c
_LAST_PULSES = 2
_last_pulses = (
    select(_pulse.id)
    .where(_pulse.partner_id == tables.partner.c.id, _pulse.whose == Whose.PARTNER, _pulse.deleted_at.is_(None))
    .where(_pulse.given_on <= bindparam("day"))
    .order_by(_pulse.given_on.desc(), _pulse.id.desc())
    .limit(_LAST_PULSES)
    .correlate(tables.partner)
)

COUNTS = (
    _counted(CONTACTS, "contacts", "alone", "tagged", "as_order"),
    _counted(ASKED, "asked_in_all", "request", "not_hers", "taken", "shaped", "ours", "theirs"),
    _counted(STANDING, "still_open", "hers_of_old", "unconfirmed"),
    _counted(SETTLED, "settled", "kept", "silent"),
    _counted(ASKED_FOR, "asked", "undecided"),
    _counted(NOTICED, "noticed", "value", "told"),
    select(_who.partner_id, func.count().label("owners_named"))
    .where(_who.deleted_at.is_(None), (_who.person_id.is_not(None)) | (_who.owner != ""))
    .group_by(_who.partner_id),
)
DECIDERS = select(DECISIONS.c.partner_id, DECISIONS.c.decided_by, func.count()).group_by(
    DECISIONS.c.partner_id, DECISIONS.c.decided_by
)
PULSES = (
    select(_pulse.partner_id, _pulse.given_on, _pulse.satisfaction)
    .join_from(tables.partner, tables.pulse, _pulse.id.in_(_last_pulses))
    .order_by(_pulse.given_on, _pulse.id)
)
SUPPLY_RATINGS = (
    select(_rating.partner_id, _rating.rated_on, _rating.value)
    .where(_rating.side == MaturitySide.SUPPLY, _rating.deleted_at.is_(None), _rating.rated_on <= bindparam("day"))
    .order_by(_rating.rated_on, _rating.id)
)


def _listed(records: Subquery, table: str, *marks: Any) -> Select[Any]:
    cells = (records.c.partner_id, literal(table).label("table"), records.c.id, records.c.title, records.c.day)
    return select(*cells).where(records.c.partner_id.in_(bindparam("partners", expanding=True)), *marks)


LISTED: Mapping[Behind, Any] = {
    Behind.ALONE: _listed(CONTACTS, "meeting", CONTACTS.c.alone == 1),
    Behind.AS_ORDER: _listed(CONTACTS, "meeting", CONTACTS.c.as_order == 1),
    Behind.NOT_HERS: _listed(ASKED, "commitment", ASKED.c.not_hers == 1),
    Behind.TAKEN: _listed(ASKED, "commitment", ASKED.c.taken == 1),
    Behind.MOVED: _listed(ASKED, "commitment", ASKED.c.moved == 1),
    Behind.OURS: _listed(ASKED, "commitment", ASKED.c.ours == 1),
    Behind.THEIRS: _listed(ASKED, "commitment", ASKED.c.theirs == 1),
    Behind.OPEN: _listed(STANDING, "commitment"),
    Behind.UNCONFIRMED: _listed(STANDING, "commitment", STANDING.c.unconfirmed == 1),
    Behind.KEPT: _listed(SETTLED, "commitment", SETTLED.c.kept == 1),
    Behind.SILENT: _listed(SETTLED, "commitment", SETTLED.c.silent == 1),
    Behind.HER_DECISIONS: _listed(DECISIONS, "decision", DECISIONS.c.decided_by.in_(bindparam("hers", expanding=True))),
    Behind.DODGED: _listed(ASKED_FOR, "agenda_point", ASKED_FOR.c.undecided == 1),
    Behind.ISSUES: _listed(NOTICED, "observation", NOTICED.c.issue == 1),
    Behind.IDEAS: _listed(IDEAS, "observation"),
    Behind.WORK: union_all(_listed(CONTACTS, "meeting"), _listed(SETTLED, "commitment", SETTLED.c.kept == 1)),
}
"""How the records of each kind are listed: with the marks by which they are counted."""


def snapshot(work: Work, window: Window) -> Snapshot:
    """All partners that are not archived, with what was recorded of them in the window."""
    partners = partner_store.every(work)
    parameters = window.parameters
    counts: _Counts = {}
    for statement in COUNTS:
        for row in work.execute(statement, parameters).mappings():
            counts.setdefault(row["partner_id"], {}).update(row)
    deciders: dict[str, list[tuple[str, int]]] = {}
    for partner_id, decided_by, count in work.execute(DECIDERS, parameters):
        deciders.setdefault(partner_id, []).append((decided_by, count))
    pulses = _dated(work.execute(PULSES, parameters))
    ratings = _dated(work.execute(SUPPLY_RATINGS, parameters))
    sponsors = person_store.by_id(work, [one.sponsor_id for one in partners if one.sponsor_id])
    me = person_store.me(work)
    return Snapshot(
        day=window.day,
        partners=tuple(
            _records(
                one,
                counts.get(one.id, {}),
                sponsor=sponsors[one.sponsor_id].name if one.sponsor_id and one.sponsor_id in sponsors else "",
                deciders=deciders.get(one.id, []),
                pulses=pulses.get(one.id, ()),
                ratings=ratings.get(one.id, ()),
            )
            for one in partners
        ),
        me=names_of(me),
    )


def names_of(me: Person | None) -> frozenset[str]:
    """The names under which a note says that the user decided, folded."""
    named = () if me is None else (me.name, *me.aliases)
    return frozenset(fold_name(name) for name in (*named, "me", "I") if name.strip())


def _dated(rows: Iterable[Any]) -> dict[str, tuple[tuple[date, Decimal], ...]]:
    found: dict[str, list[tuple[date, Decimal]]] = {}
    for partner_id, day, value in rows:
        found.setdefault(partner_id, []).append((day, Decimal(value)))
    return {partner_id: tuple(values) for partner_id, values in found.items()}


def _records(
    partner: Partner,
    counts: Mapping[str, Any],
    *,
    sponsor: str,
    deciders: list[tuple[str, int]],
    pulses: tuple[tuple[date, Decimal], ...],
    ratings: tuple[tuple[date, Decimal], ...],
) -> PartnerRecords:
    def number(name: str) -> int:
        return int(counts.get(name) or 0)

    names = (
        "contacts", "alone", "tagged", "as_order", "not_hers", "taken", "shaped", "ours", "theirs", "still_open",
        "unconfirmed", "settled", "kept", "silent", "asked", "undecided", "owners_named",
    )  # fmt: skip
    return PartnerRecords(
        partner=partner,
        sponsor=sponsor,
        requests=number("request"),
        promises=number("taken") + number("hers_of_old"),
        decisions=sum(count for _, count in deciders),
        deciders=tuple((name, count) for name, count in deciders if name.strip()),
        value_items=number("value"),
        issues_told=number("told"),
        pulses=pulses,
        supply_ratings=ratings,
        **{name: number(name) for name in names},
    )


def evidence(
    work: Work, wanted: Collection[tuple[PartnerId, Behind]], window: Window, found: Snapshot
) -> dict[tuple[PartnerId, Behind], tuple[RecordRef, ...]]:
    """The records of each kind at each partner that is `wanted`, the newest first."""
    hers = [name for one in found.partners for name, _ in one.deciders if fold_name(name) in found.me]
    listed: dict[tuple[PartnerId, Behind], list[RecordRef]] = {}
    for kind in sorted({kind for _, kind in wanted}):
        partners = [partner_id for partner_id, other in wanted if other is kind]
        parameters = {**window.parameters, "partners": partners, "hers": hers}
        for partner_id, table, record_id, title, day in work.execute(LISTED[kind], parameters):
            listed.setdefault((PartnerId(partner_id), kind), []).append(RecordRef(table, record_id, title, day))
    return {key: tuple(sorted(refs, key=lambda ref: (ref.day, ref.id), reverse=True)) for key, refs in listed.items()}


def meeting_of(work: Work, ref: RecordRef) -> MeetingId | None:
    """The meeting in which a record was noted, None if it was noted elsewhere or is a meeting itself."""
    table = tables.METADATA.tables[ref.table]
    if "meeting_id" not in table.c:
        return None
    found: str | None = work.execute(select(table.c.meeting_id).where(table.c.id == ref.id)).scalar()
    return MeetingId(found) if found is not None else None

"""Partners with their goals, needs and pulses."""

from collections.abc import Iterable, Mapping

from brm_desktop.domain.identifiers import GoalId, NeedId, PartnerId
from brm_desktop.domain.partners import Goal, Need, Partner
from brm_desktop.domain.pulses import Pulse, Whose
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_PARTNERS = Mapper(Partner, tables.partner)
_GOALS = Mapper(Goal, tables.goal)
_NEEDS = Mapper(Need, tables.need)
_PULSES = Mapper(Pulse, tables.pulse)


def every(work: Work, *, archived: bool = False) -> tuple[Partner, ...]:
    """All partners in her own order; the archived ones only if asked for."""
    column = tables.partner.c
    where = [] if archived else [column.archived.is_(False)]
    return rows.values(work, _PARTNERS, *where, order=(column.position, column.name))


def get(work: Work, partner_id: PartnerId) -> Partner | None:
    """The partner of this id, or None."""
    found = rows.values(work, _PARTNERS, tables.partner.c.id == partner_id)
    return found[0] if found else None


def save(work: Work, partners: Iterable[Partner]) -> None:
    """Store new or changed partners."""
    rows.save(work, tables.partner, [_PARTNERS.row(partner) for partner in partners])


def goals(work: Work, partner_id: PartnerId) -> tuple[Goal, ...]:
    """The partner's goals in order."""
    column = tables.goal.c
    return rows.values(work, _GOALS, column.partner_id == partner_id, order=(column.position,))


def save_goals(work: Work, goals: Iterable[Goal]) -> None:
    """Store new or changed goals."""
    rows.save(work, tables.goal, [_GOALS.row(goal) for goal in goals])


def needs(work: Work, partner_id: PartnerId) -> tuple[Need, ...]:
    """What the partner needs, in order."""
    column = tables.need.c
    return rows.values(work, _NEEDS, column.partner_id == partner_id, order=(column.position,))


def save_needs(work: Work, needs: Iterable[Need]) -> None:
    """Store new or changed needs."""
    rows.save(work, tables.need, [_NEEDS.row(need) for need in needs])


def pulses(
    work: Work, partner_ids: Iterable[PartnerId], *, whose: Whose = Whose.PARTNER
) -> Mapping[PartnerId, tuple[Pulse, ...]]:
    """The pulses of each partner, oldest first: those it gave itself, unless `whose` asks for her own guesses."""
    column = tables.pulse.c
    found: dict[PartnerId, list[Pulse]] = {}
    for group in rows.in_groups(partner_ids):
        where = (column.partner_id.in_(group), column.whose == whose)
        for pulse in rows.values(work, _PULSES, *where, order=(column.given_on, column.id)):
            found.setdefault(pulse.partner_id, []).append(pulse)
    return {partner_id: tuple(given) for partner_id, given in found.items()}


def save_pulses(work: Work, pulses: Iterable[Pulse]) -> None:
    """Store new or changed pulses."""
    rows.save(work, tables.pulse, [_PULSES.row(pulse) for pulse in pulses])


def goal(work: Work, goal_id: GoalId) -> Goal | None:
    """The goal of this id, or None."""
    found = rows.values(work, _GOALS, tables.goal.c.id == goal_id)
    return found[0] if found else None


def need(work: Work, need_id: NeedId) -> Need | None:
    """The need of this id, or None."""
    found = rows.values(work, _NEEDS, tables.need.c.id == need_id)
    return found[0] if found else None

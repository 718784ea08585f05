"""The records that rules look at, each kind as one statement with its marks; what is counted is listed by the same.

Parameters: `since` and `day` are the window, both ends included, `now` the moment as text, `ahead` the last day that
is soon, `week_ago` the day before which a meeting should have been wrapped up. What each mark means is written down in
decision 0011.
"""

from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Date,
    Integer,
    Subquery,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    true,
    union,
    union_all,
)

from brm_desktop.domain.commitments import Direction, Origin
from brm_desktop.domain.meetings import AgendaState, Channel, ObservationKind, PostureTag, Presence
from brm_desktop.storage import tables

_SINCE, _DAY = bindparam("since", type_=Date), bindparam("day", type_=Date)
_NOW, _AHEAD = bindparam("now", type_=Text), bindparam("ahead", type_=Date)
_A_WEEK_AGO = bindparam("week_ago", type_=Date)

_partner = tables.partner.c
_person = tables.person.c
_meeting = tables.meeting.c
_link = tables.meeting_partner.c
_seat = tables.attendance.c
_commitment = tables.commitment.c
_move = tables.renegotiation.c
_decision = tables.decision.c
_point = tables.agenda_point.c
_observation = tables.observation.c

_MINE = _commitment.direction == Direction.I_OWE
# Private promises are her own affair: the partner was not promised anything.
_LIVE = and_(_commitment.deleted_at.is_(None), _commitment.private.is_(False))
_OPEN = and_(_LIVE, _commitment.kept_on.is_(None), _commitment.withdrawn_on.is_(None))
# Notes to herself are no contact; what was called off or has not begun was not held.
_HELD = and_(
    _meeting.deleted_at.is_(None),
    _meeting.cancelled.is_(False),
    _meeting.channel != Channel.NOTE,
    or_(_meeting.start.is_(None), _meeting.start <= _NOW),
)


def _flag(condition: ColumnElement[bool]) -> Any:
    return case((condition, 1), else_=0).cast(Integer)


def _with_merged(roots: Any, name: str) -> CTE:
    """Those people, and everybody who was merged into one of them."""
    standing = roots.cte(name, recursive=True)
    merged = select(_person.id).join(standing, _person.merged_into == standing.c.id)
    with_merged: CTE = standing.union(merged)
    return with_merged


_nobody_else = or_(_person.merged_into.is_(None), _person.merged_into == _person.id)
COLLEAGUES = _with_merged(
    select(_person.id).where(_person.partner_id.is_(None), _person.me.is_(False), _nobody_else), "colleague"
)
"""People of the provider: those without a partner, but not the user."""
STRANGERS = _with_merged(
    select(_person.id).where(
        _person.partner_id.is_not(None),
        _person.me.is_(False),
        _person.merged_into.is_(None),
        _person.role == "",
        _person.stance.is_(None),
        _person.influence.is_(None),
        _person.decision_role.is_(None),
        _person.cares_about == "",
        _person.id.not_in(select(_partner.sponsor_id).where(_partner.sponsor_id.is_not(None))),
    ),
    "stranger",
)
"""People of whom she has said nothing: an import took them for the partner's because they stood in its minutes."""
HERSELF = _with_merged(select(_person.id).where(_person.me.is_(True), _person.merged_into.is_(None)), "herself")


def _came(people: CTE, presence: Presence) -> ColumnElement[bool]:
    here = (_seat.meeting_id == _meeting.id, _seat.presence == presence, _seat.deleted_at.is_(None))
    return exists(select(_seat.id).where(*here, _seat.person_id.in_(select(people.c.id))))


def _others_present() -> Any:
    """How many others came."""
    here = (_seat.meeting_id == _meeting.id, _seat.presence == Presence.PRESENT, _seat.deleted_at.is_(None))
    others = select(func.count()).select_from(tables.attendance).where(*here)
    return others.where(_seat.person_id.not_in(select(HERSELF.c.id))).scalar_subquery()


# Records are named by `partner.id`, so that SQLite goes from the partners to their records of the window; by their own
# column it would walk through everything ever recorded, in the order in which it is to be grouped.
def _contacts() -> Subquery:
    """Contacts with a partner.

    In what was imported she must be named, and nobody be there who might be a colleague as well: in a talk of two the
    other one is the partner's. Elsewhere she was there unless she is marked absent.
    """
    there = or_(_came(HERSELF, Presence.PRESENT), and_(_meeting.source == "", ~_came(HERSELF, Presence.ABSENT)))
    sure = or_(_meeting.source == "", ~_came(STRANGERS, Presence.PRESENT), _others_present() < 2)
    alone = and_(there, ~_came(COLLEAGUES, Presence.PRESENT), sure)
    cells = (
        _partner.id.label("partner_id"),
        _meeting.id,
        _meeting.title.label("title"),
        _link.day.label("day"),
        _flag(alone).label("alone"),
        _flag(_meeting.posture_tag.is_not(None)).label("tagged"),
        _flag(_meeting.posture_tag == PostureTag.ORDER).label("as_order"),
    )
    joined = (
        select(*cells)
        .join_from(tables.partner, tables.meeting_partner, _link.partner_id == _partner.id)
        .join(tables.meeting, _meeting.id == _link.meeting_id)
    )
    return joined.where(_link.day.between(_SINCE, _DAY), _link.deleted_at.is_(None), _HELD).subquery("contact")


def _moved(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    live = (_move.commitment_id == _commitment.id, _move.deleted_at.is_(None))
    return exists(select(_move.id).where(*live, *where))


_TOO_LATE = _move.made_on > _move.before_last
_IN_TIME = or_(_move.before_last.is_(None), _move.made_on <= _move.before_last)
_when_given = func.coalesce(
    select(_move.before_last)
    .where(_move.commitment_id == _commitment.id, _move.deleted_at.is_(None), _move.made_on > _commitment.passed_on_on)
    .order_by(_move.position)
    .limit(1)
    .correlate(tables.commitment)
    .scalar_subquery(),
    _commitment.due_last,
)
# What was late when she passed it on stays late for her (`domain.reliability.passed_in_her_hands`).
_GIVEN_LATE = or_(
    and_(_when_given < _commitment.passed_on_on, _when_given >= _SINCE),
    _moved(_TOO_LATE, _move.made_on <= _commitment.passed_on_on, _move.before_last >= _SINCE),
)


def _asked() -> Subquery:
    """Promises asked for in the window.

    Requests are those of hers, and all that were routed or have no owner. What others promised or left without an owner
    in imported minutes counts only if she is named as present there: it was said to others. What she wrote down as owed
    to her (`<-`) is the partner's promise, whether or not she named who: no request that nobody owns.
    """
    imported = select(_meeting.id).where(_meeting.day.between(_SINCE, _DAY), _meeting.source != "")
    owed_to_her = and_(
        _commitment.origin == Origin.UNOWNED,
        or_(
            and_(_commitment.to_id.is_not(None), _commitment.to_id.in_(select(HERSELF.c.id))),
            # As long as nobody is marked as the user, a line cannot say that it is owed to her.
            and_(_commitment.to_id.is_(None), ~exists(select(HERSELF.c.id))),
        ),
        or_(_commitment.meeting_id.is_(None), _commitment.meeting_id.not_in(imported)),
    )
    strange = and_(_commitment.origin.in_((Origin.ROUTED, Origin.UNOWNED)), ~owed_to_her)
    elsewhere = _commitment.meeting_id.in_(imported.where(~_came(HERSELF, Presence.PRESENT)))
    of_colleague = _commitment.owner_id.in_(select(COLLEAGUES.c.id))
    heard = or_(_commitment.meeting_id.is_(None), ~elsewhere)
    hers_to_see = or_(_MINE, _commitment.origin == Origin.ROUTED, heard)
    ours = or_(_MINE, and_(of_colleague, heard))
    of_theirs = and_(_commitment.owner_id.is_not(None), ~of_colleague)
    theirs = and_(~_MINE, or_(of_theirs, owed_to_her), heard)
    shaped = or_(_commitment.withdrawn_on.is_not(None), _moved(_IN_TIME))
    cells = (
        _partner.id.label("partner_id"),
        _commitment.id,
        _commitment.text.label("title"),
        _commitment.asked_on.label("day"),
        _flag(and_(or_(_MINE, strange), hers_to_see)).label("request"),
        _flag(and_(strange, hers_to_see)).label("not_hers"),
        _flag(_MINE).label("taken"),
        _flag(and_(_MINE, shaped)).label("shaped"),
        _flag(and_(_MINE, _moved())).label("moved"),
        _flag(ours).label("ours"),
        _flag(theirs).label("theirs"),
    )
    of_partner = select(*cells).join_from(tables.partner, tables.commitment, _commitment.partner_id == _partner.id)
    return of_partner.where(_commitment.asked_on.between(_SINCE, _DAY), _LIVE).subquery("asked")


def _standing() -> Subquery:
    """Open promises of both sides. `unconfirmed`: hers, due soon or passed, on supply that nobody has confirmed."""
    unsure = and_(_MINE, _commitment.supply_confirmed.is_(False), _commitment.due_last <= _AHEAD)
    cells = (
        _partner.id.label("partner_id"),
        _commitment.id,
        _commitment.text.label("title"),
        _commitment.asked_on.label("day"),
        _flag(and_(_MINE, _commitment.asked_on < _SINCE)).label("hers_of_old"),
        _flag(unsure).label("unconfirmed"),
    )
    of_partner = select(*cells).join_from(tables.partner, tables.commitment, _commitment.partner_id == _partner.id)
    return of_partner.where(_OPEN).subquery("standing")


def _settled() -> Subquery:
    """Promises of hers that were kept in the window, or whose date passed in it without a word (DESIGN section 6).

    One that she passed on counts if its date had passed by then.
    """
    kept = select(_commitment.id).where(_commitment.kept_on.between(_SINCE, _DAY))
    passed = select(_commitment.id).where(_OPEN, _commitment.due_last >= _SINCE, _commitment.due_last < _DAY)
    late = select(_move.commitment_id).where(
        _move.before_last.between(_SINCE, _DAY), _TOO_LATE, _move.deleted_at.is_(None)
    )
    given = select(_commitment.id).where(_commitment.passed_on_on.between(_SINCE, _DAY))
    candidates = union(kept, passed, late, given).subquery("candidate")
    silent = and_(
        _commitment.due_last.is_not(None),
        or_(
            ~_MINE,
            _moved(_TOO_LATE),
            _commitment.kept_on > _commitment.due_last,
            and_(_commitment.kept_on.is_(None), _commitment.due_last < _DAY),
        ),
    )
    cells = (
        _commitment.partner_id,
        _commitment.id,
        _commitment.text.label("title"),
        case((_commitment.kept_on.is_not(None), _commitment.kept_on), else_=_commitment.due_last).label("day"),
        _flag(and_(_MINE, _commitment.kept_on.is_not(None))).label("kept"),
        _flag(silent).label("silent"),
    )
    of_hers = select(*cells).join_from(candidates, tables.commitment, _commitment.id == candidates.c.id)
    in_time = or_(_commitment.kept_on.is_(None), _commitment.kept_on.between(_SINCE, _DAY))
    still_hers = and_(_MINE, _commitment.withdrawn_on.is_(None), in_time)
    return of_hers.where(_LIVE, or_(still_hers, and_(~_MINE, _GIVEN_LATE))).subquery("settled")


def _decisions() -> Subquery:
    """Decisions. "I" in minutes that do not name her as present is whoever wrote them, and names nobody here."""
    imported = select(_meeting.id).where(_meeting.day.between(_SINCE, _DAY), _meeting.source != "")
    elsewhere = _decision.meeting_id.in_(imported.where(~_came(HERSELF, Presence.PRESENT)))
    writer = and_(func.lower(_decision.decided_by).in_(("i", "me", "myself")), elsewhere)
    cells = (
        _partner.id.label("partner_id"),
        _decision.id,
        _decision.text.label("title"),
        _decision.decided_on.label("day"),
        case((writer, ""), else_=_decision.decided_by).label("decided_by"),
    )
    of_partner = select(*cells).join_from(tables.partner, tables.decision, _decision.partner_id == _partner.id)
    return of_partner.where(_decision.decided_on.between(_SINCE, _DAY), _decision.deleted_at.is_(None)).subquery(
        "taken"
    )


def _asked_for() -> Subquery:
    """Points that asked for a decision at a meeting that was held, once for each meeting that left them open.

    Until a meeting is wrapped up its open points may have been decided; a week later they were not.
    """
    decided = exists(select(_decision.id).where(_decision.meeting_id == _meeting.id, _decision.deleted_at.is_(None)))
    left = and_(_point.state != AgendaState.DISCUSSED, ~decided)
    known = or_(_point.state != AgendaState.OPEN, _meeting.wrapped_up_at.is_not(None), _meeting.day < _A_WEEK_AGO)
    asks = (_point.asks_decision.is_(True), _point.deleted_at.is_(None))
    named = (_point.partner_id.label("partner_id"), _point.id.label("id"), _point.text.label("title"))
    at_meeting = select(*named, _meeting.day.label("day"), _flag(left).label("undecided")).join_from(
        tables.meeting, tables.agenda_point, _point.meeting_id == _meeting.id
    )
    held = at_meeting.where(_meeting.day.between(_SINCE, _DAY), _HELD, known, *asks)
    past = func.json_each(_point.left_open_at).table_valued("value")
    elsewhere = or_(_point.meeting_id.is_(None), _point.meeting_id != _meeting.id)
    carried = (
        select(*named, _meeting.day.label("day"), _flag(~decided).label("undecided"))
        .select_from(tables.agenda_point)
        .join(past, true())
        .join(tables.meeting, _meeting.id == past.c.value)
        .where(_meeting.day.between(_SINCE, _DAY), _HELD, elsewhere, *asks)
        .where(or_(_meeting.wrapped_up_at.is_not(None), _meeting.day < _A_WEEK_AGO), _point.left_open_at != "[]")
    )
    return union_all(held, carried).subquery("asked_for")


def _noticed() -> Subquery:
    """What was noticed in the window. Value that is private was not shown, an issue that is private not told."""
    kind, open_to_all = _observation.kind, _observation.private.is_(False)
    cells = (
        _partner.id.label("partner_id"),
        _observation.id,
        _observation.text.label("title"),
        _observation.noted_on.label("day"),
        _flag(and_(kind == ObservationKind.VALUE, open_to_all)).label("value"),
        _flag(kind == ObservationKind.ISSUE).label("issue"),
        _flag(and_(kind == ObservationKind.ISSUE, open_to_all)).label("told"),
    )
    of_partner = select(*cells).join_from(tables.partner, tables.observation, _observation.partner_id == _partner.id)
    live = _observation.deleted_at.is_(None)
    return of_partner.where(_observation.noted_on.between(_SINCE, _DAY), live).subquery("noticed")


def _ideas() -> Subquery:
    """Demand that was noticed, whenever, and lies open."""
    cells = (
        _observation.partner_id,
        _observation.id,
        _observation.text.label("title"),
        _observation.noted_on.label("day"),
    )
    open_demand = (
        _observation.kind == ObservationKind.DEMAND,
        _observation.closed_on.is_(None),
        _observation.deleted_at.is_(None),
        _observation.noted_on <= _DAY,
    )
    return select(*cells).where(*open_demand).subquery("idea")


CONTACTS, ASKED, STANDING, SETTLED = _contacts(), _asked(), _standing(), _settled()
DECISIONS, ASKED_FOR, NOTICED, IDEAS = _decisions(), _asked_for(), _noticed(), _ideas()

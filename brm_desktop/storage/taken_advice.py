"""Promises and lines of agendas that were taken up from the advice of a finding, with what became of them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import and_, func, select

from brm_desktop.domain.diagnosis.taken_up import Stage, TakenUp
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.meetings import AgendaState
from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work

Taken = Mapping[PartnerId, Mapping[str, tuple[TakenUp, ...]]]

_commitment, _point, _meeting = tables.commitment.c, tables.agenda_point.c, tables.meeting.c
_PROMISES = select(
    _commitment.partner_id,
    _commitment.advice_of,
    _commitment.id,
    _commitment.text,
    _commitment.asked_on,
    _commitment.due_last,
    _commitment.kept_on,
    _commitment.withdrawn_on,
).where(_commitment.advice_of.is_not(None), _commitment.partner_id.is_not(None), _commitment.deleted_at.is_(None))
_left_open_at = func.json_each(_point.left_open_at).table_valued("value")
_LEFT_OPEN_ON = (
    select(func.max(_meeting.day))
    .where(_meeting.id.in_(select(_left_open_at.c.value)), _meeting.deleted_at.is_(None))
    .correlate(tables.agenda_point)
    .scalar_subquery()
)
_LINES = (
    select(
        _point.partner_id,
        _point.advice_of,
        _point.id,
        _point.text,
        _point.advised_on,
        _point.state,
        _meeting.day,
        _LEFT_OPEN_ON.label("left_open_on"),
    )
    .join_from(
        tables.agenda_point,
        tables.meeting,
        and_(_meeting.id == _point.meeting_id, _meeting.deleted_at.is_(None)),
        isouter=True,
    )
    .where(_point.advice_of.is_not(None), _point.partner_id.is_not(None), _point.deleted_at.is_(None))
)


def every(work: Work) -> Taken:
    """All that was taken up, by partner and rule, the last one first."""
    taken = [*map(_promise, work.execute(_PROMISES)), *map(_line, work.execute(_LINES))]
    found: dict[PartnerId, dict[str, tuple[TakenUp, ...]]] = {}
    for one in sorted(taken, key=lambda one: (one.taken_on, one.id), reverse=True):
        rules = found.setdefault(one.partner_id, {})
        rules[one.rule] = (*rules.get(one.rule, ()), one)
    return found


def _promise(row: Any) -> TakenUp:
    stage = Stage.GIVEN_UP if row.withdrawn_on else Stage.DONE if row.kept_on else Stage.OPEN
    return TakenUp(
        PartnerId(row.partner_id), row.advice_of, tables.commitment.name, row.id, row.text, row.asked_on,
        stage=stage, due=row.due_last, done_on=row.kept_on,
    )  # fmt: skip


def _line(row: Any) -> TakenUp:
    """A line without a day of its own (made by something else) was taken up when it was first to be spoken about."""
    stage = {AgendaState.OPEN: Stage.OPEN, AgendaState.DISCUSSED: Stage.DONE}.get(row.state, Stage.GIVEN_UP)
    day: date | None = row.day if row.day is not None else row.left_open_on
    return TakenUp(
        PartnerId(row.partner_id), row.advice_of, tables.agenda_point.name, row.id, row.text,
        row.advised_on or day or date.min, stage=stage, due=day, done_on=row.day,
    )  # fmt: skip

"""Meetings of the sample with what their notes and agendas say."""

from datetime import timedelta

from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.meetings import (
    AgendaPoint,
    AgendaState,
    Attendance,
    Channel,
    Decision,
    Meeting,
    Observation,
    ObservationKind,
    PostureTag,
    Presence,
)
from brm_desktop.domain.notes.grammar import NoteLine
from brm_desktop.services.sample.days import SampleDays
from brm_desktop.services.sample.drafts import Draft
from brm_desktop.services.sample.identities import Identities, person_id

SETTLED_AFTER = timedelta(days=28)
"""What was noticed, or meant for the next time, longer ago than this is closed."""

_WRAPPED_UP_AFTER = timedelta(minutes=10)
_BRIEF_MADE_AT = "16:00"


def meeting(draft: Draft, days: SampleDays, ids: Identities, *, me: PersonId) -> Meeting:
    """The meeting. Past ones are wrapped up unless the file says otherwise."""
    written = draft.written
    start, end = days.hours(draft.on, written["time"])
    past = draft.on < days.reference
    brief_made = written.get("brief_made")
    return Meeting(
        id=ids.meeting(draft.key),
        title=written["title"],
        day=days.moved(draft.on),
        start=start,
        end=end,
        zone=getattr(days.zone, "key", ""),
        channel=Channel(written.get("channel", "meeting")),
        place=written.get("place", ""),
        partner_ids=(ids.partner,),
        attendance=_attendance(draft, me),
        note=draft.note,
        purpose=days.in_words(written.get("purpose", "")),
        wrapped_up_at=end + _WRAPPED_UP_AFTER if past and written.get("wrapped_up", True) else None,
        brief_made_at=days.moment(brief_made, _BRIEF_MADE_AT) if brief_made else None,
        posture_tag=PostureTag(written["tag"]) if "tag" in written else None,
        topics=tuple(written.get("subjects", ())),
    )


def _attendance(draft: Draft, me: PersonId) -> tuple[Attendance, ...]:
    present = [Attendance(person_id(name)) for name in draft.written["present"]]
    absent = [Attendance(person_id(name), Presence.ABSENT) for name in draft.written.get("absent", ())]
    colleagues = [Attendance(person_id(name)) for name in draft.written.get("with", ())]
    return (*present, *absent, *colleagues, Attendance(me))


def planned_points(draft: Draft, days: SampleDays, ids: Identities) -> list[AgendaPoint]:
    """The agenda of a meeting to come."""
    return [
        AgendaPoint(
            id=ids.agenda_point(draft.key, written["text"]),
            text=days.in_words(written["text"]),
            partner_id=ids.partner,
            meeting_id=ids.meeting(draft.key),
            detail=days.in_words(written.get("detail", "")),
            asks_decision=written.get("asks", False),
            position=position,
        )
        for position, written in enumerate(draft.written.get("agenda", ()))
    ]


def point_of_note(draft: Draft, line: NoteLine, days: SampleDays, ids: Identities, *, carried: bool) -> AgendaPoint:
    """A heading of a note, which was discussed; or, `carried`, a point for next time, which waits while it is new."""
    waits = carried and draft.on > days.reference - SETTLED_AFTER
    return AgendaPoint(
        id=ids.agenda_point(draft.key, str(line.line)),
        text=line.text,
        partner_id=ids.partner,
        meeting_id=None if waits else ids.meeting(draft.key),
        state=AgendaState.OPEN if waits else AgendaState.DISCUSSED,
        position=line.line,
        line=line.line,
    )


def decision(draft: Draft, line: NoteLine, days: SampleDays, ids: Identities) -> Decision:
    """A decision of a note. `decisions_of_partner = false` in the file keeps it from being the partner's own."""
    owner = line.owners[0] if line.owners else None
    return Decision(
        id=ids.decision(draft.key, line.line),
        text=line.text,
        decided_on=days.moved(draft.on),
        meeting_id=ids.meeting(draft.key),
        partner_id=ids.partner if draft.written.get("decisions_of_partner", True) else None,
        decided_by=(owner.name or owner.written) if owner else "",
        line=line.line,
    )


def observation(
    draft: Draft, line: NoteLine, days: SampleDays, ids: Identities, *, kind: ObservationKind
) -> Observation:
    """What a note says was noticed."""
    closed = draft.on + SETTLED_AFTER
    return Observation(
        id=ids.observation(draft.key, line.line),
        kind=kind,
        text=line.text,
        noted_on=days.moved(draft.on),
        partner_id=ids.partner,
        meeting_id=ids.meeting(draft.key),
        closed_on=days.moved(closed) if closed <= days.reference else None,
        line=line.line,
    )

"""Promises of the sample. Each is written into the note of the meeting it was made in, as the user would write it."""

from datetime import date
from typing import Any

from brm_desktop.domain.commitments import Commitment, Direction, Due, Origin, Renegotiation
from brm_desktop.domain.dates.format import write_due
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.services.sample.days import SampleDays
from brm_desktop.services.sample.drafts import Draft
from brm_desktop.services.sample.identities import Identities, person_id


def promise(
    written: dict[str, Any], draft: Draft, days: SampleDays, ids: Identities, *, me: PersonId, sponsor: str
) -> Commitment:
    """The promise, made in the meeting `draft`, whose note gets its line. `by` in the file is who owes."""
    key = written.get("key", written["text"])
    text = days.in_words(written["text"])
    owner = written.get("by", "")
    moves = tuple(_move(move, days) for move in written.get("moves", ()))
    due = days.moved_due(written["due"])
    asked_on = days.moved(draft.on)
    line = draft.add_promise(key, _line(text, owner=owner, due=moves[0].before if moves else due, asked_on=asked_on))
    return Commitment(
        id=ids.commitment(key),
        direction=Direction.THEY_OWE if owner else Direction.I_OWE,
        text=text,
        asked_on=asked_on,
        partner_id=ids.partner,
        owner_id=person_id(owner) if owner else me,
        to_id=me if owner else person_id(sponsor),
        due=due,
        good=written.get("good", ""),
        meeting_id=ids.meeting(draft.key),
        line=line,
        waits_for=ids.commitment(written["waits_for"]) if "waits_for" in written else None,
        goal_id=ids.goal(written["goal"]) if "goal" in written else None,
        origin=Origin(written.get("origin", Origin.OWNED)),
        kept_on=days.moved(written["kept"]) if "kept" in written else None,
        withdrawn_on=days.moved(written["withdrawn"]) if "withdrawn" in written else None,
        withdrawn_why=written.get("why", ""),
        renegotiations=moves,
    )


def _move(written: dict[str, Any], days: SampleDays) -> Renegotiation:
    return Renegotiation(
        made_on=days.moved(written["on"]),
        before=days.moved_due(written["from"]),
        after=days.moved_due(written["to"]),
        agreed_with=written["with"],
        why=days.in_words(written["why"]),
    )


def _line(text: str, *, owner: str, due: Due | None, asked_on: date) -> str:
    by = f" by {write_due(due, asked_on)}" if due else ""
    return f"<- {owner}: {text}{by}" if owner else f"-> {text}{by}"

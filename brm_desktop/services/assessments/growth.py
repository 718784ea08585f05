"""Targets and the growth plan: what she will do to grow a competency is a commitment to herself."""

from dataclasses import replace
from datetime import date

from brm_desktop.domain.assessments import GrowthAction
from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, GrowthActionId, MeetingId, new_id, stable_id
from brm_desktop.domain.models.competencies import CompetencyModel
from brm_desktop.services.assessments.values import GrowthRow
from brm_desktop.services.commitments import commitment_rows
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import growth as store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work


def plan_rows(work: Work, model: CompetencyModel, *, today: date) -> tuple[GrowthRow, ...]:
    """The growth plan of a model: what is open by date due, then what was kept, the newest first.

    Actions whose commitment was withdrawn or is in the bin are left out.
    """
    actions = {action.commitment_id: action for action in store.actions(work, model=model.id)}
    live = [c for one in actions if (c := commitment_store.get(work, one)) is not None and c.withdrawn_on is None]
    ordered = tuple(sorted(live, key=_place))
    meetings = meeting_store.by_id(work, {c.meeting_id for c in ordered if c.meeting_id is not None})
    found = []
    for row in commitment_rows(work, ordered, today):
        action = actions[row.commitment.id]
        competency = model.competency(action.competency)
        meeting = meetings.get(row.commitment.meeting_id or "")
        found.append(
            GrowthRow(
                action=action,
                row=row,
                competency=competency.name if competency else action.competency,
                meeting_id=meeting.id if meeting else None,
                meeting_title=meeting.title if meeting else "",
                meeting_day=meeting.day if meeting else None,
            )
        )
    return tuple(found)


def _place(commitment: Commitment) -> tuple[int, int, str]:
    if commitment.kept_on is not None:
        return 1, -commitment.kept_on.toordinal(), commitment.id
    return 0, commitment.due.last.toordinal() if commitment.due else date.max.toordinal(), commitment.id


def added(
    work: Work, model: CompetencyModel, *, competency: str, words: str, due: Due | None, expected: str, today: date
) -> GrowthAction:
    """Store a new action with its commitment."""
    me = person_store.me(work)
    commitment = Commitment(
        id=CommitmentId(new_id()),
        direction=Direction.I_OWE,
        text=words,
        asked_on=today,
        owner_id=me.id if me else None,
        to_id=me.id if me else None,
        due=due,
        good=expected,
    )
    action = GrowthAction(
        id=GrowthActionId(stable_id("growth", commitment.id)),
        commitment_id=commitment.id,
        model=model.id,
        competency=competency,
        expected=expected,
    )
    commitment_store.save(work, [commitment])
    store.save_actions(work, [action])
    return action


def one(work: Work, action_id: GrowthActionId) -> tuple[GrowthAction, Commitment]:
    """An action with its commitment.

    Raises:
        NotFound: there is none of this id, or its commitment is gone.
    """
    action = store.action(work, action_id)
    commitment = commitment_store.get(work, action.commitment_id) if action else None
    if action is None or commitment is None:
        raise NotFound("There is no such line in the growth plan", f"No action has the id {action_id}.")
    return action, commitment


def changed(
    work: Work,
    action_id: GrowthActionId,
    *,
    competency: str | None,
    words: str | None,
    due: Due | None,
    expected: str | None,
    meeting_id: MeetingId | None,
) -> GrowthAction:
    """Store what is given of an action; None leaves it as it is."""
    action, commitment = one(work, action_id)
    said = action.expected if expected is None else expected
    action = replace(action, competency=competency or action.competency, expected=said)
    commitment = replace(
        commitment,
        text=commitment.text if words is None else words,
        good=said,
        due=due or commitment.due,
        meeting_id=meeting_id or commitment.meeting_id,
    )
    commitment_store.save(work, [commitment])
    store.save_actions(work, [action])
    return action


def required_words(words: str) -> str:
    """What is to be done, without spaces around.

    Raises:
        InvalidInput: there are no words.
    """
    plain = words.strip()
    if not plain:
        raise InvalidInput("What will you do?", "An action of the growth plan needs words.")
    return plain

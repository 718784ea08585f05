"""`brm mark` and `brm agenda`: whose a promise is, its supply, what she was in a meeting, points to speak about."""

import argparse

from brm_desktop.cli import documents
from brm_desktop.cli.output import answer, workspace
from brm_desktop.domain.commitments import Commitment, Origin, Supply
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import CommitmentId, MeetingId
from brm_desktop.domain.meetings import PostureTag
from brm_desktop.services.marking import Marks, Whose
from brm_desktop.services.workspace import Workspace

SUPPLY = tuple(supply.value for supply in Supply)
POSTURES = (*(tag.value for tag in PostureTag), "none")


def mark(options: argparse.Namespace) -> None:
    """`brm mark`."""
    of_promise, of_meeting = bool(options.origin or options.supply), options.posture is not None
    if not (of_promise or of_meeting):
        raise InvalidInput("Nothing was said", "Give --origin or --supply for a promise, --posture for a meeting.")
    with workspace(options) as opened:
        kind, record_id = opened.store.find(options.id)
        if kind == "commitment" and not of_meeting:
            _mark_promise(opened, options, CommitmentId(record_id))
        elif kind == "meeting" and not of_promise:
            _mark_meeting(opened, options, MeetingId(record_id))
        else:
            raise InvalidInput(
                f"{options.id} is a {kind.replace('_', ' ')}",
                "--origin and --supply are said of promises, --posture of meetings.",
            )


def _mark_promise(opened: Workspace, options: argparse.Namespace, commitment_id: CommitmentId) -> None:
    supply = Supply(options.supply) if options.supply else None
    opened.commitments.mark(commitment_id, _marks(opened, options.origin, supply))
    row = opened.commitments.get(commitment_id)
    said = [row.commitment.text, *lines(row.commitment, owner=row.owner)]
    if options.origin == Whose.MINE.value:
        said.append("Owner: you")
    if supply is Supply.NOT_ASKED:
        said.append(f"Supply: {supply.words}")
    answer(options, {"mark": documents.commitment(row)}, "\n".join(said))


def _marks(opened: Workspace, origin: str | None, supply: Supply | None) -> Marks:
    """What is said of a promise. A name has to be known, so that a slip makes nobody up."""
    match origin:
        case None | "":
            return Marks(supply=supply)
        case "mine":
            return Marks(whose=Whose.MINE, supply=supply)
        case "nobody":
            return Marks(whose=Whose.NOBODYS, supply=supply)
    person = opened.people.get(origin).person
    return Marks(whose=Whose.PASSED_ON, name=person.name, person_id=person.id, supply=supply)


def _mark_meeting(opened: Workspace, options: argparse.Namespace, meeting_id: MeetingId) -> None:
    tag = None if options.posture == "none" else PostureTag(options.posture)
    opened.meetings.tag(meeting_id, tag)
    detail = opened.meetings.get(meeting_id)
    said = f"You were: {tag.words if tag else 'not said'}"
    answer(options, {"mark": documents.meeting(detail.row)}, f"{detail.row.meeting.title}\n{said}")


def lines(commitment: Commitment, *, owner: str) -> list[str]:
    """What was said of a promise, a line each; nothing for what was not."""
    said = []
    if commitment.origin is not Origin.OWNED:
        said.append("Owner: nobody's yet" if commitment.origin is Origin.UNOWNED else f"Passed on to {owner}")
    if commitment.supply is not Supply.NOT_ASKED:
        said.append(f"Supply: {commitment.supply.words}")
    return said


def agenda(options: argparse.Namespace) -> None:
    """`brm agenda`."""
    with workspace(options) as opened:
        partner = opened.partners.called(options.partner)
        point = opened.agenda_points.add_point(partner.id, options.text, asks_decision=options.decision)
    asks = " (asks for a decision)" if point.asks_decision else ""
    words = f"To speak about with {partner.name}, next time: {point.text}{asks}"
    answer(options, {"agenda": documents.agenda_point(point) | {"partner": partner.name}}, words)

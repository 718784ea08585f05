"""A portfolio made by hand in a real store: partners, and what was recorded of them so many days ago."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from brm_desktop.domain.commitments import Commitment, Direction, Due, Origin, Renegotiation
from brm_desktop.domain.identifiers import (
    AgendaPointId,
    CommitmentId,
    DecisionId,
    MeetingId,
    ObservationId,
    PartnerId,
    PersonId,
    new_id,
)
from brm_desktop.domain.meetings import (
    AgendaPoint,
    AgendaState,
    Attendance,
    Decision,
    Meeting,
    Observation,
    ObservationKind,
    PostureTag,
    Presence,
)
from brm_desktop.domain.partners import Level, Partner, Posture
from brm_desktop.domain.people import Person
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store

ME = "Nora Lindqvist"


class Portfolio:
    """Writes records, and says what is found in them."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.today = workspace.clock.today()
        self.me = self.person(ME, me=True)
        self.architect = self.person("Ravi Desai")

    def person(self, name: str, of: Partner | None = None, **cells: Any) -> Person:
        """Somebody of a partner, or of the provider."""
        made = Person(id=PersonId(new_id()), name=name, partner_id=of.id if of else None, **cells)
        with self.workspace.database.write() as work:
            person_store.save(work, [made])
        return made

    def partner(self, name: str, **cells: Any) -> Partner:
        """A partner whose ratings show nothing, with a sponsor."""
        usual = Partner(
            id=PartnerId(new_id()),
            name=name,
            covered_since=self.today - timedelta(days=700),
            demand=Decimal("2.2"),
            supply=Decimal("2.2"),
            posture=Posture.TACTICAL,
            level=Level.ADVISOR,
            own_level=Level.ADVISOR,
            value_potential="Medium",
            why_agreed_on=self.today - timedelta(days=300),
        )
        made = replace(usual, **cells)
        self.store(made)
        sponsor = self.person(f"Sponsor of {name}", of=made)
        made = replace(made, sponsor_id=sponsor.id)
        self.store(made)
        return made

    def store(self, partner: Partner) -> None:
        """Store a changed partner."""
        with self.workspace.database.write() as work:
            partner_store.save(work, [partner])

    def day(self, ago: int) -> date:
        """So many days ago; below zero it is to come."""
        return self.today - timedelta(days=ago)

    def contact(
        self, *partners: Partner, ago: int = 10, with_colleague: bool = False, absent: bool = False,
        without_me: bool = False, tag: PostureTag | None = None, wrapped_up: bool = True, **cells: Any,
    ) -> Meeting:  # fmt: skip
        """A meeting with the sponsors of partners, and of the provider with her, a colleague, or both."""
        seats = [Attendance(one.sponsor_id) for one in partners if one.sponsor_id]
        seats += [Attendance(self.architect.id)] if with_colleague else []
        if not without_me:
            seats.append(Attendance(self.me.id, Presence.ABSENT if absent else Presence.PRESENT))
        made = Meeting(
            id=MeetingId(new_id()),
            title=f"Talk {ago} days ago",
            day=self.day(ago),
            partner_ids=tuple(one.id for one in partners),
            attendance=tuple(seats),
            posture_tag=tag,
            wrapped_up_at=self.workspace.clock.now() if wrapped_up else None,
        )
        made = replace(made, **cells)
        with self.workspace.database.write() as work:
            meeting_store.save(work, [made])
        return made

    def promise(self, partner: Partner, *, ago: int = 20, mine: bool = True, **cells: Any) -> Commitment:
        """A promise of hers (or of the sponsor's), asked for so many days ago, due ten days later; kept on that day.

        With `late` it was kept five days after, with `open_for` it is open and due in so many days.
        """
        late, open_for = cells.pop("late", False), cells.pop("open_for", None)
        due = Due.on(self.day(ago - 10) if open_for is None else self.day(-open_for))
        kept_on = None if open_for is not None else due.last + timedelta(days=5 if late else 0)
        made = Commitment(
            id=CommitmentId(new_id()),
            direction=Direction.I_OWE if mine else Direction.THEY_OWE,
            text=f"Promise {ago}",
            asked_on=self.day(ago),
            partner_id=partner.id,
            owner_id=self.me.id if mine else partner.sponsor_id,
            due=due,
            kept_on=kept_on,
        )
        made = replace(made, **cells)
        with self.workspace.database.write() as work:
            commitment_store.save(work, [made])
        return made

    def strange(self, partner: Partner, origin: Origin, **cells: Any) -> Commitment:
        """A request that is not hers: passed on, or without an owner."""
        return self.promise(
            partner, mine=origin is Origin.ROUTED, origin=origin, owner_id=None, withdrawn_on=self.day(15),
            kept_on=None, **cells,
        )  # fmt: skip

    def moved(self, promise: Commitment, *, in_time: bool) -> Commitment:
        """The promise with its date moved by agreement before it passed, or after."""
        assert promise.due is not None
        last = promise.due.last
        before = Due.on(last - timedelta(days=3))
        made_on = before.last if in_time else before.last + timedelta(days=1)
        made = replace(promise, renegotiations=(Renegotiation(made_on, before, promise.due, "", "more time"),))
        with self.workspace.database.write() as work:
            commitment_store.save(work, [made])
        return made

    def decision(self, partner: Partner, *, by: str = "Helena Brandt", ago: int = 10, **cells: Any) -> None:
        """A decision."""
        made = Decision(DecisionId(new_id()), "Freeze it", self.day(ago), partner_id=partner.id, decided_by=by, **cells)
        with self.workspace.database.write() as work:
            meeting_store.save_decisions(work, [made])

    def asked(
        self, partner: Partner, meeting: Meeting | None, state: AgendaState = AgendaState.OPEN, *,
        left_open_at: tuple[Meeting, ...] = (),
    ) -> None:  # fmt: skip
        """A point that asks for a decision; `left_open_at` are the meetings that ended with it open."""
        point = AgendaPoint(
            AgendaPointId(new_id()), "Decide this", partner_id=partner.id,
            meeting_id=meeting.id if meeting else None, asks_decision=True, state=state,
            left_open_at=tuple(one.id for one in left_open_at),
        )  # fmt: skip
        with self.workspace.database.write() as work:
            meeting_store.save_agenda(work, [point])

    def noticed(self, partner: Partner, kind: str, *, ago: int = 10, **cells: Any) -> None:
        """A value, an issue, a demand."""
        made = Observation(
            ObservationId(new_id()), ObservationKind(kind), f"A {kind}", self.day(ago), partner_id=partner.id, **cells
        )
        with self.workspace.database.write() as work:
            meeting_store.save_observations(work, [made])

    def balanced(self, partner: Partner) -> Partner:
        """A partner of which everything is recorded as it should be."""
        for number in range(12):
            tag = (PostureTag.ORDER, PostureTag.ADVICE, PostureTag.PARTNERSHIP)[number % 3]
            meeting = self.contact(partner, ago=7 * number + 1, with_colleague=number % 2 == 0, tag=tag)
            self.asked(partner, meeting, AgendaState.OPEN if number == 3 else AgendaState.DISCUSSED)
            self.decision(partner, by=ME if number % 4 == 0 else "Helena Brandt", ago=7 * number + 1)
            promise = self.promise(partner, ago=7 * number + 11, late=number == 5)
            if number % 6 == 1:
                self.moved(promise, in_time=True)
            self.promise(partner, ago=7 * number + 11, mine=False)
        for kind in ("value", "issue", "demand"):
            self.noticed(partner, kind)
        self.strange(partner, Origin.UNOWNED)
        return partner

    def found(self) -> dict[str, set[str]]:
        """The rules that found something, by the name of the partner."""
        return {
            one.partner.name: {finding.rule for finding in one.findings}
            for one in self.workspace.insights.all()
            if one.findings
        }

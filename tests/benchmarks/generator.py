"""Makes stores of a given size, the same from the same seed and day.

`python -m tests.benchmarks.generator FOLDER --size 10` makes the store of the figures to reach: 20,000 meetings with
notes of 2 KB, 100,000 commitments. Size 1 is ten years of a real user, 2,000 meetings; size 100 a hundred times that.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from decimal import Decimal
from pathlib import Path
from random import Random

from brm_desktop.domain.commitments import Commitment, Direction, Due, Renegotiation
from brm_desktop.domain.identifiers import (
    AgendaPointId,
    CommitmentId,
    DecisionId,
    MeetingId,
    ObservationId,
    PartnerId,
    PersonId,
    PulseId,
)
from brm_desktop.domain.meetings import (
    AgendaPoint,
    AgendaState,
    Attendance,
    Decision,
    Meeting,
    Observation,
    ObservationKind,
)
from brm_desktop.domain.partners import Level, Partner, Posture
from brm_desktop.domain.people import Influence, Person, Stance
from brm_desktop.domain.pulses import Pulse
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database, open_store
from tests.benchmarks.words import Words

MEETINGS_IN_TEN_YEARS = 2_000
COMMITMENTS_A_MEETING = 5
NOTE_CHARACTERS = 2_048
PARTNERS = 12
PEOPLE = 300
_YEARS = timedelta(days=3_652)
_AHEAD = timedelta(days=14)
_BATCH = 2_000
_LINE_CHARACTERS = 60


@dataclass(slots=True)
class Batch:
    """Meetings with what came out of them, as many as go into one transaction."""

    meetings: list[Meeting]
    commitments: list[Commitment]
    decisions: list[Decision]
    agenda: list[AgendaPoint]
    observations: list[Observation]


class Generator:
    """Makes the records of one store."""

    def __init__(self, *, today: date, seed: int = 1) -> None:
        self._random = Random(seed)
        self._words = Words(self._random)
        self._today = today
        self._me = Person(id=PersonId(self._id()), name="Nora Lindqvist", me=True)
        self.partners = [self._partner(position) for position in range(PARTNERS)]
        self.people = [self._me, *(self._person(number) for number in range(PEOPLE - 1))]
        self._of_partner = {
            partner.id: [person.id for person in self.people if person.partner_id == partner.id]
            for partner in self.partners
        }
        self.partners = [replace(partner, sponsor_id=self._of_partner[partner.id][0]) for partner in self.partners]

    def _id(self) -> str:
        return f"{self._random.getrandbits(128):032x}"

    def _partner(self, position: int) -> Partner:
        return Partner(
            id=PartnerId(self._id()),
            name=self._words.phrase(1).title() + f" {position + 1}",
            covered_since=self._today - _YEARS,
            cadence_days=self._random.choice((14, 21, 30)),
            level=Level(self._random.randint(1, 4)),
            target_level=Level.STRATEGIC_PARTNER,
            demand=Decimal(self._random.randint(10, 39)) / 10,
            supply=Decimal(self._random.randint(10, 39)) / 10,
            posture=self._random.choice(list(Posture)),
            position=position,
        )

    def _person(self, number: int) -> Person:
        return Person(
            id=PersonId(self._id()),
            name=self._words.person(),
            partner_id=self.partners[number % PARTNERS].id,
            role=self._words.phrase(2),
            stance=self._random.choice(list(Stance)),
            influence=self._random.choice(list(Influence)),
            cares_about=self._words.phrase(4),
        )

    def pulses(self) -> list[Pulse]:
        """A rating of every partner each quarter."""
        return [
            Pulse(
                id=PulseId(self._id()),
                partner_id=partner.id,
                given_on=self._today - timedelta(days=91 * quarter),
                satisfaction=Decimal(self._random.randint(25, 48)) / 10,
                given_by=partner.sponsor_id,
            )
            for partner in self.partners
            for quarter in range(40)
        ]

    def batches(self, meetings: int) -> Iterator[Batch]:
        """`meetings` meetings from ten years ago up to two weeks from now, oldest first."""
        days = sorted(self._working_day() for _ in range(meetings))
        for start in range(0, meetings, _BATCH):
            batch = Batch([], [], [], [], [])
            for day in days[start : start + _BATCH]:
                self._add_meeting(batch, day)
            yield batch

    def _working_day(self) -> date:
        every = (_YEARS + _AHEAD).days
        day = self._today + _AHEAD - timedelta(days=int(self._random.random() * every))
        return day - timedelta(days=max(0, day.weekday() - 4)) if day != self._today else day

    def _add_meeting(self, batch: Batch, day: date) -> None:
        partner = self._random.choice(self.partners)
        meeting_id = MeetingId(self._id())
        past = day < self._today
        lines = self._words.prose(NOTE_CHARACTERS - COMMITMENTS_A_MEETING * _LINE_CHARACTERS) if past else []
        for _ in range(COMMITMENTS_A_MEETING if past else 0):
            commitment = self._commitment(day, partner, meeting_id, line=len(lines))
            lines.append(f"{'->' if commitment.direction is Direction.I_OWE else '<-'} {commitment.text}")
            batch.commitments.append(commitment)
        batch.meetings.append(self._meeting(meeting_id, day, partner, note="\n".join(lines)))
        if past:
            self._add_findings(batch, day, partner.id, meeting_id)

    def _meeting(self, meeting_id: MeetingId, day: date, partner: Partner, *, note: str) -> Meeting:
        start = datetime.combine(day, clock_time(self._random.randint(7, 16), self._random.choice((0, 30))), UTC)
        end = start + timedelta(minutes=45)
        wrapped_up = day < self._today - timedelta(days=30) or self._random.random() < 0.9
        there = self._random.sample(self._of_partner[partner.id], 3)
        return Meeting(
            id=meeting_id,
            title=self._words.phrase(3),
            day=day,
            start=start,
            end=end,
            partner_ids=(partner.id,),
            attendance=tuple(Attendance(person_id) for person_id in (*there, self._me.id)),
            note=note,
            wrapped_up_at=end if note and wrapped_up else None,
        )

    def _add_findings(self, batch: Batch, day: date, partner_id: PartnerId, meeting_id: MeetingId) -> None:
        text = self._words.phrase(3)
        batch.agenda.append(
            AgendaPoint(
                id=AgendaPointId(self._id()), text=text, partner_id=partner_id, meeting_id=meeting_id,
                state=AgendaState.DISCUSSED, line=0,
            )
        )  # fmt: skip
        if self._random.random() < 0.5:
            batch.decisions.append(
                Decision(
                    id=DecisionId(self._id()), text=self._words.phrase(7), decided_on=day, meeting_id=meeting_id,
                    partner_id=partner_id,
                )
            )  # fmt: skip
        if self._random.random() < 0.25:
            closed = day + timedelta(days=28)
            batch.observations.append(
                Observation(
                    id=ObservationId(self._id()), kind=self._random.choice(list(ObservationKind)),
                    text=self._words.phrase(8), noted_on=day, partner_id=partner_id, meeting_id=meeting_id,
                    closed_on=closed if closed <= self._today else None,
                )
            )  # fmt: skip

    def _commitment(self, day: date, partner: Partner, meeting_id: MeetingId, *, line: int) -> Commitment:
        mine = self._random.random() < 0.45
        other = self._random.choice(self._of_partner[partner.id])
        due, kept_on = self._course(day)
        return Commitment(
            id=CommitmentId(self._id()),
            direction=Direction.I_OWE if mine else Direction.THEY_OWE,
            text=self._words.phrase(self._random.randint(4, 8)),
            asked_on=day,
            partner_id=partner.id,
            owner_id=self._me.id if mine else other,
            to_id=other if mine else self._me.id,
            due=due,
            meeting_id=meeting_id,
            line=line,
            kept_on=kept_on,
            renegotiations=self._moves(day, due) if due and self._random.random() < 0.08 else (),
        )

    def _course(self, day: date) -> tuple[Due | None, date | None]:
        """When a promise of `day` is due and when it was kept: about three in a hundred are open, one of these late."""
        chance = self._random.random()
        if chance < 0.012:
            return None, None
        last = day + timedelta(days=self._random.randint(5, 45))
        due = Due.on(last)
        if chance < 0.018:
            return due, None
        kept_on = last + timedelta(days=self._random.randint(-5, 0 if chance < 0.8 else 12))
        return due, max(day, kept_on) if kept_on <= self._today else None

    def _moves(self, day: date, due: Due) -> tuple[Renegotiation, ...]:
        before = Due.on(day + (due.last - day) // 2)
        return (Renegotiation(made_on=day, before=before, after=due, agreed_with="", why=self._words.phrase(5)),)


def fill(database: Database, *, size: int, today: date, seed: int = 1) -> None:
    """Fill an empty store with `size` times what a real user writes in ten years."""
    generator = Generator(today=today, seed=seed)
    with database.write() as work:
        person_store.save(work, generator.people)
        partner_store.save(work, generator.partners)
        partner_store.save_pulses(work, generator.pulses())
    for batch in generator.batches(size * MEETINGS_IN_TEN_YEARS):
        with database.write() as work:
            meeting_store.save(work, batch.meetings)
            meeting_store.save_agenda(work, batch.agenda)
            meeting_store.save_decisions(work, batch.decisions)
            meeting_store.save_observations(work, batch.observations)
            commitment_store.save(work, batch.commitments)


def make(folder: Path, *, size: int, today: date | None = None, seed: int = 1) -> None:
    """A new store in `folder`."""
    database = open_store(folder)
    try:
        fill(database, size=size, today=today or date.today(), seed=seed)
    finally:
        database.close()


def main(arguments: list[str] | None = None) -> int:
    """Make a store as the command line says."""
    parser = argparse.ArgumentParser(description="Make a store for measuring.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=10, help="times ten years of a real user (default 10)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--today", type=date.fromisoformat, default=None)
    given = parser.parse_args(arguments)
    began = time.perf_counter()
    make(given.folder, size=given.size, today=given.today, seed=given.seed)
    print(f"{given.size * MEETINGS_IN_TEN_YEARS} meetings in {time.perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())

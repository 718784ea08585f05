"""Identifiers of the sample's records: the same on every installation, so that none comes twice."""

from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.identifiers import (
    AgendaPointId,
    CommitmentId,
    DecisionId,
    GoalId,
    MeetingId,
    NeedId,
    ObservationId,
    PartnerId,
    PersonId,
    PulseId,
    stable_id,
)


def person_id(name: str) -> PersonId:
    """The person of this name; names are not used twice in the sample."""
    return PersonId(stable_id("sample", "person", name))


@dataclass(frozen=True, slots=True)
class Identities:
    """Identifiers of what belongs to the partner `name`, by what the files call it."""

    name: str

    @property
    def partner(self) -> PartnerId:
        """The partner itself."""
        return PartnerId(stable_id("sample", "partner", self.name))

    def goal(self, text: str) -> GoalId:
        """A goal by its text."""
        return GoalId(stable_id("sample", "goal", self.name, text))

    def need(self, text: str) -> NeedId:
        """A need by its text."""
        return NeedId(stable_id("sample", "need", self.name, text))

    def pulse(self, given_on: date) -> PulseId:
        """A rating by the day that is written for it."""
        return PulseId(stable_id("sample", "pulse", self.name, given_on.isoformat()))

    def pulse_of(self, given_on: date, whose: str) -> PulseId:
        """A rating that is not the partner's own, by its day and whose it is."""
        return PulseId(stable_id("sample", "pulse", self.name, given_on.isoformat(), whose))

    def of(self, kind: str, *key: str) -> str:
        """Any other record of the partner's, by its kind and what tells it from the others."""
        return stable_id("sample", kind, self.name, *key)

    def meeting(self, key: str) -> MeetingId:
        """A meeting by its key."""
        return MeetingId(stable_id("sample", "meeting", self.name, key))

    def commitment(self, key: str) -> CommitmentId:
        """A promise by its key."""
        return CommitmentId(stable_id("sample", "commitment", self.name, key))

    def agenda_point(self, meeting: str, text: str) -> AgendaPointId:
        """An agenda point by its meeting's key and its text."""
        return AgendaPointId(stable_id("sample", "agenda", self.name, meeting, text))

    def decision(self, meeting: str, line: int) -> DecisionId:
        """A decision by its meeting's key and its line in the note."""
        return DecisionId(stable_id("sample", "decision", self.name, meeting, str(line)))

    def observation(self, meeting: str, line: int) -> ObservationId:
        """What was noticed, by its meeting's key and its line in the note."""
        return ObservationId(stable_id("sample", "observation", self.name, meeting, str(line)))

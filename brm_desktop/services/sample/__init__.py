"""The sample company: put in and taken out with one click, without touching what is the user's own."""

from collections.abc import Callable, Iterable

from brm_desktop import resources
from brm_desktop.domain.clock import Clock
from brm_desktop.services.sample.records import SampleRecords, build, read
from brm_desktop.settings import Settings
from brm_desktop.storage import assessments as assessment_store
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import growth as growth_store
from brm_desktop.storage import imports
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import relationships as relationship_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

Progress = Callable[[int, int], None]
"""Called with the steps done and all steps."""

_STEPS = 5


class Sample:
    """What the user can do with the sample company."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def installed(self) -> bool:
        """Whether it is here."""
        with self._database.read() as work:
            return imports.has_run(work, imports.SAMPLE)

    def install(self, progress: Progress | None = None) -> None:
        """Put it in, as of today, in one transaction. Where it is here already, nothing changes."""
        tell = progress or (lambda _done, _every: None)
        tell(0, _STEPS)
        with self._database.read() as work:
            me = person_store.me(work)
        records = build(resources.path("sample"), self._clock, me=me)
        tell(1, _STEPS)
        with self._database.write() as work:
            if not imports.has_run(work, imports.SAMPLE):
                _store(work, records, tell)
        tell(_STEPS, _STEPS)

    def remove(self) -> int:
        """Take it out. What the user added herself stays. Returns how many records went."""
        with self._database.write() as work:
            return imports.undo_runs(work, imports.SAMPLE)

    def suggested_settings(self) -> Settings:
        """Who the user is in the sample, for when she has not said it."""
        company = read(resources.path("sample"), "company")
        user = company["user"]
        return Settings(
            name=user["name"], role=user["role"], organisation=company["organisation"], provider=company["provider"]
        )


def _store(work: Work, records: SampleRecords, tell: Progress) -> None:
    partner_store.save(work, records.partners)
    person_store.save(work, records.people)
    partner_store.save_goals(work, records.goals)
    partner_store.save_needs(work, records.needs)
    partner_store.save_pulses(work, records.pulses)
    tell(2, _STEPS)
    meeting_store.save(work, records.meetings)
    meeting_store.save_agenda(work, records.agenda)
    meeting_store.save_decisions(work, records.decisions)
    meeting_store.save_observations(work, records.observations)
    tell(3, _STEPS)
    commitment_store.save(work, records.commitments)
    relationship_store.save_level_entries(work, records.levels)
    relationship_store.save_events(work, records.events)
    relationship_store.save_ratings(work, records.ratings)
    relationship_store.save_who_for_what(work, records.who_for_what)
    _store_growth(work, records)
    tell(4, _STEPS)
    _note(work, records)


def _store_growth(work: Work, records: SampleRecords) -> None:
    """Her own rounds and plan. A round that came back from the bin is as it was: it does not change once finished."""
    for one in records.rounds:
        if assessment_store.get(work, one.assessment.id) is None:
            assessment_store.store_finished(
                work, one.assessment, scores=one.scores, words=one.words, evidence=one.evidence
            )
    growth_store.save_actions(work, records.actions)


def _note(work: Work, records: SampleRecords) -> None:
    """Note what is the sample's, and bring back what an earlier removal put into the bin."""
    run_id = imports.begin_run(work, imports.SAMPLE)
    made: dict[str, Iterable[str]] = {
        "partner": [partner.id for partner in records.partners],
        "person": [person.id for person in records.people],
        "goal": [goal.id for goal in records.goals],
        "need": [need.id for need in records.needs],
        "pulse": [pulse.id for pulse in records.pulses],
        "meeting": [meeting.id for meeting in records.meetings],
        "agenda_point": [point.id for point in records.agenda],
        "decision": [decision.id for decision in records.decisions],
        "observation": [observation.id for observation in records.observations],
        "commitment": [commitment.id for commitment in records.commitments],
        "level_entry": [entry.id for entry in records.levels],
        "relationship_event": [event.id for event in records.events],
        "maturity_rating": [rating.id for rating in records.ratings],
        "who_for_what": [entry.id for entry in records.who_for_what],
        "assessment": [one.assessment.id for one in records.rounds],
        "growth_action": [action.id for action in records.actions],
    }
    for table_name, ids in made.items():
        imports.note_rows(work, run_id, table_name, ids)
        imports.revive(work, table_name, ids)

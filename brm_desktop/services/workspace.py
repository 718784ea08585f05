"""One open data folder with everything the user can do in it."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from brm_desktop import settings as settings_file
from brm_desktop.domain.clock import Clock
from brm_desktop.settings import Settings
from brm_desktop.storage.database import Database, open_store

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import MeetingId
    from brm_desktop.services.agenda_points import AgendaPoints
    from brm_desktop.services.assessments import Assessments
    from brm_desktop.services.bin import Bin
    from brm_desktop.services.briefs import Briefs
    from brm_desktop.services.capture import Capture
    from brm_desktop.services.commitment_pages import CommitmentPages
    from brm_desktop.services.commitments import Commitments
    from brm_desktop.services.erase import Erasing
    from brm_desktop.services.handover import Handovers
    from brm_desktop.services.imports import Imports
    from brm_desktop.services.insights import Insights
    from brm_desktop.services.invitations import Invitations
    from brm_desktop.services.jot import Jot
    from brm_desktop.services.meeting_list import MeetingList
    from brm_desktop.services.meetings import Meetings
    from brm_desktop.services.models import Models
    from brm_desktop.services.note_history import NoteHistory
    from brm_desktop.services.own_failure_modes import OwnFailureModes
    from brm_desktop.services.palette import Palette
    from brm_desktop.services.partner_editing import PartnerEditing
    from brm_desktop.services.partners import Partners
    from brm_desktop.services.people import People
    from brm_desktop.services.person_pages import PersonPages
    from brm_desktop.services.person_sheets import PersonSheets
    from brm_desktop.services.planning import Planning
    from brm_desktop.services.relationships import Relationships
    from brm_desktop.services.reminders import Reminders
    from brm_desktop.services.sample import Sample
    from brm_desktop.services.search import Search
    from brm_desktop.services.sightings import Sightings
    from brm_desktop.services.store import Store
    from brm_desktop.services.sync import Sync
    from brm_desktop.services.timeline import Timeline
    from brm_desktop.services.today import TodayPages
    from brm_desktop.services.undo import Undo
    from brm_desktop.services.weekly_review import WeeklyReview
    from brm_desktop.services.whole_store import WholeStore
    from brm_desktop.services.wrap_up import WrapUps


class Workspace:
    """The services of one data folder, each made when it is first asked for.

    A service is made late because its room may be costly to import (calendars, Markdown), and most starts need few.
    """

    def __init__(self, folder: Path, *, clock: Clock | None = None) -> None:
        """Open the store of `folder`.

        Raises:
            StoreUnusable, StoreDamaged, StoreNewer: see `open_store`.
        """
        self.folder = folder
        self.clock = clock or Clock()
        self.database: Database = open_store(folder)
        self.settings: Settings = settings_file.load(folder)

    def change_settings(self, settings: Settings) -> None:
        """Store other settings.

        Raises:
            OSError: they could not be written.
        """
        settings_file.save(self.folder, settings)
        self.settings = settings

    def put_sample_in(self) -> None:
        """Put the sample company in, and be its user as long as she has not said who she is."""
        self.sample.install()
        if not self.settings.name:
            self.change_settings(self.sample.suggested_settings())

    def take_sample_out(self) -> int:
        """Take the sample company out again, with its user. Returns how many records went."""
        gone = self.sample.remove()
        if self.settings.name == self.sample.suggested_settings().name:
            nobody = Settings()
            self.change_settings(
                replace(
                    self.settings,
                    name=nobody.name,
                    role=nobody.role,
                    organisation=nobody.organisation,
                    provider=nobody.provider,
                )
            )
        return gone

    def unsaved_note(self) -> "MeetingId | None":
        """The meeting whose note was being written when the application ended without saving; the latest of them."""
        # Looked at before the services for notes are brought in: most starts have none.
        if not any((self.folder / "drafts").glob("*.draft")):
            return None
        return self.capture.unsaved_note()

    def close(self) -> None:
        """Close the store."""
        self.database.close()

    @cached_property
    def today(self) -> "TodayPages":
        """What the day looks like."""
        from brm_desktop.services.today import TodayPages

        return TodayPages(self.database, self.clock)

    @cached_property
    def partners(self) -> "Partners":
        """Partners, one and all."""
        from brm_desktop.services.partners import Partners

        return Partners(self.database, self.clock)

    @cached_property
    def partner_editing(self) -> "PartnerEditing":
        """A partner edited where it is read."""
        from brm_desktop.services.partner_editing import PartnerEditing

        return PartnerEditing(self.database, self.clock)

    @cached_property
    def relationships(self) -> "Relationships":
        """Where relationships stand, and how that came about."""
        from brm_desktop.services.relationships import Relationships

        return Relationships(self.database, self.clock, self.models, lambda: self.settings)

    @cached_property
    def sightings(self) -> "Sightings":
        """Failure modes of her own, marked where she sees them."""
        from brm_desktop.services.sightings import Sightings

        return Sightings(self.database, self.clock)

    @cached_property
    def timeline(self) -> "Timeline":
        """What happened with a partner."""
        from brm_desktop.services.timeline import Timeline

        return Timeline(self.database, self.clock)

    @cached_property
    def people(self) -> "People":
        """People, and who is the same."""
        from brm_desktop.services.people import People

        return People(self.database)

    @cached_property
    def person_pages(self) -> "PersonPages":
        """Everybody, and one person at a glance."""
        from brm_desktop.services.person_pages import PersonPages

        return PersonPages(self.database, self.clock)

    @cached_property
    def person_sheets(self) -> "PersonSheets":
        """Everything that is held on one person."""
        from brm_desktop.services.person_sheets import PersonSheets

        return PersonSheets(self.database, self.clock)

    @cached_property
    def erasing(self) -> "Erasing":
        """People erased for good."""
        from brm_desktop.services.erase import Erasing

        return Erasing(self.database)

    @cached_property
    def meetings(self) -> "Meetings":
        """Meetings and other contacts."""
        from brm_desktop.services.meetings import Meetings

        return Meetings(self.database, self.clock)

    @cached_property
    def capture(self) -> "Capture":
        """Writing the note of a meeting."""
        from brm_desktop.services.capture import Capture

        return Capture(self.database, self.clock, lambda: self.settings)

    @cached_property
    def meeting_list(self) -> "MeetingList":
        """The list of all meetings, and one to be read."""
        from brm_desktop.services.meeting_list import MeetingList

        return MeetingList(self.database, self.clock)

    @cached_property
    def agenda_points(self) -> "AgendaPoints":
        """Points to speak about by themselves: for the next meeting, and whether they ask for a decision."""
        from brm_desktop.services.agenda_points import AgendaPoints

        return AgendaPoints(self.database)

    @cached_property
    def planning(self) -> "Planning":
        """Meetings to come, and what is on their agendas."""
        from brm_desktop.services.planning import Planning

        return Planning(self.database, self.clock, lambda: self.settings)

    @cached_property
    def wrap_ups(self) -> "WrapUps":
        """What came out of a meeting, stored in one step."""
        from brm_desktop.services.wrap_up import WrapUps

        return WrapUps(self.database, self.clock, lambda: self.settings)

    @cached_property
    def assessments(self) -> "Assessments":
        """Self-assessment, competencies and the growth plan."""
        from brm_desktop.services.assessments import Assessments

        return Assessments(self.database, self.clock, self.models, lambda: self.settings)

    @cached_property
    def insights(self) -> "Insights":
        """What her own records show, and her answers to it."""
        from brm_desktop.services.insights import Insights

        return Insights(self.database, self.clock, lambda: self.settings, self.models)

    @cached_property
    def models(self) -> "Models":
        """The models of the field, as data."""
        from brm_desktop.services.models import Models

        return Models(self.database, self.clock)

    @cached_property
    def own_failure_modes(self) -> "OwnFailureModes":
        """What she has seen go wrong before."""
        from brm_desktop.services.own_failure_modes import OwnFailureModes

        return OwnFailureModes(self.database)

    @cached_property
    def note_history(self) -> "NoteHistory":
        """Notes as they were."""
        from brm_desktop.services.note_history import NoteHistory

        return NoteHistory(self.database, self.clock)

    @cached_property
    def invitations(self) -> "Invitations":
        """Invitations that become meetings."""
        from brm_desktop.services.invitations import Invitations

        return Invitations(self.database, self.clock, lambda: self.settings)

    @cached_property
    def commitments(self) -> "Commitments":
        """Promises in both directions."""
        from brm_desktop.services.commitments import Commitments

        return Commitments(self.database, self.clock)

    @cached_property
    def commitment_pages(self) -> "CommitmentPages":
        """What the page of commitments shows."""
        from brm_desktop.services.commitment_pages import CommitmentPages

        return CommitmentPages(self.database, self.clock)

    @cached_property
    def jot(self) -> "Jot":
        """One line from anywhere."""
        from brm_desktop.services.jot import Jot

        return Jot(self.database, self.clock, lambda: self.settings)

    @cached_property
    def imports(self) -> "Imports":
        """Files that come in."""
        from brm_desktop.services.imports import Imports

        return Imports(self.database, self.clock, lambda: self.settings)

    @cached_property
    def briefs(self) -> "Briefs":
        """The page for the next meeting."""
        from brm_desktop.services.briefs import Briefs

        return Briefs(self.database, self.clock, lambda: self.settings)

    @cached_property
    def undo(self) -> "Undo":
        """What was done in this session."""
        from brm_desktop.services.undo import Undo

        return Undo(self.database)

    @cached_property
    def bin(self) -> "Bin":
        """What was put away."""
        from brm_desktop.services.bin import Bin

        return Bin(self.database, self.clock)

    @cached_property
    def search(self) -> "Search":
        """Any sentence ever written."""
        from brm_desktop.services.search import Search

        return Search(self.database)

    @cached_property
    def weekly_review(self) -> "WeeklyReview":
        """What is looked at once a week."""
        from brm_desktop.services.weekly_review import WeeklyReview

        return WeeklyReview(self.database, self.clock)

    @cached_property
    def reminders(self) -> "Reminders":
        """What is to be remembered now."""
        from brm_desktop.services.reminders import Reminders

        return Reminders(self.database, self.clock, lambda: self.settings)

    @cached_property
    def palette(self) -> "Palette":
        """What is found by name, and where a sentence stands."""
        from brm_desktop.services.palette import Palette

        return Palette(self.database, self.clock)

    @cached_property
    def sample(self) -> "Sample":
        """The sample company."""
        from brm_desktop.services.sample import Sample

        return Sample(self.database, self.clock)

    @cached_property
    def whole_store(self) -> "WholeStore":
        """All records at once: out, and in again."""
        from brm_desktop.services.whole_store import WholeStore

        return WholeStore(self.database, self.clock)

    @cached_property
    def handovers(self) -> "Handovers":
        """A partner handed to a colleague, or taken over."""
        from brm_desktop.services.handover import Handovers

        return Handovers(self.database, self.clock, lambda: self.settings)

    @cached_property
    def sync(self) -> "Sync":
        """The same records on several devices."""
        from brm_desktop.services.sync import Sync

        return Sync(self.database, self.clock, lambda: self.settings)

    @cached_property
    def store(self) -> "Store":
        """The health of the store and its copies."""
        from brm_desktop.services.store import Store

        return Store(self.database)

"""Somebody is erased for good: the files of the store hold the name no more, and counts stay."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction, Due, Renegotiation
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, DecisionId, MeetingId, PartnerId, PersonId
from brm_desktop.domain.meetings import Attendance, Decision, Meeting
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import ERASED_NAME, Person, Stance
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.drafts import Drafts

FINANCE = PartnerId("f" * 32)
OTTO, OTHER, ME = PersonId("a" * 32), PersonId("b" * 32), PersonId("c" * 32)
TALK, BUSINESS, LATER = MeetingId("1" * 32), MeetingId("2" * 32), MeetingId("3" * 32)
TRACES = (b"quillfeather", b"ottokar", b"okq@", b"491701234")


@pytest.fixture
def filled(data_folder: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = Workspace(data_folder, clock=clock)
    with workspace.database.write() as work:
        partner_store.save(work, [Partner(FINANCE, "Finance", sponsor_id=OTTO)])
        person_store.save(work, _people())
        meeting_store.save(work, _meetings())
        commitment_store.save(work, [_promise()])
        decision = Decision(DecisionId("d" * 32), "Freeze", date(2026, 11, 3), decided_by="Ottokar Quillfeather")
        meeting_store.save_decisions(work, [decision])
    yield workspace
    workspace.close()


def _people() -> list[Person]:
    return [
        Person(
            OTTO, "Ottokar Quillfeather", partner_id=FINANCE, role="Head of Treasury", emails=("okq@example.org",),
            phones=("+491701234567",), stance=Stance.BLOCKER, private_note="Quillfeather is leaving",
        ),
        Person(OTHER, "O. Quillfeather", merged_into=OTTO, emails=("okq@home.example",)),
        Person(ME, "Nora", me=True, private_note="Ottokar owes me lunch"),
    ]  # fmt: skip


def _meetings() -> list[Meeting]:
    note = "Opening\nOttokar wants the forecast\n%% Quillfeather was quiet\n-> Ottokar Quillfeather list by Fri"
    return [
        Meeting(TALK, "Talk", date(2026, 11, 5), partner_ids=(FINANCE,), attendance=(Attendance(OTTO),), note=note),
        Meeting(LATER, "Later", date(2026, 11, 20)),
        Meeting(BUSINESS, "Other business", date(2026, 11, 6), note="Another Ottokar called"),
    ]


def _promise() -> Commitment:
    move = Renegotiation(
        date(2026, 11, 6), None, Due.on(date(2026, 11, 20)), agreed_with="Ottokar Quillfeather", why="Ottokar is away"
    )
    return Commitment(
        CommitmentId("e" * 32), Direction.THEY_OWE, "List of banks", date(2026, 11, 5), partner_id=FINANCE,
        owner_id=OTHER, with_names=("Ottokar Quillfeather", "Ana"), due=Due.on(date(2026, 11, 20)),
        renegotiations=(move,),
    )  # fmt: skip


def _traces(folder: Path) -> list[str]:
    """The files that still hold any spelling of the name, in capitals or not."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.name for path in files if any(trace in path.read_bytes().lower() for trace in TRACES)]


def test_the_name_is_in_no_file_of_the_store_any_more(filled: Workspace) -> None:
    filled.people.change(OTTO, role="Treasurer")
    filled.database.backup("by-hand")
    Drafts(filled.folder).write(LATER, "Ottokar Quillfeather said more")
    assert _traces(filled.folder)
    look = filled.erasing.look(OTTO)
    done = filled.erasing.erase(OTTO, scrub=[named.key for named in look.named_in], remove_copies=True)
    assert (done.left, done.copies, done.clean) == (0, (), True)
    assert _traces(filled.folder) == []
    filled.close()
    assert _traces(filled.folder) == []


def test_meetings_and_promises_keep_their_counts_under_no_name(filled: Workspace) -> None:
    filled.erasing.erase(OTTO)
    assert [row.present for row in filled.meetings.every(partner_id=FINANCE)] == [(ERASED_NAME,)]
    promise = filled.commitments.get(CommitmentId("e" * 32))
    assert (promise.owner, promise.commitment.with_names) == (ERASED_NAME, ("Ana",))
    assert promise.commitment.renegotiations[0].agreed_with == ERASED_NAME
    assert filled.partners.profile(FINANCE).sponsor is None
    assert [row.person.name for row in filled.people.every()] == ["Nora"]
    assert filled.person_pages.everybody().rows == ()


def test_words_are_only_scrubbed_where_she_says_so(filled: Workspace) -> None:
    look = filled.erasing.look(OTTO)
    keys = {(named.kind, named.title): named.key for named in look.named_in}
    done = filled.erasing.erase(OTTO, scrub=[keys["meeting", "Talk"]])
    assert (done.scrubbed, done.left) == (1, len(look.named_in) - 1)
    talk, business = filled.meetings.get(TALK).row.meeting, filled.meetings.get(BUSINESS).row.meeting
    assert (
        talk.note
        == "Opening\n[name erased] wants the forecast\n%% [name erased] was quiet\n-> [name erased] list by Fri"
    )
    assert business.note == "Another Ottokar called"


def test_what_may_mean_somebody_else_is_told_from_what_is_sure(filled: Workspace) -> None:
    sure = {named.title: named.sure for named in filled.erasing.look(OTTO).named_in if named.kind == "meeting"}
    assert sure == {"Talk": True, "Other business": False}


def test_looking_changes_nothing_and_says_what_would_happen(filled: Workspace) -> None:
    filled.database.backup("by-hand")
    look = filled.erasing.look(OTHER)
    assert (look.person.id, look.meetings, look.promises, look.sponsor_of) == (OTTO, 1, 1, ("Finance",))
    assert [path.parent.name for path in look.copies] == ["backups"]
    assert filled.people.get(OTTO).person.name == "Ottokar Quillfeather"


def test_an_older_backup_that_is_left_is_said(filled: Workspace) -> None:
    backup = filled.database.backup("by-hand")
    look = filled.erasing.look(OTTO)
    done = filled.erasing.erase(OTTO, scrub=[named.key for named in look.named_in])
    assert done.copies == (backup,)
    assert _traces(filled.folder) == [backup.name]


def test_nothing_brings_the_name_back(filled: Workspace) -> None:
    filled.people.change(OTTO, role="Treasurer")
    filled.erasing.erase(OTTO)
    assert filled.undo.take_back() is None
    assert all(ERASED_NAME not in binned.words for binned in filled.bin.every())
    with pytest.raises(InvalidInput):
        filled.people.undo_merge(OTTO)
    for act in (filled.erasing.look, filled.person_pages.page, filled.person_sheets.make):
        with pytest.raises(NotFound):
            act(OTTO)


def test_the_store_is_sound_afterwards_and_search_finds_nobody(filled: Workspace) -> None:
    look = filled.erasing.look(OTTO)
    filled.erasing.erase(OTTO, scrub=[named.key for named in look.named_in])
    assert filled.search.find("quillfeather") == ()
    assert filled.store.check().faults == ()


def test_she_cannot_erase_herself(filled: Workspace) -> None:
    with pytest.raises(InvalidInput, match="This is you"):
        filled.erasing.look(ME)


def test_the_sheet_holds_everything_and_marks_what_is_private(filled: Workspace) -> None:
    sheet = filled.person_sheets.make(OTTO)
    rows = {row.text: row for section in sheet.sections for row in section.rows}
    assert rows["Stance: Blocker"].private
    assert rows["Private note: Quillfeather is leaving"].private
    assert not rows["Role: Head of Treasury"].private
    assert rows["%% Quillfeather was quiet"].private
    assert rows["They owe: List of banks"].second.startswith("asked on Thursday 5 November 2026")
    assert rows["Ottokar owes me lunch"].private
    assert [section.heading for section in sheet.sections][:4] == [
        "Who they are", "Also stored as O. Quillfeather", "What you keep to yourself", "Sponsor of",
    ]  # fmt: skip
    assert sheet.private_count == 4

"""The sample company shows what the design's pictures show, comes once, and goes without a trace."""

import shutil
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from brm_desktop import resources
from brm_desktop.domain.clock import Clock, fixed
from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import PersonId, new_id
from brm_desktop.domain.meetings import AgendaPoint, Attendance, Meeting, Presence
from brm_desktop.domain.notes.grammar import LineKind, NoteContext, NoteLine, read_note
from brm_desktop.domain.people import Person
from brm_desktop.domain.sentences import plain
from brm_desktop.services.sample import Sample
from brm_desktop.services.sample.records import SampleRecords, build
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database, open_store

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 23)


@pytest.fixture
def workspace(sample_template: Path, tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    shutil.copytree(sample_template, tmp_path / "sample")
    opened = Workspace(tmp_path / "sample", clock=clock)
    yield opened
    opened.close()


def clock_on(day: date) -> Clock:
    return fixed(datetime(day.year, day.month, day.day, 8, 5, tzinfo=BERLIN))


def built(clock: Clock) -> SampleRecords:
    return build(resources.path("sample"), clock, me=None)


def dump(database: Database) -> list[tuple[Any, ...]]:
    """Every live row that travels."""
    with database.read() as work:
        names = ("partner", "person", "goal", "need", "pulse", "meeting", "meeting_partner", "attendance")
        more = ("agenda_point", "decision", "observation", "commitment", "renegotiation", "nudge")
        return [
            (name, *row)
            for name in (*names, *more)
            for row in work.exec_driver_sql(f"SELECT * FROM {name} WHERE deleted_at IS NULL ORDER BY id")
        ]


def written_dates(value: Any) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from written_dates(part)
    elif isinstance(value, list):
        for part in value:
            yield from written_dates(part)


def test_today_shows_the_meetings_of_the_picture(workspace: Workspace) -> None:
    page = workspace.today.page()
    assert [(m.meeting.title, m.partners[0], m.meeting.day - TODAY, m.brief_ready) for m in page.next_meetings] == [
        ("Monthly value review", "Finance", timedelta(0), False),
        ("Request flow", "Customer Service", timedelta(0), True),
        ("Slotting pilot, steering", "Supply Chain", timedelta(1), False),
        ("Contractor onboarding, options", "People", timedelta(2), False),
    ]
    assert [m.meeting.start.astimezone(BERLIN).strftime("%H:%M") for m in page.next_meetings if m.meeting.start] == [
        "10:30", "14:00", "09:00", "13:00",
    ]  # fmt: skip
    assert page.next_meetings[0].present == ("Helena Brandt", "Owen Clarke", "Mei-Lin Zhao")


def test_today_shows_the_promises_of_the_picture(workspace: Workspace) -> None:
    page = workspace.today.page()
    expected = "Two meetings today, one without a brief. Two promises are late, five more fall due this week."
    assert plain(page.sentence) == expected
    assert [(r.commitment.text, r.partner, r.days_late) for r in page.i_owe] == [
        ("Licence and cloud cost forecast by cost centre", "Finance", 3),
        ("Options paper, contractor onboarding", "People", 0),
        ("Price per pallet scan, old and new", "Supply Chain", 0),
        ("Who-does-what page for request types", "Customer Service", 0),
    ]
    assert [(r.commitment.text, r.partner, r.owner_short, r.days_late) for r in page.they_owe] == [
        ("Line-stop cost per hour for the MES case", "Manufacturing", "T. Wieczorek", 5),
        ("Two planners for the slotting pilot", "Supply Chain", "M. Oyelaran", 0),
        ("Named data owner for cost centres", "Finance", "O. Clarke", 0),
    ]
    assert (page.i_owe_count, page.they_owe_count, page.sidebar.late) == (4, 3, 2)


def test_today_shows_who_went_quiet_and_what_was_not_wrapped_up(workspace: Workspace) -> None:
    page = workspace.today.page()
    assert [(q.partner.name, q.contact.days(TODAY), q.contact.cadence_days) for q in page.quiet] == [
        ("Engineering", 41, 21),
        ("Manufacturing", 39, 30),
    ]
    assert [(w.row.meeting.title, w.row.meeting.day, w.promises) for w in page.not_wrapped_up] == [
        ("Quote tool triage", date(2026, 11, 20), 2)
    ]


def test_the_table_of_partners_is_the_pictures(workspace: Workspace) -> None:
    rows = workspace.partners.page().rows
    assert [
        (r.partner.name, r.contact.days(TODAY), r.i_owe, r.they_owe, str(r.pulses[-1]), len(r.pulses)) for r in rows
    ] == [
        ("Finance", 11, 1, 4, "3.1", 6),
        ("Supply Chain", 5, 1, 1, "4.2", 6),
        ("Sales", 3, 1, 1, "3.6", 6),
        ("Manufacturing", 39, 0, 1, "2.9", 6),
        ("People", 7, 1, 0, "3.9", 6),
        ("Customer Service", 3, 1, 0, "3.7", 6),
        ("Engineering", 41, 0, 1, "4.0", 6),
    ]
    assert [r.misfit.number if r.misfit else None for r in rows] == [3, None, None, None, 4, None, None]
    assert [r.next_meeting.day if r.next_meeting else None for r in rows] == [
        date(2026, 11, 23), date(2026, 11, 24), date(2026, 12, 3), None, date(2026, 11, 25), date(2026, 11, 23), None,
    ]  # fmt: skip


def test_finance_is_as_in_the_picture(workspace: Workspace) -> None:
    page = workspace.partners.profile(workspace.partners.called("Finance").id)
    assert (page.mine.on_time, page.mine.total, page.theirs.on_time, page.theirs.total) == (6, 7, 7, 11)
    assert page.meeting_count == 31
    assert [(p.person.name, p.last_contact) for p in page.people if p.person.influence == 3] == [
        ("Helena Brandt", date(2026, 11, 12)),
        ("Owen Clarke", date(2026, 11, 12)),
    ]
    assert {p.person.name: p.last_contact for p in page.people}["Ruben Castellanos"] == date(2026, 9, 14)
    assert [need.promise.days_late for need in page.needs if need.promise] == [3]
    assert [str(p.satisfaction) for p in page.pulses] == ["3.4", "3.6", "3.7", "3.6", "3.4", "3.1"]


def test_reliability_over_all_partners_is_the_pictures(workspace: Workspace) -> None:
    profiles = [workspace.partners.profile(row.partner.id) for row in workspace.partners.page().rows]
    assert (sum(p.mine.on_time for p in profiles), sum(p.mine.total for p in profiles)) == (22, 25)
    assert (sum(p.theirs.on_time for p in profiles), sum(p.theirs.total for p in profiles)) == (42, 59)


def test_the_brief_for_finance_has_what_the_page_has(workspace: Workspace) -> None:
    material = workspace.briefs.prepare(workspace.partners.called("Finance").id)
    facts = material.facts
    assert facts.meeting is not None
    assert facts.meeting.purpose == (
        "agree how we reach three clean month-end closes in a row, and let Finance rank what it wants first in 2027."
    )
    assert [(a.text, a.detail) for a in facts.agenda if a.asks_decision] == [
        ("Freeze the chart of accounts until 15 Jan.", "Keeps the close calendar testable."),
        ("Close service from six to midnight.", "In close week; 38,000 a year, one on call."),
    ]
    assert {(p.text, p.due) for p in facts.theirs if p.kept_on is None} >= {
        ("Two controllers for close-calendar tests", Due(date(2026, 12, 7), date(2026, 12, 11))),
        ("Ranked list of demand for 2027", Due.on(date(2026, 12, 18))),
    }
    assert [person.name for person in facts.people] == [
        "Helena Brandt", "Owen Clarke", "Mei-Lin Zhao", "Nora Lindqvist",
    ]  # fmt: skip


def test_a_year_of_meetings_is_there(workspace: Workspace) -> None:
    found = workspace.meetings.every()
    assert 150 <= len(found) <= 200
    assert (found[0].meeting.day - found[-1].meeting.day).days > 350


def test_every_date_in_the_files_is_a_working_day() -> None:
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in resources.path("sample").glob("*.toml")]
    dates = {day for written in files for day in written_dates(written)}
    assert [day for day in sorted(dates) if day.weekday() >= 5] == []


@pytest.mark.parametrize("days", range(14))
def test_meetings_never_fall_on_a_weekend_unless_it_is_today(days: int) -> None:
    today = TODAY + timedelta(days=days)
    records = built(clock_on(today))
    off = {m.day for m in records.meetings if m.day.weekday() >= 5}
    assert off <= {today}
    assert sum(m.day == today for m in records.meetings) >= 2


@pytest.mark.parametrize("days", range(14))
def test_what_is_late_and_what_was_kept_is_the_same_on_every_day(days: int) -> None:
    today = TODAY + timedelta(days=days)
    records = built(clock_on(today))
    late = [c.text for c in records.commitments if c.days_late(today)]
    assert late == ["Licence and cloud cost forecast by cost centre", "Line-stop cost per hour for the MES case"]
    assert all(c.kept_on <= today for c in records.commitments if c.kept_on)
    assert all(c.asked_on <= today for c in records.commitments)


def test_times_are_the_users_local_times(data_folder: Path) -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    workspace = Workspace(data_folder, clock=fixed(datetime(2026, 11, 23, 8, 5, tzinfo=tokyo)))
    workspace.sample.install()
    start = workspace.today.page().next_meetings[0].meeting.start
    workspace.close()
    assert start is not None
    assert start.astimezone(tokyo).strftime("%H:%M") == "10:30"


@pytest.mark.parametrize(
    ("hour", "minute", "expected"),
    [
        (8, 5, ["10:30", "14:00"]),
        (11, 0, ["10:30", "14:00"]),
        (11, 20, ["11:30", "14:00"]),
        (15, 40, ["16:00", "17:00"]),
        (20, 37, ["21:00", "22:00"]),
        (23, 40, ["10:30", "14:00"]),
    ],
)
def test_meetings_of_today_are_still_to_come_if_the_day_has_room(hour: int, minute: int, expected: list[str]) -> None:
    records = built(fixed(datetime(2026, 11, 23, hour, minute, tzinfo=BERLIN)))
    starts = sorted(m.start for m in records.meetings if m.day == TODAY and m.start)
    assert [start.strftime("%H:%M") for start in starts] == expected


def test_every_promise_stands_in_its_note_as_the_grammar_reads_it(clock: Clock) -> None:
    records = built(clock)
    names = {person.id: person.name for person in records.people}
    notes = {meeting.id: meeting for meeting in records.meetings}
    to_herself = {action.commitment_id for action in records.actions}
    for promise in records.commitments:
        if promise.id in to_herself:
            continue
        assert promise.meeting_id is not None
        line = line_of(promise, notes[promise.meeting_id], names)
        assert line.kind is (LineKind.I_OWE if promise.direction is Direction.I_OWE else LineKind.THEY_OWE)
        assert line.text == promise.text
        assert line.due == (promise.renegotiations[0].before if promise.renegotiations else promise.due)
        if promise.direction is Direction.THEY_OWE:
            assert [owner.name for owner in line.owners] == [names[promise.owner_id or PersonId("")]]


def line_of(promise: Commitment, meeting: Meeting, names: dict[PersonId, str]) -> NoteLine:
    context = NoteContext(day=meeting.day, people=tuple(names.values()))
    return next(line for line in read_note(meeting.note, context) if line.line == promise.line)


def test_no_place_in_a_note_is_left_open(clock: Clock) -> None:
    records = built(clock)
    points: list[AgendaPoint] = records.agenda
    words = [m.note + m.purpose for m in records.meetings] + [p.text + p.detail for p in points]
    words += [c.text for c in records.commitments] + [goal.measure for goal in records.goals]
    assert [text for text in words if "{" in text or "}" in text] == []
    assert [line for text in words for line in text.splitlines() if line.startswith("[")] == []


def test_installing_twice_changes_nothing(workspace: Workspace) -> None:
    before = dump(workspace.database)
    workspace.sample.install()
    assert dump(workspace.database) == before


def test_removing_takes_everything_out(workspace: Workspace) -> None:
    assert workspace.sample.installed()
    assert workspace.sample.remove() > 700
    assert not workspace.sample.installed()
    assert dump(workspace.database) == []
    assert workspace.search.find("Finance") == ()
    assert workspace.today.page().empty


def test_removed_and_put_in_again_it_is_the_same(workspace: Workspace) -> None:
    before = dump(workspace.database)
    workspace.sample.remove()
    workspace.sample.install()
    assert dump(workspace.database) == before
    assert workspace.store.check().faults == ()


def test_what_she_added_herself_stays(workspace: Workspace) -> None:
    mine = workspace.partners.add("Legal", sponsor="Ada Moreau")
    finance = workspace.partners.called("Finance")
    meeting = workspace.meetings.store(
        Meeting(id=workspace.meetings.every()[0].meeting.id, title="Changed", day=TODAY, partner_ids=(finance.id,))
    )
    promise = workspace.commitments.store(
        Commitment(id=new_commitment_id(), direction=Direction.I_OWE, text="A line of her own", asked_on=TODAY)
    )
    workspace.sample.remove()
    assert [p.name for p in workspace.partners.every()] == [mine.name]
    assert workspace.commitments.get(promise.id).commitment.text == "A line of her own"
    assert meeting.id not in {row.meeting.id for row in workspace.meetings.every()}


def new_commitment_id() -> Any:
    return new_id()


def test_links_she_added_to_sample_records_go_with_them(workspace: Workspace) -> None:
    late = workspace.today.page().i_owe[0].commitment
    workspace.commitments.move(late.id, to=Due.on(date(2026, 11, 30)), agreed_with="Helena", why="Waits for names")
    workspace.sample.remove()
    assert dump(workspace.database) == []


def test_who_has_said_her_name_is_the_user_of_the_sample(database: Database, clock: Clock) -> None:
    me = Person(id=PersonId(new_id()), name="Ada Moreau", me=True)
    with database.write() as work:
        person_store.save(work, [me])
    Sample(database, clock).install()
    with database.read() as work:
        assert person_store.me(work) == me
        everybody = person_store.every(work)
    assert "Nora Lindqvist" not in {person.name for person in everybody}


def test_the_settings_suggested_are_noras(database: Database, clock: Clock) -> None:
    suggested = Sample(database, clock).suggested_settings()
    assert (suggested.name, suggested.organisation, suggested.provider) == ("Nora Lindqvist", "Larkfield Group", "IT")


def test_progress_runs_to_the_end(database: Database, clock: Clock) -> None:
    told: list[tuple[int, int]] = []
    Sample(database, clock).install(lambda done, every: told.append((done, every)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)


def test_a_broken_file_leaves_the_store_as_it_was(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_store(tmp_path / "store")
    monkeypatch.setattr(resources, "root", lambda: tmp_path / "nowhere")
    with pytest.raises(FileNotFoundError):
        Sample(opened, clock).install()
    assert dump(opened) == []
    opened.close()


def test_nobody_at_today_s_meeting_counts_as_met_before_it_began(data_folder: Path) -> None:
    morning = Workspace(data_folder, clock=clock_on(TODAY))
    morning.sample.install()
    finance = morning.partners.called("Finance")
    assert morning.partners.profile(finance.id).contact.last == date(2026, 11, 12)
    morning.close()
    noon = Workspace(data_folder, clock=fixed(datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN)))
    assert noon.partners.profile(finance.id).contact.last == TODAY
    noon.close()


def test_regrets_are_not_presence(workspace: Workspace) -> None:
    review = workspace.meetings.get(workspace.today.page().next_meetings[0].meeting.id)
    assert review.row.absent == ("Ruben Castellanos",)
    assert Attendance(next_person(review.row.meeting), Presence.PRESENT) in review.row.meeting.attendance


def next_person(meeting: Meeting) -> PersonId:
    return meeting.attendance[0].person_id


def test_her_rounds_read_as_the_pictures_and_their_evidence_stands_in_the_records(workspace: Workspace) -> None:
    page = workspace.assessments.page()
    assert [row.competency.key for row in page.rows if row.gap is not None and row.gap > Decimal("0.5")]
    assert {row.competency.key: str(row.now) for row in page.rows} == {
        "value": "2.4", "environment": "2.8", "alignment": "2.7", "relationships": "3.2", "change": "2.2",
        "projects": "3.2", "communication": "3.2", "finance": "1.8",
    }  # fmt: skip
    assert [row.evidence for row in page.rows] == [4, 7, 5, 11, 2, 6, 8, 1]
    assert len(page.plan) == 4

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.errors import Cancelled, ImportRefused
from brm_desktop.domain.meetings import Presence
from brm_desktop.interchange.calendar_meetings import read_calendar
from brm_desktop.interchange.records import MeetingRecord, Reading

LOCAL = ZoneInfo("Europe/Berlin")
WINDOW = (date(2024, 1, 1), date(2025, 12, 31))


def _unwatched(done: int, total: int, what: str) -> None:
    assert done <= total


def _read(folder: Path, content: str | bytes, *, window: tuple[date, date] = WINDOW) -> Reading:
    path = folder / "calendar.ics"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_calendar(path, window=window, local_zone=LOCAL, progress=_unwatched)


def _calendar(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""))


def _event(*lines: str, uid: str = "1", title: str = "Review") -> str:
    return "\r\n".join(("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT"))


def _one(folder: Path, *lines: str) -> MeetingRecord:
    reading = _read(folder, _calendar(_event(*lines)))
    assert reading.refusals == ()
    (meeting,) = reading.meetings
    return meeting


def _days(reading: Reading) -> list[date]:
    return [meeting.day for meeting in reading.meetings]


def test_an_event_gives_title_times_place_note_and_people(tmp_path: Path) -> None:
    meeting = _one(
        tmp_path,
        "DTSTART;TZID=Europe/London:20240701T100000",
        "DTEND;TZID=Europe/London:20240701T113000",
        "LOCATION:Room 4\\, Leeds",
        "DESCRIPTION:Stock\\; returns\\nand staff",
        'ORGANIZER;CN="Clarke, Olivia":mailto:o@l.example',
        "ATTENDEE;CN=Olivia Clarke;PARTSTAT=ACCEPTED:MAILTO:O@l.example",
        "ATTENDEE;CN='Rick Roe';PARTSTAT=DECLINED:mailto:r@l.example",
        "ATTENDEE;CN=s@l.example:mailto:s@l.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Blue Room:mailto:room@l.example",
    )

    assert (meeting.source, meeting.key, meeting.title) == ("calendar", "1", "Review")
    assert meeting.start == datetime(2024, 7, 1, 9, tzinfo=UTC)
    assert meeting.end == datetime(2024, 7, 1, 10, 30, tzinfo=UTC)
    assert (meeting.day, meeting.zone) == (date(2024, 7, 1), "Europe/London")
    assert (meeting.place, meeting.note) == ("Room 4, Leeds", "Stock; returns\nand staff")
    assert [(who.name, who.email, who.presence) for who in meeting.attendees] == [
        ("Olivia Clarke", "o@l.example", Presence.PRESENT),
        ("Rick Roe", "r@l.example", Presence.ABSENT),
        ("", "s@l.example", Presence.PRESENT),
    ]


def test_an_invited_room_is_the_place_where_none_is_named(tmp_path: Path) -> None:
    meeting = _one(tmp_path, "DTSTART:20240701T100000Z", "ATTENDEE;CUTYPE=ROOM;CN=Blue Room:mailto:room@l.example")

    assert (meeting.place, meeting.attendees) == ("Blue Room", ())


@pytest.mark.parametrize(
    ("line", "hour", "zone"),
    [
        ("DTSTART:20240701T100000Z", 10, "UTC"),
        ("DTSTART:20240701T100000", 8, "Europe/Berlin"),
        ("DTSTART;TZID=America/New_York:20240701T100000", 14, "America/New_York"),
        ('DTSTART;TZID="W. Europe Standard Time":20240701T100000', 8, "Europe/Berlin"),
        ("DTSTART;TZID=Eastern Standard Time:20240701T100000", 14, "America/New_York"),
        ("DTSTART;TZID=/mozilla.org/20070129_1/America/Argentina/Buenos_Aires:20240701T100000", 13, None),
        ("DTSTART;TZID=/Europe/London:20240701T100000", 9, "Europe/London"),
        ("DTSTART;TZID=UTC+02:00:20240701T100000", 8, ""),
        ("DTSTART:2024-07-01T10:00:00+03:00", 7, "UTC"),
        ("DTSTART: 20240701T100000Z", 10, "UTC"),
    ],
)
def test_time_zones_of_every_kind_are_understood(tmp_path: Path, line: str, hour: int, zone: str | None) -> None:
    line = line.replace("TZID=UTC+02:00", 'TZID="UTC+02:00"')
    meeting = _one(tmp_path, line)

    assert meeting.start == datetime(2024, 7, 1, hour, tzinfo=UTC)
    assert meeting.zone == ("America/Argentina/Buenos_Aires" if zone is None else zone)
    assert meeting.doubts == ()


OWN_ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Our office\r\n"
    "BEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
    "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE"
)


def test_a_zone_that_only_the_file_knows_is_followed_wherever_it_stands(tmp_path: Path) -> None:
    summer = _event("DTSTART;TZID=Our office:20240701T100000", uid="s")
    winter = _event("DTSTART;TZID=Our office:20241201T100000", uid="w")

    for content in (_calendar(OWN_ZONE, summer, winter), _calendar(summer, winter, OWN_ZONE)):
        starts = [meeting.start for meeting in _read(tmp_path, content).meetings]
        assert starts == [datetime(2024, 7, 1, 8, tzinfo=UTC), datetime(2024, 12, 1, 9, tzinfo=UTC)]


@given(st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1)).map(lambda moment: moment.replace(microsecond=0)))
def test_a_zone_stated_in_the_file_agrees_with_the_systems(tmp_path: Path, wall: datetime) -> None:
    theirs = wall.replace(tzinfo=LOCAL)
    if theirs.astimezone(UTC).astimezone(LOCAL).replace(tzinfo=None) != wall:
        theirs = theirs.replace(fold=1)
    (meeting,) = _read(tmp_path, _calendar(OWN_ZONE, _event(f"DTSTART;TZID=Our office:{wall:%Y%m%dT%H%M%S}"))).meetings

    assert meeting.start in (theirs.astimezone(UTC), theirs.replace(fold=1 - theirs.fold).astimezone(UTC))


def test_an_unknown_zone_is_a_doubt_and_the_users_is_taken(tmp_path: Path) -> None:
    meeting = _one(tmp_path, "DTSTART;TZID=Atlantis:20240701T100000")

    assert meeting.start == datetime(2024, 7, 1, 8, tzinfo=UTC)
    assert meeting.doubts == ("The time zone “Atlantis” is not known; the time was read as Europe/Berlin time.",)


def test_times_without_a_zone_are_in_the_one_the_calendar_names(tmp_path: Path) -> None:
    content = _calendar("X-WR-TIMEZONE:America/New_York", _event("DTSTART:20240701T100000"))

    assert _read(tmp_path, content).meetings[0].start == datetime(2024, 7, 1, 14, tzinfo=UTC)


def test_the_day_is_the_users(tmp_path: Path) -> None:
    assert _one(tmp_path, "DTSTART;TZID=America/New_York:20240701T200000").day == date(2024, 7, 2)


def test_a_whole_day_has_no_time_and_does_not_move(tmp_path: Path) -> None:
    meeting = _one(tmp_path, "DTSTART;VALUE=DATE:20240701", "DTEND;VALUE=DATE:20240703")

    assert (meeting.day, meeting.start, meeting.end, meeting.zone) == (date(2024, 7, 1), None, None, "")


def test_a_length_gives_the_end(tmp_path: Path) -> None:
    assert _one(tmp_path, "DTSTART:20240701T100000Z", "DURATION:PT1H30M").end == datetime(
        2024, 7, 1, 11, 30, tzinfo=UTC
    )


def test_a_weekly_meeting_keeps_its_hour_when_the_clock_changes(tmp_path: Path) -> None:
    content = _calendar(_event("DTSTART;TZID=Europe/Berlin:20240325T100000", "RRULE:FREQ=WEEKLY;COUNT=2"))
    first, second = _read(tmp_path, content).meetings

    assert (first.start, second.start) == (
        datetime(2024, 3, 25, 9, tzinfo=UTC),
        datetime(2024, 4, 1, 8, tzinfo=UTC),
    )
    assert (first.key, second.key) == ("1/20240325", "1/20240401")


def test_repeating_meetings_come_in_the_window_only(tmp_path: Path) -> None:
    content = _calendar(_event("DTSTART:20200101T100000Z", "RRULE:FREQ=DAILY"))
    window = (date(2024, 2, 28), date(2024, 3, 1))

    assert _days(_read(tmp_path, content, window=window)) == [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)]


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY;COUNT=3", "FREQ=MONTHLY;UNTIL=20200601T000000Z", "FREQ=WEEKLY;UNTIL=20200601"]
)
def test_a_series_outside_the_window_is_named(tmp_path: Path, rule: str) -> None:
    reading = _read(tmp_path, _calendar(_event("DTSTART:20200101T100000Z", f"RRULE:{rule}")))

    assert reading.meetings == ()
    assert reading.refusals[0].reason == "it repeats, but not between 2024-01-01 and 2025-12-31"


@pytest.mark.parametrize(
    "exception",
    ["EXDATE:20240702T080000Z", "EXDATE;TZID=Europe/Berlin:20240702T100000", "EXDATE;VALUE=DATE:20240702"],
)
def test_exceptions_are_left_out_however_they_are_written(tmp_path: Path, exception: str) -> None:
    start = "DTSTART;TZID=Europe/Berlin:20240701T100000"
    content = _calendar(_event(start, "RRULE:FREQ=DAILY;UNTIL=20240703T080000Z", exception))

    assert _days(_read(tmp_path, content)) == [date(2024, 7, 1), date(2024, 7, 3)]


def test_extra_dates_and_periods_are_added(tmp_path: Path) -> None:
    extra = "RDATE;VALUE=PERIOD:20240705T100000Z/PT2H,20240706T100000Z/20240706T103000Z,nonsense"
    reading = _read(tmp_path, _calendar(_event("DTSTART:20240701T100000Z", extra)))

    assert [meeting.end for meeting in reading.meetings] == [
        None,
        datetime(2024, 7, 5, 12, tzinfo=UTC),
        datetime(2024, 7, 6, 10, 30, tzinfo=UTC),
    ]
    assert [refusal.reason for refusal in reading.refusals] == [
        "one of its dates was left out: “nonsense” is not a date"
    ]


def test_a_changed_date_takes_the_place_of_the_one_it_replaces(tmp_path: Path) -> None:
    series = _event("DTSTART;TZID=Europe/Berlin:20240701T100000", "RRULE:FREQ=DAILY;COUNT=3")
    moved = _event("RECURRENCE-ID:20240702T080000Z", "DTSTART;TZID=Europe/Berlin:20240709T150000", title="Moved")
    cancelled = _event("RECURRENCE-ID:20240703T080000Z", "DTSTART:20240703T080000Z", "STATUS:CANCELLED")
    reading = _read(tmp_path, _calendar(moved, series, cancelled))

    assert [(meeting.key, meeting.title, meeting.day.day, meeting.cancelled) for meeting in reading.meetings] == [
        ("1/20240701", "Review", 1, False),
        ("1/20240703", "Review", 3, True),
        ("1/20240702", "Moved", 9, False),
    ]


def test_a_change_of_this_and_later_dates_moves_them_all(tmp_path: Path) -> None:
    series = _event("DTSTART:20240701T100000Z", "RRULE:FREQ=DAILY;COUNT=3")
    later = _event("RECURRENCE-ID;RANGE=THISANDFUTURE:20240702T100000Z", "DTSTART:20240702T113000Z", title="Later")
    reading = _read(tmp_path, _calendar(series, later))

    assert [(meeting.key, meeting.title, f"{meeting.start:%d %H:%M}") for meeting in reading.meetings] == [
        ("1/20240701", "Review", "01 10:00"),
        ("1/20240702", "Later", "02 11:30"),
        ("1/20240703", "Later", "03 11:30"),
    ]


def test_a_series_whose_hour_changes_keeps_its_keys(tmp_path: Path) -> None:
    def keys(hour: int) -> list[str]:
        content = _calendar(_event(f"DTSTART;TZID=Europe/Berlin:20240701T{hour}0000", "RRULE:FREQ=WEEKLY;COUNT=3"))
        return [meeting.key for meeting in _read(tmp_path, content).meetings]

    assert keys(10) == keys(15)


def test_the_newest_of_two_versions_counts_wherever_it_stands(tmp_path: Path) -> None:
    old = _event("DTSTART:20240701T100000Z", "SEQUENCE:1", "LAST-MODIFIED:20240102T000000Z", title="Old")
    new = _event("DTSTART:20240708T100000Z", "SEQUENCE:2", "LAST-MODIFIED:20240101T000000Z", title="New")

    for content in (_calendar(old, new), _calendar(new, old)):
        assert [(meeting.key, meeting.title) for meeting in _read(tmp_path, content).meetings] == [("1", "New")]


@pytest.mark.parametrize("lines", [("METHOD:CANCEL",), ()])
def test_cancellations_are_known(tmp_path: Path, lines: tuple[str, ...]) -> None:
    status = "STATUS:CONFIRMED" if lines else "STATUS:Cancelled"

    assert _read(tmp_path, _calendar(*lines, _event("DTSTART:20240701T100000Z", status))).meetings[0].cancelled


def test_answers_to_invitations_are_refused(tmp_path: Path) -> None:
    reading = _read(tmp_path, _calendar("METHOD:REPLY", _event("DTSTART:20240701T100000Z")))

    assert reading.meetings == ()
    assert "an answer to an invitation" in reading.refusals[0].reason


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("DTSTART:20230231", "its start: the date 20230231 does not exist"),
        ("DTSTART:00000000", "its start: the date 00000000 does not exist"),
        ("DTSTART:999990101T000000Z", "its start: the year 99999 is outside 1900 to 2200"),
        ("DTSTART:16010101T000000", "its start: the year 1601 is outside 1900 to 2200"),
        ("DTSTART:20240101T256000", "its start: the time 20240101T256000 does not exist"),
        ("DTSTART:soon", "its start: “soon” is not a date"),
        (
            "DTSTART;TZID=../../etc/passwd:20240101T100000",
            "its start: “../../etc/passwd” is not the name of a time zone",
        ),
        ("X-NOTHING:1", "it has no start"),
    ],
)
def test_a_broken_event_is_refused_by_name_and_its_neighbours_go_in(tmp_path: Path, start: str, reason: str) -> None:
    good = _event("DTSTART:20240701T100000Z", uid="good")
    reading = _read(tmp_path, _calendar(good, _event(start, uid="bad", title="Lunch"), good.replace("good", "too")))

    assert [meeting.key for meeting in reading.meetings] == ["good", "too"]
    assert [(refusal.name, refusal.reason) for refusal in reading.refusals] == [("event “Lunch” on line 8", reason)]


def test_an_event_cut_off_by_the_end_of_the_file_is_refused(tmp_path: Path) -> None:
    content = _calendar(_event("DTSTART:20240701T100000Z"), "BEGIN:VEVENT", "DTSTART:20240702T100000Z")[:-17]
    reading = _read(tmp_path, content)

    assert len(reading.meetings) == 1
    assert reading.refusals[0].reason == "it has no end; the file may be cut off"


def test_an_impossible_rule_leaves_the_first_date(tmp_path: Path) -> None:
    reading = _read(tmp_path, _calendar(_event("DTSTART:20240701T100000Z", "RRULE:FREQ=SECONDLY;COUNT=2000000000")))

    assert _days(reading) == [date(2024, 7, 1)]
    assert reading.meetings[0].doubts != ()
    assert "it repeats every second" in reading.refusals[0].reason


def test_what_an_alarm_says_is_not_what_its_event_says(tmp_path: Path) -> None:
    alarm = ("BEGIN:VALARM", "DESCRIPTION:Reminder", "DURATION:PT5M", "END:VALARM")

    assert _one(tmp_path, *alarm, "DTSTART:20240701T100000Z").note == ""


def test_other_kinds_are_counted_and_refused_in_one_line_each(tmp_path: Path) -> None:
    todo = "BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO"
    reading = _read(tmp_path, _calendar(todo, todo, "BEGIN:VJOURNAL\r\nEND:VJOURNAL"))

    assert [refusal.reason for refusal in reading.refusals] == [
        "2 to-dos were left out; only events are read",
        "1 journal entry was left out; only events are read",
    ]


def test_events_without_a_uid_keep_one_key_and_stay_apart(tmp_path: Path) -> None:
    first = "BEGIN:VEVENT\r\nDTSTART:20240701\r\nDESCRIPTION:First\r\nEND:VEVENT"
    content = _calendar(first, first.replace("First", "Second"), first)

    assert [meeting.note for meeting in _read(tmp_path, content).meetings] == ["First", "Second"]


@pytest.mark.parametrize("content", ['["vcalendar", [], []]', "Name,Mail\r\n", "BEGIN:VCARD\r\nEND:VCARD\r\n", ""])
def test_a_file_that_is_no_calendar_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(ImportRefused, match=r"calendar\.ics"):
        _read(tmp_path, content)


def test_reading_stops_when_the_user_says_so(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done >= 100:
            raise Cancelled("Import stopped")

    path = tmp_path / "calendar.ics"
    path.write_text(_calendar(*(_event("DTSTART:20240701T100000Z", uid=str(number)) for number in range(500))))

    with pytest.raises(Cancelled):
        read_calendar(path, window=WINDOW, local_zone=LOCAL, progress=stop)


_LINES = st.lists(
    st.sampled_from(["BEGIN:", "END:", "VEVENT\n", "VCALENDAR\n", "VTIMEZONE\n", "DTSTART:20240701\n", "RRULE:FREQ="])
    | st.sampled_from(["DTSTART;TZID=", "ATTENDEE;CN=", "TZID:", "EXDATE:", "RECURRENCE-ID:", "STANDARD\n", ":", "\n "])
    | st.text(max_size=5),
    max_size=40,
)


@given(content=st.one_of(st.binary(), _LINES.map(lambda parts: f"BEGIN:VEVENT\n{''.join(parts)}\nEND:VEVENT".encode())))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    try:
        reading = _read(tmp_path, content)
    except ImportRefused as error:
        assert error.detail
        return
    for meeting in reading.meetings:
        assert meeting.title and meeting.key
        assert meeting.start is None or meeting.start.utcoffset() == timedelta()

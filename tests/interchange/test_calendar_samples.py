"""Real calendars beside the checkout: nothing is lost, neither a file nor an event by cutting it out."""

import warnings
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.calendar_meetings import read_calendar
from brm_desktop.interchange.calendar_slices import sliced
from brm_desktop.interchange.decoding import read_text
from brm_desktop.interchange.records import Reading

SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "data" / "calendars"
FILES = sorted(SAMPLES.glob("*/*.ics"))

pytestmark = pytest.mark.skipif(not FILES, reason="the sample calendars beside the checkout are not there")


def _unwatched(done: int, total: int, what: str) -> None:
    assert done <= total


def _read(path: Path) -> Reading:
    window = (date(1990, 1, 1), date(2030, 12, 31))
    return read_calendar(path, window=window, local_zone=ZoneInfo("Europe/London"), progress=_unwatched)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_event_of_a_real_calendar_goes_in_or_is_refused_by_name(path: Path) -> None:
    try:
        reading = _read(path)
    except ImportRefused:
        assert not sliced(read_text(path).text).events
        return
    events = sliced(read_text(path).text).events
    refused = [refusal for refusal in reading.refusals if refusal.name.startswith("event")]
    assert len(reading.meetings) + len(refused) >= len({piece.line for piece in events})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cutting_a_calendar_finds_the_events_that_reading_it_whole_finds(path: Path) -> None:
    text = read_text(path).text
    if text.count("BEGIN:VCALENDAR") > text.count("END:VCALENDAR"):
        text += "\nEND:VCALENDAR\n"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            whole = [event for part in Calendar.from_ical(text, multiple=True) for event in part.walk("VEVENT")]
    except (ValueError, TypeError, ArithmeticError):
        return
    assert len(sliced(text).events) == len(whole)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("collective-icalendar-events/event_with_recurrence.ics", 97),
        ("collective-icalendar-events/event_with_recurrence_exdates_on_different_lines.ics", 10),
        ("collective-icalendar-events/issue_112_missing_tzinfo_on_exdate.ics", 11),
        ("collective-icalendar-events/issue_156_RDATE_with_PERIOD_list.ics", 3),
        ("collective-icalendar-events/issue_70_rrule_causes_attribute_error.ics", 18),
        ("collective-icalendar/rfc_7265_appendix_example_2_ical.ics", 6),
        ("collective-icalendar/issue_165_missing_event.ics", 14),
        ("collective-icalendar/parsing_error.ics", 40),
        ("vobject/radicale-0827.ics", 28),
        ("vobject/ruby_rrule.ics", 10),
    ],
)
def test_repeating_events_have_the_dates_that_were_counted_by_hand(name: str, count: int) -> None:
    assert len(_read(SAMPLES / name).meetings) == count


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("vobject/ms_tzid.ics", "2008-05-30T05:00:00+00:00"),
        ("vobject/tzid_8bit.ics", "2008-05-30T09:00:00+00:00"),
        ("collective-icalendar/issue_218_bad_tzid.ics", "2017-02-28T12:00:00+00:00"),
        ("collective-icalendar/issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics", "2017-05-11T16:30:00+00:00"),
        ("collective-icalendar/america_new_york.ics", "2014-08-29T12:00:00+00:00"),
    ],
)
def test_zones_with_odd_names_give_the_right_time(name: str, start: str) -> None:
    (meeting,) = _read(SAMPLES / name).meetings

    assert meeting.start is not None
    assert meeting.start.isoformat() == start


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/*.jcal")), ids=lambda path: path.stem)
def test_the_jcal_form_is_refused_by_name(path: Path) -> None:
    with pytest.raises(ImportRefused, match="jCal"):
        _read(path)

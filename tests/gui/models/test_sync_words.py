"""The sentences of the page of sync."""

from datetime import UTC, datetime, timedelta

import pytest

from brm_desktop.domain.clock import fixed
from brm_desktop.gui.models import sync_words as words
from brm_desktop.services.sync.values import (
    Change,
    Conflict,
    Device,
    Group,
    Incoming,
    Trouble,
    TroubleKind,
    Version,
)

NOW = datetime(2026, 11, 23, 8, 5, tzinfo=UTC)
CLOCK = fixed(NOW)


@pytest.mark.parametrize(
    ("ago", "shown"),
    [
        (timedelta(minutes=10), "Today, 07:55"),
        (timedelta(hours=11, minutes=24), "Sun 22 Nov, 20:41"),
        (timedelta(days=21), "2 Nov"),
        (timedelta(days=400), "19 Oct 2025"),
    ],
)
def test_a_moment_is_as_exact_as_it_is_near(ago: timedelta, shown: str) -> None:
    assert words.moment(NOW - ago, CLOCK) == shown


def test_sizes_are_rounded_to_what_matters() -> None:
    assert [words.size(count) for count in (12, 219_136, 8_493_466)] == ["1 KB", "214 KB", "8.1 MB"]


@pytest.mark.parametrize(
    ("span", "shown"),
    [(timedelta(minutes=15), "15 minutes"), (timedelta(hours=2), "2 hours"), (timedelta(days=3), "3 days")],
)
def test_a_span_is_said_in_its_largest_unit(span: timedelta, shown: str) -> None:
    assert words.lasting(span) == shown


def test_a_conflict_is_not_counted_among_the_changes_as_well() -> None:
    both = (Version("ThinkPad", NOW, "a", is_this=True), Version("Mac", NOW, "b"))
    found = Incoming(
        name="x.brmsync", from_device="Mac", made_at=NOW, sealed=False,
        new=(Group("meeting", "meetings", 12),),
        changed=(
            Change("Owen Clarke", "Finance", "private note", "", "one line changed"),
            Change("Sign-off", "Finance", "due", "2 Dec", "9 Dec"),
        ),
        changed_count=2,
        conflicts=(Conflict("k", "text", "Note on Owen Clarke", "Finance", "private note", both),),
        same=163,
    )  # fmt: skip
    assert words.counts_sentence(found) == (
        "12 new, 1 changed, 1 conflict. 163 changes are here already. Nothing is written until you press Import."
    )
    assert words.import_count(found) == 14
    assert words.changed_line(words.plain_changes(found)) == "1 due date"


@pytest.mark.parametrize(
    ("gone_here", "shown"),
    [
        (False, "Sign-off, Finance. Changed here, deleted there."),
        (True, "Sign-off, Finance. Changed there, deleted here."),
    ],
)
def test_a_deletion_against_a_change_says_which_side_did_what(gone_here: bool, shown: str) -> None:
    versions = (
        Version("ThinkPad", NOW, "Kept", is_this=True, deleted=gone_here),
        Version("Mac", NOW, "Put into the bin", deleted=not gone_here),
    )
    conflict = Conflict("k", "deleted", "Sign-off", "Finance", "in the bin", versions)
    assert words.conflict_place(conflict) == shown
    assert words.kept_words(conflict) == "The bin gives back for 30 days."


def test_a_clock_that_runs_ahead_is_said_with_what_is_safe() -> None:
    found = Incoming(name="x", from_device="Mac", made_at=NOW, sealed=False, clock_ahead=timedelta(hours=2), newer=3)
    clock, newer = words.warnings(found)
    assert clock.startswith("The clock of Mac runs 2 hours ahead. Nothing is lost by it")
    assert newer.startswith("3 changes were made by a newer version")


def test_devices_are_pictured_by_what_they_are_called() -> None:
    names = ("ThinkPad, work", "Mac mini, home", "Surface, travel", "MacBook")
    assert [words.device_icon(Device("1", name)) for name in names] == ["laptop", "monitor", "tablet", "laptop"]


def test_names_in_a_row_end_with_and() -> None:
    assert words.listed(["Mac mini", "Surface", "ThinkPad"]) == "Mac mini, Surface and ThinkPad"
    assert words.listed([]) == ""


def test_a_conflict_that_waits_for_over_a_week_says_since_when() -> None:
    def since(days: int) -> str:
        conflict = Conflict("k", "value", "Finance", "", "name", (), since=NOW - timedelta(days=days))
        return words.waiting_since(conflict, CLOCK)

    assert [since(days) for days in (0, 7, 8)] == ["", "", "Since Sun 15 Nov."]


def test_a_trouble_has_the_answer_of_its_kind_whatever_its_title() -> None:
    said = [words.answer_to(Trouble("Into the bin", "", kind=kind)) for kind in TroubleKind]
    assert said == ["Yes, take it in", "Keep what both wrote", "Join this vault", ""]

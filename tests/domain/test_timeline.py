"""Kinds of events, filters and months."""

from datetime import date

from brm_desktop.domain.timeline import EventKind, Month, TimelineFilter


def test_a_month_ends_where_the_next_one_begins() -> None:
    assert (Month(2026, 2).first, Month(2026, 2).after) == (date(2026, 2, 1), date(2026, 3, 1))
    assert Month(2026, 12).after == date(2027, 1, 1)


def test_every_kind_passes_one_filter_beside_everything() -> None:
    for kind in EventKind:
        passes = [shown for shown in TimelineFilter if kind in shown.kinds]
        assert len(passes) == 2
        assert TimelineFilter.EVERYTHING in passes


def test_every_kind_has_words() -> None:
    assert all(kind.words for kind in EventKind)

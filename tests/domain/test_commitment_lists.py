"""What a list of commitments is asked for."""

from datetime import date

from brm_desktop.domain.commitment_lists import ListFilter, ListGroup, ListState, due_choices, end_of_week
from brm_desktop.domain.commitments import Direction


def test_every_state_has_its_groups_in_order() -> None:
    assert ListState.OPEN.groups == (ListGroup.LATE, ListGroup.THIS_WEEK, ListGroup.LATER, ListGroup.NO_DATE)
    assert ListState.CLOSED.groups == (ListGroup.KEPT, ListGroup.WITHDRAWN)
    assert ListState.ALL.groups == tuple(ListGroup)


def test_the_week_ends_on_sunday() -> None:
    assert end_of_week(date(2026, 11, 23)) == date(2026, 11, 29)
    assert end_of_week(date(2026, 11, 29)) == date(2026, 11, 29)


def test_due_choices_are_fridays_and_the_end_of_the_year() -> None:
    monday = [date(2026, 11, 27), date(2026, 12, 4), date(2026, 12, 18), date(2026, 12, 31)]
    assert list(due_choices(date(2026, 11, 23))) == monday
    assert due_choices(date(2026, 11, 28))[0] == date(2026, 12, 4)
    assert due_choices(date(2026, 12, 30))[0] == date(2026, 12, 31)


def test_only_the_state_does_not_narrow() -> None:
    assert not ListFilter(state=ListState.ALL).narrows
    assert ListFilter(direction=Direction.I_OWE).narrows

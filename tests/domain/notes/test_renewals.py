"""When a line speaks of a promise that is open already."""

from datetime import date

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.notes.grammar import NoteContext, NoteLine, read_line
from brm_desktop.domain.notes.renewals import OpenPromises, Renewal, direction_of

CONTEXT = NoteContext(day=date(2026, 11, 23), me=("Nora Lindqvist",), attendees=("Owen Clarke",))
LATE = Due.on(date(2026, 11, 20))


def _open(text: str, number: int = 1, direction: Direction = Direction.I_OWE) -> Commitment:
    return Commitment(
        id=CommitmentId(f"c{number}"), direction=direction, text=text, asked_on=date(2026, 11, 2), due=LATE
    )


def _line(text: str) -> NoteLine:
    line = read_line(text, CONTEXT)
    assert line is not None
    return line


PROMISES = OpenPromises([_open("Licence and cloud cost forecast"), _open("Test plan", 2, Direction.THEY_OWE)])


def test_more_words_and_another_date_move_the_promise() -> None:
    line = _line("-> Licence and cloud cost forecast, on her mapping, by 30 Nov")
    renewal = PROMISES.renewed_by(line)
    assert renewal == Renewal(CommitmentId("c1"), before=LATE, after=Due.on(date(2026, 11, 30)))
    assert renewal.moves


def test_the_same_words_without_a_date_say_it_again() -> None:
    renewal = PROMISES.renewed_by(_line("-> licence and cloud cost forecast"))
    assert renewal is not None
    assert not renewal.moves


def test_more_words_without_a_date_are_another_promise() -> None:
    assert PROMISES.renewed_by(_line("-> Licence and cloud cost forecast for the board")) is None


def test_the_other_direction_is_another_promise() -> None:
    assert PROMISES.renewed_by(_line("<- Owen Licence and cloud cost forecast by 30 Nov")) is None


def test_two_promises_that_fit_are_neither() -> None:
    both = OpenPromises([_open("Cost forecast licence"), _open("Cloud cost", 2)])
    assert both.renewed_by(_line("-> Cloud cost and licence forecast by 30 Nov")) is None


def test_a_ticked_line_renews_nothing() -> None:
    assert PROMISES.renewed_by(_line("- [x] Owen: Test plan by 30 Nov")) is None


def test_an_action_belongs_to_whom_it_names() -> None:
    assert direction_of(_line("- [ ] Nora Lindqvist: figures"), me=CONTEXT.me) is Direction.I_OWE
    assert direction_of(_line("- [ ] Owen: figures"), me=CONTEXT.me) is Direction.THEY_OWE
    assert direction_of(_line("Decision: no changes")) is None

"""Taking back and doing again, whatever a step touched."""

from datetime import date

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId, PartnerId
from brm_desktop.domain.partners import Partner
from brm_desktop.storage import commitments, partners, search, undo
from brm_desktop.storage.database import Database

FORECAST = Commitment(
    id=CommitmentId("a" * 32), direction=Direction.I_OWE, text="Licence forecast", asked_on=date(2026, 11, 2),
    due=Due.on(date(2026, 11, 20)), private=True,
)  # fmt: skip
FINANCE = Partner(id=PartnerId("b" * 32), name="Finance")
KEPT = FORECAST.kept(date(2026, 11, 19))
MOVED = FORECAST.moved(to=Due.on(date(2026, 11, 30)), on=date(2026, 11, 18), agreed_with="Helena", why="ledger")


def _now(database: Database) -> Commitment | None:
    with database.read() as work:
        return commitments.get(work, FORECAST.id)


def _store(database: Database, value: Commitment, words: str) -> None:
    with database.write(step=words) as work:
        commitments.save(work, [value])


def _take_back(database: Database) -> str | None:
    with database.write() as work:
        step = undo.take_back(work)
    return step.words if step else None


def _do_again(database: Database) -> str | None:
    with database.write() as work:
        step = undo.do_again(work)
    return step.words if step else None


def test_steps_are_taken_back_in_their_order_and_done_again(database: Database) -> None:
    _store(database, FORECAST, "Promised")
    _store(database, MOVED, "Moved")
    _store(database, MOVED.kept(date(2026, 11, 30)), "Kept")
    assert [_take_back(database), _now(database)] == ["Kept", MOVED]
    assert [_take_back(database), _now(database)] == ["Moved", FORECAST]
    assert [_take_back(database), _now(database)] == ["Promised", None]
    assert _take_back(database) is None
    assert [_do_again(database), _now(database)] == ["Promised", FORECAST]
    assert [_do_again(database), _now(database)] == ["Moved", MOVED]
    assert [_do_again(database), _now(database)] == ["Kept", MOVED.kept(date(2026, 11, 30))]
    assert _do_again(database) is None


def test_a_new_step_ends_what_could_be_done_again(database: Database) -> None:
    _store(database, FORECAST, "Promised")
    _store(database, KEPT, "Kept")
    _take_back(database)
    _store(database, MOVED, "Moved")
    assert _do_again(database) is None
    assert [_take_back(database), _now(database)] == ["Moved", FORECAST]


def test_one_step_takes_back_all_tables_it_touched(database: Database) -> None:
    with database.write(step="Both") as work:
        commitments.save(work, [MOVED])
        partners.save(work, [FINANCE])
        partners.save(work, [FINANCE])
    _take_back(database)
    with database.read() as work:
        assert partners.every(work) == ()
        assert search.search(work, "forecast") == ()
    _do_again(database)
    with database.read() as work:
        assert partners.every(work) == (FINANCE,)
        assert [hit.record_id for hit in search.search(work, "forecast")] == [FORECAST.id]


def test_a_step_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    with database.write(step="Nothing"):
        pass
    assert _take_back(database) is None


def test_what_has_no_name_is_not_recorded(database: Database) -> None:
    with database.write() as work:
        commitments.save(work, [FORECAST])
    assert _take_back(database) is None
    assert _now(database) == FORECAST


def test_a_failed_step_is_not_recorded_and_ends_the_recording(database: Database) -> None:
    class Stop(Exception):
        pass

    try:
        _fail_in(database, Stop)
    except Stop:
        with database.write() as work:
            commitments.save(work, [FORECAST])
    assert _take_back(database) is None


def _fail_in(database: Database, error: type[Exception]) -> None:
    with database.write(step="Failing") as work:
        commitments.save(work, [FORECAST])
        raise error


def test_a_new_session_forgets(database: Database) -> None:
    _store(database, FORECAST, "Promised")
    with database.write() as work:
        undo.forget(work)
    assert _take_back(database) is None

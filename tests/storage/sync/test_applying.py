"""Taking changes in: what is shown, what waits, what is refused, and what stays right beside it."""

import random
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from brm_desktop.storage import bin, derived, undo
from brm_desktop.storage.sync import applying, log, rebuilding, sealing, state
from brm_desktop.storage.sync.forks import Fork
from brm_desktop.sync.chain import ChainAt
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING, Context
from tests.storage.sync.conftest import Store, exchange

P, Q, M, C = "a" * 32, "c" * 32, "b" * 32, "d" * 32
GONE = "2026-11-21T10:00:00+00:00"
PHONE = "f" * 16


def _from_phone(*cells: tuple[str, str, str, str], schema: int = 4) -> list[Change]:
    """What a device would send that knows nothing of the others."""
    return [
        Change(PHONE, seq, "019a00000000-0000", NOTHING, table, row, field, value, schema)
        for seq, (table, row, field, value) in enumerate(cells, 1)
    ]


def _partner(store: Store, row: str = P, name: str = "Finance") -> None:
    store.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, ?)", row, name)


def test_the_other_device_shows_the_same(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    laptop.run("INSERT INTO meeting (channel, id, day, note) VALUES ('call', ?, '2026-11-20', 'Budget')", M)
    taken = desktop.take_from(laptop)
    assert desktop.shown() == laptop.shown()
    assert (taken.counts["partner"].new, taken.counts["meeting"].new) == (1, 1)


def test_taking_in_makes_no_change_of_one_s_own(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    desktop.take_from(laptop)
    assert desktop.seal() == 0
    assert len(desktop.changes()) == len(laptop.changes())


def test_the_same_again_changes_nothing(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    desktop.take_from(laptop)
    again = desktop.take(laptop.changes())
    assert (again.added, again.repeated, again.taken, again.journal_id) == (0, 3, 0, 0)


def test_any_order_and_any_gap_ends_the_same(laptop: Store, desktop: Store) -> None:
    for name in "abcdef":
        laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, ?)", name * 32, name)
        laptop.run("UPDATE partner SET tier = 'A' WHERE name < ?", name)
        laptop.seal()
    changes = laptop.changes()
    random.Random(4).shuffle(changes)
    waiting = [desktop.take([change]).waiting for change in changes]
    assert max(waiting) > 3
    assert waiting[-1] == 0
    assert desktop.shown() == laptop.shown()


def test_a_change_waits_for_what_its_writer_knew(
    laptop: Store, desktop: Store, make_store: Callable[[str], Store]
) -> None:
    phone = make_store("phone")
    _partner(laptop)
    desktop.take_from(laptop)
    desktop.run("UPDATE partner SET name = 'Treasury'")
    own = [change for change in desktop.changes() if change.device not in laptop.held().devices()]
    assert phone.take(own).waiting == 1
    assert phone.cell("SELECT count(*) FROM partner") == 0
    assert phone.take(laptop.changes()).waiting == 0
    assert phone.cell("SELECT name FROM partner") == "Treasury"


def test_who_saw_a_value_and_wrote_another_wins_whatever_the_clocks_say(laptop: Store, desktop: Store) -> None:
    now = 1_790_000_000_000
    _partner(laptop)
    with laptop.database.write() as work:
        sealing.seal(work, wall=now + 400 * 86_400_000)
    with desktop.database.write() as work:
        applying.apply(work, laptop.changes(), wall=now)
        work.exec_driver_sql("UPDATE partner SET name = 'Treasury'")
        sealing.seal(work, wall=now)
    exchange(laptop, desktop)
    assert laptop.cell("SELECT name FROM partner") == desktop.cell("SELECT name FROM partner") == "Treasury"


def test_how_far_a_clock_is_ahead_is_said(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    with laptop.database.write() as work:
        sealing.seal(work, wall=1_790_000_000_000)
    taken = desktop.take(laptop.changes(), wall=1_790_000_000_000 - 5 * 86_400_000)
    assert taken.milliseconds_ahead == 5 * 86_400_000


def test_notes_written_on_both_are_merged(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO meeting (channel, id, day, note) VALUES ('call', ?, '2026-11-20', ?)", M, "one\ntwo\nthree")
    exchange(laptop, desktop)
    laptop.run("UPDATE meeting SET note = ?", "ONE\ntwo\nthree")
    desktop.run("UPDATE meeting SET note = ?", "one\ntwo\nTHREE")
    exchange(laptop, desktop)
    assert laptop.cell("SELECT note FROM meeting") == desktop.cell("SELECT note FROM meeting") == "ONE\ntwo\nTHREE"


def test_an_edit_keeps_what_another_deletes(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET deleted_at = ?", GONE)
    desktop.run("UPDATE partner SET tier = 'A'")
    exchange(laptop, desktop)
    assert laptop.cell("SELECT deleted_at FROM partner") is None
    assert laptop.shown() == desktop.shown()
    laptop.run("UPDATE partner SET deleted_at = ?", GONE)
    exchange(laptop, desktop)
    assert desktop.cell("SELECT deleted_at FROM partner") == GONE


def test_what_was_made_for_a_record_keeps_it(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET deleted_at = ?", GONE)
    desktop.run("INSERT INTO goal (id, partner_id, text) VALUES (?, ?, 'Fewer surprises')", C, P)
    exchange(laptop, desktop)
    assert laptop.cell("SELECT deleted_at FROM partner") is None
    assert laptop.shown() == desktop.shown()


def test_a_meeting_that_stays_keeps_what_was_put_away_with_it(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO meeting (channel, id, day) VALUES ('call', ?, '2026-11-20')", M)
    laptop.run("INSERT INTO meeting_partner (id, meeting_id, partner_id) VALUES (?, ?, ?)", C, M, P)
    laptop.run("INSERT INTO decision (id, meeting_id, text, decided_on) VALUES (?, ?, 'Go', '2026-11-20')", C, M)
    exchange(laptop, desktop)
    with laptop.database.write() as work:
        bin.put_away(work, "meeting", M)
    desktop.run("UPDATE meeting SET note = 'Budget'")
    exchange(laptop, desktop)
    for store in (laptop, desktop):
        assert store.cell("SELECT count(*) FROM decision WHERE deleted_at IS NULL") == 1
        assert store.cell("SELECT count(*) FROM meeting_partner WHERE deleted_at IS NULL") == 1
    laptop.run("UPDATE meeting SET note = 'Budget and more'")
    exchange(laptop, desktop)
    with desktop.database.write() as work:
        assert rebuilding.verify(work).is_good
        assert work.exec_driver_sql("SELECT count(*) FROM sync_conflict").scalar_one() == 0
    assert desktop.cell("SELECT count(*) FROM decision WHERE deleted_at IS NULL") == 1
    assert laptop.shown() == desktop.shown()


def test_who_works_on_with_a_record_that_stayed_keeps_it(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET deleted_at = ?", GONE)
    desktop.run("INSERT INTO goal (id, partner_id, text) VALUES (?, ?, 'Fewer surprises')", C, P)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET tier = 'A'")
    laptop.run("UPDATE goal SET deleted_at = ?", GONE)
    exchange(laptop, desktop)
    assert desktop.cell("SELECT deleted_at FROM partner") is None
    assert laptop.cell("SELECT deleted_at FROM partner") is None


def test_a_link_added_while_it_is_removed_elsewhere_stays(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO meeting_partner (id, meeting_id, partner_id) VALUES (?, ?, ?)", C, M, P)
    laptop.run("UPDATE meeting_partner SET deleted_at = ?", GONE)
    exchange(laptop, desktop)
    laptop.run("UPDATE meeting_partner SET deleted_at = NULL")
    laptop.seal()
    desktop.run("UPDATE meeting_partner SET deleted_at = '2026-11-22T10:00:00+00:00'")
    exchange(laptop, desktop)
    assert laptop.cell("SELECT deleted_at FROM meeting_partner") is None
    assert laptop.shown() == desktop.shown()


def test_a_range_of_days_never_runs_backwards(laptop: Store, desktop: Store) -> None:
    laptop.run(
        "INSERT INTO commitment (id, direction, origin, asked_on, due_first, due_last) "
        "VALUES (?, 'i_owe', 'owned', '2026-11-01', '2026-11-10', '2026-11-20')",
        C,
    )
    exchange(laptop, desktop)
    laptop.run("UPDATE commitment SET due_first = '2026-11-18'")
    laptop.seal()
    desktop.run("UPDATE commitment SET due_last = '2026-11-12'")
    exchange(laptop, desktop)
    assert laptop.shown() == desktop.shown()
    assert laptop.cell("SELECT due_first = due_last FROM commitment") == 1
    laptop.run("UPDATE commitment SET due_last = '2026-11-30'")
    exchange(laptop, desktop)
    assert laptop.shown() == desktop.shown()
    assert laptop.cell("SELECT due_last FROM commitment") == "2026-11-30"


def test_a_reference_to_a_row_that_is_not_there_is_kept(desktop: Store) -> None:
    desktop.take(_from_phone(("goal", C, "partner_id", f'"{P}"'), ("goal", C, "deleted_at", "null")))
    assert desktop.cell("SELECT partner_id FROM goal") == P


def test_a_row_is_shown_once_it_is_whole(desktop: Store) -> None:
    part = _from_phone(
        ("meeting", M, "title", '"Budget"'),
        ("meeting", M, "channel", '"call"'),
        ("meeting", M, "day", '"2026-11-20"'),
        ("meeting", M, "deleted_at", "null"),
    )
    desktop.take(part[:3])
    assert desktop.cell("SELECT count(*) FROM meeting") == 0
    desktop.take(part[3:])
    assert desktop.cell("SELECT title FROM meeting") == "Budget"


def test_a_row_without_a_choice_that_has_no_default_is_not_shown(desktop: Store) -> None:
    cells = [("partner", P, "name", '"Logistics"'), ("partner", P, "deleted_at", "null")]
    desktop.take(_from_phone(*cells))
    assert desktop.cell("SELECT count(*) FROM partner") == 0
    desktop.take(_from_phone(*cells, ("partner", P, "kind", '"function"')))
    assert desktop.cell("SELECT name FROM partner") == "Logistics"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("day", '"tomorrow"'), ("day", "7"), ("cancelled", "2"), ("cancelled", '"yes"'), ("channel", '"telepathy"'),
        ("topics", '"{}"'), ("topics", '["a"]'), ("title", "null"), ("title", '{"a":1}'), ("wrapped_up_at", '"soon"'),
        ("start", '"2026-11-20T10:00:00"'), ("end", '"2026-11-20"'), ("start", '"9999-12-31T23:59:59+00:00"'),
    ],
)  # fmt: skip
def test_what_cannot_be_read_back_is_kept_and_not_shown(desktop: Store, field: str, value: str) -> None:
    whole = [("meeting", M, "day", '"2026-11-20"'), ("meeting", M, "channel", '"call"')]
    cells = [cell for cell in whole if cell[2] != field]
    taken = desktop.take(_from_phone(*cells, ("meeting", M, field, value), ("meeting", M, "deleted_at", "null")))
    assert taken.unknown == {"meeting": 1}
    assert value in [change.value for change in desktop.changes()]
    assert desktop.cell(f"SELECT count(*) FROM meeting WHERE {field} = ?", value.strip('"')) == 0


@pytest.mark.parametrize("days", [-1, 10**9, 2**63 - 1])
def test_a_cadence_that_no_calendar_holds_is_not_shown(desktop: Store, days: int) -> None:
    kind = ("partner", P, "kind", '"function"')
    desktop.take(_from_phone(kind, ("partner", P, "cadence_days", str(days)), ("partner", P, "deleted_at", "null")))
    assert desktop.cell("SELECT cadence_days FROM partner") == 30


@pytest.mark.parametrize("written", ['"x"', "1", "{}", '"2026-11-21"', '"0001-01-01T00:00:00+00:00"'])
def test_a_deletion_without_a_time_shows_that_of_the_change(desktop: Store, written: str) -> None:
    desktop.take(
        _from_phone(
            ("partner", P, "kind", '"function"'), ("partner", P, "name", '"Finance"'),
            ("partner", P, "deleted_at", written),
        )
    )  # fmt: skip
    with desktop.database.read() as work:
        (binned,) = bin.every(work, now=datetime(2025, 10, 21, tzinfo=UTC))
        assert binned.deleted_at == datetime.fromtimestamp(0x019A00000000 / 1000, UTC).replace(microsecond=0)
        assert rebuilding.verify(work).is_good


def test_what_a_newer_version_made_is_kept_and_passed_on(desktop: Store, laptop: Store) -> None:
    newer = [
        *_from_phone(
            ("partner", P, "name", '"Finance"'),
            ("partner", P, "mood", '"😀"'),
            ("hologram", Q, "x", "1"),
            ("partner", P, "kind", '"function"'),
            ("partner", P, "deleted_at", "null"),
            schema=9,
        )
    ]
    newer[2] = newer[2]._replace(extra='{"beam":7}')
    taken = desktop.take(newer)
    assert taken.unknown == {"partner": 1, "hologram": 1}
    assert desktop.cell("SELECT name FROM partner") == "Finance"
    laptop.take(desktop.changes())
    assert [change for change in laptop.changes() if change.device == PHONE] == newer


def test_names_from_a_file_never_reach_a_statement(desktop: Store) -> None:
    evil = '"; DROP TABLE partner; --'
    desktop.take(
        _from_phone(
            (evil, P, "name", '"x"'),
            ("partner", evil, 'name" = 1; --', '"x"'),
            ("sync_state", "device", "value", '"0"'),
        )
    )
    assert desktop.cell("SELECT count(*) FROM partner") == 0
    with desktop.database.read() as work:
        assert len(state.read(work, "device")) == 16


def test_another_content_under_a_number_that_is_known_is_refused(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    desktop.take_from(laptop)
    forged = [laptop.changes()[0]._replace(value='"Treasury"')]
    before = desktop.shown()
    with pytest.raises(Fork) as refused:
        desktop.take(forged)
    assert refused.value.seq == 1
    assert desktop.shown() == before


def test_a_chain_that_does_not_hold_is_refused_when_it_can_be_compared(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    _partner(laptop, Q, "Legal")
    changes = laptop.changes()
    device = changes[0].device
    with desktop.database.write() as work:
        applying.apply(work, [ChainAt(device, 2, bytes(32)), *changes[2:]])
    with pytest.raises(Fork), desktop.database.write() as work:
        applying.apply(work, changes[:2])
    assert desktop.cell("SELECT count(*) FROM partner") == 0


def test_a_store_that_was_put_back_goes_on_under_another_name(
    laptop: Store, make_store: Callable[[str], Store]
) -> None:
    _partner(laptop)
    changes = laptop.changes()
    restored = make_store("restored")
    with restored.database.write() as work:
        state.note(work, "device", changes[0].device)
    restored.take(changes)
    with restored.database.read() as work:
        assert state.read(work, "device") != changes[0].device
    assert restored.shown() == laptop.shown()


def test_the_index_and_the_days_follow(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO meeting (channel, id, day, note) VALUES ('call', ?, '2026-11-20', 'Budget')", M)
    laptop.run("INSERT INTO meeting_partner (id, meeting_id, partner_id) VALUES (?, ?, ?)", C, M, P)
    desktop.take_from(laptop)
    laptop.run("UPDATE meeting SET day = '2026-11-27'")
    desktop.take_from(laptop)
    with desktop.database.read() as work:
        assert derived.faults(work) == []
    assert desktop.cell("SELECT day FROM meeting_partner") == "2026-11-27"


def test_taking_back_a_step_leaves_what_came_in(laptop: Store, desktop: Store) -> None:
    _partner(laptop)
    exchange(laptop, desktop)
    desktop.run("UPDATE partner SET tier = 'A'", step="Tier")
    laptop.run("UPDATE partner SET name = 'Treasury'")
    desktop.take_from(laptop)
    with desktop.database.write() as work:
        undo.take_back(work)
    assert desktop.cell("SELECT name || tier FROM partner") == "Treasury"


def test_many_deletions_are_said(laptop: Store, desktop: Store) -> None:
    for number in range(30):
        laptop.run("INSERT INTO goal (id, text) VALUES (?, 'x')", f"{number:032x}")
    exchange(laptop, desktop)
    laptop.run("UPDATE goal SET deleted_at = ? WHERE id < ?", GONE, f"{2:032x}")
    few = desktop.take_from(laptop)
    laptop.run("UPDATE goal SET deleted_at = ? WHERE id < ?", GONE, f"{9:032x}")
    many = desktop.take_from(laptop)
    assert (few.deletions, few.is_mass_deletion) == (2, False)
    assert (many.deletions, many.is_mass_deletion) == (7, True)


def test_what_is_held_is_passed_on_even_while_it_waits(desktop: Store) -> None:
    waiting = [_from_phone(("partner", P, "name", '"x"'))[0]._replace(context=Context.of({"e" * 16: 4}))]
    assert desktop.take(waiting).waiting == 1
    assert desktop.changes() == waiting
    with desktop.database.read() as work:
        assert log.applied(work) == NOTHING


def test_the_columns_of_version_5_travel_and_stand_as_they_were(laptop: Store, desktop: Store) -> None:
    laptop.run(
        "INSERT INTO commitment (id, direction, origin, text, asked_on, passed_on_on, advice_of) "
        "VALUES (?, 'they_owe', 'routed', 'Printers', '2026-11-02', '2026-11-12', 'single_point')",
        Q,
    )
    laptop.run(
        "INSERT INTO agenda_point (id, state, text, left_open_at, advice_of, advised_on) "
        "VALUES (?, 'open', 'Which five', ?, 'single_point', '2026-11-02')",
        P,
        f'["{M}"]',
    )
    desktop.take_from(laptop)
    assert desktop.shown() == laptop.shown()
    assert desktop.cell("SELECT passed_on_on FROM commitment") == "2026-11-12"
    assert desktop.cell("SELECT left_open_at FROM agenda_point") == f'["{M}"]'


def test_what_a_device_of_version_4_wrote_is_complete_without_them(desktop: Store) -> None:
    cells = (
        ("agenda_point", P, "state", '"open"'),
        ("agenda_point", P, "text", '"Which five"'),
        ("agenda_point", P, "deleted_at", "null"),
    )
    assert desktop.take(_from_phone(*cells, schema=4)).unknown == {}
    assert desktop.cell("SELECT left_open_at FROM agenda_point") == "[]"

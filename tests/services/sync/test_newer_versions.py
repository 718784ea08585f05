"""What a newer version made passes through this one unchanged, and is shown once it is known."""

from pathlib import Path

from brm_desktop.storage.sync import applying, log
from brm_desktop.sync.chain import ChainAt
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import Context
from tests.services.sync.computers import Computer

NEWER = "00000000000000aa"
STAMP = "01a20738e960-0000"


def newer_changes() -> list[Change | ChainAt]:
    """A partner with a column, a choice and a whole table that this version does not know."""
    cells = (
        ("partner", "a" * 32, "name", '"Finance"'),
        ("partner", "a" * 32, "kind", '"function"'),
        ("partner", "a" * 32, "colour_of_the_door", '"green"'),
        ("partner", "a" * 32, "deleted_at", "null"),
        ("office_plant", "b" * 32, "watered_on", '"2027-01-05"'),
        ("commitment", "c" * 32, "direction", '"they will both do it"'),
    )
    return [
        Change(NEWER, seq, STAMP, Context.of({}), table, row, field, value, 99, '{"z":1}' if seq == 5 else "")
        for seq, (table, row, field, value) in enumerate(cells, start=1)
    ]


def taken_by(one: Computer) -> None:
    with one.workspace.database.write() as work:
        one.sync._session.begin(work)
        applying.apply(work, newer_changes(), source=f"{NEWER} newer.brmsync")


def lines_of(one: Computer) -> list[Change]:
    with one.workspace.database.read() as work:
        return list(log.changes(work, NEWER, 1, 100))


def test_an_older_device_in_the_middle_passes_everything_on_unchanged(
    thinkpad: Computer, mac: Computer, surface: Computer
) -> None:
    taken_by(thinkpad)
    assert thinkpad.names() == ["Finance"], "what is known is shown"
    assert thinkpad.sync.page().pending > 0
    thinkpad.carry_to(mac)
    mac.carry_to(surface, full=True)
    assert lines_of(surface) == lines_of(thinkpad) == newer_changes()
    assert surface.records() == thinkpad.records()


def test_a_preview_says_how_much_is_kept_for_later(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    taken_by(thinkpad)
    thinkpad.sync.export(tmp_path / "newer.brmsync")
    with mac.sync.look(tmp_path / "newer.brmsync") as found:
        assert found.newer == 3
        assert found.total == 6


def test_an_edit_here_leaves_what_is_not_known_alone(thinkpad: Computer, mac: Computer) -> None:
    taken_by(thinkpad)
    thinkpad.change("partner", "a" * 32, name="Finance and law")
    thinkpad.carry_to(mac)
    assert mac.names() == ["Finance and law"]
    assert lines_of(mac) == newer_changes()
    assert mac.sync.verify().sound

"""Continue from another device: an empty store takes everything over, or nothing."""

from pathlib import Path

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.sync.refusals import PassphraseNeeded, WrongPassphrase
from tests.services.sync.computers import PASSPHRASE, Computer


@pytest.fixture
def full(thinkpad: Computer, tmp_path: Path, sample_template: Path) -> Path:
    """A sealed full copy of the sample."""
    thinkpad.start_with(sample_template)
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.sync.export(tmp_path / "full.brmsync", full=True)
    return tmp_path / "full.brmsync"


def test_from_a_file(full: Path, thinkpad: Computer, mac: Computer) -> None:
    assert mac.sync.continue_from(full, passphrase=PASSPHRASE).added > 100
    assert mac.records() == thinkpad.records()
    assert mac.sync.page().vault.locked
    assert mac.sync.page().this.id != thinkpad.sync.page().this.id


def test_from_a_folder(full: Path, thinkpad: Computer, mac: Computer, shared: Path) -> None:
    thinkpad.sync.use_folder(shared)
    thinkpad.sync.exchange()
    assert mac.sync.continue_from(shared, passphrase=PASSPHRASE).added > 100
    assert mac.records() == thinkpad.records()
    folder = mac.sync.page().folder
    assert folder is not None
    assert folder.path == shared


def test_a_wrong_passphrase_takes_nothing_and_can_be_tried_again(
    full: Path, thinkpad: Computer, mac: Computer, shared: Path
) -> None:
    thinkpad.sync.use_folder(shared)
    thinkpad.sync.exchange()
    for source in (full, shared):
        with pytest.raises(PassphraseNeeded):
            mac.sync.continue_from(source)
        with pytest.raises(WrongPassphrase):
            mac.sync.continue_from(source, passphrase="three calm penguins")
        assert mac.sync.page().folder is None
        assert mac.names() == []
    assert mac.sync.continue_from(shared, passphrase=PASSPHRASE).added > 100


def test_an_empty_folder_is_nothing_to_continue_from(mac: Computer, shared: Path) -> None:
    with pytest.raises(NotFound):
        mac.sync.continue_from(shared)
    assert mac.sync.page().folder is None


def test_a_store_with_records_is_not_taken_for_a_new_one(full: Path, mac: Computer) -> None:
    mac.add_partner("Mine")
    with pytest.raises(InvalidInput):
        mac.sync.continue_from(full, passphrase=PASSPHRASE)
    assert mac.names() == ["Mine"]

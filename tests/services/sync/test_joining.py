"""Two devices that each began a vault of their own are put together when she says so."""

from pathlib import Path

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.sync.refusals import OtherVault, PassphraseNeeded, WrongPassphrase
from tests.services.sync.computers import PASSPHRASE, Computer


@pytest.fixture
def apart(thinkpad: Computer, mac: Computer, tmp_path: Path) -> Path:
    """Both have exported before they met; the ThinkPad's full copy."""
    for one in (thinkpad, mac):
        one.add_partner(f"From {one.sync.page().this.name}")
        one.sync.export(tmp_path / f"{one.folder.name}.brmsync")
    return tmp_path / f"{thinkpad.folder.name}.brmsync"


def both(thinkpad: Computer, mac: Computer) -> None:
    mac.carry_to(thinkpad, full=True)
    assert thinkpad.names() == mac.names() == ["From Mac mini, home", "From ThinkPad, work"]
    assert thinkpad.sync.page().vault.id == mac.sync.page().vault.id
    assert thinkpad.records() == mac.records()


def test_by_a_file(apart: Path, thinkpad: Computer, mac: Computer) -> None:
    with pytest.raises(OtherVault, match="--join"):
        mac.sync.look(apart)
    mac.sync.join(apart)
    with mac.sync.look(apart) as found:
        mac.sync.take(found)
    both(thinkpad, mac)


def test_by_a_sealed_file(apart: Path, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.sync.export(apart, full=True)
    before = mac.sync.page().vault
    with pytest.raises(PassphraseNeeded):
        mac.sync.join(apart)
    assert mac.sync.page().vault == before
    mac.sync.join(apart, passphrase=PASSPHRASE)
    assert mac.sync.page().vault.locked
    with mac.sync.look(apart, passphrase=PASSPHRASE) as found:
        mac.sync.take(found)
    both(thinkpad, mac)


def test_by_a_folder(apart: Path, shared: Path, thinkpad: Computer, mac: Computer) -> None:
    with pytest.raises(NotFound):
        mac.sync.join(shared)
    thinkpad.sync.use_folder(shared)
    thinkpad.sync.exchange()
    mac.sync.join(shared)
    for one in (mac, thinkpad, mac):
        assert one.sync.exchange().trouble == ()
    both(thinkpad, mac)


def test_after_a_loss_a_new_vault_shuts_the_lost_device_out_and_the_other_one_joins(
    thinkpad: Computer, mac: Computer, surface: Computer, shared: Path, tmp_path: Path
) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.add_partner("From ThinkPad, work")
    thinkpad.sync.use_folder(shared)
    thinkpad.sync.exchange()
    for one in (mac, surface):
        one.sync.use_folder(shared, passphrase=PASSPHRASE)
        one.sync.exchange()
    mac.add_partner("From Mac mini, home")
    old = thinkpad.sync.page().vault
    with pytest.raises(InvalidInput):
        thinkpad.sync.begin_anew("")
    assert thinkpad.sync.page().vault == old
    thinkpad.sync.begin_anew("quiet green lanterns")
    page = thinkpad.sync.page()
    assert (page.vault.name, page.vault.locked, page.folder) == (old.name, True, None)
    assert page.vault.id != old.id
    fresh = tmp_path / "Fresh"
    fresh.mkdir()
    thinkpad.sync.use_folder(fresh)
    thinkpad.sync.exchange()
    with pytest.raises(OtherVault):
        surface.sync.use_folder(fresh, passphrase=PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        surface.sync.join(fresh, passphrase=PASSPHRASE)
    mac.sync.join(fresh, passphrase="quiet green lanterns")
    for one in (mac, thinkpad, mac):
        assert one.sync.exchange().trouble == ()
    both(thinkpad, mac)
    assert surface.names() == ["From ThinkPad, work"]

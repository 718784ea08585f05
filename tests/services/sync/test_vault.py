"""Sealed files: the same as plain ones for who has the passphrase, nothing for who has not."""

from pathlib import Path

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.sync.refusals import NotSigned, PassphraseNeeded, WrongPassphrase
from brm_desktop.sync.vault import keychain
from tests.services.sync.computers import PASSPHRASE, Computer


def test_a_sealed_file_brings_the_same_as_a_plain_one(
    thinkpad: Computer, mac: Computer, surface: Computer, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    thinkpad.carry_to(mac)
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.carry_to(surface, full=True, passphrase=PASSPHRASE)
    assert surface.records() == mac.records() == thinkpad.records()


def test_nothing_of_a_sealed_file_can_be_read_without_the_passphrase(
    thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    thinkpad.add_partner("Secret Finance")
    thinkpad.sync.seal(PASSPHRASE)
    path = tmp_path / "sealed.brmsync"
    assert thinkpad.sync.export(path).sealed
    assert b"Finance" not in path.read_bytes()
    assert path.read_bytes().startswith(b"age-encryption.org/v1")
    before = mac.records()
    with pytest.raises(PassphraseNeeded):
        mac.sync.look(path)
    with pytest.raises(WrongPassphrase):
        mac.sync.look(path, passphrase="three calm penguins")
    assert mac.records() == before
    assert not mac.sync.page().vault.id


def test_who_opened_a_file_once_seals_with_the_same_key(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac, passphrase=PASSPHRASE)
    vault = mac.sync.page().vault
    assert (vault.locked, vault.key_at_hand) == (True, True)
    mac.add_partner("Sales")
    mac.carry_to(thinkpad)
    assert thinkpad.names() == ["Finance", "Sales"], "it opens with the passphrase that is at hand"


def test_the_key_has_to_be_unlocked_once_a_session(thinkpad: Computer, tmp_path: Path) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.start_again()
    vault = thinkpad.sync.page().vault
    assert (vault.locked, vault.key_at_hand) == (True, False)
    with pytest.raises(PassphraseNeeded):
        thinkpad.sync.export(tmp_path / "one.brmsync")
    assert not (tmp_path / "one.brmsync").exists()
    with pytest.raises(WrongPassphrase):
        thinkpad.sync.unlock("three calm penguins")
    thinkpad.sync.unlock(PASSPHRASE)
    assert thinkpad.sync.export(tmp_path / "one.brmsync").sealed


def test_no_secret_lies_in_the_data_folder_in_clear(thinkpad: Computer) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.workspace.close()
    for path in thinkpad.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"AGE-SECRET-KEY" not in content, path.name
            assert PASSPHRASE.encode() not in content, path.name


def test_a_changed_passphrase_opens_and_the_old_one_no_longer_does(
    thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        thinkpad.sync.change_passphrase("not this one", "quiet green lanterns")
    thinkpad.sync.change_passphrase(PASSPHRASE, "quiet green lanterns")
    thinkpad.add_partner("Finance")
    path = tmp_path / "one.brmsync"
    thinkpad.sync.export(path)
    with pytest.raises(WrongPassphrase):
        mac.sync.look(path, passphrase=PASSPHRASE)
    with mac.sync.look(path, passphrase="quiet green lanterns") as found:
        mac.sync.take(found)
    thinkpad.start_again()
    with pytest.raises(WrongPassphrase):
        thinkpad.sync.unlock(PASSPHRASE)
    thinkpad.sync.unlock("quiet green lanterns")


def test_a_device_with_the_old_passphrase_takes_over_the_new_one(thinkpad: Computer, mac: Computer) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac, passphrase=PASSPHRASE)
    thinkpad.sync.change_passphrase(PASSPHRASE, "quiet green lanterns")
    thinkpad.add_partner("Sales")
    thinkpad.carry_to(mac, passphrase="quiet green lanterns")
    mac.start_again()
    mac.sync.unlock("quiet green lanterns")
    assert mac.names() == ["Finance", "Sales"]


def test_a_short_passphrase_is_refused_before_it_matters(thinkpad: Computer) -> None:
    with pytest.raises(InvalidInput):
        thinkpad.sync.seal("short")
    assert not thinkpad.sync.page().vault.locked
    with pytest.raises(NotFound):
        thinkpad.sync.unlock("short")


def test_unsealed_files_can_be_read_by_anybody_and_are_still_signed(
    thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.add_partner("Finance")
    thinkpad.sync.unseal()
    path = tmp_path / "plain.brmsync"
    assert not thinkpad.sync.export(path).sealed
    with mac.sync.look(path) as found:
        assert not found.sealed
        mac.sync.take(found)
    assert mac.names() == ["Finance"]


def test_a_signed_file_that_was_altered_by_who_has_no_key_is_refused(thinkpad: Computer, tmp_path: Path) -> None:
    import gzip
    import hashlib
    import json

    thinkpad.add_partner("Finance")
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.sync.unseal()
    path = tmp_path / "plain.brmsync"
    thinkpad.sync.export(path)
    head, *lines, foot = gzip.decompress(path.read_bytes()).split(b"\n")[:-1]
    header = json.loads(head)
    header["by_name"] = "Nobody you know"
    rest = {key: part for key, part in header.items() if key != "brmsync"}
    written = json.dumps(rest, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    altered = b"\n".join([f'{{"brmsync":1,{written[1:]}'.encode(), *lines]) + b"\n"
    footer = json.loads(foot) | {"sha256": hashlib.sha256(altered).hexdigest()}
    end = json.dumps(footer, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    path.write_bytes(gzip.compress(altered + end))
    with pytest.raises(NotSigned):
        thinkpad.sync.look(path)


def test_the_passphrase_is_remembered_by_the_keychain_if_she_wants(
    thinkpad: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(keychain, "remember", lambda vault, passphrase: kept.update({vault: passphrase}) is None)
    monkeypatch.setattr(keychain, "recall", kept.get)
    monkeypatch.setattr(keychain, "forget", lambda vault: kept.pop(vault, None))
    thinkpad.sync.seal(PASSPHRASE)
    assert thinkpad.sync.remember(True)
    thinkpad.start_again()
    assert thinkpad.sync.page().vault.key_at_hand
    assert thinkpad.sync.export(tmp_path / "one.brmsync").sealed
    assert not thinkpad.sync.remember(False)
    assert kept == {}
    thinkpad.start_again()
    assert not thinkpad.sync.page().vault.key_at_hand


def test_a_vault_has_a_name_that_people_can_tell(thinkpad: Computer) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    assert thinkpad.sync.page().vault.name == "Records of ThinkPad, work"
    thinkpad.sync.rename_vault("Work")
    assert thinkpad.sync.page().vault.name == "Work"

import sys
from types import ModuleType, SimpleNamespace

import pytest

from brm_desktop.sync.vault import keychain


class _Failed(Exception):
    pass


class _Keyring(ModuleType):
    """A keychain in memory, in the place of the library."""

    def __init__(self) -> None:
        super().__init__("keyring")
        self.kept: dict[tuple[str, str], str] = {}
        self.fails = False
        self.priority = 5.0

    def get_keyring(self) -> SimpleNamespace:
        return SimpleNamespace(priority=self.priority)

    def get_password(self, service: str, user: str) -> str | None:
        self._check()
        return self.kept.get((service, user))

    def set_password(self, service: str, user: str, password: str) -> None:
        self._check()
        self.kept[service, user] = password

    def delete_password(self, service: str, user: str) -> None:
        self._check()
        if self.kept.pop((service, user), None) is None:
            raise _Failed

    def _check(self) -> None:
        if self.fails:
            raise _Failed


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> _Keyring:
    made, errors = _Keyring(), ModuleType("keyring.errors")
    errors.KeyringError = _Failed  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", made)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    return made


def test_a_passphrase_is_kept_for_its_vault_alone(keyring: _Keyring) -> None:
    assert keychain.available()
    assert keychain.remember("0123456789abcdef", "secret")
    assert keychain.recall("0123456789abcdef") == "secret"
    assert keychain.recall("fedcba9876543210") is None
    keychain.forget("0123456789abcdef")
    keychain.forget("0123456789abcdef")
    assert keychain.recall("0123456789abcdef") is None


def test_a_locked_keychain_is_as_good_as_none(keyring: _Keyring, caplog: pytest.LogCaptureFixture) -> None:
    keyring.fails = True
    assert not keychain.remember("v", "secret")
    assert keychain.recall("v") is None
    keychain.forget("v")
    assert "secret" not in caplog.text


def test_a_system_without_keychain_is_told(keyring: _Keyring) -> None:
    keyring.priority = 0
    assert not keychain.available()


def test_without_the_library_the_passphrase_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert not keychain.available()
    assert not keychain.remember("v", "secret")
    assert keychain.recall("v") is None
    keychain.forget("v")

"""The passphrase in the system's keychain, if the user wants that and the system has one (optional extra `keychain`).

keyring takes a while to look for a keychain, so it is imported on first use. Where there is none, the passphrase is
asked for; it is never kept in a file of ours.
"""

import importlib
import logging
from typing import Any, Final

_SERVICE: Final = "BRM Desktop"
_log = logging.getLogger(__name__)


def available() -> bool:
    """Whether this system has a keychain that can be used."""
    keyring = _keyring()
    return keyring is not None and getattr(keyring.get_keyring(), "priority", 0) > 0


def recall(vault: str) -> str | None:
    """The passphrase of `vault`, None if it is not kept, or the keychain is absent or locked."""
    keyring = _keyring()
    if keyring is None:
        return None
    try:
        found = keyring.get_password(_SERVICE, _user(vault))
    except _errors() as error:
        _told(error)
        return None
    return found if isinstance(found, str) else None


def remember(vault: str, passphrase: str) -> bool:
    """Keeps the passphrase of `vault`; False where the system has no keychain or refuses."""
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(_SERVICE, _user(vault), passphrase)
    except _errors() as error:
        _told(error)
        return False
    return True


def forget(vault: str) -> None:
    """Takes the passphrase of `vault` out of the keychain; it was not there is no error."""
    keyring = _keyring()
    if keyring is None:
        return
    try:
        keyring.delete_password(_SERVICE, _user(vault))
    except _errors() as error:
        _told(error)


def _keyring() -> Any:
    try:
        return importlib.import_module("keyring")
    except ImportError:
        return None


def _errors() -> tuple[type[Exception], ...]:
    """What keychains raise: their library's own errors, and those of the system's bus."""
    errors = importlib.import_module("keyring.errors")
    return (errors.KeyringError, OSError, RuntimeError)


def _told(error: Exception) -> None:
    _log.info("The keychain was not used: %s", type(error).__name__)


def _user(vault: str) -> str:
    return f"vault {vault}"

"""To which vault this store belongs, whether its files are sealed, and what was sent. No secret is kept here."""

from dataclasses import dataclass

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import known_devices, state
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.format.header import VaultName
from brm_desktop.sync.vault.keys import new_vault_id

FOLDER = "folder"
LAST_EXCHANGE = "last_exchange"
DEVICE_NAME = "device_name"
_SENT = "sent"


@dataclass(frozen=True, slots=True)
class VaultState:
    """The vault: `recipient` is its public key once it has one; `sealed` says whether files are locked with it."""

    name: VaultName
    recipient: str
    sealed: bool
    remembered: bool


def read(work: Work) -> VaultState | None:
    """The vault of this store, None before anything was exchanged."""
    vault = state.read(work, "vault")
    if not vault:
        return None
    return VaultState(
        name=VaultName(vault, state.read(work, "vault_name")),
        recipient=state.read(work, "recipient"),
        sealed=state.read(work, "sealed") == "1",
        remembered=state.read(work, "remembered") == "1",
    )


def need(work: Work, *, called: str = "") -> VaultState:
    """The vault of this store; if there is none, one called `called` is made."""
    found = read(work)
    if found is not None:
        return found
    adopt(work, VaultName(new_vault_id(), called))
    return need(work)


def is_shared(work: Work) -> bool:
    """Whether anything was exchanged, or sealed, in the name of this store's vault: it cannot become another one."""
    if state.read(work, "recipient") or sent(work):
        return True
    return known_devices.heard(work)


def adopt(work: Work, vault: VaultName) -> None:
    """This store belongs to `vault` from now on."""
    state.note(work, "vault", vault.id)
    state.note(work, "vault_name", vault.name)


def note_key(work: Work, *, recipient: str) -> None:
    """Files are locked from now on."""
    state.note(work, "recipient", recipient)
    state.note(work, "sealed", "1")


def note_unsealed(work: Work) -> None:
    """Files are not locked from now on."""
    state.note(work, "sealed", "")


def note_joined(work: Work, vault: VaultName) -> None:
    """This store leaves its vault and belongs to another one from now on, of which it has no key yet."""
    adopt(work, vault)
    for name in ("recipient", "sealed", "remembered", _SENT):
        state.note(work, name, "{}" if name == _SENT else "")


def note_remembered(work: Work, yes: bool) -> None:
    """Whether the system's keychain is asked for the passphrase."""
    state.note(work, "remembered", "1" if yes else "")


def sent(work: Work) -> Context:
    """What was exported or published by this device."""
    return Context.parse(state.read(work, _SENT, "{}"))


def note_sent(work: Work, context: Context) -> None:
    """Everything in `context` was exported or published."""
    state.note(work, _SENT, sent(work).merged(context).text)

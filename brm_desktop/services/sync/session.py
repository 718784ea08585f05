"""What every room of sync works with: the store, the clock, who this device is, and the vault's key of this session."""

from dataclasses import dataclass
from datetime import UTC, datetime

from brm_desktop import __version__
from brm_desktop.domain.clock import Clock
from brm_desktop.services.sync.own_device import OwnDevice
from brm_desktop.services.sync.vault import VaultDoor
from brm_desktop.storage.database import SCHEMA_VERSION, Database
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import identity, log, sealing, vault_state
from brm_desktop.storage.sync.vault_state import VaultState
from brm_desktop.sync import clock as stamps
from brm_desktop.sync.contexts import NOTHING, Context
from brm_desktop.sync.format.header import Header, Kind, VaultName


@dataclass(frozen=True, slots=True)
class Session:
    """One open store in which changes are exchanged."""

    database: Database
    clock: Clock
    own: OwnDevice
    vault: VaultDoor

    @property
    def now(self) -> datetime:
        """The moment, in UTC."""
        return self.clock.now().astimezone(UTC)

    @property
    def wall(self) -> int:
        """The moment in milliseconds since 1970."""
        return round(self.now.timestamp() * 1000)

    def begin(self, work: Work, *, others_know: Context = NOTHING) -> str:
        """Who this device is, once everything written is in the log. First thing in every exchange.

        `others_know` is what a file or the shared folder tells of: a store that was put back in time is noticed by it
        before anything is sealed under a number that is taken.
        """
        device = self.own.confirm(work, known_elsewhere=others_know.seq(identity.own_device(work)))
        sealing.seal(work, wall=self.wall)
        return device

    def note(self, work: Work) -> int:
        """Put what was written into the log, under the identity that is this device's now. Returns how many changes."""
        self.own.confirm(work)
        return sealing.seal(work, wall=self.wall)

    def vault_of(self, work: Work) -> VaultState:
        """The vault of this store, made if there is none."""
        return self.vault.made(work)

    def vault_to_expect(self, work: Work) -> VaultName | None:
        """The vault that what comes in must belong to; None while this store has shared nothing with anybody."""
        state = vault_state.read(work)
        return state.name if state is not None and vault_state.is_shared(work) else None

    def header(self, work: Work, state: VaultState, *, kind: Kind, device: str) -> Header:
        """The first line of a file that this device writes; it acknowledges everything that is held here."""
        return Header(
            kind=kind,
            vault=state.name,
            by=device,
            by_name=self.own.name(work)[:200],
            made=stamps.stamp(self.wall),
            app=__version__,
            schema=SCHEMA_VERSION,
            knows=log.held(work),
        )

"""What other devices lack: by what each acknowledged, and by what was sent since."""

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import known_devices, log, state, vault_state
from brm_desktop.storage.sync.known_devices import KnownDevice
from brm_desktop.sync.contexts import NOTHING, Context

_LINE = 130
_COMPRESSED = 0.3


def acknowledged(device: KnownDevice, held: Context) -> Context:
    """What a device has for sure: what it said, and everything it made itself."""
    return device.acknowledged.with_seq(device.device, held.seq(device.device))


def known_everywhere(work: Work, *, own: str) -> Context:
    """What every device that takes part has for sure. Nothing as long as no other one has said anything."""
    others = [device for device in known_devices.every(work, own=own) if takes_part(device)]
    if not others:
        return NOTHING
    held = log.held(work)
    said = [acknowledged(device, held) for device in others]
    return Context.of({device: min(one.seq(device) for one in said) for device, _ in held.items()})


def takes_part(device: KnownDevice) -> bool:
    """Whether others wait for a device: it was heard of, and not retired."""
    return device.last_seen is not None and not device.retired


def lacking(held: Context, known: Context) -> int:
    """How many changes of `held` are not in `known`."""
    return sum(max(0, seq - known.seq(device)) for device, seq in held.items())


def is_capturing(work: Work) -> bool:
    """Whether changes are noted: since the first exchange."""
    return state.read(work, "capture") == "1"


def to_send(work: Work) -> int:
    """How many changes of this device, sealed or not, nobody else was given. 0 before the first exchange."""
    if vault_state.read(work) is None:
        return 0
    unsealed = int(work.exec_driver_sql("SELECT count(*) FROM sync_dirty").scalar_one())
    return lacking(_own_end(work), _given(work)) + unsealed


def _own_end(work: Work) -> Context:
    device = state.read(work, "device")
    return Context.of({device: log.end_of(work, device)[0]}) if device else NOTHING


def _given(work: Work) -> Context:
    return vault_state.sent(work)


def size_to_send(work: Work, *, own: str) -> int | None:
    """About how many bytes an export would have; None if that is nothing."""
    known = known_everywhere(work, own=own)
    total = 0
    for section in log.sections(work, since=known):
        query = "SELECT sum(length(value)) FROM sync_change WHERE device = ? AND seq BETWEEN ? AND ?"
        values = work.exec_driver_sql(query, (section.device, section.first, section.last)).scalar() or 0
        total += int(values) + _LINE * (section.last - section.first + 1)
    return round(total * _COMPRESSED) or None

"""Whatever happens to the files of a folder, no change is lost and all devices come to know the same (I11 of SYNC)."""

import shutil
import tempfile
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.memory import PATIENCE_MS, RECHECK_MS
from tests.sync.folder.devices import Device

DEVICES = ("a" * 16, "b" * 16, "c" * 16)


def _remove(path: Path, chance: Random) -> None:
    path.unlink()


def _cut(path: Path, chance: Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content) + 1)])


def _zeros(path: Path, chance: Random) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _garbage(path: Path, chance: Random) -> None:
    path.write_bytes(chance.randbytes(chance.randrange(1, 400)))


def _flip(path: Path, chance: Random) -> None:
    content = bytearray(path.read_bytes())
    if content:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def _rename(path: Path, chance: Random) -> None:
    path.rename(path.with_name(f"{path.stem}.sync-conflict-{chance.randrange(10**6)}{path.suffix}"))


def _copy(path: Path, chance: Random) -> None:
    shutil.copy(path, path.with_name(f"{path.stem} (conflicted copy {chance.randrange(10**6)}){path.suffix}"))


def _swap_names(path: Path, chance: Random) -> None:
    """A file under the name of another: names are hints."""
    others = sorted(other for other in path.parent.glob("*.brmseg") if other != path)
    if others:
        content, other = path.read_bytes(), chance.choice(others)
        path.write_bytes(other.read_bytes())
        other.write_bytes(content)


def _remove_folder(path: Path, chance: Random) -> None:
    shutil.rmtree(path.parent if path.parent.name in DEVICES else path.parents[0])


MISHAPS = (_remove, _cut, _zeros, _garbage, _flip, _rename, _copy, _swap_names, _remove_folder)

_steps = st.lists(
    st.tuples(
        st.sampled_from(("write", "exchange", "exchange", "mishap", "compact", "wait")),
        st.sampled_from(range(len(DEVICES))),
        st.integers(0, 2**32),
    ),
    max_size=40,
)


@given(_steps)
@settings(max_examples=25)
def test_no_change_is_lost_whatever_happens_to_the_files(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        layout = Layout.within(Path(name))
        devices = [Device(device, layout) for device in DEVICES]
        for step, which, seed in steps:
            _take_step(devices[which], step, Random(seed))
        for pause in (RECHECK_MS, PATIENCE_MS, PATIENCE_MS, 0):
            for device in devices:
                device.later(pause)
                device.exchange()
        written = {device.id: device.log.held.get(device.id, []) for device in devices}
        for device in devices:
            assert {name: device.log.held.get(name, []) for name in DEVICES} == written


def _take_step(device: Device, step: str, chance: Random) -> None:
    match step:
        case "write":
            device.write(chance.randrange(1, 4))
        case "exchange":
            device.exchange()
        case "compact":
            device.compact()
            device.forget_joined()
        case "wait":
            device.later(chance.randrange(2 * PATIENCE_MS))
        case _:
            files = sorted(path for path in device.layout.root.rglob("*") if path.is_file())
            if files:
                chance.choice(MISHAPS)(chance.choice(files), chance)

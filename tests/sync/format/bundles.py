"""Changes, sections and files for tests: small, and the same in every run."""

import io
from collections.abc import Iterable, Sequence

from brm_desktop.sync.chain import GENESIS, after_all
from brm_desktop.sync.changes import Change, taken_out
from brm_desktop.sync.contexts import NOTHING, Context
from brm_desktop.sync.format.header import Header, Kind, VaultName
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.writing import PLAIN, Part, Wrapping, write

LAPTOP = "a1b2c3d4e5f60718"
DESKTOP = "00ff00ff00ff00ff"
VAULT = VaultName("0123456789abcdef", "Work")
OTHER_VAULT = VaultName("fedcba9876543210", "Home")

VALUES = (
    '"Accounts payable"',
    '"Zeile eins\\nmit \\"Zitat\\" und \\\\ und \\t und \\u0001 und \\u001f"',
    '"Größe, 議事録, 🙂, \u2028 \x7f"',
    "null",
    "true",
    "42",
    "-7",
    "0",
    '["one","two"]',
    '{"a":[1,{"b":null}],"c":"d"}',
    '""',
)


def changes(device: str = LAPTOP, *, first: int = 1, count: int = 12, known: Context = NOTHING) -> list[Change]:
    """`count` changes of `device`, three to a seal, of every kind of value."""
    made = []
    for seq in range(first, first + count):
        sealed = (seq - 1) // 3
        made.append(
            Change(
                device=device,
                seq=seq,
                hlc=f"{0x019ABC000000 + sealed * 1000:012x}-{seq % 2:04x}",
                context=known.with_seq(device, sealed * 3),
                table=("partner", "meeting", "commitment")[seq % 3],
                row=f"{seq:032x}",
                field=("name", "notes", "due_on")[seq % 3],
                value=VALUES[seq % len(VALUES)],
                schema=12,
                extra='{"after":{"z":1},"zz":"newer"}' if seq % 7 == 0 else "",
            )
        )
    return made


def with_one_taken_out(made: list[Change]) -> list[Change]:
    """The same changes, of which the fifth has lost its content."""
    return [*made[:4], taken_out(made[4]), *made[5:]]


def section(made: Sequence[Change], *, before: bytes = GENESIS) -> Section:
    """The section that announces `made`."""
    return Section(made[0].device, made[0].seq, made[-1].seq, before, after_all(before, made))


def header(parts: Iterable[Part] = (), *, kind: Kind = Kind.FULL, vault: VaultName = VAULT) -> Header:
    """The header of a file with these parts."""
    knows = Context.of({announced.device: announced.last for announced, _ in parts})
    return Header(
        kind=kind,
        vault=vault,
        by=LAPTOP,
        by_name="Laptop",
        made="019abc000000-0000",
        app="1.4.0",
        schema=12,
        knows=knows,
    )


def two_devices() -> list[Part]:
    """A section of the laptop, and one of the desktop that has seen some of it."""
    one = changes()
    two = changes(DESKTOP, count=7, known=Context.of({LAPTOP: 9}))
    return [(section(one), one), (section(two), two)]


def as_bytes(parts: Sequence[Part], wrapping: Wrapping = PLAIN, *, made_by: Header | None = None) -> bytes:
    """The file that holds `parts`."""
    target = io.BytesIO()
    write(target, made_by or header(parts), parts, wrapping)
    return target.getvalue()


UNCOMPRESSED = Wrapping(compressed=False)

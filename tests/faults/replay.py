"""What a disk may hold after the power went: every prefix of what was written, as far as it was forced to the disk.

The program runs under strace, which records what it does below a folder. The disk is one with a journal: forcing a file
also forces every earlier change of names. What was not forced may be there, torn at a sector, or not.
"""

import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_HANDLE = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(?!>)')
_NUMBERS = re.compile(r", (\d+)(?:, (\d+))?$")
_TRACED = "openat,pwrite64,write,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat"


@dataclass
class Op:
    """A change of names (`create`, `rename`, `unlink`, `link`) or of a file (`write`, `cut`), a `sync` or an `ack`."""

    kind: str
    name: str = ""
    other: str = ""
    file: int = -1
    at: int = 0
    content: bytes = b""

    @property
    def is_of_names(self) -> bool:
        return self.kind in ("create", "rename", "unlink", "link")


@dataclass
class Disk:
    """Files by number, and the names that lead to them."""

    names: dict[str, int] = field(default_factory=dict)
    files: dict[int, bytearray] = field(default_factory=dict)

    def copy(self) -> "Disk":
        return Disk(names=dict(self.names), files={number: bytearray(held) for number, held in self.files.items()})

    def apply(self, op: Op) -> None:
        match op.kind:
            case "create":
                self.names[op.name] = op.file
            case "rename":
                self.names[op.other] = self.names.pop(op.name)
            case "unlink":
                del self.names[op.name]
            case "link":
                self.names[op.other] = self.names[op.name]
            case "write":
                held = self.files.setdefault(op.file, bytearray())
                held.extend(bytes(max(0, op.at + len(op.content) - len(held))))
                held[op.at : op.at + len(op.content)] = op.content
            case "cut":
                held = self.files.setdefault(op.file, bytearray())
                held.extend(bytes(max(0, op.at - len(held))))
                del held[op.at :]

    def lay_out(self, folder: Path) -> None:
        """Make `folder` hold exactly this."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, number in self.names.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.files.get(number, b""))


def disk_of(folder: Path) -> Disk:
    """What is in a folder now; SQLite's shared memory is not, for it is made again."""
    disk = Disk()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.endswith("-shm"):
            disk.names[str(path.relative_to(folder))] = number = len(disk.files)
            disk.files[number] = bytearray(path.read_bytes())
    return disk


def record(program: Path, work: str, folder: Path, trace: Path) -> tuple[Disk, list[Op]]:
    """Run one work, and return the disk before it with what it did."""
    before = disk_of(folder)
    command = ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", f"trace={_TRACED}", "-o", str(trace)]
    subprocess.run([*command, sys.executable, str(program), work, str(folder)], check=True, capture_output=True)
    ops = list(_Reader(before, folder).ops(trace))
    live = before.copy()
    for op in ops:
        live.apply(op)
    now = disk_of(folder)
    seen = {name: bytes(live.files.get(number, b"")) for name, number in live.names.items()}
    assert seen == {name: bytes(now.files[number]) for name, number in now.names.items()}, "the record is incomplete"
    return before, ops


class _Reader:
    def __init__(self, before: Disk, folder: Path) -> None:
        self._names = dict(before.names)
        self._next = len(before.files)
        self._folder = folder

    def ops(self, trace: Path) -> Iterator[Op]:
        for line in trace.read_text().splitlines():
            found = _CALL.match(line)
            if found and int(found[3]) >= 0:
                yield from self._op(found[1], found[2])

    def _op(self, call: str, arguments: str) -> Iterator[Op]:
        handle = _HANDLE.match(arguments)
        texts = [_plain(written) for written in _TEXT.findall(arguments)]
        if call == "openat":
            yield from self._opened(texts[0].decode(errors="replace"), arguments)
        elif call.startswith(("rename", "unlink", "link")):
            yield from self._named(call.removesuffix("2").removesuffix("at"), [text.decode() for text in texts])
        elif handle is not None:
            yield from self._handled(call, handle, texts, arguments)

    def _opened(self, path: str, arguments: str) -> Iterator[Op]:
        name = self._inside(path)
        if name is None or "O_CREAT" not in arguments or name in self._names:
            return
        self._names[name] = self._next
        self._next += 1
        yield Op("create", name=name, file=self._names[name])

    def _named(self, kind: str, paths: list[str]) -> Iterator[Op]:
        inside = [self._inside(path) for path in paths]
        name, other = inside[0], inside[-1]
        if name is None or other is None:
            return
        number = self._names[name] if kind == "link" else self._names.pop(name)
        if kind != "unlink":
            self._names[other] = number
        yield Op(kind, name=name, other=other)

    def _handled(self, call: str, handle: "re.Match[str]", texts: list[bytes], arguments: str) -> Iterator[Op]:
        if call == "write" and handle[1] == "1":
            yield Op("ack", name=texts[0].decode().strip())
            return
        path = _plain(handle[2]).decode(errors="replace")
        name = self._inside(path)
        if call.startswith("f") and call.endswith("sync"):
            if Path(path).is_relative_to(self._folder) and not path.endswith("-shm"):
                yield Op("sync", file=self._names.get(name or "", -1))
        elif name is not None:
            yield self._changed(call, self._names[name], texts, arguments)

    def _changed(self, call: str, number: int, texts: list[bytes], arguments: str) -> Op:
        numbers = _NUMBERS.search(arguments)
        assert numbers is not None
        if call == "ftruncate":
            return Op("cut", file=number, at=int(numbers[1]))
        if call == "pwrite64":
            return Op("write", file=number, at=int(numbers[2]), content=texts[-1])
        # A file that is written without a place is written from its beginning, in one piece: the hashes are.
        return Op("write", file=number, at=0, content=texts[-1])

    def _inside(self, path: str) -> str | None:
        if path.endswith("-shm") or not Path(path).is_relative_to(self._folder):
            return None
        return str(Path(path).relative_to(self._folder))


def _plain(written: str) -> bytes:
    return bytes.fromhex(written.replace("\\x", ""))


def states(before: Disk, ops: list[Op], *, stride: int) -> Iterator[tuple[str, Disk, list[str]]]:
    """What the disk may hold if the power goes after each `stride`-th operation, and what was acknowledged by then."""
    for end in range(1, len(ops) + 1):
        if end % stride and ops[end - 1].kind not in ("ack", "rename", "link"):
            continue
        said = [op.name for op in ops[:end] if op.kind == "ack"]
        for way in ("all", "forced", "torn"):
            chance = random.Random(end)
            disk = before.copy()
            for op in _left(ops[:end], way, chance):
                disk.apply(op)
            yield f"{way} after {end} of {len(ops)}", disk, said


def _left(done: list[Op], way: str, chance: random.Random) -> Iterator[Op]:
    """The operations of `done` that reached the disk."""
    if way == "all":
        yield from done
        return
    forced = {op.file: place for place, op in enumerate(done) if op.kind == "sync"}
    names_forced = max(forced.values(), default=-1)
    if way == "torn":
        names_forced = chance.randint(names_forced, len(done))
    for place, op in enumerate(done):
        if op.is_of_names:
            if place <= names_forced:
                yield op
        elif place <= forced.get(op.file, -1):
            yield op
        elif way == "torn" and chance.random() < 0.5:
            yield _torn(op, chance)


def _torn(op: Op, chance: random.Random) -> Op:
    if op.kind != "write" or chance.random() < 0.5:
        return op
    sectors = range(0, len(op.content), SECTOR)
    return Op("write", file=op.file, at=op.at, content=op.content[: chance.choice(sectors)])

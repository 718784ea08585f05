"""Every way we could think of to damage a sync file. Each kind takes lines or bytes of one, and a source of chance.

`LINES` change lines and then make count and checksum right again, as someone would who knows the format but not the
vault's key; `CONTENT` change the uncompressed bytes, `PACKED` the compressed ones; neither mends anything.
"""

import gzip
import json
import re
from collections.abc import Callable
from hashlib import sha256
from random import Random

Lines = list[bytes]
LineKind = Callable[[Lines, Random], None]
ByteKind = Callable[[bytes, Random], bytes]


def resealed(lines: Lines) -> bytes:
    """Lines without their last one, with a new last one that fits."""
    content = b"".join(line + b"\n" for line in lines)
    return content + b'{"end":%d,"sha256":"%b"}\n' % (len(lines), sha256(content).hexdigest().encode())


def mutant(kind: LineKind, content: bytes, chance: Random) -> bytes:
    """`content` with one change by `kind`, and a new last line."""
    lines = content.split(b"\n")[:-2]
    kind(lines, chance)
    return resealed(lines)


def _changes(lines: Lines) -> list[int]:
    return [index for index, line in enumerate(lines) if b'"h":"' in line]


def _sections(lines: Lines) -> list[int]:
    return [index for index, line in enumerate(lines) if b'"section":"' in line]


def _replaced(lines: Lines, index: int, pattern: bytes, put: bytes | Callable[[re.Match[bytes]], bytes]) -> None:
    lines[index] = re.sub(pattern, put if callable(put) else lambda _: put, lines[index], count=1)


def _any_change(lines: Lines, chance: Random) -> int:
    return chance.choice(_changes(lines))


def drop_a_change(lines: Lines, chance: Random) -> None:
    del lines[_any_change(lines, chance)]


def repeat_a_change(lines: Lines, chance: Random) -> None:
    index = _any_change(lines, chance)
    lines.insert(index, lines[index])


def swap_two_changes(lines: Lines, chance: Random) -> None:
    one, other = chance.sample(_changes(lines), 2)
    lines[one], lines[other] = lines[other], lines[one]


def drop_a_section(lines: Lines, chance: Random) -> None:
    del lines[chance.choice(_sections(lines))]


def repeat_a_section(lines: Lines, chance: Random) -> None:
    lines.extend(lines[1:])


def swap_sections(lines: Lines, chance: Random) -> None:
    begin = _sections(lines)[1]
    lines[1:] = lines[begin:] + lines[1:begin]


def count_one_more(lines: Lines, chance: Random) -> None:
    index = chance.choice(_sections(lines))
    _replaced(lines, index, rb'"last":\d+', lambda found: b'"last":%d' % (int(found[0][7:]) + chance.choice([-1, 1])))


def begin_elsewhere(lines: Lines, chance: Random) -> None:
    _replaced(
        lines, chance.choice(_sections(lines)), rb'"first":\d+', b'"first":%d' % chance.choice([0, 2, -1, 10**20])
    )


def other_device_of_a_section(lines: Lines, chance: Random) -> None:
    _replaced(lines, chance.choice(_sections(lines)), rb'"section":"[^"]*"', b'"section":"ffffffffffffffff"')


def other_device_of_a_change(lines: Lines, chance: Random) -> None:
    _replaced(lines, _any_change(lines, chance), rb'"d":"[^"]*"', b'"d":"ffffffffffffffff"')


def other_chain(lines: Lines, chance: Random) -> None:
    key = chance.choice([b"chain", b"prev"])
    _replaced(lines, chance.choice(_sections(lines)), rb'"%b":"[^"]*"' % key, b'"%b":"%b"' % (key, b"5a" * 32))


def other_context(lines: Lines, chance: Random) -> None:
    with_one = [index for index in _changes(lines) if b'"c":{' in lines[index]]
    put = chance.choice(
        [b'"c":{"00ff00ff00ff00ff":3}', b'"c":[]', b'"c":{"x":1}', b'"c":{"a1b2c3d4e5f60718":99}', b'"c":7']
    )
    _replaced(lines, chance.choice(with_one), rb'"c":\{[^}]*\}', put)


def drop_a_context(lines: Lines, chance: Random) -> None:
    with_one = [index for index in _changes(lines) if b'"c":{' in lines[index]]
    _replaced(lines, chance.choice(with_one), rb'"c":\{[^}]*\},', b"")


def contexts_out_of_order(lines: Lines, chance: Random) -> None:
    index = next(index for index in _changes(lines) if re.search(rb'"c":\{[^}]*,', lines[index]))
    _replaced(lines, index, rb'"c":\{([^},]*),([^},]*)\}', lambda found: b'"c":{%b,%b}' % (found[2], found[1]))


def other_number(lines: Lines, chance: Random) -> None:
    put = chance.choice([b"0", b"-1", b"true", b'"3"', b"3.0", b"1e2", b"null", b"9" * 5000, b"03"])
    _replaced(lines, _any_change(lines, chance), rb'"s":\d+', b'"s":' + put)


def other_version(lines: Lines, chance: Random) -> None:
    put = chance.choice([b"0", b"-1", b"true", b'"12"', b"12.0", b"99999999999"])
    _replaced(lines, _any_change(lines, chance), rb'"sv":\d+', b'"sv":' + put)


def other_time(lines: Lines, chance: Random) -> None:
    put = chance.choice([b"", b"019abc000000-0001", b"019ABC000000-0000", b"yesterday", b"019abc000000-0000\\u0000"])
    _replaced(lines, _any_change(lines, chance), rb'"h":"[^"]*"', b'"h":"%b"' % put)


def other_place(lines: Lines, chance: Random) -> None:
    key = chance.choice([b"t", b"r", b"f"])
    put = chance.choice([b'""', b"7", b"null", b'"%b"' % (b"x" * 500), b'"drop table"', b'["meeting"]'])
    _replaced(lines, _any_change(lines, chance), rb'"%b":"[^"]*"' % key, b'"%b":%b' % (key, put))


def other_value(lines: Lines, chance: Random) -> None:
    put = chance.choice(
        [b"1.5", b"NaN", b"Infinity", b"-0", b"007", b"1e5", b'"new"', b"[1,2", b"{}", b"undefined", b"10" * 20]
    )
    _replaced(lines, _any_change(lines, chance), rb'"v":.*', b'"v":%b}' % put)


def deep_value(lines: Lines, chance: Random) -> None:
    depth = chance.choice([20, 70, 1_000, 100_000])
    _replaced(lines, _any_change(lines, chance), rb'"v":.*', b'"v":%b%b}' % (b"[" * depth, b"]" * depth))


def endless_line(lines: Lines, chance: Random) -> None:
    _replaced(lines, _any_change(lines, chance), rb'"v":.*', b'"v":"%b"}' % (b"x" * 9_000_000))


def key_twice(lines: Lines, chance: Random) -> None:
    index = chance.randrange(len(lines))
    key, part = chance.choice(list(json.loads(lines[index]).items()))
    again = json.dumps({key: part}, separators=(",", ":")).encode()
    lines[index] = lines[index][:-1] + b"," + again[1:]


def unknown_key(lines: Lines, chance: Random) -> None:
    index = _any_change(lines, chance)
    lines[index] = lines[index][:-1] + b',"zzz":%b}' % chance.choice([b"1", b'"x"', b"{}", b"1.5"])


def key_left_out(lines: Lines, chance: Random) -> None:
    index = chance.choice(_changes(lines) + _sections(lines) + [0])
    found = json.loads(lines[index])
    del found[chance.choice(list(found))]
    lines[index] = json.dumps(found, separators=(",", ":"), ensure_ascii=False).encode()


def other_spelling(lines: Lines, chance: Random) -> None:
    """The same JSON in another form."""
    index = _any_change(lines, chance)
    found = json.loads(lines[index])
    turned = dict(reversed(found.items()))
    spellings = [
        json.dumps(found),
        json.dumps(turned, separators=(",", ":"), ensure_ascii=False),
        json.dumps(found, indent=1),
    ]
    lines[index] = chance.choice(spellings).replace("\n", "").encode()


def escaped_letters(lines: Lines, chance: Random) -> None:
    _replaced(lines, _any_change(lines, chance), rb'"sv":', b'"\\u0073v":')


def half_a_letter(lines: Lines, chance: Random) -> None:
    put = chance.choice(
        [b'"\\ud800"', b'"\xed\xa0\x80"', b'"\xff"', b'"\xc0\xaf"', b'"\xe2\x82"', b'"\\x41"', b'"a\x00b"', b'"a\tb"']
    )
    _replaced(lines, _any_change(lines, chance), rb'"v":.*', b'"v":%b}' % put)


def other_line_ends(lines: Lines, chance: Random) -> None:
    end = chance.choice([b"\r", b" ", b"\x0b", b"\xe2\x80\xa8"])
    for index in range(len(lines)):
        lines[index] += end


def empty_line(lines: Lines, chance: Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), chance.choice([b"", b"null", b"[]", b"{}", b'"x"', b"7"]))


def mark_of_byte_order(lines: Lines, chance: Random) -> None:
    lines[0] = b"\xef\xbb\xbf" + lines[0]


def header_again(lines: Lines, chance: Random) -> None:
    lines.insert(chance.randrange(1, len(lines)), lines[0])


def no_header(lines: Lines, chance: Random) -> None:
    del lines[0]


def newer_header(lines: Lines, chance: Random) -> None:
    puts = [(rb'"min_reader":1', b'"min_reader":2'), (rb'"kind":"[a-z]*"', b'"kind":"wormhole"')]
    _replaced(lines, 0, *chance.choice(puts))


def wrong_header(lines: Lines, chance: Random) -> None:
    puts = [
        (rb'"vv":\{[^}]*\}', b'"vv":{}'),
        (rb'"vault":"[^"]*"', b'"vault":"7"'),
        (rb'"brmsync":1', b'"brmsync":"1"'),
        (rb'"by":"[^"]*"', b'"by":5'),
        (rb'"made":"[^"]*"', b'"made":"now"'),
        (rb'"min_reader":1', b'"min_reader":-1'),
    ]
    _replaced(lines, 0, *chance.choice(puts))


def last_line_within(lines: Lines, chance: Random) -> None:
    at = chance.randrange(1, len(lines))
    lines[at:at] = resealed(lines[:at]).split(b"\n")[-2:-1]


LINES: tuple[LineKind, ...] = (
    drop_a_change,
    repeat_a_change,
    swap_two_changes,
    drop_a_section,
    repeat_a_section,
    swap_sections,
    count_one_more,
    begin_elsewhere,
    other_device_of_a_section,
    other_device_of_a_change,
    other_chain,
    other_context,
    drop_a_context,
    contexts_out_of_order,
    other_number,
    other_version,
    other_time,
    other_place,
    other_value,
    deep_value,
    endless_line,
    key_twice,
    unknown_key,
    key_left_out,
    other_spelling,
    escaped_letters,
    half_a_letter,
    other_line_ends,
    empty_line,
    mark_of_byte_order,
    header_again,
    no_header,
    newer_header,
    wrong_header,
    last_line_within,
)


def flip_a_bit(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]


def other_byte(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def byte_more(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at:]


def byte_less(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at + 1 :]


def cut_short(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content))]


def cut_in_front(content: bytes, chance: Random) -> bytes:
    return content[chance.randrange(1, len(content)) :]


def cut_out(content: bytes, chance: Random) -> bytes:
    one, other = sorted(chance.sample(range(len(content)), 2))
    return content[:one] + content[other:]


def zeros_within(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes(min(64, len(content) - at)) + content[at + 64 :]


def only_zeros(content: bytes, chance: Random) -> bytes:
    return bytes(len(content))


def blocks_swapped(content: bytes, chance: Random) -> bytes:
    size = chance.randrange(1, len(content) // 3)
    return content[size : 2 * size] + content[:size] + content[2 * size :]


def something_after(content: bytes, chance: Random) -> bytes:
    return content + chance.choice([b"\n", b"\0", b"{}\n", b" ", b"\x1f\x8b"])


def twice(content: bytes, chance: Random) -> bytes:
    return content + content


BYTES: tuple[ByteKind, ...] = (
    flip_a_bit,
    other_byte,
    byte_more,
    byte_less,
    cut_short,
    cut_in_front,
    cut_out,
    zeros_within,
    only_zeros,
    blocks_swapped,
    something_after,
    twice,
)


def packed_in_parts(content: bytes, chance: Random) -> bytes:
    """Several gzip members, one after the other: `zcat` reads them, this format does not."""
    lines = gzip.decompress(content)
    at = chance.randrange(1, len(lines))
    return gzip.compress(lines[:at]) + gzip.compress(lines[at:])


def other_trailer(content: bytes, chance: Random) -> bytes:
    at = len(content) - chance.randrange(1, 9)
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def other_gzip_flags(content: bytes, chance: Random) -> bytes:
    return content[:3] + bytes([1 << chance.randrange(8)]) + content[4:]


def packed_twice(content: bytes, chance: Random) -> bytes:
    return gzip.compress(content)


def empty_part_after(content: bytes, chance: Random) -> bytes:
    return content + gzip.compress(b"")


PACKED: tuple[ByteKind, ...] = (packed_in_parts, other_trailer, other_gzip_flags, packed_twice, empty_part_after)


def age_version(content: bytes, chance: Random) -> bytes:
    return content.replace(b"/v1\n", b"/v2\n", 1)


def age_way_removed(content: bytes, chance: Random) -> bytes:
    return re.sub(rb"-> (?:X25519|scrypt) .*\n.*\n", b"", content, count=1)


def age_way_twice(content: bytes, chance: Random) -> bytes:
    return re.sub(rb"(-> (?:X25519|scrypt) .*\n.*\n)", rb"\1\1", content, count=1)


def age_way_added(content: bytes, chance: Random) -> bytes:
    return content.replace(b"\n-> ", b"\n-> other way\nAAAA\n-> ", 1)


def age_header_code(content: bytes, chance: Random) -> bytes:
    at = content.index(b"\n--- ") + 5 + chance.randrange(40)
    return content[:at] + (b"B" if content[at : at + 1] != b"B" else b"C") + content[at + 1 :]


def age_header_padded(content: bytes, chance: Random) -> bytes:
    return re.sub(rb"\n--- (.*)\n", rb"\n--- \1=\n", content, count=1)


def age_header_endless(content: bytes, chance: Random) -> bytes:
    return content.replace(b"\n-> ", b"\n-> " + b"x " * 100_000 + b"\n\n-> ", 1)


LOCKED: tuple[ByteKind, ...] = (
    age_version,
    age_way_removed,
    age_way_twice,
    age_way_added,
    age_header_code,
    age_header_padded,
    age_header_endless,
)

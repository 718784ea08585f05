"""A reader of sync files written from docs/formats/brmsync.md alone: standard library only, nothing of the product."""

import hashlib
import hmac
import json
import re
import zlib
from typing import Any


class Refused(Exception):
    """The file is not what the page describes."""


def read(content: bytes, identity: str = "") -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The header and the changes with their full vectors."""
    if content.startswith(b"\x1f\x8b"):
        content = _unpacked(content)
    _must(content.startswith(b'{"brmsync":') and content.endswith(b"\n"), "not a sync file, or not finished")
    lines = content[:-1].split(b"\n")
    body, last = lines[:-1], lines[-1]
    _check_end(content[: -len(last) - 1], len(body), last, identity)
    header = _header(body[0])
    changes: list[dict[str, Any]] = []
    at, reached = 1, dict[str, int]()
    while at < len(body):
        section = _canonical(body[at])
        first, end, device = section["first"], section["last"], section["section"]
        _must(reached.get(device, 0) < first <= end <= header["vv"].get(device, 0), "section")
        _must(first > 1 or section["prev"] == "0" * 64, "something before the first change")
        reached[device] = end
        found = body[at + 1 : at + 2 + end - first]
        _must(len(found) == end - first + 1, "changes are missing")
        changes += _section(section, found)
        at += 1 + len(found)
    return header, changes


def _unpacked(content: bytes) -> bytes:
    unpacker = zlib.decompressobj(31)
    text = unpacker.decompress(content)
    _must(unpacker.eof and not unpacker.unused_data, "gzip")
    return text


def _check_end(before: bytes, count: int, last: bytes, identity: str) -> None:
    end = {"end": count, "sha256": hashlib.sha256(before).hexdigest()}
    unsigned = json.dumps(end, separators=(",", ":")).encode()
    mac = re.search(rb'"mac":"([0-9a-f]{64})",', last)
    signed = unsigned.replace(b'"sha256"', mac[0] + b'"sha256"') if mac else unsigned
    _must(last == signed, "end")
    if identity:
        extracted = hmac.digest(bytes(32), identity.encode(), "sha256")
        line_key = hmac.digest(extracted, b"brmsync line key 1\x01", "sha256")
        fits = hmac.digest(line_key, b"brmsync footer 1\n" + unsigned + b"\n", "sha256").hex().encode()
        _must(mac is not None and mac[1] == fits, "mac")


def _header(line: bytes) -> dict[str, Any]:
    header: dict[str, Any] = json.loads(line)
    _must(header["min_reader"] <= 1 and header["kind"] in ("segment", "full", "delta", "partner"), "newer")
    rest = {key: part for key, part in header.items() if key != "brmsync"}
    _must(line == b'{"brmsync":%d,' % header["brmsync"] + _written(rest)[1:], "header")
    return header


def _section(section: dict[str, Any], lines: list[bytes]) -> list[dict[str, Any]]:
    chain, vector, changes = bytes.fromhex(section["prev"]), None, []
    for number, line in enumerate(lines, start=section["first"]):
        change = _canonical(line)
        vector = change.setdefault("c", vector)
        _must(vector is not None and vector.get(section["section"], 0) < number, "vector")
        _must((change["d"], change["s"]) == (section["section"], number), "order")
        digest = hashlib.sha256(_written(change)).digest() if change["t"] else bytes.fromhex(change["x"])
        chain = hashlib.sha256(chain + digest).digest()
        changes.append(change)
    _must(chain.hex() == section["chain"], "chain")
    return changes


def _canonical(line: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(line)
    _must(line == _written(found), "canonical form")
    return found


def _written(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def _must(fits: bool, what: str) -> None:
    if not fits:
        raise Refused(what)

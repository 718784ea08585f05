"""As much of PDF as the tests need: the pages, the embedded fonts and the words of a file that Qt wrote."""

import re
import zlib
from dataclasses import dataclass

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_SHOWN = re.compile(rb"/(F\d+) \d+ Tf|<([0-9a-fA-F]+)> Tj|\b(ET)\b")


@dataclass(frozen=True)
class ReadPdf:
    pages: int
    box: tuple[float, float]
    embedded: frozenset[str]
    words: str


def read_pdf(content: bytes) -> ReadPdf:
    objects = {int(found.group(1)): found.group(2) for found in _OBJECT.finditer(content)}
    pages = [body for body in objects.values() if b"/Type /Page\n" in body]
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pages[0])
    assert box is not None
    return ReadPdf(
        pages=len(pages),
        box=(float(box.group(1)), float(box.group(2))),
        embedded=frozenset(_embedded(objects)),
        words=" ".join(_words(objects, page) for page in pages),
    )


def _embedded(objects: dict[int, bytes]) -> set[str]:
    named = (re.search(rb"/FontName /\w+\+([\w-]+)", body) for body in objects.values() if b"/FontFile2" in body)
    return {found.group(1).decode() for found in named if found}


def _words(objects: dict[int, bytes], page: bytes) -> str:
    fonts = objects[_reference(page, b"Resources")]
    letters = {
        found.group(1).decode(): _letters(objects, int(found.group(2)))
        for found in re.finditer(rb"/(F\d+) (\d+) 0 R", fonts)
    }
    font, written = "", ""
    for found in _SHOWN.finditer(_stream(objects[_reference(page, b"Contents")])):
        if found.group(1):
            font = found.group(1).decode()
        elif found.group(2):
            glyphs = found.group(2)
            written += "".join(letters[font][int(glyphs[at : at + 4], 16)] for at in range(0, len(glyphs), 4))
        else:
            written += "\n"
    return written.replace("\t", " ")


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    table = _stream(objects[_reference(objects[font], b"ToUnicode")])
    letters: dict[int, str] = {}
    for first, listed in re.findall(rb"<(\w+)> <\w+> \[(.*?)\]", table):
        for offset, code in enumerate(re.findall(rb"<(\w+)>", listed)):
            letters[int(first, 16) + offset] = bytes.fromhex(code.decode()).decode("utf-16-be")
    return letters


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    assert found is not None
    return int(found.group(1))


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompress(found.group(1)) if b"/FlateDecode" in body else found.group(1)

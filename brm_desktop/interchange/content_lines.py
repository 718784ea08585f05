"""Content lines of vCard and iCalendar: folding, `group.NAME;PARAMETER=value:value`, escapes. Linear in the input."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_VALUE = 200_000
MAX_PARAMETERS = 500

_HEAD = re.compile(r"(?:([A-Za-z0-9-]{1,100})\.)?([A-Za-z0-9_-]{1,100})(?=[;:])")
_PART = re.compile(r'(?:"[^"]*"|\\.|[^";:\\])*')
_VALUES = re.compile(r'"([^"]*)"|((?:\\.|[^",\\])+)')
_ESCAPE = re.compile(r'\\([nN\\,;:"])')
_CARET = re.compile(r"\^([n^'])")


@dataclass(frozen=True, slots=True)
class LogicalLine:
    """A line after unfolding, with the 1-based number of its first physical line."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One property. Its name and those of parameters are in capitals; a bare parameter (vCard 2.1) has no name."""

    number: int
    name: str
    value: str
    parameters: dict[str, list[str]] = field(default_factory=dict)

    def first(self, name: str) -> str:
        """The first value of a parameter, "" if it is absent."""
        values = self.parameters.get(name)
        return values[0] if values else ""


class LineRefused(ValueError):
    """A line is not a content line, or exceeds a limit; the message says which, to be read after "line N"."""


def logical_lines(physical: list[str], *, quoted_printable: bool = False) -> Iterator[LogicalLine]:
    """Unfolded lines: a line that starts with a space or tab continues the one before.

    With `quoted_printable` a line that says so in its parameters goes on after a final "=".
    """
    position, count = 0, len(physical)
    while position < count:
        start = position
        parts = [physical[position]]
        position += 1
        if quoted_printable and _is_quoted_printable(parts[0]):
            position = _soft_breaks(physical, position, parts)
        else:
            while position < count and physical[position][:1] in (" ", "\t"):
                parts.append(physical[position][1:])
                position += 1
        yield LogicalLine(number=start + 1, text="".join(parts))


def _is_quoted_printable(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line[:1000].partition(":")[0].upper()


def _soft_breaks(physical: list[str], position: int, parts: list[str]) -> int:
    while parts[-1].endswith("=") and position < len(physical):
        following = physical[position]
        if following[:4].upper() == "END:":
            break
        parts[-1] = parts[-1][:-1]
        parts.append(following)
        position += 1
    return position


def property_name(line: str) -> str:
    """The property a line names, in capitals; "" if it is not a content line."""
    found = _HEAD.match(line.lstrip() if line[:1].isspace() else line)
    return found.group(2).upper() if found else ""


def parsed(line: LogicalLine) -> ContentLine:
    """The parts of a line.

    Raises:
        LineRefused: it has no name or no value, too many parameters, or is too long.
    """
    text = line.text.lstrip()
    if len(text) > MAX_VALUE:
        raise LineRefused(f"is longer than {MAX_VALUE:,} characters")
    head = _HEAD.match(text)
    if head is None:
        raise LineRefused("is not a property")
    parameters: dict[str, list[str]] = {}
    position, count = head.end(), 0
    while position < len(text) and text[position] == ";":
        part = _PART.match(text, position + 1)
        end = part.end() if part else position + 1
        _add_parameter(parameters, text[position + 1 : end])
        position, count = end, count + 1
        if count > MAX_PARAMETERS:
            raise LineRefused(f"has more than {MAX_PARAMETERS} parameters")
    if position >= len(text) or text[position] != ":":
        raise LineRefused("has no value")
    return ContentLine(
        number=line.number, name=head.group(2).upper(), value=text[position + 1 :], parameters=parameters
    )


def _add_parameter(parameters: dict[str, list[str]], text: str) -> None:
    name, equals, value = text.partition("=")
    if not equals:
        name, value = "", text
    if not value.strip():
        return
    found = [quoted or unescaped(bare) for quoted, bare in _VALUES.findall(value.strip())]
    parameters.setdefault(name.strip().upper(), []).extend(_CARET.sub(_uncaret, part) for part in found)


def _uncaret(found: re.Match[str]) -> str:
    return {"n": "\n", "^": "^", "'": '"'}[found.group(1)]


def unescaped(value: str, *, line_breaks: bool = True) -> str:
    r"""Text without its backslashes. Without `line_breaks`, `\n` stays as it is (vCard 2.1 does not know it)."""
    if "\\" not in value:
        return value

    def plain(found: re.Match[str]) -> str:
        if found.group(1) in "nN":
            return "\n" if line_breaks else found.group(0)
        return found.group(1)

    return _ESCAPE.sub(plain, value)


def components(value: str, *, separator: str = ";") -> list[str]:
    """The parts of a structured value between its unescaped separators, unescaped."""
    parts: list[str] = []
    pending: list[str] = []
    for part in value.split(separator):
        pending.append(part)
        if not _ends_escaped(part):
            parts.append(unescaped(separator.join(pending)))
            pending = []
    if pending:
        parts.append(unescaped(separator.join(pending)))
    return parts


def _ends_escaped(part: str) -> bool:
    return part.endswith("\\") and (len(part) - len(part.rstrip("\\"))) % 2 == 1

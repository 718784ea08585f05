"""Where the rows of one section of the brief stand: heading, hairline, rows and the count of what is missing."""

from dataclasses import dataclass, field
from typing import Final

from brm_desktop.domain.brief.values import Emphasis, Row, Section, SectionKind, Tone, Width
from brm_desktop.gui.paper import typography as kinds
from brm_desktop.gui.paper.marks import Ink, Rule, Text
from brm_desktop.gui.paper.typography import PrintStyle, ascent, lines_of, width_of

_HEADING_TO_RULE: Final = 16.5
_HEADING_TO_ROWS: Final = 23.0
_ROW_STEP: Final = 17.5
_LINE: Final = 13.3
_TO_SECOND: Final = 13.6
_SECOND_LINE: Final = 12.2
_SECOND_STEP: Final = 18.0
_NUMBER_INDENT: Final = 14.0
_RIGHT_GAP: Final = 8.0
_RIGHT_SHARE: Final = 0.5
_MOST_LINES: Final = 3
_MOST_SECOND_LINES: Final = 2
_BETWEEN: Final = 7.0


@dataclass(slots=True)
class SectionMarks:
    """The marks of one section and where it ends."""

    texts: list[Text] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    width: float
    scale: float
    indent: float
    emphasis: Emphasis
    kind: SectionKind


def lay_section(
    section: Section, *, left: float, top: float, width: float, gutter: float, scale: float
) -> SectionMarks:
    """The section in a box of `width` points whose upper left corner is given; `gutter` parts its own columns."""
    marks = SectionMarks()
    heading = lines_of(section.heading, kinds.HEADING, scale, width=width)[0]
    marks.texts.append(Text(left, top + ascent(kinds.HEADING, scale), heading, kinds.HEADING, Ink.ACCENT, scale))
    marks.rules.append(Rule(left, top + _HEADING_TO_RULE * scale, width, thickness=0.6, ink=Ink.HAIRLINE))
    rows_top = top + _HEADING_TO_ROWS * scale
    if section.width is Width.COLUMNS and len(section.rows) > 1:
        _two_columns(marks, section, left=left, top=rows_top, width=width, gutter=gutter, scale=scale)
    else:
        marks.bottom = _rows(marks, section.rows, _column(section, left=left, width=width, scale=scale), rows_top)
    if section.more_line:
        indent = _NUMBER_INDENT * scale if any(row.number for row in section.rows) else 0.0
        baseline = marks.bottom + ascent(kinds.SECOND, scale)
        marks.texts.append(Text(left + indent, baseline, section.more_line, kinds.SECOND, Ink.CAPTION, scale))
        marks.bottom += 15 * scale
    return marks


def section_step(bottom: float, scale: float) -> float:
    """Where the section below begins."""
    return bottom + _BETWEEN * scale


def _two_columns(
    marks: SectionMarks, section: Section, *, left: float, top: float, width: float, gutter: float, scale: float
) -> None:
    column = (width - gutter) / 2
    half = (len(section.rows) + 1) // 2
    first = _column(section, left=left, width=column, scale=scale)
    second = _column(section, left=left + column + gutter, width=column, scale=scale)
    bottoms = (_rows(marks, section.rows[:half], first, top), _rows(marks, section.rows[half:], second, top))
    marks.bottom = max(bottoms)


def _column(section: Section, *, left: float, width: float, scale: float) -> _Column:
    indent = _NUMBER_INDENT * scale if any(row.number for row in section.rows) else 0.0
    return _Column(left, width, scale, indent, section.emphasis, section.kind)


def _rows(marks: SectionMarks, rows: tuple[Row, ...], column: _Column, top: float) -> float:
    for row in rows:
        top = _row(marks, row, column, top)
    return top


def _row(marks: SectionMarks, row: Row, column: _Column, top: float) -> float:
    scale = column.scale
    style = kinds.STRONG if column.emphasis is Emphasis.TEXT else kinds.BODY
    quiet = row.tone is Tone.QUIET
    baseline = top + ascent(style, scale)
    if row.number:
        ink = Ink.CAPTION if quiet else Ink.TEXT
        marks.texts.append(Text(column.left, baseline, row.number, kinds.STRONG, ink, scale))
    taken = _right_word(marks, row, column, baseline)
    room = column.width - column.indent - taken
    left = column.left + column.indent
    lines = lines_of(row.text, style, scale, width=room, most=_MOST_LINES)
    for index, line in enumerate(lines):
        ink = Ink.SECOND if quiet else Ink.TEXT
        marks.texts.append(Text(left, baseline + index * _LINE * scale, line, style, ink, scale))
    top += (len(lines) - 1) * _LINE * scale
    if not row.second:
        return top + _ROW_STEP * scale
    return _second(marks, row.second, column, top + _TO_SECOND * scale)


def _second(marks: SectionMarks, text: str, column: _Column, top: float) -> float:
    scale = column.scale
    style = kinds.SECOND_WIDE if column.emphasis is Emphasis.TEXT else kinds.SECOND
    width = column.width - column.indent
    lines = lines_of(text, style, scale, width=width, most=_MOST_SECOND_LINES)
    left = column.left + column.indent
    for index, line in enumerate(lines):
        baseline = top + index * _SECOND_LINE * scale + ascent(style, scale)
        marks.texts.append(Text(left, baseline, line, style, Ink.SECOND, scale))
    return top + ((len(lines) - 1) * _SECOND_LINE + _SECOND_STEP) * scale


def _right_word(marks: SectionMarks, row: Row, column: _Column, baseline: float) -> float:
    """Puts the word at the right on the row's baseline; gives back the room it takes."""
    if not row.right:
        return 0.0
    scale = column.scale
    style, ink = _right_style(row, column)
    word = lines_of(row.right, style, scale, width=column.width * _RIGHT_SHARE)[0]
    width = width_of(word, style, scale)
    marks.texts.append(Text(column.left + column.width - width, baseline, word, style, ink, scale))
    return width + _RIGHT_GAP * scale


def _right_style(row: Row, column: _Column) -> tuple[PrintStyle, Ink]:
    if row.tone is Tone.LATE:
        return kinds.WORD, Ink.LATE
    if column.emphasis is Emphasis.RIGHT and row.tone is not Tone.MISSING:
        return kinds.STRONG, Ink.TEXT
    if column.kind is SectionKind.PROMISES:
        return kinds.WORD, Ink.SECOND
    return kinds.SECOND_WIDE, Ink.SECOND

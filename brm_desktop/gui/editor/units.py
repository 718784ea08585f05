"""Columns of a line: Python counts characters, Qt counts UTF-16 units. They differ behind an emoji."""


def to_units(text: str, column: int) -> int:
    """The column in Qt's units."""
    if text.isascii():
        return column
    return column + sum(character > "\uffff" for character in text[:column])


def storable(text: str) -> str:
    """The text without half characters, which Qt and UTF-8 refuse; each becomes the sign for a missing character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text

"""How much of a giant note is shown at first: Qt lays out a line as a whole, however long it is."""

MOST_CHARACTERS = 150_000
LONGEST_LINE = 4_000


def shown_length(text: str) -> int:
    """How many characters of a note are shown at first: all, or the beginning up to the end of a line, or into one."""
    limit = min(len(text), MOST_CHARACTERS)
    start = 0
    while start < limit:
        stop = text.find("\n", start, start + LONGEST_LINE + 1)
        if stop < 0:
            return len(text) if start + LONGEST_LINE >= len(text) else start + LONGEST_LINE
        start = stop + 1
    return len(text) if limit == len(text) else start


def has_giant_line(text: str) -> bool:
    """Whether a line is too long to be broken on the page while one types in it."""
    if len(text) <= LONGEST_LINE:
        return False
    return any(len(line) > LONGEST_LINE for line in text.split("\n"))

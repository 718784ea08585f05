"""Which words of a recovered note are new, compared with what was stored."""

from difflib import SequenceMatcher

from brm_desktop.domain.notes.grammar import Span

_MOST_LINES = 4_000


def new_spans(stored: str, recovered: str) -> tuple[Span, ...]:
    """The characters of `recovered` that `stored` does not have, as whole words; empty when something was only lost."""
    before, after = stored.split("\n"), recovered.split("\n")
    if len(before) > _MOST_LINES or len(after) > _MOST_LINES:
        return _one_span(stored, recovered, offset=0)
    starts = _starts(after)
    spans: list[Span] = []
    for tag, b1, b2, a1, a2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag in ("replace", "insert"):
            was, now = "\n".join(before[b1:b2]), "\n".join(after[a1:a2])
            spans += _one_span(was, now, offset=starts[a1])
    return tuple(spans)


def count_words(text: str, spans: tuple[Span, ...]) -> int:
    """How many words the spans hold."""
    return sum(len(text[span.start : span.end].split()) for span in spans)


def _starts(lines: list[str]) -> list[int]:
    starts, position = [], 0
    for line in lines:
        starts.append(position)
        position += len(line) + 1
    return [*starts, position]


def _one_span(stored: str, recovered: str, *, offset: int) -> tuple[Span, ...]:
    """From the first difference to the last, widened to whole words."""
    most = min(len(stored), len(recovered))
    start = next((i for i in range(most) if stored[i] != recovered[i]), most)
    same_end = next((i for i in range(most - start) if stored[-1 - i] != recovered[-1 - i]), most - start)
    end = len(recovered) - same_end
    if end <= start:
        return ()
    while start > 0 and not recovered[start - 1].isspace() and not recovered[start].isspace():
        start -= 1
    while end < len(recovered) and not recovered[end].isspace() and not recovered[end - 1].isspace():
        end += 1
    words = recovered[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return (Span(offset + start, offset + end),) if start < end else ()

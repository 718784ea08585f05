"""The value that a cell shows, from its heads. The alive register of a row is `presence`'s."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from brm_desktop.sync import canonical
from brm_desktop.sync.merging import text
from brm_desktop.sync.merging.heads import Written, differ, dominates, heads, in_order, winner

History = Callable[[], Sequence[Written]]
"""All changes of a cell that are applied, heads included, in no particular order. Asked for only where texts meet."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows: a canonical JSON text, and whether somebody has to look at it."""

    value: str
    conflict: bool = False


def of_scalar(found: Sequence[Written]) -> Shown:
    """The last one by its stamp; a conflict if the heads differ."""
    return Shown(winner(found).value, differ(found))


def of_text(found: Sequence[Written], history: History) -> Shown:
    """Texts merged in the order of their stamps against what their writers all knew; a conflict if words overlapped.

    What is no text in between (a newer version may write other things) is treated as a scalar.
    """
    if len(found) == 1 or not differ(found):
        return Shown(found[0].value)
    if not all(head.value.startswith('"') for head in found):
        return of_scalar(found)
    merged = _merge(found, history())
    return Shown(canonical.written(merged.text), merged.conflicts > 0)


def ancestor_of(found: Sequence[Written], history: Sequence[Written]) -> str:
    """The text that all writers of `found` knew last, "" if there is none.

    Where several qualify, because a merged text was never written down, it is those merged.
    """
    common = [one for one in history if one.value.startswith('"') and all(dominates(head, one) for head in found)]
    if not common:
        return ""
    return _merge(heads(common), common).text


def _merge(found: Sequence[Written], history: Sequence[Written]) -> text.Merged:
    first, *rest = in_order(found)
    merged = text.Merged(canonical.read(first.value))
    if not rest:
        return merged
    base = ancestor_of(found, history)
    for head in rest:
        step = text.merge(base, merged.text, canonical.read(head.value))
        merged = text.Merged(step.text, merged.conflicts + step.conflicts)
    return merged

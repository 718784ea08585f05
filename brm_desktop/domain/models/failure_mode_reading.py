"""The file of the failure modes and signals, read and checked."""

from decimal import Decimal

from brm_desktop.domain.models.addressing import NAMES, problems_of_places
from brm_desktop.domain.models.entries import Document, Entry
from brm_desktop.domain.models.failure_modes import (
    Advice,
    Becomes,
    FailureMode,
    FailureModes,
    Scope,
    Threshold,
    Unit,
)

_MOST_MODES = 60
_HIGHEST = {
    Unit.PERCENT: Decimal(100),
    Unit.DAYS: Decimal(1461),
    Unit.COUNT: Decimal(1000),
    Unit.LEVEL: Decimal(5),
    Unit.TIMES: Decimal(100),
}


def read_failure_modes(text: str, *, name: str) -> FailureModes:
    """The modes that the text of a file describes, the most useful first. `name` is what the file is called in errors.

    Raises:
        InvalidModel: it is no TOML, or something in it is wrong; all is told at once.
    """
    document = Document(text, name=name, kind="the failure modes")
    keys: dict[str, str] = {}
    numbers: dict[str, str] = {}
    ranks: dict[str, str] = {}
    entries = document.root.entries("failure_mode", words="failure mode", most=_MOST_MODES, label="name")
    modes = [_mode(entry, keys) for entry in entries]
    for entry, mode in zip(entries, modes, strict=True):
        entry.require_new(str(mode.rank), ranks, f"the rank {mode.rank}")
        if mode.number is not None:
            entry.require_new(str(mode.number), numbers, f"the number {mode.number}")
    document.finish()
    return FailureModes(modes=tuple(sorted(modes, key=lambda mode: mode.rank)))


def _mode(entry: Entry, seen: dict[str, str]) -> FailureMode:
    thresholds = _thresholds(entry)
    rule = entry.text("rule")
    known = {"window", "minimum", *(threshold.key for threshold in thresholds)}
    for problem in problems_of_places(rule, known):
        entry.problem(f"in “rule” {problem}")
    return FailureMode(
        key=entry.key(seen),
        name=entry.text("name", longest=80),
        about=entry.text("about"),
        rule=rule,
        lesson=entry.text("lesson"),
        advice=tuple(_advice(part) for part in entry.entries("advice", words="advice", most=6)),
        rank=entry.whole("rank", low=1, high=_MOST_MODES),
        counts=entry.text("counts", longest=60),
        minimum=entry.whole("minimum", low=1, high=1000),
        window_days=entry.whole("window_days", low=0, high=1461),
        number=entry.whole("number", low=1, high=20) if entry.has("number") else None,
        scope=entry.choice("scope", Scope, words="scope", default=Scope.PARTNER),
        thresholds=thresholds,
    )


def _thresholds(entry: Entry) -> tuple[Threshold, ...]:
    seen: dict[str, str] = {}
    parts = entry.entries("threshold", words="threshold", most=8, least=0)
    return tuple(_threshold(part, seen) for part in parts)


def _threshold(entry: Entry, seen: dict[str, str]) -> Threshold:
    unit = entry.choice("unit", Unit, words="unit", default=Unit.COUNT)
    return Threshold(
        key=entry.key(seen),
        value=entry.number("value", low=Decimal("0.0"), high=_HIGHEST[unit]),
        unit=unit,
        name=entry.text("name", longest=120),
    )


def _advice(entry: Entry) -> Advice:
    text = entry.text("text", longest=160)
    for problem in problems_of_places(text, NAMES):
        entry.problem(f"in “text” {problem}")
    return Advice(text=text, becomes=entry.choice("as", Becomes, words="way to use advice", default=Becomes.COMMITMENT))

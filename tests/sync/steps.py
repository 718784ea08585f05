"""Steps that hypothesis may choose, and that a walk with a seed of its own may choose as well.

Hypothesis prefers constants of the modules that happen to be imported: what it tries depends on the tests that ran
before. A walk tries the same in every process, so that a fault that is built in is found after the same steps.
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

Step = Callable[..., None]
Ready = Callable[[Any], bool]


def _always(machine: Any) -> bool:
    return True


def step(*, when: Ready = _always, **choices: Sequence[Any]) -> Callable[[Step], Step]:
    """A rule of a machine that takes one of `choices` for each of its arguments, `when` it can be taken at all."""

    def marked(function: Step) -> Step:
        taking: Callable[..., Any] = rule
        drawn = {name: st.sampled_from(found) for name, found in choices.items()}
        made: Step = taking(**drawn)(precondition(when)(function))
        made.choices = choices  # type: ignore[attr-defined]
        made.is_ready = when  # type: ignore[attr-defined]
        return made

    return marked


def walk(machine: RuleBasedStateMachine, chance: Random, *, only: Sequence[str], count: int) -> Iterator[None]:
    """Take up to `count` steps of a machine that has begun, one each time the next is asked for; `only` names them."""
    steps: list[Step] = [getattr(type(machine), name) for name in only]
    for _ in range(count):
        taken = chance.choice([one for one in steps if one.is_ready(machine)])  # type: ignore[attr-defined]
        choices = taken.choices  # type: ignore[attr-defined]
        yield taken(machine, **{name: chance.choice(found) for name, found in choices.items()})

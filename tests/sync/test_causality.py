"""In which order changes may be applied."""

import random

from brm_desktop.sync.causality import Run, advanced
from brm_desktop.sync.contexts import NOTHING, Context

A, B = "a" * 16, "b" * 16


def test_nothing_is_applied_before_what_its_writer_knew() -> None:
    runs = [Run(B, 1, 2, Context.of({A: 3}))]
    assert advanced(NOTHING, runs) == NOTHING
    assert advanced(Context.of({A: 3}), runs) == Context.of({A: 3, B: 2})


def test_devices_that_answer_each_other_are_taken_turn_by_turn() -> None:
    runs = [
        Run(A, 1, 1, NOTHING),
        Run(A, 2, 2, Context.of({A: 1, B: 1})),
        Run(B, 1, 1, Context.of({A: 1})),
        Run(B, 2, 5, Context.of({A: 2, B: 1})),
    ]
    assert advanced(NOTHING, runs) == Context.of({A: 2, B: 5})


def test_a_gap_stops_a_device_and_no_other() -> None:
    assert advanced(NOTHING, [Run(A, 2, 2, NOTHING), Run(B, 1, 1, NOTHING)]) == Context.of({B: 1})


def test_a_run_of_which_a_part_is_applied_goes_on() -> None:
    assert advanced(Context.of({A: 2}), [Run(A, 1, 4, NOTHING)]) == Context.of({A: 4})


def test_in_a_thousand_histories_everything_is_applied_in_the_end() -> None:
    choice = random.Random(7)
    for _ in range(1_000):
        known = {name * 16: NOTHING for name in "abc"}
        runs: list[Run] = []
        for _ in range(choice.randrange(12)):
            device = choice.choice(list(known))
            if choice.random() < 0.5:
                known[device] = known[device].merged(known[choice.choice(list(known))])
            last = known[device].seq(device)
            runs.append(Run(device, last + 1, last + choice.randint(1, 3), known[device]))
            known[device] = known[device].with_seq(device, runs[-1].last)
        everything = Context.of({run.device: run.last for run in runs})
        assert advanced(NOTHING, sorted(runs, key=lambda run: (run.device, run.first))) == everything

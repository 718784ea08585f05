"""The worker: order, answers, failures, stopping, owners that are gone."""

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from brm_desktop.domain.errors import Cancelled, InvalidInput
from brm_desktop.gui.tasks import Progress, Task, Tasks


class Bench:
    """A worker with everything it said."""

    def __init__(self) -> None:
        self.unexpected: list[BaseException] = []
        self.tasks = Tasks(self.unexpected.append)
        self.heard: list[object] = []


@pytest.fixture
def bench(qapp: object) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.tasks.shut_down()
    assert not made.tasks.busy


def test_work_runs_elsewhere_and_is_answered_on_the_gui_thread(bench: Bench, qtbot: QtBot) -> None:
    here = threading.current_thread()
    seen: list[threading.Thread] = []
    with qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.run(threading.current_thread, then=lambda t: seen.extend([t, threading.current_thread()]))
    assert seen[0] is not here
    assert seen[1] is here


def test_tasks_are_done_one_after_the_other(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.tasks.idle):
        for number in range(20):
            bench.tasks.run(lambda number=number: number, then=bench.heard.append)  # type: ignore[misc]
    assert bench.heard == list(range(20))


def test_an_error_goes_to_who_asked(bench: Bench, qtbot: QtBot) -> None:
    error = InvalidInput("No", "Never")

    def fail() -> None:
        raise error

    with qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.run(fail, failed=bench.heard.append)
    assert bench.heard == [error]
    assert bench.unexpected == []


def test_an_error_nobody_waits_for_is_reported(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.run(lambda: 1 / 0)
    assert isinstance(bench.unexpected[0], ZeroDivisionError)


def test_a_cancelled_task_is_never_answered(bench: Bench, qtbot: QtBot) -> None:
    bench.tasks.hold()
    first = bench.tasks.run(lambda: bench.heard.append("done"), then=bench.heard.append)
    first.cancel()
    with qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.run(lambda: "second", then=bench.heard.append)
        bench.tasks.release()
    assert bench.heard == ["second"]


def test_an_answer_for_an_owner_that_is_gone_is_dropped(bench: Bench, qtbot: QtBot) -> None:
    owner = QObject()
    bench.tasks.hold()
    bench.tasks.run(lambda: 1, then=bench.heard.append, owner=owner)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(owner)
    with qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.release()
    assert bench.heard == []


def test_long_work_says_how_far_it_is_and_stops_when_told(bench: Bench, qtbot: QtBot) -> None:
    at_work, may_go_on = threading.Event(), threading.Event()
    shown: list[Progress] = []

    def count(task: Task[None]) -> None:
        task.report(1, 3, "one")
        at_work.set()
        assert may_go_on.wait(10)
        try:
            task.check()
        except Cancelled:
            bench.heard.append("stopped")
            raise

    with qtbot.waitSignal(bench.tasks.idle):
        task = bench.tasks.run_long(count, then=bench.heard.append, failed=bench.heard.append, progress=shown.append)
        assert at_work.wait(10)
        qtbot.waitUntil(lambda: bool(shown))
        task.cancel()
        may_go_on.set()
    assert shown == [Progress(1, 3, "one")]
    assert bench.heard == ["stopped"]


def test_held_tasks_wait_for_their_release(bench: Bench, qtbot: QtBot) -> None:
    bench.tasks.hold()
    bench.tasks.run(lambda: 1, then=bench.heard.append)
    QCoreApplication.processEvents()
    assert bench.heard == []
    with qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.release()
    assert bench.heard == [1]


def test_shutting_down_does_the_last_thing_and_ends_the_thread(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.run(lambda: None)
    bench.tasks.shut_down(last=lambda: bench.heard.append(threading.current_thread().name))
    assert bench.heard == ["store"]
    bench.tasks.run(lambda: bench.heard.append("late"))
    assert not bench.tasks.busy


def test_an_error_in_an_answer_does_not_stop_the_next_one(bench: Bench, qtbot: QtBot) -> None:
    def explode(_: object) -> None:
        raise RuntimeError("in a slot")

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(bench.tasks.idle):
        bench.tasks.run(lambda: 1, then=explode)
        bench.tasks.run(lambda: 2, then=bench.heard.append)
    assert bench.heard == [2]
    assert [type(error[1]) for error in caught] == [RuntimeError]


def test_what_goes_on_beside_keeps_no_page_waiting(bench: Bench, qtbot: QtBot) -> None:
    go_on = threading.Event()
    bench.tasks.run_beside(lambda task: go_on.wait(10), then=lambda done: bench.heard.append("written"))
    bench.tasks.run(lambda: "page", then=bench.heard.append)
    qtbot.waitUntil(lambda: bench.heard == ["page"])
    assert bench.tasks.busy
    with qtbot.waitSignal(bench.tasks.idle):
        go_on.set()
    assert bench.heard == ["page", "written"]


def test_what_goes_on_beside_is_stopped_before_the_store_is_closed(bench: Bench) -> None:
    began = threading.Event()

    def write(task: Task[None]) -> None:
        began.set()
        while not task.stopped:
            threading.Event().wait(0.001)
        bench.heard.append("stopped")

    bench.tasks.run(lambda: None)
    bench.tasks.run_beside(write)
    assert began.wait(10)
    bench.tasks.shut_down(lambda: bench.heard.append("closed"))
    assert bench.heard == ["stopped", "closed"]

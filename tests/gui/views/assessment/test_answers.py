"""No answer is lost, however fast they come and whenever the disk fails."""

from collections import deque
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from brm_desktop.domain.clock import fixed
from brm_desktop.domain.errors import InvalidInput, WriteFailed
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.views.assessment.answers import Answers
from tests.gui.conftest import MONDAY

FULL = WriteFailed("The disk is full", "Make room.")


class Worker:
    """Does one task after the other, when it is told to; the store is a dictionary."""

    def __init__(self) -> None:
        self.waiting: deque[tuple[Callable[[], object], Callable[[object], None], Callable[[Exception], None]]] = (
            deque()
        )
        self.stored: dict[str, int] = {}
        self.error: Exception | None = None

    def run(self, work: Callable[[], object], *, then: Any, failed: Any, **_: object) -> None:
        """Queue a task."""
        self.waiting.append((work, then, failed))

    def step(self, count: int = 1) -> None:
        """Do so many tasks."""
        for _ in range(min(count, len(self.waiting))):
            work, then, failed = self.waiting.popleft()
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 handed over, as the worker does
                failed(error)
            else:
                then(result)

    def all(self) -> None:
        """Do everything that waits."""
        while self.waiting:
            self.step()

    def store(self, key: str, value: int) -> Callable[[object], None]:
        """A change for `Answers.put`."""

        def change(_: object) -> None:
            if self.error is not None:
                raise self.error
            self.stored[key] = value

        return change


def answers_on(worker: Worker, parent: QObject) -> Answers:
    """Answers whose desk has nothing but this worker."""
    desk = SimpleNamespace(tasks=worker, store=SimpleNamespace(workspace=None), clock=fixed(MONDAY))
    return Answers(cast(Desk, desk), parent)


def put(answers: Answers, worker: Worker, key: str, value: int) -> None:
    """Answer a statement."""
    answers.put(("rate", key), worker.store(key, value))


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("put"), st.sampled_from("abc"), st.integers(0, 4)),
            st.tuples(st.just("step"), st.just(""), st.integers(1, 3)),
            st.tuples(st.just("fail"), st.just(""), st.integers(0, 1)),
            st.tuples(st.just("again"), st.just(""), st.just(0)),
        ),
        max_size=40,
    )
)
def test_the_last_answer_to_each_statement_is_stored_in_the_end(
    qapp: QApplication, deeds: list[tuple[str, str, int]]
) -> None:
    worker, parent, wanted = Worker(), QObject(), dict[str, int]()
    answers = answers_on(worker, parent)
    for deed, key, value in deeds:
        if deed == "put":
            put(answers, worker, key, value)
            wanted[key] = value
        elif deed == "step":
            worker.step(value)
        elif deed == "fail":
            worker.error = FULL if value else None
        else:
            answers.try_again()
    worker.all()
    worker.error = None
    answers.try_again()
    worker.all()
    assert worker.stored == wanted
    assert answers.is_stored
    assert answers.trouble == ""


def test_what_waits_for_the_store_is_done_once_everything_is_there(qapp: QApplication) -> None:
    worker, parent, done = Worker(), QObject(), list[str]()
    answers = answers_on(worker, parent)
    put(answers, worker, "a", 3)
    put(answers, worker, "b", 2)
    answers.when_stored(lambda: done.append("finished"))
    worker.step()
    assert done == []
    worker.step()
    assert done == ["finished"]
    answers.when_stored(lambda: done.append("again"))
    assert done == ["finished", "again"]


def test_what_waits_is_given_up_when_an_answer_cannot_be_stored(qapp: QApplication) -> None:
    worker, parent, done = Worker(), QObject(), list[str]()
    answers = answers_on(worker, parent)
    worker.error = FULL
    put(answers, worker, "a", 3)
    answers.when_stored(lambda: done.append("finished"))
    worker.all()
    worker.error = None
    answers.try_again()
    worker.all()
    assert done == []
    assert worker.stored == {"a": 3}


def test_a_change_that_is_refused_for_good_is_not_tried_again(qapp: QApplication) -> None:
    worker, parent, refused = Worker(), QObject(), list[BaseException]()
    answers = answers_on(worker, parent)
    answers.refused.connect(refused.append)
    worker.error = InvalidInput("This round is finished", "Its answers stay as they are.")
    put(answers, worker, "a", 3)
    worker.all()
    assert refused == [worker.error]
    assert answers.is_stored
    answers.try_again()
    assert not worker.waiting

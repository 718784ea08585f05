"""Ctrl Z across the whole product: what was done in this session, taken back and done again."""

from brm_desktop.storage import undo
from brm_desktop.storage.database import Database
from brm_desktop.storage.sync import reopening
from brm_desktop.storage.undo import Step

__all__ = ["Step", "Undo"]


class Undo:
    """The steps of this session. Every service method that changes something for the user is one step."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin_session(self) -> None:
        """Forget what was done before: only this session is taken back."""
        with self._database.write() as work:
            undo.forget(work)
            reopening.begin_session(work)

    def last(self) -> Step | None:
        """What `take_back` would take back, None if nothing."""
        with self._database.read() as work:
            return undo.last(work)

    def take_back(self) -> Step | None:
        """Take back the last step. Returns it, None if there was none."""
        with self._database.write() as work:
            step = undo.take_back(work)
            if step is not None:
                reopening.follow(work, step.number, undone=True)
            return step

    def do_again(self) -> Step | None:
        """Do the step again that was taken back last. Returns it, None if there was none."""
        with self._database.write() as work:
            step = undo.do_again(work)
            if step is not None:
                reopening.follow(work, step.number, undone=False)
            return step

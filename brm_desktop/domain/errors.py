"""Errors meant for the user. Anything else that is raised is a fault of the program."""


class BrmError(Exception):
    """Something could not be done.

    `title` says what could not be done, `detail` why, what is safe and what to do; both are plain text.
    """

    def __init__(self, title: str, detail: str = "") -> None:
        super().__init__(f"{title}. {detail}" if detail else title)
        self.title = title
        self.detail = detail


class InvalidInput(BrmError):
    """A value that was typed or given cannot be what it is meant to be."""


class NotFound(BrmError):
    """No record answers to the name or id that was given."""


class Ambiguous(BrmError):
    """Several records answer to the name or id that was given."""


class ImportRefused(BrmError):
    """A file cannot be read as what it claims to be. Nothing of it was stored."""


class StoreUnusable(BrmError):
    """The data folder or the store in it cannot be used. It was left as it is."""


class StoreDamaged(StoreUnusable):
    """The store is damaged. It was left as it is; a backup can take its place."""


class StoreNewer(StoreUnusable):
    """The store was written by a newer version. It was left as it is."""


class WriteFailed(BrmError):
    """The store could not be written (full or read-only disk). What was stored before is safe."""


class Cancelled(BrmError):
    """The user stopped the work. Nothing was changed."""

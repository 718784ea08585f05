"""The models of the field: those that come with the application, and competency models of the user's own."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from brm_desktop import resources
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import InvalidInput, NotFound, StoreUnusable
from brm_desktop.domain.models.competencies import CompetencyModel
from brm_desktop.domain.models.competency_reading import KIND, read_competency_model
from brm_desktop.domain.models.digests import digest
from brm_desktop.domain.models.failure_mode_reading import read_failure_modes
from brm_desktop.domain.models.failure_modes import FailureModes
from brm_desktop.domain.models.level_reading import read_relationship_model
from brm_desktop.domain.models.levels import RelationshipModel
from brm_desktop.domain.models.maturity import MaturityModel
from brm_desktop.domain.models.maturity_reading import read_maturity_model
from brm_desktop.domain.models.parsing import LONGEST_FILE, SHORTEN_IT, text_of
from brm_desktop.storage import models as rows
from brm_desktop.storage.database import Database

_COMPETENCIES = "competencies.toml"


@dataclass(frozen=True, slots=True)
class ModelListing:
    """A competency model that can be used. `shipped` came with the application and has no day on which it was added."""

    id: str
    version: int
    name: str
    in_use: bool
    shipped: bool = False
    added_on: date | None = None


class Models:
    """Reads the models, and keeps competency models that were brought in. Each file is read once."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def levels(self) -> RelationshipModel:
        """The relationship levels."""
        return _levels()

    def maturity(self) -> MaturityModel:
        """Business-IT maturity with its questions."""
        return _maturity()

    def failure_modes(self) -> FailureModes:
        """The failure modes and signals, the most useful first."""
        return _failure_modes()

    def competencies(self, model_id: str = "", version: int = 0) -> CompetencyModel:
        """A competency model: without an id the one in use, without a version its newest.

        Raises:
            NotFound: there is no such model, or not in this version.
            InvalidModel: it came from another device, and this version cannot read it.
        """
        listing = self._listing(model_id, version)
        shipped = _shipped_competencies()
        if (listing.id, listing.version) == (shipped.id, shipped.version):
            return shipped
        return _read(self.content(listing.id, listing.version), listing.name)

    def content(self, model_id: str = "", version: int = 0) -> str:
        """The text of a competency model as its file reads.

        Raises:
            NotFound: there is no such model, or not in this version.
        """
        listing = self._listing(model_id, version)
        if listing.shipped:
            return _text(_COMPETENCIES)
        with self._database.read() as work:
            found = rows.content(work, listing.id, listing.version)
        if found is None:
            raise _unknown(listing.id, listing.version)
        return found

    def all(self) -> tuple[ModelListing, ...]:
        """All competency models: what came with the application first, then by name, the newest version first."""
        with self._database.read() as work:
            stored = rows.every(work)
        shipped = _shipped_competencies()
        active = next((row.model for row in stored if row.active), shipped.id)
        listings = [ModelListing(id=shipped.id, version=shipped.version, name=shipped.name, in_use=False, shipped=True)]
        listings += [
            ModelListing(id=row.model, version=row.version, name=row.name, in_use=False, added_on=row.added_on)
            for row in stored
            if (row.model, row.version) != (shipped.id, shipped.version)
        ]
        listings.sort(key=lambda one: (one.id != shipped.id, one.name.casefold(), one.id, -one.version))
        newest = max((one.version for one in listings if one.id == active), default=0)
        return tuple(replace(one, in_use=(one.id, one.version) == (active, newest)) for one in listings)

    def read_file(self, path: Path) -> CompetencyModel:
        """What a file says, without keeping it.

        Raises:
            ImportRefused: the file cannot be opened or is far too large.
            InvalidModel: it is no competency model; all that is wrong is told.
        """
        return _read(_text_of_file(path), path.name)

    def add_file(self, path: Path) -> CompetencyModel:
        """Keep the model that a file describes, see `add`.

        Raises:
            ImportRefused, InvalidModel, InvalidInput: as `read_file` and `add`.
        """
        return self.add(_text_of_file(path), name=path.name)

    def add(self, text: str, *, name: str = "the text") -> CompetencyModel:
        """Keep the model that a text describes, beside those that are there. The same again changes nothing.

        Raises:
            InvalidModel: it is no competency model.
            InvalidInput: this version of it is there with another content, or its id belongs to the shipped one.
        """
        model = _read(text, name)
        known = self._known(model)
        if known is not None:
            if digest(known) != digest(model):
                raise _other_content(model)
            return known
        if model.id.casefold() == _shipped_competencies().id.casefold():
            raise InvalidInput(
                f"The id “{model.id}” belongs to the model that came with the application",
                "Give yours another “id” in its file, and add it again. Nothing was changed.",
            )
        with self._database.write(step=f"New competency model: {model.name}") as work:
            rows.keep(
                work,
                model=model.id,
                version=model.version,
                name=model.name,
                content=text,
                on=self._clock.today(),
            )
        return model

    def use(self, model_id: str) -> ModelListing:
        """Rate yourself by this model from now on, in its newest version. Rounds that were begun keep theirs.

        Raises:
            NotFound: there is no model of this id.
        """
        listing = self._listing(model_id, 0)
        ids = [] if listing.shipped else [rows.row_id(listing.id, listing.version)]
        with self._database.write(step=f"Competency model: {listing.name}") as work:
            rows.mark_in_use(work, ids)
        return replace(listing, in_use=True)

    def _known(self, model: CompetencyModel) -> CompetencyModel | None:
        try:
            return self.competencies(model.id, model.version)
        except NotFound:
            return None

    def _listing(self, model_id: str, version: int) -> ModelListing:
        every = self.all()
        wanted = model_id or next(one.id for one in every if one.in_use)
        found = [one for one in every if one.id == wanted and version in (0, one.version)]
        if not found:
            raise _unknown(wanted, version)
        return max(found, key=lambda one: one.version)


def _unknown(model_id: str, version: int) -> NotFound:
    which = f"version {version} of the competency model “{model_id}”" if version else f"competency model “{model_id}”"
    return NotFound(f"There is no {which}", "Add its file with `brm models add FILE`. Your rounds are safe.")


def _other_content(model: CompetencyModel) -> InvalidInput:
    return InvalidInput(
        f"Version {model.version} of the competency model “{model.id}” is there with another content",
        "Rounds are tied to the version they were made with, so it does not change. Raise “version” in the file, and "
        "add it again. Nothing was changed.",
    )


def _text_of_file(path: Path) -> str:
    from brm_desktop.interchange.decoding import read_bytes

    return text_of(read_bytes(path, limit=LONGEST_FILE, if_larger=SHORTEN_IT), name=path.name, kind=KIND)


@lru_cache(maxsize=16)
def _read(text: str, name: str) -> CompetencyModel:
    return read_competency_model(text, name=name)


@lru_cache(maxsize=8)
def _text(name: str) -> str:
    path = resources.path("models", name)
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise StoreUnusable(
            "A file of the application is missing",
            f"{path} cannot be read ({error.strerror}). Install the application again; your records are safe.",
        ) from error


@lru_cache(maxsize=1)
def _shipped_competencies() -> CompetencyModel:
    return read_competency_model(_text(_COMPETENCIES), name=_COMPETENCIES)


@lru_cache(maxsize=1)
def _levels() -> RelationshipModel:
    return read_relationship_model(_text("levels.toml"), name="levels.toml")


@lru_cache(maxsize=1)
def _maturity() -> MaturityModel:
    return read_maturity_model(_text("maturity.toml"), name="maturity.toml")


@lru_cache(maxsize=1)
def _failure_modes() -> FailureModes:
    return read_failure_modes(_text("failure-modes.toml"), name="failure-modes.toml")

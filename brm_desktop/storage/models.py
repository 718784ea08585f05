"""Competency models that were brought in, or that a round was made with: the text of each, with who is in use."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update

from brm_desktop.domain.identifiers import stable_id
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_model = tables.competency_model.c


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model without its text. `active` marks the one in use; of several marked ones the last added counts."""

    id: str
    model: str
    version: int
    name: str
    added_on: date
    active: bool = False


_MODELS = Mapper(StoredModel, tables.competency_model)


def row_id(model: str, version: int) -> str:
    """The identifier of a model's row: the same model and version is the same row on every device."""
    return stable_id("model", model, str(version))


def every(work: Work) -> tuple[StoredModel, ...]:
    """All of them, the one in use first, then by name, newest version first."""
    order = (_model.active.desc(), _model.added_on.desc(), _model.name, _model.model, _model.version.desc())
    return rows.values(work, _MODELS, order=order)


def content(work: Work, model: str, version: int) -> str | None:
    """The text of a model as its file reads; None if there is none."""
    here = (_model.model == model, _model.version == version, _model.deleted_at.is_(None))
    return work.execute(select(_model.content).where(*here)).scalar()


def keep(work: Work, *, model: str, version: int, name: str, content: str, on: date) -> None:
    """Store the text of a model, unless this version of it is there already."""
    here = select(_model.id).where(_model.id == row_id(model, version), _model.deleted_at.is_(None))
    if work.execute(here).first() is not None:
        return
    row = _MODELS.row(StoredModel(id=row_id(model, version), model=model, version=version, name=name, added_on=on))
    rows.save(work, tables.competency_model, [row | {"content": content, "deleted_at": None}])


def mark_in_use(work: Work, ids: Iterable[str]) -> None:
    """Let the models of these row ids be the ones in use, and no other."""
    wanted = list(ids)
    work.execute(update(tables.competency_model).where(_model.active, _model.id.not_in(wanted)).values(active=False))
    work.execute(update(tables.competency_model).where(_model.id.in_(wanted), ~_model.active).values(active=True))

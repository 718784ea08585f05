"""The commands about models: competency models that can be rated by, and failure modes of the user's own."""

import argparse
from typing import Any

from brm_desktop.cli.output import answer, columns, workspace
from brm_desktop.domain.sentences import counted
from brm_desktop.services.models import ModelListing


def models(options: argparse.Namespace) -> None:
    """`brm models`."""
    with workspace(options) as opened:
        every = opened.models.all()
    rows = [[one.id, str(one.version), _state(one), one.name] for one in every]
    answer(
        options, {"models": [_document(one) for one in every]}, columns(rows, head=["id", "version", "state", "name"])
    )


def _state(listing: ModelListing) -> str:
    return "in use" if listing.in_use else ""


def _document(listing: ModelListing) -> dict[str, Any]:
    return {
        "id": listing.id,
        "version": listing.version,
        "name": listing.name,
        "in_use": listing.in_use,
        "shipped": listing.shipped,
        "added_on": listing.added_on.isoformat() if listing.added_on else None,
    }


def add(options: argparse.Namespace) -> None:
    """`brm models add`."""
    with workspace(options) as opened:
        model = opened.models.add_file(options.file)
        used = any(one.in_use and (one.id, one.version) == (model.id, model.version) for one in opened.models.all())
    document = {
        "model": {
            "id": model.id,
            "version": model.version,
            "name": model.name,
            "competencies": len(model.competencies),
            "statements": len(model.statements),
            "in_use": used,
        }
    }
    parts = counted(len(model.competencies), "competency", "competencies")
    said = f"“{model.name}” is kept: {parts}, {counted(len(model.statements), 'statement', 'statements')}."
    answer(options, document, said if used else f"{said} `brm models use {model.id}` rates you by it.")


def use(options: argparse.Namespace) -> None:
    """`brm models use`."""
    with workspace(options) as opened:
        listing = opened.models.use(options.id)
    answer(options, {"model": _document(listing)}, f"From now on you rate yourself by “{listing.name}”.")


def failure_modes(options: argparse.Namespace) -> None:
    """`brm failure-modes`."""
    with workspace(options) as opened:
        every = opened.own_failure_modes.all()
    document = {
        "failure_modes": [
            {"id": m.id, "name": m.name, "symptom": m.symptom, "root_cause": m.root_cause, "lesson": m.lesson}
            for m in every
        ]
    }
    answer(options, document, columns([[m.name, m.symptom] for m in every], head=["name", "symptom"] if every else []))


def add_failure_modes(options: argparse.Namespace) -> None:
    """`brm failure-modes add`."""
    with workspace(options) as opened:
        brought = opened.own_failure_modes.bring_in(options.file)
    document = {"failure_modes": {"new": list(brought.new), "changed": list(brought.changed)}}
    answer(options, document, f"{len(brought.new)} new, {len(brought.changed)} brought up to date.")

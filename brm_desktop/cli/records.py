"""The commands about single records: import, log, show, kept, move, merge."""

import argparse
import sys
from typing import Any

from brm_desktop.cli import documents, marks, whole
from brm_desktop.cli.listing import commitment_cells
from brm_desktop.cli.output import SHORT_ID, answer, columns, printable, workspace
from brm_desktop.domain.dates.parsing import explain, parse_due, write_due
from brm_desktop.domain.errors import ImportRefused, InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId
from brm_desktop.services.imports import Count, ImportOutcome, ImportPreview
from brm_desktop.services.notes import date_order
from brm_desktop.services.workspace import Workspace

_SHOWN = 20


def bring_in(options: argparse.Namespace) -> None:
    """`brm import`."""
    watch = _watch if sys.stderr.isatty() else None
    with workspace(options) as opened:
        if len(options.paths) == 1 and opened.whole_store.is_export(options.paths[0]) and not options.dry_run:
            whole.bring_back(options, opened, options.paths[0])
            return
        preview = opened.imports.preview(options.paths, partner=options.partner, progress=watch)
        outcome = None if options.dry_run else opened.imports.apply(preview, progress=watch)
    answer(options, _import_document(preview, outcome), _import_words(preview, outcome))
    if preview.refusals and not any(count.new or count.changed or count.same for count in preview.counts):
        raise ImportRefused("Nothing was there to bring in", "Nothing was stored. Each file is named with its reason.")


def _watch(done: int, total: int, what: str) -> None:
    words = printable(what)[-60:]
    print(f"\r{done} of {total}  {words:<60}", end="\n" if done == total else "", file=sys.stderr)


def _import_document(preview: ImportPreview, outcome: ImportOutcome | None) -> dict[str, Any]:
    return {
        "import": [
            {"kind": count.kind, "new": count.new, "changed": count.changed, "same": count.same}
            for count in preview.counts
        ],
        "written": outcome is not None,
        "refused": [{"name": refusal.name, "reason": refusal.reason} for refusal in preview.refusals],
        "doubts": [{"name": doubt.name, "reason": doubt.reason} for doubt in preview.doubts],
        "same_people": [
            {"first": pair.first.id, "second": pair.second.id, "reason": pair.reason}
            for pair in (outcome.same_people if outcome else ())
        ],
        "backup": str(outcome.backup) if outcome and outcome.backup else None,
    }


def _import_words(preview: ImportPreview, outcome: ImportOutcome | None) -> str:
    lines = [columns([_count_cells(count) for count in preview.counts], head=["", "new", "changed", "there already"])]
    lines += _named("Not understood", [(r.name, r.reason) for r in preview.refusals])
    lines += _named("Unsure", [(d.name, d.reason) for d in preview.doubts])
    if outcome is None:
        return "\n".join([*lines, "", "Nothing was written (--dry-run)."])
    pairs = [(f"{p.first.id[:SHORT_ID]} {p.second.id[:SHORT_ID]}", p.reason) for p in outcome.same_people]
    lines += _named("Perhaps the same person (brm merge ID ID)", pairs)
    return "\n".join(lines)


def _count_cells(count: Count) -> list[str]:
    return [count.kind, str(count.new), str(count.changed), str(count.same)]


def _named(title: str, rows: list[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    more = [f"and {len(rows) - _SHOWN} more"] if len(rows) > _SHOWN else []
    return ["", f"{title}: {len(rows)}", columns(rows[:_SHOWN]), *more]


def log(options: argparse.Namespace) -> None:
    """`brm log`."""
    with workspace(options) as opened:
        jotted = opened.jot.log(options.line, partner=options.partner or "")
    found = jotted.recognised
    document = {
        "log": {
            "id": jotted.record_id,
            "kind": jotted.kind,
            "words": found.kind,
            "partner": found.partner or None,
            "person": found.person or None,
            "due": documents.due_words(found.jotting.line.due) if found.jotting.line else None,
            "doubts": list(found.doubts),
        }
    }
    parts = [part for part in (found.kind, found.partner, found.person, found.due, *found.doubts) if part]
    answer(options, document, f"{jotted.record_id[:SHORT_ID]}  {' · '.join(parts)}")


def show(options: argparse.Namespace) -> None:
    """`brm show`."""
    with workspace(options) as opened:
        kind, record_id = opened.store.find(options.id)
        if kind == "meeting":
            _show_meeting(opened, options, MeetingId(record_id))
        elif kind == "commitment":
            _show_commitment(opened, options, CommitmentId(record_id))
        elif kind == "partner":
            _show_partner(opened, options, PartnerId(record_id))
        elif kind == "person":
            _show_person(opened, options, record_id)
        else:
            raise NotFound(
                f"{options.id} is a part of another record", "Partners, people, meetings and commitments can be shown."
            )


def _show_meeting(opened: Workspace, options: argparse.Namespace, meeting_id: MeetingId) -> None:
    detail = opened.meetings.get(meeting_id)
    promises = opened.commitments.rows_of(detail.commitments)
    meeting = detail.row.meeting
    lines = [
        meeting.title,
        f"{meeting.day.isoformat()}  {', '.join(detail.row.partners)}",
        f"Present: {', '.join(detail.row.present) or 'nobody named'}",
        *([f"Absent: {', '.join(detail.row.absent)}"] if detail.row.absent else []),
        *([f"You were: {meeting.posture_tag.words}"] if meeting.posture_tag else []),
        *[f"Decided: {decision.text}" for decision in detail.decisions],
        *([columns([commitment_cells(row) for row in promises])] if promises else []),
        "",
        meeting.note,
    ]
    answer(options, {"show": documents.meeting_detail(detail, promises) | {"kind": "meeting"}}, "\n".join(lines))


def _show_commitment(opened: Workspace, options: argparse.Namespace, commitment_id: CommitmentId) -> None:
    row = opened.commitments.get(commitment_id)
    value, today = row.commitment, opened.clock.today()
    moves = [
        {
            "made_on": move.made_on.isoformat(),
            "from": documents.due_words(move.before),
            "to": documents.due_words(move.after),
            "agreed_with": move.agreed_with,
            "why": move.why,
        }
        for move in value.renegotiations
    ]
    document = documents.commitment(row) | {"kind": "commitment", "moves": moves}
    lines = [
        value.text,
        f"{value.direction.words}  {row.partner}  {row.owner}",
        f"Due {write_due(value.due, today) if value.due else 'at no date'}, {row.status.value}",
        *marks.lines(value, owner=row.owner),
        *[f"Moved on {move['made_on']}: {move['from']} to {move['to']}, {move['why']}" for move in moves],
    ]
    answer(options, {"show": document}, "\n".join(lines))


def _show_partner(opened: Workspace, options: argparse.Namespace, partner_id: PartnerId) -> None:
    page = opened.partners.profile(partner_id)
    sponsor = page.sponsor.name if page.sponsor else ""
    document = documents.partner(page.partner, sponsor=sponsor) | {
        "kind": "partner",
        "goals": [goal.text for goal in page.goals],
        "needs": [row.need.text for row in page.needs],
        "people": [documents.person(row.person, page.partner.name) for row in page.people],
        "they_owe": [documents.commitment(row) for row in page.they_owe],
        "kept_on_time": {
            "mine": [page.mine.on_time, page.mine.total],
            "theirs": [page.theirs.on_time, page.theirs.total],
        },
    }
    lines = [
        page.partner.name,
        f"Sponsor: {sponsor or 'none yet'}",
        f"Kept on time, last 90 days: you {page.mine.on_time} of {page.mine.total}, "
        f"{page.partner.name} {page.theirs.on_time} of {page.theirs.total}",
        *[f"Goal: {goal.text}" for goal in page.goals],
        *([columns([commitment_cells(row) for row in page.they_owe])] if page.they_owe else []),
    ]
    answer(options, {"show": document}, "\n".join(lines))


def _show_person(opened: Workspace, options: argparse.Namespace, person_id: str) -> None:
    found = opened.people.get(person_id)
    document = documents.person(found.person, found.partner) | {"kind": "person"}
    lines = [found.person.name, " · ".join(p for p in (found.person.role, found.partner) if p)]
    lines += [*found.person.emails, *found.person.phones]
    answer(options, {"show": document}, "\n".join(line for line in lines if line))


def kept(options: argparse.Namespace) -> None:
    """`brm kept`."""
    with workspace(options) as opened:
        commitment_id = opened.store.find_one("commitment", options.id)
        opened.commitments.keep(CommitmentId(commitment_id))
        row = opened.commitments.get(CommitmentId(commitment_id))
    answer(options, {"kept": documents.commitment(row)}, f"Kept: {row.commitment.text}")


def move(options: argparse.Namespace) -> None:
    """`brm move`."""
    with workspace(options) as opened:
        commitment_id = CommitmentId(opened.store.find_one("commitment", options.id))
        today = opened.clock.today()
        found = parse_due(options.date, today=today, order=date_order(opened.settings))
        if found is None:
            reason = explain(options.date) or "Say it like 30 nov, next friday or 2026-11-30."
            raise InvalidInput(f"“{options.date}” is no date", reason)
        opened.commitments.move(commitment_id, to=found.due, agreed_with=options.agreed_with, why=options.why)
        row = opened.commitments.get(commitment_id)
    words = f"Moved to {write_due(found.due, today)}: {row.commitment.text}"
    answer(options, {"move": documents.commitment(row)}, words)


def withdraw(options: argparse.Namespace) -> None:
    """`brm withdraw`."""
    if not options.why.strip():
        raise InvalidInput("Why is it withdrawn?", "Say it in a few words; it stays with the record.")
    with workspace(options) as opened:
        commitment_id = CommitmentId(opened.store.find_one("commitment", options.id))
        opened.commitments.withdraw(commitment_id, why=options.why.strip())
        row = opened.commitments.get(commitment_id)
    answer(options, {"withdraw": documents.commitment(row)}, f"Withdrawn: {row.commitment.text}")


def nudge(options: argparse.Namespace) -> None:
    """`brm nudge`."""
    with workspace(options) as opened:
        commitment_id = CommitmentId(opened.store.find_one("commitment", options.id))
        row = opened.commitments.get(commitment_id)
        if row.commitment.closed:
            raise InvalidInput("This promise is closed", "Only an open promise is reminded of.")
        opened.commitments.nudge(commitment_id, words=options.words.strip())
        row = opened.commitments.get(commitment_id)
    answer(options, {"nudge": documents.commitment(row)}, f"Reminder noted: {row.commitment.text}")


def merge(options: argparse.Namespace) -> None:
    """`brm merge`."""
    wanted = 1 if options.undo else 2
    if len(options.ids) != wanted:
        raise InvalidInput("The number of people is wrong", f"Give {'one id' if options.undo else 'two ids'}.")
    with workspace(options) as opened:
        if options.undo:
            person = opened.people.undo_merge(options.ids[0])
            words = f"{person.name} stands alone again."
        else:
            person = opened.people.merge(*options.ids)
            words = f"{person.name} stands for both. `brm merge --undo {options.ids[1]}` takes it back."
        found = opened.people.get(person.id)
    answer(options, {"merge": documents.person(found.person, found.partner)}, words)

"""The commands that list: today, partners, people, meetings, commitments, search."""

import argparse

from brm_desktop.cli import documents
from brm_desktop.cli.output import SHORT_ID, answer, columns, workspace
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.dates.parsing import lateness_words
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.sentences import plain
from brm_desktop.services.commitments import CommitmentRow
from brm_desktop.services.meetings import MeetingRow
from brm_desktop.services.workspace import Workspace


def _partner_id(opened: Workspace, options: argparse.Namespace) -> PartnerId | None:
    return opened.partners.called(options.partner).id if options.partner else None


def today(options: argparse.Namespace) -> None:
    """`brm today`."""
    with workspace(options) as opened:
        page = opened.today.page()
    document = {
        "today": page.day.isoformat(),
        "sentence": plain(page.sentence),
        "meetings": [documents.meeting(row) for row in page.next_meetings],
        "i_owe": [documents.commitment(row) for row in page.i_owe],
        "they_owe": [documents.commitment(row) for row in page.they_owe],
        "not_wrapped_up": [documents.meeting(row.row) for row in page.not_wrapped_up],
        "gone_quiet": [
            documents.partner(row.partner, sponsor=row.sponsor) | {"last_contact": documents.moment(row.contact.last)}
            for row in page.quiet
        ],
    }
    parts = [plain(page.sentence)]
    parts += _part("Next meetings", [_meeting_cells(row) for row in page.next_meetings])
    parts += _part("I owe", [commitment_cells(row) for row in page.i_owe])
    parts += _part("They owe", [commitment_cells(row) for row in page.they_owe])
    parts += _part("Not wrapped up yet", [_meeting_cells(row.row) for row in page.not_wrapped_up])
    quiet = [
        [r.partner.name, r.sponsor, f"{r.contact.days(page.day)} days of {r.contact.cadence_days}"] for r in page.quiet
    ]
    parts += _part("Gone quiet", quiet)
    answer(options, document, "\n".join(parts))


def _part(title: str, rows: list[list[str]]) -> list[str]:
    return ["", title, columns(rows)] if rows else []


def partners(options: argparse.Namespace) -> None:
    """`brm partners`."""
    with workspace(options) as opened:
        page = opened.partners.page()
    document = {
        "partners": [
            documents.partner(row.partner, sponsor=row.sponsor)
            | {"i_owe": row.i_owe, "they_owe": row.they_owe, "last_contact": documents.moment(row.contact.last)}
            for row in page.rows
        ]
    }
    rows = [
        [
            row.partner.id[:SHORT_ID],
            row.partner.name,
            row.sponsor,
            row.partner.level.word if row.partner.level else "",
            str(row.i_owe),
            str(row.they_owe),
            row.contact.last.isoformat() if row.contact.last else "",
        ]
        for row in page.rows
    ]
    answer(
        options, document, columns(rows, head=["id", "partner", "sponsor", "level", "I owe", "they owe", "last met"])
    )


def people(options: argparse.Namespace) -> None:
    """`brm people`."""
    with workspace(options) as opened:
        partner_id = _partner_id(opened, options)
        found = [row for row in opened.people.every() if partner_id in (None, row.person.partner_id)]
        if options.output:
            opened.people.export(options.output, tuple(found))
    document = {"people": [documents.person(row.person, row.partner) for row in found]}
    rows = [
        [row.person.id[:SHORT_ID], row.person.name, row.partner, row.person.role, ", ".join(row.person.emails)]
        for row in found
    ]
    answer(options, document, columns(rows, head=["id", "name", "partner", "role", "mail"]))


def meetings(options: argparse.Namespace) -> None:
    """`brm meetings`."""
    with workspace(options) as opened:
        found = opened.meetings.every(partner_id=_partner_id(opened, options))
    document = {"meetings": [documents.meeting(row) for row in found]}
    rows = [_meeting_cells(row) for row in found]
    answer(options, document, columns(rows, head=["id", "date", "partner", "title", "people"]))


def _meeting_cells(row: MeetingRow) -> list[str]:
    return [
        row.meeting.id[:SHORT_ID],
        row.meeting.day.isoformat(),
        ", ".join(row.partners),
        f"{row.meeting.title} (cancelled)" if row.meeting.cancelled else row.meeting.title,
        ", ".join(row.present),
    ]


def commitments(options: argparse.Namespace) -> None:
    """`brm commitments`."""
    direction = {None: None, "me": Direction.I_OWE, "them": Direction.THEY_OWE}[options.owe]
    with workspace(options) as opened:
        found = opened.commitments.every(
            direction=direction, late=options.late, only_open=options.open, partner_id=_partner_id(opened, options)
        )
        day = opened.clock.today()
    document = {"commitments": [documents.commitment(row) for row in found], "today": day.isoformat()}
    rows = [commitment_cells(row) for row in found]
    answer(options, document, columns(rows, head=["id", "", "partner", "owner", "due", "status", "what"]))


def commitment_cells(row: CommitmentRow) -> list[str]:
    """A commitment in columns."""
    value = row.commitment
    return [
        value.id[:SHORT_ID],
        "->" if value.direction is Direction.I_OWE else "<-",
        row.partner,
        row.owner,
        value.due.last.isoformat() if value.due else "",
        lateness_words(row.days_late) if row.days_late else row.status.value,
        value.text,
    ]


def search(options: argparse.Namespace) -> None:
    """`brm search`."""
    words = " ".join(options.words)
    with workspace(options) as opened:
        hits = opened.search.find(words)
    document = {
        "search": [
            {"id": hit.record_id, "kind": hit.kind, "title": hit.title, "snippet": hit.snippet, "marks": hit.marks}
            for hit in hits
        ],
        "words": words,
    }
    rows = [[hit.record_id[:SHORT_ID], hit.kind.replace("_", " "), hit.title, hit.snippet] for hit in hits]
    answer(options, document, columns(rows) if rows else f"Nothing found for “{words}”.")

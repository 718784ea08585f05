"""Somebody is taken out of the store for good. The one place where what was written is not kept in the bin.

What is left of a person is a stub without a name, so that meetings and promises keep their counts.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import delete, select, update

from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.names.mentions import ERASED_WORDS
from brm_desktop.domain.people import ERASED_NAME, Person
from brm_desktop.storage import mentions, tables, undo
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import forgetting
from brm_desktop.storage.values import Mapper

_PEOPLE = Mapper(Person, tables.person)


def make_stubs(work: Work, ids: Sequence[PersonId]) -> None:
    """Overwrite all that is stored of a person, under all ids, and stand each of them for themselves."""
    for person_id in ids:
        empty = _PEOPLE.row(Person(id=person_id, name=ERASED_NAME, merged_into=person_id))
        cells = {field.name: empty[field.name] for field in fields(Person) if field.name != "id"}
        work.execute(update(tables.person).where(tables.person.c.id == person_id).values({**cells, "deleted_at": None}))
    sponsored = tables.partner.c.sponsor_id.in_(ids)
    work.execute(update(tables.partner).where(sponsored).values(sponsor_id=None))
    # Nobody is to be sent to somebody who is gone. Answers and what was agreed keep the stub: they were given.
    asked = tables.who_for_what.c.person_id.in_(ids)
    work.execute(update(tables.who_for_what).where(asked).values(person_id=None))


def forget_traces(work: Work, ids: Sequence[PersonId], pattern: re.Pattern[str]) -> None:
    """What this device remembers beside the record: steps to take back, where a file named them, who is apart."""
    undo.forget(work)
    run = tables.import_run.c
    for run_id, source in work.execute(select(run.id, run.source)).all():
        if pattern.search(source):
            words = pattern.sub(ERASED_WORDS, source)
            work.execute(update(tables.import_run).where(run.id == run_id).values(source=words))
    work.execute(delete(tables.import_source).where(tables.import_source.c.row_id.in_(ids)))
    apart = tables.apart.c
    work.execute(delete(tables.apart).where(apart.first_id.in_(ids) | apart.second_id.in_(ids)))
    forgetting.forget(work, ids, pattern)


def clear_names(work: Work, found: Sequence[mentions.Mention], pattern: re.Pattern[str]) -> None:
    """Cells that hold nothing but names lose this one."""
    for mention in found:
        if mention.column not in mentions.NAME_CELLS.get(mention.table, ()):
            continue
        if mention.column == "with_names":
            left = [name for name in json.loads(mention.text) if not pattern.search(name)]
            words = json.dumps(left, ensure_ascii=False)
        else:
            words = pattern.sub(ERASED_NAME, mention.text)
        mentions.rewrite(work, [(mention, words)])


def scrub(work: Work, found: Sequence[mentions.Mention], pattern: re.Pattern[str]) -> None:
    """Other words in place of the name in these cells."""
    mentions.rewrite(work, [(mention, pattern.sub(ERASED_WORDS, mention.text)) for mention in found])


def meetings_with(work: Work, ids: Sequence[PersonId]) -> frozenset[str]:
    """The meetings the person was named at."""
    seat = tables.attendance.c
    return frozenset(work.execute(select(seat.meeting_id).where(seat.person_id.in_(ids))).scalars())

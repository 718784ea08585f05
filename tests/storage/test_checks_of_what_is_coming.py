"""A reference to a record that is only not shown yet is no fault."""

from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.people import Person
from brm_desktop.storage import checks, people
from brm_desktop.storage.database import Database


def _faults(database: Database) -> tuple[str, ...]:
    with database.read() as work:
        return checks.faults(work)


def test_a_reference_to_what_another_device_holds_is_no_fault(database: Database) -> None:
    with database.write() as work:
        people.save(work, [Person(PersonId("a" * 32), "Helena Brandt", partner_id=PartnerId("b" * 32))])
    assert _faults(database) == ("1 rows of person refer to a partner that is not here",)
    with database.write() as work:
        work.exec_driver_sql(
            "INSERT INTO sync_head (table_name, row_id, field, device, seq) VALUES ('partner', ?, 'name', 'd', 1)",
            ("b" * 32,),
        )
    assert _faults(database) == ()

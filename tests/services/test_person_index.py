"""Who a name in a file means: no two people become one on a guess, and who may be one is listed."""

import pytest

from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.people import Person
from brm_desktop.services.imports.person_index import Mention, PersonIndex

OPERATIONS, FINANCE = PartnerId("operations"), PartnerId("finance")


def index_of(*names: str, partner: PartnerId | None = OPERATIONS) -> PersonIndex:
    index = PersonIndex()
    for name in names:
        index.put(Person(id=PersonId(name), name=name, partner_id=partner))
    return index


def found(index: PersonIndex, mention: Mention) -> str | None:
    person = index.find(mention)
    return person.name if person else None


def test_a_first_name_counts_everybody_who_was_ever_seen_at_the_partner() -> None:
    index = index_of("Kate Moss", partner=FINANCE)
    index.put(Person(id=PersonId("g"), name="Kate Goldenring", partner_id=OPERATIONS))
    assert found(index, Mention("Kate", partner_id=FINANCE)) == "Kate Moss"
    index.meet(PersonId("g"), FINANCE)
    assert found(index, Mention("Kate", partner_id=FINANCE)) is None


def test_a_title_is_no_part_of_a_name() -> None:
    assert (
        found(index_of("Kate Goldenring"), Mention("Dr. Kate Goldenring", partner_id=OPERATIONS)) == "Kate Goldenring"
    )


def test_another_partner_and_another_organisation_are_another_person() -> None:
    index = PersonIndex()
    index.put(Person(id=PersonId("j"), name="John Smith", partner_id=OPERATIONS, organisation="Gamma Ltd"))
    assert found(index, Mention("John Smith", partner_id=FINANCE, organisation="Beta")) is None
    assert found(index, Mention("John Smith", partner_id=FINANCE, organisation="Gamma")) == "John Smith"
    assert found(index, Mention("John Smith", partner_id=OPERATIONS, organisation="Beta")) == "John Smith"


def test_a_new_name_of_a_person_is_found_too() -> None:
    index = PersonIndex()
    index.put(Person(id=PersonId("m"), name="mara@x.example", emails=("mara@x.example",)))
    index.put(Person(id=PersonId("m"), name="Mara Lind", emails=("mara@x.example",)))
    assert found(index, Mention("Mara Lind")) == "Mara Lind"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jürgen Groß", "Juergen Gross"),
        ("Kate Goldenring", "GOLDENRING Kate"),
        ("田中 太郎", "田中太郎"),
        ("Kate G.", "Kate Goldenring"),
        ("J. Smith", "John Smith"),
        ("Kate", "Kate Goldenring"),
        ("James M Snell", "James Snell"),
        ("Till Schneidereit", "Till Schneiderreit"),
    ],
)
def test_who_may_be_one_stays_two_and_is_listed(one: str, other: str) -> None:
    index = index_of(one, other)
    pairs = [{first.name, second.name} for first, second, _ in index.pairs()]
    assert pairs == [{one, other}]


@pytest.mark.parametrize(("one", "other"), [("Kate Moss", "Kate Lund"), ("J. Smith", "John Snow"), ("Al", "Alma Ruiz")])
def test_who_cannot_be_one_is_not_listed(one: str, other: str) -> None:
    assert index_of(one, other).pairs() == []

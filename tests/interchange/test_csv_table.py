from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.errors import Cancelled, ImportRefused
from brm_desktop.interchange.csv_columns import Mapping, guess_columns
from brm_desktop.interchange.csv_headers import Field
from brm_desktop.interchange.csv_people import people_from
from brm_desktop.interchange.csv_table import CsvTable, read_csv_table

HEADER = "Name,Mail,Phone\r\n"


def _table(folder: Path, content: str | bytes) -> CsvTable:
    path = folder / "people.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_csv_table(path)


def _names(table: CsvTable) -> list[str]:
    return [row.cells[0] for row in table.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "cp1252"])
def test_separator_and_encoding_are_found(tmp_path: Path, separator: str, encoding: str) -> None:
    text = "Name;Mail\r\nJörg Weber;j@x.example\r\nAna Ruiz;a@x.example\r\n".replace(";", separator)
    table = _table(tmp_path, text.encode(encoding))

    assert (table.separator, table.encoding) == (separator, encoding)
    assert [row.cells for row in table.rows] == [("Jörg Weber", "j@x.example"), ("Ana Ruiz", "a@x.example")]


def test_choices_that_are_given_are_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("Name;Mail\nJörg;j@x.example\n".encode())

    table = read_csv_table(path, encoding="cp1252", separator=",", has_header=False)

    assert (table.has_header, table.header) == (False, ("Column 1",))
    assert _names(table) == ["Name;Mail", "JÃ¶rg;j@x.example"]


def test_a_spreadsheets_own_line_names_the_separator(tmp_path: Path) -> None:
    table = _table(tmp_path, "sep=;\r\nName;Mail\r\nA, B, C;a@b.example\r\n")

    assert (table.separator, _names(table)) == (";", ["A, B, C"])


def test_cells_may_hold_separators_quotes_and_lines(tmp_path: Path) -> None:
    table = _table(tmp_path, 'Name,Note\r\n"Clarke, O.","says ""no""\r\nand means it"\r\nRoe,5" disk\r\n')

    assert [row.cells for row in table.rows] == [
        ("Clarke, O.", 'says "no"\nand means it'),
        ("Roe", '5" disk'),
    ]
    assert [row.line for row in table.rows] == [2, 4]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('"C D,c@d.example,2', "a quotation mark is opened and not closed"),
        ("C\0D,c@d.example,2", "it holds a zero byte"),
        ("," * 1_000_000, "more than 500 columns"),
        ("x" * 300_000 + ",c@d.example,2", "a cell is longer than 200,000 characters"),
        ('"' + "x" * 300_000 + '",c@d.example,2', "a cell is longer than 200,000 characters"),
    ],
)
def test_a_bad_row_is_refused_by_line_and_the_rest_goes_in(tmp_path: Path, row: str, reason: str) -> None:
    table = _table(tmp_path, f'{HEADER}A B,a@b.example,1\r\n{row}\r\n"E, F",e@f.example,3\r\n')

    assert _names(table) == ["A B", "E, F"]
    assert [refusal.name for refusal in table.refusals] == ["line 3"]
    assert reason in table.refusals[0].reason


def test_line_ends_of_old_machines_are_read(tmp_path: Path) -> None:
    assert _names(_table(tmp_path, "Name,Mail\rA,a@b.example\rB,b@b.example\r")) == ["A", "B"]


def test_a_table_without_a_header_is_understood_by_its_contents(tmp_path: Path) -> None:
    table = _table(tmp_path, "Olivia Clarke;o@l.example;+44 20 7946 0001\r\nRick Roe;r@l.example;+44 20 7946 0002\r\n")

    assert (table.has_header, len(table.rows)) == (False, 2)
    assert guess_columns(table).fields == (Field.NAME, Field.MAIL, Field.PHONE)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="is empty"):
        _table(tmp_path, " \r\n,,\r\n")


def test_reading_stops_when_the_user_says_so(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done:
            raise Cancelled("Import stopped")

    path = tmp_path / "people.csv"
    path.write_text(HEADER + "A,a@b.example,1\r\n" * 5_000)

    with pytest.raises(Cancelled):
        read_csv_table(path, progress=stop)


GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Organization Title,Organization Department,"
    "Notes,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\r\n"
    'Olivia,,Clarke,,Larkfield,COO,Ops,"one\ntwo",Work,o@l.example ::: o2@l.example,Mobile,+44 1\r\n'
)
OLD_GOOGLE = (
    "Name,Given Name,Additional Name,Family Name,Organization 1 - Name,Organization 1 - Title,"
    "Organization 1 - Department,Notes,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,"
    "Phone 1 - Type,Phone 1 - Value\r\n"
    'Olivia Clarke,Olivia,,Clarke,Larkfield,COO,Ops,"one\ntwo",Work,o@l.example,Home,o2@l.example,Mobile,+44 1\r\n'
)
OUTLOOK = (
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Fax",'
    '"Business Phone","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Notes"\r\n'
    '"Mrs.","Olivia","","Clarke","","Larkfield","Ops","COO","+44 9","+44 1","o@l.example","SMTP","Liv","o2@l.example",'
    '"one\r\ntwo"\r\n'
)
GERMAN_OUTLOOK = (
    "Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Abteilung;Position;Fax geschäftlich;Telefon geschäftlich;"
    "E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse;Notizen\r\n"
    'Frau;Olivia;;Clarke;Larkfield;Ops;COO;+44 9;+44 1;o@l.example;SMTP;Liv;o2@l.example;"one\r\ntwo"\r\n'
)
PLAIN = (
    "Full name | Mail | Mail 2 | Telephone | Role | Partner | Unit | Comment\r\n"
    'Clarke, Olivia | mailto:o@l.example | Liv <o2@l.example> | +44 1 | COO | Larkfield | Ops | "one\r\ntwo"\r\n'
).replace(" | ", "|")


@pytest.mark.parametrize("content", [GOOGLE, OLD_GOOGLE, OUTLOOK, GERMAN_OUTLOOK, PLAIN])
def test_lists_of_well_known_programs_are_understood(tmp_path: Path, content: str) -> None:
    table = _table(tmp_path, content)
    (person,) = people_from(table, guess_columns(table)).people

    assert (person.name, person.role, person.organisation) == ("Olivia Clarke", "COO", "Larkfield")
    assert (person.department, person.note) == ("Ops", "one\ntwo")
    assert (person.emails, person.phones) == (("o@l.example", "o2@l.example"), ("+44 1",))


def test_the_mapping_can_be_corrected(tmp_path: Path) -> None:
    table = _table(tmp_path, "Wer,Wo\r\nOlivia,Larkfield\r\n")
    mapping = Mapping(fields=(Field.IGNORE, Field.IGNORE))

    assert not mapping.names_people
    corrected = mapping.with_column(0, Field.NAME).with_column(1, Field.ORGANISATION)
    rows = people_from(table, corrected).people

    assert (rows[-1].name, rows[-1].organisation) == ("Olivia", "Larkfield")


@given(content=st.one_of(st.binary(), st.text(alphabet='ab",;\r\n\t|\0=').map(str.encode)))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    try:
        table = _table(tmp_path, content)
    except ImportRefused as error:
        assert error.detail
        return
    mapping = guess_columns(table)
    assert len(mapping.fields) == len(table.header) >= max((len(row.cells) for row in table.rows), default=0)
    people_from(table, mapping)


@pytest.mark.parametrize("header", ["Firm", "Company", "Firma", "Société", "Organization Name"])
def test_an_organisation_may_be_called_by_many_names(tmp_path: Path, header: str) -> None:
    table = _table(tmp_path, f"Name,{header},Email\nPat Quigley,Northwind,pat@x.example\n".encode())
    assert people_from(table, guess_columns(table)).people[0].organisation == "Northwind"

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.errors import WriteFailed
from brm_desktop.interchange.csv_columns import guess_columns
from brm_desktop.interchange.csv_people import people_from, write_people_csv
from brm_desktop.interchange.csv_table import CsvRow, CsvTable, read_csv_table
from brm_desktop.interchange.person_keys import CONTACTS, one_line, person_key, plain_text, without_doubles
from brm_desktop.interchange.records import PersonRecord

DANGEROUS = ["=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "'=x", "'", "''x", "'tis"]


def _person(name: str, *, words: str = "") -> PersonRecord:
    key = person_key(name=name, emails=(), phones=())
    return PersonRecord(source=CONTACTS, key=key, name=name, role=words, note=words)


def _read_back(path: Path) -> tuple[PersonRecord, ...]:
    table = read_csv_table(path)
    return people_from(table, guess_columns(table)).people


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_cell_starts_a_formula_and_the_original_comes_back(tmp_path: Path, text: str) -> None:
    path = tmp_path / "people.csv"
    people = (_person("Ada", words=text),)

    write_people_csv(path, people)

    cells = [cell for row in csv.reader(path.read_text("utf-8-sig").splitlines()) for cell in row if cell]
    assert not [cell for cell in cells if cell.lstrip()[0] in "=+-@＝＋－＠\t\r\n"]
    assert _read_back(path) == people


def test_a_spreadsheets_mark_is_taken_off_what_others_wrote() -> None:
    table = CsvTable(
        name="x.csv",
        encoding="utf-8",
        separator=",",
        has_header=True,
        header=("Name", "Phone", "Role"),
        rows=(CsvRow(line=2, cells=("Ada", "'+44 20", "'tis")),),
    )
    (person,) = people_from(table, guess_columns(table)).people

    assert (person.phones, person.role) == (("+44 20",), "'tis")


def test_a_row_without_name_and_mail_is_refused_by_line(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Mail,Phone\n,,123\n,a@b.example,\n")
    table = read_csv_table(path)
    reading = people_from(table, guess_columns(table))

    assert [person.name for person in reading.people] == ["a@b.example"]
    assert [refusal.name for refusal in reading.refusals] == ["line 2"]


def test_the_file_starts_with_a_mark_and_quotes_every_cell(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    write_people_csv(path, [_person("Jörg Weber")])

    header = '"Name","Mail","Phone","Role","Organisation","Department","Note"'
    assert path.read_bytes() == f'\ufeff{header}\r\n"Jörg Weber","","","","","",""\r\n'.encode()
    assert list(tmp_path.glob(".*")) == []


def test_people_can_be_written_to_a_stream() -> None:
    stream = io.StringIO()
    write_people_csv(stream, [])

    assert stream.getvalue().startswith('"Name"')


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed, match=r"absent\.csv"):
        write_people_csv(tmp_path / "nowhere" / "absent.csv", [])


_WORD = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(one_line)
_NOTE = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=40).map(plain_text)
_MAIL = st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.example", fullmatch=True)
_PHONE = st.from_regex(r"\+?[1-9][0-9 ]{0,8}[0-9]", fullmatch=True).map(one_line)


@st.composite
def _people(draw: st.DrawFn) -> PersonRecord:
    name = draw(_WORD.filter(lambda text: text != "" and "," not in text))
    emails = tuple(draw(st.lists(_MAIL, max_size=3, unique=True)))
    phones = tuple(draw(st.lists(_PHONE, max_size=3, unique=True)))
    return PersonRecord(
        source=CONTACTS,
        key=person_key(name=name, emails=emails, phones=phones),
        name=name,
        emails=emails,
        phones=phones,
        role=draw(_WORD),
        organisation=draw(_WORD),
        department=draw(_WORD),
        note=draw(_NOTE),
    )


@given(people=st.lists(_people(), min_size=1, max_size=6).map(without_doubles))
def test_what_is_written_reads_back(tmp_path: Path, people: tuple[PersonRecord, ...]) -> None:
    path = tmp_path / "people.csv"
    write_people_csv(path, people)

    assert _read_back(path) == people

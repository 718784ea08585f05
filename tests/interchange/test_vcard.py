from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brm_desktop.domain.errors import Cancelled, ImportRefused
from brm_desktop.interchange.records import PersonRecord, Reading
from brm_desktop.interchange.vcard import read_vcards

SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "data" / "contacts"


def _unwatched(done: int, total: int, what: str) -> None:
    assert done <= total


def _read(folder: Path, content: str | bytes) -> Reading:
    path = folder / "contacts.vcf"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_vcards(path, progress=_unwatched)


def _card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def _only(folder: Path, content: str | bytes) -> PersonRecord:
    (person,) = _read(folder, content).people
    return person


def test_a_card_gives_name_addresses_role_unit_and_note(tmp_path: Path) -> None:
    person = _only(
        tmp_path,
        _card(
            "FN:Olivia Clarke",
            "N:Clarke;Olivia;;;",
            "NICKNAME:Liv",
            "ORG:Larkfield Group;Retail\\, North;Stores",
            "TITLE:Operations Director",
            "ROLE:Sponsor",
            "item1.EMAIL;TYPE=INTERNET:olivia@larkfield.example",
            "item1.X-ABLabel:Other",
            "EMAIL;TYPE=PREF:clarke@larkfield.example",
            "TEL;TYPE=FAX:1",
            "TEL;TYPE=CELL:+44 20 7946 0001",
            "NOTE:Likes figures\\, not slides.\\nNever on Fridays.",
            "PHOTO;VALUE=uri:file:///etc/passwd",
            version="4.0",
        ),
    )

    assert person.name == "Olivia Clarke"
    assert person.aliases == ("Liv",)
    assert (person.organisation, person.department) == ("Larkfield Group", "Retail, North, Stores")
    assert person.role == "Operations Director"
    assert person.emails == ("clarke@larkfield.example", "olivia@larkfield.example")
    assert person.phones == ("+44 20 7946 0001",)
    assert person.note == "Likes figures, not slides.\nNever on Fridays."
    assert person.key == "olivia clarke|clarke@larkfield.example"


def test_the_uid_is_the_key(tmp_path: Path) -> None:
    assert _only(tmp_path, _card("FN:A", "UID:urn:uuid:42")).key == "urn:uuid:42"


def test_a_card_without_a_name_takes_its_organisation_or_its_mail(tmp_path: Path) -> None:
    reading = _read(tmp_path, _card("ORG:Larkfield") + _card("EMAIL:a@b.example") + _card("N:Roe;Rick;J.;Dr.;"))

    assert [person.name for person in reading.people] == ["Larkfield", "a@b.example", "Rick J. Roe"]


def test_a_card_that_states_nobody_and_a_group_are_refused_by_line(tmp_path: Path) -> None:
    reading = _read(tmp_path, _card("URL:x") + _card("FN:Board", "KIND:group", version="4.0") + _card("FN:Rick"))

    assert [person.name for person in reading.people] == ["Rick"]
    assert [refusal.name for refusal in reading.refusals] == ["card on line 1", "card on line 5 (“Board”)"]


def test_an_agent_inside_a_card_does_not_mix_with_it(tmp_path: Path) -> None:
    inner = _card("FN:Assistant", "TEL:2", version="2.1").rstrip()
    person = _only(tmp_path, _card("FN:Boss", "AGENT:", inner, "TEL:1", version="2.1"))

    assert (person.name, person.phones) == ("Boss", ("1",))


def test_a_card_without_an_end_is_read_and_named(tmp_path: Path) -> None:
    reading = _read(tmp_path, "BEGIN:VCARD\nFN:First\n" + _card("FN:Second") + "BEGIN:VCARD\nFN:Third\n")

    assert [person.name for person in reading.people] == ["First", "Second", "Third"]
    assert [refusal.reason.partition(";")[0] for refusal in reading.refusals] == [
        "it has no end",
        "the file ends in the middle of it",
    ]


@pytest.mark.parametrize(
    ("line", "name", "reason"),
    [
        (b"FN;CHARSET=WINDOWS-1251;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED", "Иван", ""),
        (b"FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=F6rg", "Jörg", ""),
        (b"FN;CHARSET=ISO-8859-1:J\xf6rg", "Jörg", ""),
        (b"FN;CHARSET=windows-1251:\xc8\xe2\xe0\xed", "Иван", ""),
        (b"FN;CHARSET=US-ASCII;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg", "Jörg", "but in UTF-8"),
        (b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=F6rg", "J\ufffdrg", "unreadable signs were replaced"),
        (b"FN;CHARSET=MARTIAN;ENCODING=QUOTED-PRINTABLE:J=F6rg", "Jörg", "not known (“MARTIAN”)"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:J=C3=\r\n=B6rg", "Jörg", ""),
    ],
)
def test_names_in_any_character_set_are_read_or_named(tmp_path: Path, line: bytes, name: str, reason: str) -> None:
    reading = _read(tmp_path, b"BEGIN:VCARD\r\nVERSION:2.1\r\n" + line + b"\r\nEND:VCARD\r\n")

    assert [person.name for person in reading.people] == [name]
    assert [refusal.reason for refusal in reading.refusals if reason not in refusal.reason] == []
    assert bool(reading.refusals) == bool(reason)


def test_telephone_addresses_keep_their_extension(tmp_path: Path) -> None:
    person = _only(
        tmp_path, _card("FN:A", 'TEL;VALUE=uri;TYPE="work,voice":tel:+1-418-656-9254;ext=102', version="4.0")
    )

    assert person.phones == ("+1-418-656-9254 ext. 102",)


def test_the_same_person_twice_is_one_with_all_addresses(tmp_path: Path) -> None:
    person = _only(tmp_path, _card("FN:A", "UID:1", "EMAIL:a@b.example") + _card("FN:A", "UID:1", "EMAIL:c@d.example"))

    assert person.emails == ("a@b.example", "c@d.example")


def test_a_file_without_cards_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="holds no contacts"):
        _read(tmp_path, "Name,Mail\r\nA,a@b.example\r\n")


def test_reading_stops_when_the_user_says_so(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done >= 200:
            raise Cancelled("Import stopped")

    path = tmp_path / "many.vcf"
    path.write_text(_card("FN:A") * 1_000)

    with pytest.raises(Cancelled):
        read_vcards(path, progress=stop)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("BEGIN:VCARD\nFN:A\nTEL" + ";X=1" * 10_000 + ":1\nEND:VCARD", "parameters"),
        ("BEGIN:VCARD\nFN:A\nNOTE:" + "x" * 20_000_000 + "\nEND:VCARD", "longer than"),
        ("BEGIN:VCARD\nFN:A\n" + "TEL:1\n" * 100_000 + "END:VCARD", "more lines than a card can have"),
        ("BEGIN:VCARD\n" * 5_000, "no name"),
    ],
)
def test_cards_made_to_hang_a_reader_are_refused_with_a_reason(tmp_path: Path, content: str, reason: str) -> None:
    assert reason in _read(tmp_path, content).refusals[0].reason


def test_a_line_of_24_parameters_is_read(tmp_path: Path) -> None:
    assert _only(tmp_path, _card("FN:A", "TEL" + ";X" * 24 + ":1")).phones == ("1",)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(), st.text().map(lambda text: f"BEGIN:VCARD\n{text}\nEND:VCARD".encode(errors="replace"))
    )
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    try:
        reading = _read(tmp_path, content)
    except ImportRefused as error:
        assert error.detail
        return
    assert all(person.name and person.key for person in reading.people)


needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample contacts beside the checkout are not there")


@needs_samples
@pytest.mark.parametrize(
    ("file", "names"),
    [
        ("John_Doe_EVOLUTION.vcf", ["Mr. John Richter, James Doe Sr."]),
        ("John_Doe_GMAIL.vcf", ["Mr. John Richter, James Doe Sr."]),
        ("John_Doe_IPHONE.vcf", ["Mr. John Richter James Doe Sr."]),
        ("gmail-list.vcf", ["Arnold Smith", "Chris Beatle", "Doug White"]),
        ("gmail-single.vcf", ["Greg Dartmouth"]),
        ("outlook-2007.vcf", ["Mr. Michael Angstadt Jr."]),
        ("rfc2426-example.vcf", ["Frank Dawson", "Tim Howes"]),
        ("rfc6350-example.vcf", ["Simon Perreault"]),
    ],
)
def test_real_cards_are_read_without_a_refusal(file: str, names: list[str]) -> None:
    reading = read_vcards(SAMPLES / file, progress=_unwatched)

    assert [person.name for person in reading.people] == names
    assert reading.refusals == ()


@needs_samples
def test_the_cards_of_a_phone_are_read_and_the_broken_line_is_named() -> None:
    reading = read_vcards(SAMPLES / "John_Doe_ANDROID.vcf", progress=_unwatched)

    assert [(person.emails, person.phones) for person in reading.people] == [
        (("john.doe@company.com",), ()),
        (("jane.doe@company.com",), ()),
        ((), ("123456789",)),
        ((), ("123456", "234567", "3456789", "45678901")),
        (("bob@company.com",), ("123456",)),
        (("henry@company.com",), ("55556666",)),
    ]
    assert [refusal.reason.partition(" is")[0] for refusal in reading.refusals] == ["line 82"]


@needs_samples
def test_short_names_of_real_cards_become_aliases() -> None:
    (person,) = read_vcards(SAMPLES / "outlook-2007.vcf", progress=_unwatched).people

    assert person.aliases == ("Michael Angstadt", "Mike")
    assert person.phones == ("(111) 555-1111", "(111) 555-2222", "(111) 555-4444")
    assert person.role == "TheJobTitle"
    assert person.note.endswith("It does not preserve the formatting")

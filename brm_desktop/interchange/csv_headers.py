"""What columns of contact lists are called, in English and German, by the programs that write them, and by people."""

import re
import unicodedata
from enum import StrEnum


class Field(StrEnum):
    """What a column holds."""

    NAME = "name"
    FIRST_NAME = "first name"
    MIDDLE_NAME = "middle name"
    LAST_NAME = "last name"
    MAIL = "mail"
    PHONE = "phone"
    ROLE = "role"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    NOTE = "note"
    IGNORE = "ignore"

    @property
    def words(self) -> str:
        """As it is shown in a list of choices."""
        return "Leave out" if self is Field.IGNORE else self.value.capitalize()


_NAMES: dict[Field, str] = {
    Field.NAME: "name, full name, fullname, display name, displayname, contact, contact name, person, who, file as, "
    "vollständiger name, anzeigename, kontakt, ansprechpartner, ansprechpartnerin, nom complet, nombre completo",
    Field.FIRST_NAME: "first name, firstname, given name, givenname, first, forename, vorname, rufname, prénom, nombre",
    Field.MIDDLE_NAME: "middle name, middlename, additional name, second name, weitere vornamen, zweiter vorname",
    Field.LAST_NAME: "last name, lastname, family name, familyname, surname, last, sn, nachname, familienname, zuname, "
    "nom, nom de famille, apellido, apellidos",
    Field.ROLE: "role, job title, jobtitle, title, position, job, function, organization title, "
    "organization 1 title, occupation, rolle, funktion, stelle, stellenbezeichnung, berufsbezeichnung, tätigkeit, "
    "beruf, poste, fonction, cargo",
    Field.ORGANISATION: "organisation, organization, company, company name, companyname, employer, account, "
    "account name, organization name, organization 1 name, partner, business partner, business unit, firm, firma, "
    "firm name, unternehmen, firmenname, geschäftspartner, société, entreprise, empresa, org",
    Field.DEPARTMENT: "department, unit, division, team, organization department, "
    "organization 1 department, abteilung, bereich, geschäftsbereich, service, département, departamento",
    Field.NOTE: "note, notes, comment, comments, remark, remarks, description, notizen, notiz, bemerkung, bemerkungen, "
    "kommentar, anmerkung, anmerkungen, notas",
}
_EXACT = {name.strip(): kind for kind, names in _NAMES.items() for name in names.split(",")}

_LEFT_OUT = re.compile(
    r"\b(type|typ|label|display name|angezeigter name|fax|telefax|pager|telex|yomi|phonetic|radio|isdn|ttytdd|tty)\b"
)
_MAIL = re.compile(
    r"(primary |work |home |business |private |other |e ?mail )*(e ?mails?|mails?|e ?mail address|mail address"
    r"|email addresses|e ?mail adressen?|mailadresse|courriel|correo|correo electronico|smtp address|userprincipalname)"
    r"( \d+)?( (value|address|adresse|work|home|geschaftlich|privat|beruflich))?"
)
_PHONE = re.compile(
    r".*\b(phone|phones|telephone|tel|mobile|cell|cellphone|telefon|telefonnummer|mobiltelefon|mobil|handy|handynummer"
    r"|rufnummer|durchwahl|telephone number|phone number|portable|telefono|movil|mobilephone|businessphone)\b.*"
)
_NOISE = re.compile(r"[^\w]+|_+")


def folded_header(text: str) -> str:
    """A column's name as it is compared: small letters without accents, words separated by one space."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text[:200]) if not unicodedata.combining(c))
    return " ".join(_NOISE.sub(" ", plain).casefold().split())


_FOLDED = {folded_header(name): kind for name, kind in _EXACT.items()}


def field_of(header: str) -> Field | None:
    """What a column's name says it holds; IGNORE for columns known to hold something else; None if it is not known."""
    name = folded_header(header)
    if name in _FOLDED:
        return _FOLDED[name]
    if _LEFT_OUT.search(name):
        return Field.IGNORE
    if _MAIL.fullmatch(name):
        return Field.MAIL
    return Field.PHONE if _PHONE.fullmatch(name) else None


def known_header(text: str) -> bool:
    """Whether a text is the name of a column."""
    return field_of(text) is not None

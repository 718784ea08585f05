import pytest

from brm_desktop.domain.names.book import NameBook, fold_name, has_name_shape, initials, is_group, plain_name


def book() -> NameBook:
    return NameBook(
        me=("Olivia Clarke",),
        attendees=("Kate Goldenring", "Michael Dawson", "Michaël Zasso"),
        people=("Kate Miller", "Ruth Vance", "Сковорода Никита Андреевич"),
        aliases=(("@rvance", "Ruth Vance"), ("@targos", "Michaël Zasso")),
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kate", "Kate Goldenring"),
        ("kate", "Kate Goldenring"),
        ("Goldenring", "Kate Goldenring"),
        ("Kate G", "Kate Goldenring"),
        ("KG", "Kate Goldenring"),
        ("@kate-goldenring", "Kate Goldenring"),
        ("Michael Zasso", "Michaël Zasso"),
        ("@targos", "Michaël Zasso"),
        ("Ruth", "Ruth Vance"),
        ("@rvance", "Ruth Vance"),
        ("Kate Miller", "Kate Miller"),
        ("Vance, Ruth", "Ruth Vance"),
        ("me", "Olivia Clarke"),
        ("Olivia", "Olivia Clarke"),
        ("Никита", None),
        ("Zoe", None),
    ],
)
def test_a_name_means_the_nearest_who_answers_to_it(written: str, name: str | None) -> None:
    assert book().find(written).name == name


def test_two_in_the_same_circle_are_candidates_and_nobody_is_chosen() -> None:
    match = book().find("Michael")
    assert match.name is None
    assert match.candidates == ("Michael Dawson", "Michaël Zasso")


def test_two_spellings_of_one_name_mean_the_first_of_them() -> None:
    two = NameBook(people=("Till Schneidereit", "Till Schneiderreit"))
    assert two.find("Till").name == "Till Schneidereit"


@pytest.mark.parametrize(
    "name", ["Kate", "Kate Goldenring", "Jean-Luc Picard", "James M. Snell", "Vincent van Gogh", "@kgold"]
)
def test_names_have_the_shape_of_names(name: str) -> None:
    assert has_name_shape(name)


@pytest.mark.parametrize(
    "name",
    [
        "Note",
        "Update",
        "README",
        "Create issue",
        "kate",
        "Node 22",
        "Monday",
        "A B C D E",
        "",
        "Q1",
        "Follow up",
        "x",
        "Named",
        "Signing off",
    ],
)
def test_other_words_do_not(name: str) -> None:
    assert not has_name_shape(name)


def test_names_are_compared_without_case_accents_and_dots() -> None:
    assert fold_name("@Michaël  M. ZASSO") == "michael m zasso"
    assert initials("Jean-Luc Picard") == "JLP"
    assert plain_name("**[[People/Kate|Kate]]**") == "Kate"


@pytest.mark.parametrize("words", ["All", "everyone", "TSC members", "the team"])
def test_bodies_of_people_are_nobody(words: str) -> None:
    assert is_group(words)


def test_a_title_before_a_whole_name_is_not_compared() -> None:
    assert fold_name("Dr. Kate Goldenring") == fold_name("kate goldenring")
    assert fold_name("Mr. Bean") == "mr bean"


@pytest.mark.parametrize(
    ("written", "name"),
    [("Dr. Groß", "Jürgen Groß"), ("Juergen Gross", "Jürgen Groß"), ("J. Groß", "Jürgen Groß"), ("J. Smith", None)],
)
def test_a_name_is_known_by_title_initial_and_without_umlauts(written: str, name: str | None) -> None:
    assert NameBook(attendees=("Jürgen Groß", "John Smith", "Jane Smith")).find(written).name == name

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Sample</class>
 <widget class="QWidget" name="Sample">
  <widget class="QLabel" name="words"><property name="text"><string>{words}</string></property></widget>
 </widget>
 <customwidgets/><resources/><connections/>
</ui>
"""


@pytest.fixture(scope="module")
def build_forms() -> ModuleType:
    place = CHECKOUT / "packaging" / "build_forms.py"
    spec = importlib.util.spec_from_file_location("build_forms", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_forms"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    forms, compiled = tmp_path / "ui", tmp_path / "forms"
    forms.mkdir()
    compiled.mkdir()
    (compiled / "__init__.py").write_text("", encoding="utf-8")
    (forms / "sample.ui").write_text(FORM.format(words="one"), encoding="utf-8")
    return forms, compiled


def test_the_committed_forms_are_fresh(build_forms: ModuleType) -> None:
    assert build_forms.stale() == []


def test_a_compiled_form_says_where_it_comes_from_and_not_by_which_version(
    build_forms: ModuleType, folders: tuple[Path, Path]
) -> None:
    assert build_forms.build(*folders) == ["sample.ui"]
    text = (folders[1] / "sample.py").read_text(encoding="utf-8")
    assert text.startswith("# Generated from ui/sample.ui, do not edit.\n")
    assert "version" not in text
    compile(text, "sample.py", "exec")


def test_a_form_is_stale_until_it_is_compiled_and_after_it_changed(
    build_forms: ModuleType, folders: tuple[Path, Path]
) -> None:
    assert build_forms.stale(*folders) == ["sample.ui"]
    build_forms.build(*folders)
    assert build_forms.stale(*folders) == []
    (folders[0] / "sample.ui").write_text(FORM.format(words="two"), encoding="utf-8")
    assert build_forms.stale(*folders) == ["sample.ui"]


def test_a_module_without_its_form_is_named(build_forms: ModuleType, folders: tuple[Path, Path]) -> None:
    build_forms.build(*folders)
    (folders[0] / "sample.ui").unlink()
    assert build_forms.stale(*folders) == ["sample.py"]


def test_compiling_again_writes_nothing(build_forms: ModuleType, folders: tuple[Path, Path]) -> None:
    build_forms.build(*folders)
    assert build_forms.build(*folders) == []


def test_a_broken_form_is_refused_by_name(build_forms: ModuleType, folders: tuple[Path, Path]) -> None:
    (folders[0] / "sample.ui").write_text("<ui><nonsense", encoding="utf-8")
    with pytest.raises(build_forms.FormError, match=r"sample\.ui"):
        build_forms.build(*folders)


def test_the_check_leaves_with_one_when_a_form_is_stale(
    build_forms: ModuleType,
    folders: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    forms, compiled = folders
    monkeypatch.setattr(build_forms.stale, "__defaults__", (forms, compiled))
    assert build_forms.main(["--check"]) == 1
    assert "sample.ui" in capsys.readouterr().out

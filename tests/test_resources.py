from pathlib import Path

import pytest

from brm_desktop import resources


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert resources.path("icons", "LICENSE").is_file()
    assert resources.path("fonts").is_dir()


def test_the_packaged_folder_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "brm_desktop"
    (package / "_resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    resources.root.cache_clear()
    try:
        assert resources.root() == package / "_resources"
    finally:
        resources.root.cache_clear()

"""The journal of notes being written."""

import errno
import os
import stat
from pathlib import Path

import pytest

from brm_desktop.domain.errors import WriteFailed
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.storage.drafts import Drafts

MEETING = MeetingId("8f3a5b0c9d1e4f7a8b2c3d4e5f6a7b8c")


def test_what_was_written_is_read_back_to_the_letter(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.write(MEETING, "-> Forecast by Thu\n\nمرحبا 😀\x00 end\n")
    draft = drafts.read(MEETING)
    assert draft is not None
    assert draft.text == "-> Forecast by Thu\n\nمرحبا 😀\x00 end\n"
    assert draft.written_at.tzinfo is not None
    assert [found.meeting_id for found in drafts.every()] == [MEETING]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes of files")
def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    Drafts(tmp_path).write(MEETING, "words")
    (path,) = (tmp_path / "drafts").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_disk_that_is_full_leaves_the_version_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = Drafts(tmp_path)
    drafts.write(MEETING, "first words")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailed, match="disk is full"):
        drafts.write(MEETING, "second words")
    draft = drafts.read(MEETING)
    assert draft is not None
    assert draft.text == "first words"
    assert len(list((tmp_path / "drafts").iterdir())) == 1


def test_later_words_stay_when_the_record_holds_earlier_ones(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.write(MEETING, "later words")
    drafts.remove(MEETING, holding="earlier words")
    assert drafts.read(MEETING) is not None
    drafts.remove(MEETING, holding="later words")
    assert drafts.read(MEETING) is None


@pytest.mark.parametrize("content", [b"", b"no head", b"[]\nwords", b'{"written_at": 3}\nwords', b"\xff\xfe\x00"])
def test_a_file_that_is_no_draft_is_none(tmp_path: Path, content: bytes) -> None:
    drafts = Drafts(tmp_path)
    drafts.write(MEETING, "words")
    (path,) = (tmp_path / "drafts").iterdir()
    path.write_bytes(content)
    assert drafts.read(MEETING) is None
    assert drafts.every() == ()


def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="identifier"):
        Drafts(tmp_path).write(MeetingId("../elsewhere"), "words")

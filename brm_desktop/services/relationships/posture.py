"""What she works as with a partner, from what the records say of the last meetings with it."""

from dataclasses import dataclass

from brm_desktop import resources
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Posture
from brm_desktop.domain.posture import PostureWords, posture_of_meeting, read_posture_words
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import relationships as rows
from brm_desktop.storage.rows import Work

_LOOKED_AT = 10


@dataclass(frozen=True, slots=True)
class PostureCheck:
    """Of the last `of` meetings held (ten at most) how many opened with, or were mainly, either kind of matter."""

    of: int
    strategic: int
    tactical: int

    @property
    def told(self) -> int:
        """Of how many it could be told."""
        return self.strategic + self.tactical


def posture_words() -> PostureWords:
    """The words by which agendas are told apart.

    Raises:
        InvalidInput: the file of words could not be understood.
    """
    path = resources.path("models", "posture.toml")
    return read_posture_words(path.read_text(encoding="utf-8"), name=path.name)


def check_posture(work: Work, partner_id: PartnerId, clock: Clock, words: PostureWords) -> PostureCheck:
    """What the last ten meetings and calls with a partner were, those to come and cancelled ones left out."""
    ids = rows.held_meetings(work, partner_id, now=clock.now(), today=clock.today(), limit=_LOOKED_AT)
    points = rows.points_of_meetings(work, ids)
    held = meeting_store.by_id(work, ids)
    told = [
        posture_of_meeting(words, tag=held[one].posture_tag, points=points.get(one, ()), topics=held[one].topics)
        for one in ids
    ]
    return PostureCheck(len(ids), told.count(Posture.STRATEGIC), told.count(Posture.TACTICAL))

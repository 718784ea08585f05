"""What `deleted_at` shows of a deletion: pages read it as a time, so that it has to be one."""

import json
from datetime import UTC, datetime
from typing import Final

from brm_desktop.storage.sync.readable import is_moment
from brm_desktop.storage.values import time_to_text
from brm_desktop.sync import clock
from brm_desktop.sync.merging.heads import Written

_LAST: Final = datetime(9998, 12, 31, tzinfo=UTC)


def when(deletion: Written) -> str:
    """The time that was written. Where it is none, that of the change; any clock may have been wrong."""
    found = json.loads(deletion.value)
    if type(found) is str and is_moment(found):
        return found
    moment = min(clock.milliseconds(deletion.hlc) / 1000, _LAST.timestamp())
    return time_to_text(datetime.fromtimestamp(moment, UTC))

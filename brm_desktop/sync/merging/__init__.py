"""How concurrent changes become one value: derived from the log, never written back (SYNC 2.4).

`heads`: which changes of a cell nobody has overwritten, and which of them is shown. `matching`, `text`: three-way merge
of notes. `presence`: deletion against edits. `cells`: the value that a cell shows, by its kind.
"""

from typing import Final

MERGE_ALGORITHM: Final = 1
"""Number of these rules. Other rules get another number: what is shown may differ until the next edit."""

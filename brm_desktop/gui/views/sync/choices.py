"""What she decided about a conflict, before or after its file is taken in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Conflict
    from brm_desktop.services.workspace import Workspace


_MARK: Final = "\N{RIGHTWARDS ARROW OVER LEFTWARDS ARROW} "  # lines by which a merge says where two versions stand


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the versions (its place), all of them one under the other, or a text of her own."""

    version: int | None = None
    both: bool = False
    text: str | None = None


def settle(workspace: "Workspace", key: str, choice: Choice) -> None:
    """Store a choice, on the worker.

    Raises:
        NotFound: the conflict is settled already.
        InvalidInput: the version or the text cannot stand there.
    """
    workspace.sync.decide(key, version=choice.version, both=choice.both, text=choice.text)


def can_be_joined(conflict: "Conflict") -> bool:
    """Whether both versions may stand there together, and the result be edited: texts only."""
    return conflict.is_text


def result(conflict: "Conflict", choice: Choice | None) -> str:
    """The text to begin editing with: the one that was chosen, else what both make together, without the marks."""
    if choice is None:
        lines = (conflict.merged or conflict.versions[0].text).split("\n")
        return "\n".join(line for line in lines if not line.startswith(_MARK))
    if choice.text is not None:
        return choice.text
    if choice.version is not None:
        return conflict.versions[choice.version].text
    between = "\n\n" if conflict.kind == "text" else " / "
    return between.join(dict.fromkeys(version.text for version in conflict.versions))

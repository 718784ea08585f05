"""The options of a brief as text, to be kept with its meeting. What they mean is in `brief_options`."""

import json
from typing import Any

from brm_desktop.domain.brief.options import DEFAULT_LENGTH, BriefOptions, SectionChoice
from brm_desktop.domain.brief.values import SectionKind


def options_as_text(options: BriefOptions) -> str:
    """One line of JSON: what is on the page, in order, and her own wording."""
    sections = [{"kind": c.kind.value, "shown": c.shown, "length": c.length} for c in options.choices]
    return json.dumps({"sections": sections, "wording": options.wording}, ensure_ascii=False)


def options_of_text(text: str) -> BriefOptions | None:
    """The options that were kept; None when there are none, or none that can be read.

    Kinds that are not known are left out, and kinds that came later stand at the end as they are by default.
    """
    try:
        kept = json.loads(text) if text else None
    except ValueError:
        return None
    if not isinstance(kept, dict):
        return None
    wording, sections = kept.get("wording"), kept.get("sections")
    chosen = _choices(sections if isinstance(sections, list) else [])
    later = (choice for choice in BriefOptions().choices if choice.kind not in chosen)
    return BriefOptions((*chosen.values(), *later)).worded(wording if isinstance(wording, str) else "")


def _choices(sections: list[Any]) -> dict[SectionKind, SectionChoice]:
    known = {kind.value: kind for kind in SectionKind}
    chosen: dict[SectionKind, SectionChoice] = {}
    for section in sections:
        kind = known.get(str(section.get("kind"))) if isinstance(section, dict) else None
        if kind is not None and kind not in chosen:
            length = section.get("length")
            chosen[kind] = SectionChoice(
                kind,
                shown=section.get("shown") is True,
                length=length if type(length) is int and length > 0 else DEFAULT_LENGTH,
            )
    return chosen

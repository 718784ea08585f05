"""The front matter of a note: the few lines of YAML that note programs write; keys, texts and lists, nothing nested."""

import re

_KEY = re.compile(r"([\w][\w -]{0,40}?)[ \t]*::?[ \t]*(.*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_MOST_LINES = 200


def front_matter(text: str) -> dict[str, tuple[str, ...]]:
    """The values of the front matter by lower-case key; {} where a note has none. A single value is a tuple of one."""
    lines = text[:20_000].removeprefix("\ufeff").split("\n", _MOST_LINES + 1)
    if lines[0].strip() != "---":
        return {}
    values: dict[str, list[str]] = {}
    key = ""
    for line in lines[1:_MOST_LINES]:
        if line.strip() in {"---", "..."}:
            return {name: tuple(found) for name, found in values.items()}
        item = _ITEM.match(line)
        if item and key:
            values[key].append(_bare(item[1]))
            continue
        match = _KEY.match(line)
        if match and not line.startswith((" ", "\t")):
            key = match[1].strip().lower()
            values[key] = _several(match[2].strip())
    return {}


def _several(value: str) -> list[str]:
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return [_bare(piece) for piece in re.split(r",(?![^\[]*\]\])", value[1:-1]) if piece.strip()]
    return [_bare(value)] if value and value not in {"|", ">", "[]"} else []


def _bare(value: str) -> str:
    return value.strip().strip("\"'").strip()

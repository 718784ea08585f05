r"""JSON in the one form in which it is hashed, stored and passed on.

Sorted keys, no spaces, letters as they are (not `\\u` escapes), no floating-point numbers, no letter that UTF-8 cannot
carry. What others may rely on: `written(read(text)) == text` for every text that `written` made, and a text is
canonical exactly if `written(read(text)) == text`. Nothing here knows what a change is.
"""

import json
from json.encoder import encode_basestring
from typing import Any, NoReturn

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_DEEPEST = 64


class NotCanonical(ValueError):
    """A value or a text cannot be canonical JSON. The words say why, and repeat nothing of the content."""


def written(value: Any) -> str:
    """`value` as canonical JSON.

    Raises:
        NotCanonical: it holds a float, a key that is no text, a lone surrogate, or is nested too deeply.
    """
    if type(value) is str:
        return quoted(value)
    if value is None:
        return "null"
    if type(value) is int:
        return str(value)
    _check(value, depth=0)
    return _encodable(_ENCODER.encode(value))


def quoted(words: str) -> str:
    """A text as a canonical JSON string. Raises as `written`."""
    return _encodable(encode_basestring(words))


def read(text: str | bytes) -> Any:
    """The value of a JSON text, canonical or not.

    Raises:
        NotCanonical: it is not JSON, or holds what canonical JSON cannot: floats, a key twice, deep nesting.
    """
    try:
        return json.loads(text, object_pairs_hook=_distinct, parse_float=_no_float, parse_constant=_no_float)
    except NotCanonical:
        raise
    except (ValueError, RecursionError) as error:
        raise NotCanonical("it is not JSON") from error


def is_canonical(text: str) -> bool:
    """Whether `text` is canonical JSON."""
    try:
        return written(read(text)) == text
    except NotCanonical:
        return False


def _check(value: Any, *, depth: int) -> None:
    if depth > _DEEPEST:
        raise NotCanonical("it is nested too deeply")
    if isinstance(value, float):
        raise NotCanonical("it holds a floating-point number")
    if isinstance(value, dict):
        for key, part in value.items():
            if not isinstance(key, str):
                raise NotCanonical("a key is no text")
            _check(part, depth=depth + 1)
    elif isinstance(value, (list, tuple)):
        for part in value:
            _check(part, depth=depth + 1)
    elif not isinstance(value, (str, int, type(None))):
        raise NotCanonical(f"it holds a {type(value).__name__}")


def _encodable(text: str) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise NotCanonical("it holds half a letter") from error
    return text


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotCanonical("a key stands twice")
    return found


def _no_float(_number: str) -> NoReturn:
    raise NotCanonical("it holds a floating-point number")

"""Lines of a model that speak of the partner and the sponsor: {partner} and {sponsor} stand for their names."""

import re
from collections.abc import Collection

NAMES = frozenset({"partner", "sponsor"})
_PLACE = re.compile(r"\{([^{}]*)\}")


def addressed(text: str, *, partner: str, sponsor: str = "") -> str:
    """The line with the names in their places; without a sponsor the partner stands for them."""
    names = {"partner": partner, "sponsor": sponsor or partner}
    return _PLACE.sub(lambda place: names.get(place[1], place[0]), text)


def problems_of_places(text: str, known: Collection[str]) -> list[str]:
    """What is wrong with the {places} of a line, in words: one that is not `known`, or a brace that stands alone."""
    unknown = [f"nothing is known for “{{{place[:30]}}}”" for place in _PLACE.findall(text) if place not in known]
    rest = _PLACE.sub("", text)
    return [*unknown, "a brace stands alone"] if "{" in rest or "}" in rest else unknown

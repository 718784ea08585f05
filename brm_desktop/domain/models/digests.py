"""What a model says, as a digest: the same for two files that say the same, whatever their remarks and layout."""

import hashlib
import json
from dataclasses import asdict

from brm_desktop.domain.models.competencies import CompetencyModel


def digest(model: CompetencyModel) -> str:
    """The SHA-256 of all that a model says, in 64 hexadecimal digits."""
    canonical = json.dumps(asdict(model), default=str, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()

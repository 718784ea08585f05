"""Where the files that belong to the product lie: icons, fonts, models, sample texts.

A wheel carries them as ``brm_desktop/_resources``; a checkout has them in ``resources/`` beside the package.
Nothing is read here.
"""

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def root() -> Path:
    """The packaged folder when it is there, else the checkout's."""
    package = Path(__file__).resolve().parent
    packaged = package / "_resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """A file or folder inside the resources; it is not checked whether it exists."""
    return root().joinpath(*parts)

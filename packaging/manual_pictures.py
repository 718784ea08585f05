"""Makes the pictures of the manual from the sample company, on a fixed Monday: they change only with the product."""

import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from brm_desktop.domain.clock import fixed
from brm_desktop.gui.screenshots.taking import as_png, take_picture
from brm_desktop.services.workspace import Workspace

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "manual" / "pictures"
MONDAY = datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/Berlin"))
SCREENS = {
    "today": ("today", "light"),
    "today-dark": ("today", "dark"),
    "partners": ("partners", "light"),
    "partner": ("partner", "light"),
    "relationship": ("relationship", "light"),
    "competencies": ("competencies", "light"),
    "self-assessment": ("assessment", "light"),
    "sync": ("sync", "light"),
    "brief": ("brief", "light"),
    "palette": ("palette", "light"),
    "keys": ("keys", "light"),
    "capture": ("capture", "light"),
    "wrap-up": ("wrap-up", "light"),
    "meetings": ("meetings", "light"),
    "commitments": ("commitments", "light"),
    "people": ("people", "light"),
    "person": ("person", "light"),
    "import": ("import", "light"),
    "settings": ("settings", "light"),
    "weekly-review": ("weekly-review", "light"),
    "first-run": ("first-run", "light"),
}
SIZE = (1280, 800)


def main(names: list[str]) -> int:
    """Make all pictures, or those that are named."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        # Pictures that name the data folder name the usual one.
        os.environ["HOME"] = os.environ["USERPROFILE"] = home
        data = Path(home) / ".local" / "share" / "BRM Desktop"
        workspace = Workspace(data, clock=fixed(MONDAY))
        workspace.put_sample_in()
        workspace.close()
        for name in names or SCREENS:
            screen, theme = SCREENS[name]
            image = take_picture(data, screen=screen, size=SIZE, theme=theme, clock=fixed(MONDAY))
            (PICTURES / f"{name}.png").write_bytes(as_png(image))
            print(name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

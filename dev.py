"""Everything a developer needs, with nothing installed but Python 3.11+ and pip.

    python3 dev.py run      open the application on sample data
    python3 dev.py test     run all tests
    python3 dev.py check    format, lint, types, layers, forms
    python3 dev.py forms    compile the forms in ui/
    python3 dev.py bench    measure, and print ratios
    python3 dev.py manual   make the pictures of the manual again

The first call makes `.venv` beside this file and installs what is needed into it.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
SAMPLE_DATA = HERE / "build" / "sample-data"

# What Qt needs from a Debian or Ubuntu system: for drawing without a screen, and for a window besides.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW = DRAWING | {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main(arguments: list[str]) -> int:
    """Run the named task. Returns its exit code."""
    tasks = {"run": run, "test": test, "check": check, "forms": forms, "bench": bench, "manual": manual}
    if not arguments or arguments[0] not in tasks:
        print(__doc__)
        return 2
    # Whoever starts this with an older Python shall read a sentence, not a traceback.
    if sys.version_info < (3, 11):  # noqa: UP036
        print("BRM Desktop needs Python 3.11 or newer; this is", sys.version.split()[0])
        return 1
    prepare()
    return tasks[arguments[0]](arguments[1:])


def prepare() -> None:
    """Make the environment, or bring it up to date when pyproject.toml has changed."""
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / "brm-desktop.stamp"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print("Preparing .venv (once) ...", flush=True)
    if not PYTHON.exists():
        # Without pip: a bare Debian has no ensurepip. The pip that runs here installs into it.
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=True)
    command = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet"]
    command += ["--disable-pip-version-check", "--editable", f"{HERE}[dev]"]
    done = subprocess.run(command, check=False)
    if done.returncode:
        print("The packages could not be installed. Is pip 22.3 or newer there, and the network?")
        raise SystemExit(done.returncode)
    stamp.write_text(wanted)


def require(libraries: dict[str, str]) -> None:
    """End with the line to type where Qt's system libraries are missing."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if missing:
        print("Qt needs these system libraries. On Debian or Ubuntu type:")
        print(f"    sudo apt-get install --no-install-recommends {' '.join(missing)}")
        raise SystemExit(1)


def call(*command: str | Path) -> int:
    """Run a command of the environment here. Returns its exit code."""
    return subprocess.run([str(part) for part in command], cwd=HERE, check=False).returncode


def has_screen() -> bool:
    """Whether a window can be shown."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """Open the application; without arguments on sample data in build/."""
    require(WINDOW if has_screen() else DRAWING)
    if not has_screen():
        print("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).")
        return 1
    return call(PYTHON, "-m", "brm_desktop", *(arguments or ["--data", str(SAMPLE_DATA), "--sample"]))


def test(arguments: list[str]) -> int:
    """Run all tests, without a screen."""
    require(DRAWING)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # All of them are worth a process a core; a few that are named are not.
    all_of_them = all(argument.startswith("-") for argument in arguments)
    return call(PYTHON, "-m", "pytest", *(["-n", "auto"] if all_of_them else []), *arguments)


def check(arguments: list[str]) -> int:
    """Run every check, and say which failed."""
    del arguments
    checks: dict[str, tuple[str | Path, ...]] = {
        "format": (SCRIPTS / "ruff", "format", "--check", "."),
        "lint": (SCRIPTS / "ruff", "check", "."),
        "types": (SCRIPTS / "mypy",),
        "layers": (SCRIPTS / "lint-imports",),
        "forms": (PYTHON, HERE / "packaging" / "build_forms.py", "--check"),
    }
    failed = [name for name, command in checks.items() if call(*command)]
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def forms(arguments: list[str]) -> int:
    """Compile the forms."""
    return call(PYTHON, HERE / "packaging" / "build_forms.py", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure."""
    require(DRAWING)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return call(PYTHON, "-m", "tests.benchmarks", *arguments)


def manual(arguments: list[str]) -> int:
    """Make the pictures of the manual from the sample data."""
    require(DRAWING)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return call(PYTHON, HERE / "packaging" / "manual_pictures.py", *arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""Real Syncthing nodes on loopback that share one folder. Each has its own home; nothing leaves the computer."""

import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import threading
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

BINARY = shutil.which("syncthing")
_FOLDER = "brm"
_OPTIONS = {
    "globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false",
    "natEnabled": "false", "stunServer": "", "urAccepted": "-1", "crashReportingEnabled": "false",
    "autoUpgradeIntervalH": "0", "startBrowser": "false", "reconnectionIntervalS": "1",
    "announceLANAddresses": "false",
}  # fmt: skip


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_until(condition: Callable[[], bool], *, what: str, seconds: float = 30) -> None:
    """Look again and again until `condition` holds."""
    pause, end = threading.Event(), time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds} s")
        pause.wait(0.05)


class Node:
    """One Syncthing with its folder."""

    def __init__(self, home: Path, shared: Path) -> None:
        self.home = home
        self.shared = shared
        self.port, self.gui = free_port(), free_port()
        self._key = "loopback-only"
        self._process: subprocess.Popen[bytes] | None = None
        home.mkdir()
        shared.mkdir()
        self._run("generate", "--no-default-folder", "--skip-port-probing")
        self.device = self._run("--device-id").strip()

    def _environment(self) -> dict[str, str]:
        # Without its monitor, which would live on in a child when it is killed.
        return {**os.environ, "HOME": str(self.home), "STNOUPGRADE": "1", "STMONITORED": "yes"}

    def _run(self, *arguments: str) -> str:
        command = [str(BINARY), *arguments, f"--home={self.home}"]
        done = subprocess.run(command, env=self._environment(), capture_output=True, text=True, check=True, timeout=30)
        return done.stdout

    def know(self, others: list["Node"]) -> None:
        """Write the settings: who the others are, and the one folder."""
        path = self.home / "config.xml"
        root = ET.parse(path).getroot()
        for element in [*root.findall("folder"), *root.findall("device"), *root.findall("gui")]:
            root.remove(element)
        options = root.find("options")
        assert options is not None
        for name, value in {**_OPTIONS, "listenAddress": f"tcp://127.0.0.1:{self.port}"}.items():
            for found in options.findall(name):
                options.remove(found)
            ET.SubElement(options, name).text = value
        folder = ET.SubElement(root, "folder", id=_FOLDER, path=str(self.shared), type="sendreceive",
                               rescanIntervalS="3600", fsWatcherEnabled="true", fsWatcherDelayS="1")  # fmt: skip
        for node in [self, *others]:
            ET.SubElement(folder, "device", id=node.device)
            device = ET.SubElement(root, "device", id=node.device, compression="never")
            ET.SubElement(device, "address").text = f"tcp://127.0.0.1:{node.port}"
        gui = ET.SubElement(root, "gui", enabled="true", tls="false")
        ET.SubElement(gui, "address").text = f"127.0.0.1:{self.gui}"
        ET.SubElement(gui, "apikey").text = self._key
        ET.ElementTree(root).write(path)
        (self.shared / ".stfolder").mkdir(exist_ok=True)

    def start(self) -> None:
        command = [
            str(BINARY), "serve", f"--home={self.home}", "--no-browser", "--no-restart", "--no-upgrade",
            "--skip-port-probing", "--logfile", str(self.home / "log.txt"),
        ]  # fmt: skip
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, env=self._environment(), stdout=quiet, stderr=quiet)
        wait_until(lambda: self.ask("GET", "system/ping") is not None, what="Syncthing answers")

    def kill(self) -> None:
        """As a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=30)
            self._process = None

    def ask(self, method: str, path: str) -> Any:
        """What its REST interface says, None if it does not answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.gui, timeout=10)
        try:
            connection.request(method, f"/rest/{path}", headers={"X-API-Key": self._key})
            answer = connection.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()
        if answer.status != 200:
            return None
        return json.loads(content) if content else {}

    def pause(self) -> None:
        self.ask("POST", "system/pause")

    def resume(self) -> None:
        wait_until(lambda: self.ask("POST", "system/resume") is not None, what="Syncthing goes on")

    def scan(self) -> None:
        self.ask("POST", f"db/scan?folder={_FOLDER}")

    def tree(self) -> dict[str, bytes]:
        """The files in its folder with their content; Syncthing's own are left out."""
        found = {}
        for path in self.shared.rglob("*"):
            inside = str(path.relative_to(self.shared))
            if path.is_file() and not re.search(r"(^|/)\.(st|syncthing\.)", inside):
                found[inside] = path.read_bytes()
        return found

"""A real Elasticsearch for tests and for trying things out: the small build that its makers publish for tests.

``python -m tools.elasticsearch`` starts one, prints its address and stops it at Ctrl-C; with ``--while PID`` also when
that process has ended. It is fetched once, with Maven, into the user's folder for caches.
"""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

from tools.checkout import Refusal, run_tool
from tools.processes import STOP_SIGNALS

VERSION = "8.19.5"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy"
START_WITHIN = 120  # seconds, on a machine that does much else
STOP_WITHIN = 20  # seconds
# It refuses to run as root.
ORDINARY_USER = "nobody"
OPTIONS = """
discovery.type: single-node
xpack.security.enabled: false
http.host: 127.0.0.1
transport.host: 127.0.0.1
transport.port: 0
http.port: {port}
cluster.routing.allocation.disk.threshold_enabled: false
"""


def archive():
    """Return where the server's archive is kept (``Path``), whether it is there or not."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "leernetwerk" / f"elasticsearch-{VERSION}.zip"


def lacking():
    """Return what this machine lacks to start the server, in words, or ""."""
    if shutil.which("java") is None:
        return "a Java runtime (Debian: openjdk-17-jre-headless)"
    return "" if archive().exists() else "Elasticsearch: python -m tools.elasticsearch --fetch"


def fetch():
    """Fetch the server unless it is there; refuse when Maven is missing or fails."""
    if archive().exists():
        return
    if shutil.which("mvn") is None:
        raise Refusal("Elasticsearch is fetched with Maven; install it (Debian: maven) and start again.")
    folder = archive().parent
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as fetched:
        print(f"Fetching Elasticsearch {VERSION} …", file=sys.stderr, flush=True)
        command = [
            "mvn",
            "--batch-mode",
            "--quiet",
            COPY,
            f"-Dartifact={ARTIFACT}",
            f"-DoutputDirectory={fetched}",
        ]
        if subprocess.run(command, stdout=sys.stderr).returncode:
            raise Refusal("Fetching Elasticsearch failed; see the reason above.")
        # At once, so that a run beside this one never sees half of it.
        (Path(fetched) / archive().name).replace(archive())


class Elasticsearch:
    """A server on a free port of 127.0.0.1 with a folder of its own; a context manager that leaves nothing behind.

    ``url`` is its address. ``stop()`` and ``start()`` keep port and data; ``pause()`` and ``resume()`` make it hang.
    """

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="leernetwerk-elasticsearch-"))
        self.home = self.folder / f"elasticsearch-{VERSION}"
        self.temporary = self.folder / "tmp"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None

    def __enter__(self):
        try:
            self._unpack()
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exception):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _unpack(self):
        with zipfile.ZipFile(archive()) as files:
            for entry in files.infolist():
                Path(files.extract(entry, self.folder)).chmod(0o755)
        with (self.home / "config" / "elasticsearch.yml").open("a") as options:
            options.write(OPTIONS.format(port=self.port))
        self.temporary.mkdir()
        if os.geteuid() == 0:
            for path in (self.folder, *self.folder.rglob("*")):
                shutil.chown(path, ORDINARY_USER)

    def start(self):
        """Start the server and wait until it answers; refuse when it does not."""
        java = Path(shutil.which("java")).resolve().parents[1]
        self.process = subprocess.Popen(
            [self.home / "bin" / "elasticsearch"],
            cwd=self.home,
            env=os.environ
            | {
                "ES_JAVA_HOME": str(java),
                "ES_JAVA_OPTS": "-Xms512m -Xmx512m",
                "ES_TMPDIR": str(self.temporary),
                "HOME": str(self.folder),
            },
            user=ORDINARY_USER if os.geteuid() == 0 else None,
            stdout=(self.folder / "output").open("ab"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        deadline = time.monotonic() + START_WITHIN
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                output = (self.folder / "output").read_text(errors="replace")
                raise Refusal(f"Elasticsearch did not start:\n{output[-2000:]}")
            time.sleep(0.2)

    def _answers(self):
        try:
            with urllib.request.urlopen(f"{self.url}/_cluster/health", timeout=1) as response:  # noqa: S310
                return response.status == 200
        except (OSError, urllib.error.URLError):
            return False

    def stop(self):
        """Stop the server, if it runs, with all that it started."""
        if self.process is None or self.process.poll() is not None:
            return
        self._signal(signal.SIGCONT)
        self._signal(signal.SIGTERM)
        try:
            self.process.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self._signal(signal.SIGKILL)
            self.process.wait()

    def pause(self):
        """Let the server hang: connections are taken, answers never come."""
        self._signal(signal.SIGSTOP)

    def resume(self):
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number):
        os.killpg(self.process.pid, number)


def free_port():
    """Return a port of 127.0.0.1 that nobody listens on (``int``)."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_running(process_id):
    """Tell whether a process exists (``bool``)."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def main():
    """Fetch, start and stop as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fetch", action="store_true", help="only fetch it, when it is not there")
    parser.add_argument(
        "--while", type=int, dest="other", metavar="PID", help="stop when this process has ended"
    )
    options = parser.parse_args()
    fetch()
    if options.fetch:
        return
    if lacking():
        raise Refusal(f"This needs {lacking()}.")
    stopped = threading.Event()
    for number in STOP_SIGNALS:
        signal.signal(number, lambda *_: stopped.set())
    with Elasticsearch() as server:
        print(server.url, flush=True)
        while not stopped.wait(0.5) and (options.other is None or is_running(options.other)):
            pass


if __name__ == "__main__":
    run_tool(main)

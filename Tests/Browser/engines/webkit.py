"""WebKitGTK, by WebKitWebDriver and a small browser of our own. It is not Safari."""

import os
import signal
import socket
import subprocess
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.file_detector import UselessFileDetector
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options

from engines.engine import PATIENCE, WATCH_FOR_ERRORS, Engine, address_of, free_port

BROWSER = Path(__file__).parent / "webkit_browser.py"
MILLISECONDS_A_MOVE = 5

WITHOUT_MOTION = "[Settings]\ngtk-enable-animations=false\n"


class WebKit(Engine):
    name = "webkit"
    INTERRUPTED = WebDriverException

    def __init__(self, folder, tripwire, profile=False, certificate=None):
        super().__init__(folder, tripwire)
        self._keeps_a_profile = profile or certificate is not None
        self._certificate = certificate
        self._seen_requests, self._seen_errors = [], []
        port = free_port()
        self._process = self._start_driver(port)
        try:
            self.wait_until(lambda: self._listens(port), "WebKitWebDriver did not start")
            self._driver = self._start_browser(port)
        except BaseException:
            self._stop_driver()
            raise
        self.version = self._driver.capabilities["browserVersion"]
        self.resize(1280, 720)

    def _start_driver(self, port):
        """The driver on a screen that nobody sees, at home in this browser's own folder. What is
        saved goes there too."""
        looks = self.folder / ".config/gtk-3.0"
        looks.mkdir(parents=True)
        (looks / "settings.ini").write_text(WITHOUT_MOTION)
        (self.folder / ".config/user-dirs.dirs").write_text(
            'XDG_DOWNLOAD_DIR="$HOME/downloads"\n')
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        environment.update(
            HOME=str(self.folder), TMPDIR=str(self.folder),
            # Without a graphics card, putting layers together takes most of the time.
            WEBKIT_DISABLE_COMPOSITING_MODE="1")
        with open(self.folder / "webkit.log", "wb") as log:
            return subprocess.Popen(
                ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x1000x24",
                 "dbus-run-session", "--", "WebKitWebDriver", f"--port={port}"],
                stdout=log, stderr=subprocess.STDOUT, env=environment, start_new_session=True)

    def _listens(self, port):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return True
        except OSError:
            assert self._process.poll() is None, (self.folder / "webkit.log").read_text()
            return False

    def _start_browser(self, port):
        options = Options()
        options.binary_location = str(BROWSER)
        options.add_argument(f"--proxy=http://127.0.0.1:{self.tripwire.port}")
        if self._keeps_a_profile:
            options.add_argument("--keep")
        if self._certificate:
            options.add_argument(f"--trust={self._certificate.file}")
        # Otherwise selenium waits for two minutes whatever hangs.
        patience = ClientConfig(f"http://127.0.0.1:{port}", timeout=2 * PATIENCE)
        return webdriver.Remote(RemoteConnection(client_config=patience), options=options)

    def _stop_driver(self):
        os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait()

    @property
    def requests(self):
        """What the pages themselves list as loaded. The tripwire sees the rest."""
        self._note_page()
        return list(self._seen_requests)

    @property
    def errors(self):
        """Errors and refusals since each page was open: WebKit tells nobody of those before."""
        self._note_page()
        return list(self._seen_errors)

    def _note_page(self):
        """Writes down what the page knows, before it goes."""
        seen = self.evaluate("""[
            performance.getEntriesByType('resource').map((entry) => entry.name),
            (window.wentWrong || []).splice(0)]""")
        self._seen_requests += seen[0]
        self._seen_errors += seen[1]
        self.evaluate("performance.clearResourceTimings()")

    def open(self, path):
        self._note_page()
        self._driver.get(address_of(path))
        self.evaluate(WATCH_FOR_ERRORS)
        self.wait_until_unpacked()

    def evaluate(self, expression):
        return self._driver.execute_script(f"return ({expression})")

    def strokes(self, strokes, kind="mouse"):
        """Each presses at its first point, goes through the others and lets go at the last."""
        pointer = ActionBuilder(
            self._driver, mouse=PointerInput(kind, kind), duration=MILLISECONDS_A_MOVE)
        for points in strokes:
            action = pointer.pointer_action.move_to_location(*points[0]).pointer_down()
            for point in points[1:]:
                action.move_to_location(*point)
            action.pointer_up()
        pointer.perform()

    def keys(self, names):
        keyboard = ActionBuilder(self._driver)
        for kind, value in self.key_actions(names):
            if kind == "keyDown":
                keyboard.key_action.key_down(value)
            else:
                keyboard.key_action.key_up(value)
        keyboard.perform()

    def choose(self, selector, files):
        """Chooses files, as a person does in the browser's own window."""
        # On this machine: nothing has to be brought there first.
        self._driver.file_detector = UselessFileDetector()
        field = self._driver.find_element("css selector", selector)
        field.send_keys("\n".join(str(file) for file in files))

    def back(self):
        self._driver.back()

    def forward(self):
        self._driver.forward()

    def reload(self):
        self._driver.refresh()

    def resize(self, width, height):
        self._driver.set_window_size(width, height)
        self.wait(f"innerWidth === {width} && innerHeight === {height}")

    def screenshot(self, path):
        self._driver.save_screenshot(str(path))

    def close(self):
        try:
            self._driver.quit()
        finally:
            self._stop_driver()

"""Firefox, by WebDriver BiDi."""

import base64
import json
import os
import re
import subprocess
from pathlib import Path

from engines.conversation import Conversation, Refused
from engines.engine import PATIENCE, WATCH_FOR_ERRORS, Engine, address_of

PREFERENCES = {
    # Automation turns Firefox's own rules for pages from files off. With them off, a page could
    # read other files and load modules, and a test would pass that fails for everybody else.
    "security.fileuri.strict_origin_policy": True,
    "ui.prefersReducedMotion": 1,
    # Few frames: nobody looks at them, and without a graphics card they take most of the time.
    "layout.frame_rate": 5,
    "browser.download.folderList": 2,  # the folder that is named below
    "browser.download.alwaysOpenPanel": False,
    # Fewer calls of the browser's own.
    "app.normandy.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.region.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}


def only_way_out(port):
    """The preferences that send whatever leaves to a proxy, this machine's own addresses too."""
    return {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1", "network.proxy.http_port": port,
        "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": port,
        "network.proxy.allow_hijacking_localhost": True,
        "network.proxy.no_proxies_on": "",
        "network.trr.mode": 5,  # names are never looked up over the web
    }


# Past the proxy, for a server on this machine.
TO_LOCALHOST = {
    "network.proxy.allow_hijacking_localhost": False, "network.proxy.no_proxies_on": "localhost"}


class Firefox(Engine):
    name = "firefox"
    # Driven, it hands the page its keys again after the end, and not the focus.
    HAS_FOCUS_PAST_THE_END = False
    INTERRUPTED = Refused

    def __init__(self, folder, tripwire, certificate=None):
        super().__init__(folder, tripwire)
        profile = self.folder / "profile"
        profile.mkdir()
        preferences = {
            **PREFERENCES, **only_way_out(tripwire.port), **(TO_LOCALHOST if certificate else {}),
            "browser.download.dir": str(self.downloads)}
        (profile / "user.js").write_text("".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in preferences.items()))
        self._log = self.folder / "firefox.log"
        with open(self._log, "wb") as log:
            self._process = subprocess.Popen(
                ["firefox-esr", "--headless", "--no-remote", "--profile", profile,
                 "--remote-debugging-port", "0", "about:blank"],
                stdout=log, stderr=subprocess.STDOUT, env={**os.environ, "HOME": str(self.folder)})
        self._bidi = Conversation(f"{self._address()}/session", 2 * PATIENCE)
        started = self._bidi.ask("session.new", capabilities={
            "alwaysMatch": {"acceptInsecureCerts": certificate is not None}})
        self.version = started["capabilities"]["browserVersion"]
        # A tab of its own: the one that Firefox opens itself does not get the keyboard's focus.
        self._tab = self._bidi.ask("browsingContext.create", type="tab")["context"]
        self._bidi.ask("session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"])
        # Firefox reports a page's errors, but not what its policy refuses.
        self._bidi.ask("script.addPreloadScript", functionDeclaration=f"""() => {{
            {WATCH_FOR_ERRORS};
            addEventListener('securitypolicyviolation', () => console.error(wentWrong.at(-1)));
        }}""")

    def _address(self):
        """Where Firefox listens: a port of its choice, which it writes down."""
        def written():
            return re.search(r"WebDriver BiDi listening on (ws://\S+)", self._log.read_text())
        return self.wait_until(written, "Firefox did not start").group(1)

    @property
    def requests(self):
        return [event["request"]["url"]
                for event in self._bidi.events("network.beforeRequestSent")
                if event["context"] == self._tab]

    @property
    def errors(self):
        return [entry["text"] for entry in self._bidi.events("log.entryAdded")
                if entry["level"] in ("error", "warn")]

    def open(self, path):
        self._bidi.ask("browsingContext.navigate", context=self._tab, url=address_of(path),
                       wait="complete")
        self.wait_until_unpacked()

    def evaluate(self, expression):
        answer = self._bidi.ask(
            "script.evaluate", expression=f"JSON.stringify({expression})",
            target={"context": self._tab}, awaitPromise=False)
        if answer["type"] == "exception":
            raise Refused(f"{expression}: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"].get("value", "null"))

    def strokes(self, strokes, kind="mouse"):
        """Each presses at its first point, goes through the others and lets go at the last."""
        down, up = {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}
        actions = []
        for points in strokes:
            moves = [{"type": "pointerMove", "x": x, "y": y} for x, y in points]
            actions += [moves[0], down, *moves[1:], up]
        self._act("pointer", actions, kind)

    def keys(self, names):
        self._act("key", [
            {"type": kind, "value": value} for kind, value in self.key_actions(names)])

    def _act(self, kind, actions, pointer="mouse"):
        source = {"type": kind, "id": f"{kind}-{pointer}", "actions": actions}
        if kind == "pointer":
            source["parameters"] = {"pointerType": pointer}
        self._bidi.ask("input.performActions", context=self._tab, actions=[source])

    def choose(self, selector, files):
        """Chooses files, as a person does in the browser's own window."""
        found = self._bidi.ask(
            "script.evaluate", expression=f"document.querySelector({json.dumps(selector)})",
            target={"context": self._tab}, awaitPromise=False)["result"]
        self._bidi.ask("input.setFiles", context=self._tab,
                       element={"sharedId": found["sharedId"]}, files=[str(file) for file in files])

    def back(self):
        self._go(-1)

    def forward(self):
        self._go(1)

    def _go(self, delta):
        """Back or forward. Firefox notes a page that has just been opened a moment later."""
        for tries_left in range(20, -1, -1):
            try:
                self._bidi.ask(
                    "browsingContext.traverseHistory", context=self._tab, delta=delta)
                return
            except Refused as refusal:
                if "no such history entry" not in str(refusal) or tries_left == 0:
                    raise
            self.pause(0.1)

    def reload(self):
        self._bidi.ask("browsingContext.reload", context=self._tab, wait="complete")

    def resize(self, width, height):
        self._bidi.ask("browsingContext.setViewport", context=self._tab,
                       viewport={"width": width, "height": height})

    def screenshot(self, path):
        picture = self._bidi.ask("browsingContext.captureScreenshot", context=self._tab)
        Path(path).write_bytes(base64.b64decode(picture["data"]))

    def close(self):
        try:
            self._bidi.ask("browser.close")
            self._bidi.close()
            self._process.wait(PATIENCE)
        finally:
            self._process.kill()
            self._process.wait()

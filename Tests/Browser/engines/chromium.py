"""Chromium: started and opened by Playwright, used by its own DevTools protocol."""

from itertools import groupby
from pathlib import Path

from playwright.sync_api import Error

from engines.chromium_input import finger_stroke, is_known, key_events, mouse_stroke
from engines.conversation import Conversation, Refused
from engines.engine import PATIENCE, Engine, address_of, free_port
from starting_chromium import browser_options


class Chromium(Engine):
    name = "chromium"
    INTERRUPTED = (Error, Refused)

    def __init__(self, folder, tripwire, playwright, profile=False, certificate=None):
        super().__init__(folder, tripwire)
        self._requests, self._errors, self._downloads = [], [], []
        port = free_port()
        self._browser, self.page = self._start(playwright, port, profile, certificate)
        self.page.on("request", lambda request: self._requests.append(request.url))
        self.page.on("pageerror", lambda error: self._errors.append(str(error)))
        self.page.on("console", self._note)
        self.page.on("download", lambda download: self._downloads.append(download))
        # A line of its own for input, on which many events can be sent at once.
        asking = self.page.context.new_cdp_session(self.page)
        target = asking.send("Target.getTargetInfo")["targetInfo"]["targetId"]
        self._tools = Conversation(f"ws://127.0.0.1:{port}/devtools/page/{target}", 2 * PATIENCE)
        self.version = asking.send("Browser.getVersion")["product"].partition("/")[2]

    def _start(self, playwright, port, profile, certificate):
        """The browser, or one with a profile, and its page."""
        start = browser_options(self.tripwire)
        if certificate:
            start["args"].remove("--proxy-bypass-list=<-loopback>")
            start["args"].append(f"--ignore-certificate-errors-spki-list={certificate.key_digest}")
        start["args"].append(f"--remote-debugging-port={port}")
        options = {"accept_downloads": True, "reduced_motion": "reduce", "has_touch": True}
        if profile or certificate:
            context = playwright.chromium.launch_persistent_context(
                self.folder / "profile", **start, **options)
            return context, context.pages[0]
        browser = playwright.chromium.launch(**start)
        return browser, browser.new_context(**options).new_page()

    def _note(self, message):
        if message.type in ("error", "warning"):
            self._errors.append(message.text)

    @property
    def requests(self):
        self.page.evaluate("0")  # whatever was on its way to Playwright is here now
        return self._requests

    @property
    def errors(self):
        self.page.evaluate("0")
        return self._errors

    def open(self, path):
        self.page.goto(address_of(path))
        self.wait_until_unpacked()

    def evaluate(self, expression):
        answer = self._tools.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise Refused(f"{expression}: {answer['result'].get('description')}")
        return answer["result"].get("value")

    def wait_for_url(self, url):
        """Playwright hears of it later than the tools do, and would take it for a second one."""
        super().wait_for_url(url)
        self.page.wait_for_url(url)

    def strokes(self, strokes, kind="mouse"):
        """Each presses at its first point, goes through the others and lets go at the last."""
        of_kind = mouse_stroke if kind == "mouse" else finger_stroke
        self._tools.ask_all([event for points in strokes for event in of_kind(points)])

    def keys(self, names):
        """Signs that chromium_input.py has no key for come from Playwright."""
        for are_known, some in groupby(names, is_known):
            if are_known:
                self._tools.ask_all([event for name in some for event in key_events(name)])
                continue
            for name in some:
                if name.isascii():
                    self.page.keyboard.press(name)
                else:
                    # A sign that is on no keyboard comes as from an input method.
                    self.page.keyboard.insert_text(name)

    def choose(self, selector, files):
        """Chooses files, as a person does in the browser's own window."""
        self.page.set_input_files(selector, files)

    def back(self):
        self.page.go_back()

    def forward(self):
        self.page.go_forward()

    def reload(self):
        self.page.reload()

    def resize(self, width, height):
        self.page.set_viewport_size({"width": width, "height": height})

    def screenshot(self, path):
        self.page.screenshot(path=path)

    def saved_file(self, name):
        self.wait_until(lambda: self._downloads, f"no {name} was saved")
        while self._downloads:
            download = self._downloads.pop(0)
            download.save_as(self.downloads / download.suggested_filename)
        return super().saved_file(name)

    def pause(self, seconds):
        self.page.wait_for_timeout(1000 * seconds)  # so that Playwright hears of what happens meanwhile

    def close(self):
        self._tools.close()
        self._browser.close()

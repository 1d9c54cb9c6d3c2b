"""Chromium, by Playwright."""

from pathlib import Path

from playwright.sync_api import Error

from engines.engine import Engine
from starting_chromium import browser_options


class Chromium(Engine):
    name = "chromium"
    INTERRUPTED = Error

    def __init__(self, folder, tripwire, starter, profile=False):
        """`starter` is a browser that runs; with `profile`, Playwright itself, to start one."""
        super().__init__(folder, tripwire)
        self.requests, self.errors, self._downloads = [], [], []
        options = {"accept_downloads": True, "reduced_motion": "reduce", "has_touch": True}
        if profile:
            self.context = starter.chromium.launch_persistent_context(
                self.folder / "profile", **browser_options(tripwire), **options)
            self.page = self.context.pages[0]
        else:
            self.context = starter.new_context(**options)
            self.page = self.context.new_page()
        about = self.context.new_cdp_session(self.page).send("Browser.getVersion")
        self.version = about["product"].partition("/")[2]
        self._tools = self.context.new_cdp_session(self.page)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._note)
        self.page.on("download", lambda download: self._downloads.append(download))

    def _note(self, message):
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def open(self, path):
        self.page.goto(Path(path).as_uri())
        self.wait_until_unpacked()

    def evaluate(self, expression):
        return self.page.evaluate(expression)

    def press_at(self, x, y):
        self.page.mouse.click(x, y)

    def stroke(self, points, kind="mouse"):
        """Presses at the first point, goes through the others and lets go at the last."""
        if kind == "mouse":
            mouse = self.page.mouse
            mouse.move(*points[0])
            mouse.down()
            for point in points[1:]:
                mouse.move(*point)
            mouse.up()
        elif len(points) == 1:
            self.page.touchscreen.tap(*points[0])
        else:
            self._finger("touchStart", points[0])
            for point in points[1:]:
                self._finger("touchMove", point)
            self._finger("touchEnd")

    def _finger(self, kind, *points):
        at = [{"x": x, "y": y} for x, y in points]
        self._tools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    def keys(self, names):
        for name in names:
            if name.isascii():
                self.page.keyboard.press(name)
            else:
                # A sign that is on no keyboard comes as from an input method.
                self.page.keyboard.insert_text(name)

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

    def pause(self):
        self.page.wait_for_timeout(50)  # so that Playwright hears of what happens meanwhile

    def close(self):
        self.context.close()

"""The circle map as a person uses it: by pressing what can be seen, or by keys alone."""

import json
import math
from pathlib import Path

from visits import save_download

PATH = "worksheets/circle-map.html"
EVERYONE = [("best-friend", "close"), ("mum", "part-of-my-life"), ("teacher", "further-away")]


class Clicks:
    """Presses controls with the pointer."""

    def __init__(self, page):
        self.page = page

    def press(self, selector):
        self.page.click(selector)


class Keys:
    """Presses controls with the keyboard: Tab until the control has the focus, then Enter."""

    # More stops than any step has.
    MOST_STOPS = 150

    def __init__(self, page):
        self.page = page

    def press(self, selector):
        for _ in range(self.MOST_STOPS):
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                self.page.keyboard.press("Enter")
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {selector}")


class Steps:
    """The way through a circle map, in any browser: `press`, `count` and `text` are its own."""

    def key(self, key):
        self.press(f'[data-key="{key}"]')

    def start(self):
        self.key("start")

    def next(self):
        self.press("#next")

    def add(self, who, ring):
        """Adds someone: who, then how close. Opens the whole list where it must."""
        if self.count(f'[data-key="who:{who}"]') == 0:
            self.key("more")
        self.key(f"who:{who}")
        self.key(f"ring:{ring}")

    def to_question(self, words):
        """Passes over whatever questions stand before the one with these words."""
        while words not in self.text("#panel h1"):
            self.next()

    def answer(self, code):
        self.key(f"answer:{code}")

    def pick(self, place):
        """Picks, as an answer, whoever was added as number `place` (from 1)."""
        self.key(f"pick:{place}")

    def to_share(self):
        """Passes over whatever steps are left."""
        while self.count('[data-step="share"]') == 0:
            self.next()


class CircleMap(Steps):
    """A circle map that is being made in Chromium."""

    def __init__(self, visit, way=Clicks):
        self.visit = visit
        self.page = visit.page
        self.press = way(visit.page).press

    def count(self, selector):
        return self.page.locator(selector).count()

    def text(self, selector):
        return self.page.inner_text(selector)

    def token(self, place):
        """Whoever was added as number `place` (from 1), on the map."""
        return self.page.locator(f'[data-person="{place}"]')

    def names(self):
        """What a screen reader says of everyone on the map."""
        tokens = self.page.locator("[data-person]")
        return [tokens.nth(i).get_attribute("aria-label") for i in range(tokens.count())]

    def said(self):
        return self.page.locator("#said").inner_text()

    def drag(self, place, onto_band):
        """Drags someone on their own side into a band, counted from the inside."""
        band = self.page.locator(f'[data-band="{onto_band}"]').bounding_box()
        inner = self.page.locator(f'[data-band="{onto_band - 1}"]').bounding_box()
        box = self.token(place).locator(".hit").bounding_box()
        mouse = self.page.mouse
        middle = band["x"] + band["width"] / 2, band["y"] + band["height"] / 2
        start = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        away = start[0] - middle[0], start[1] - middle[1]
        part = (band["width"] + inner["width"]) / 4 / math.hypot(*away)
        mouse.move(*start)
        mouse.down()
        mouse.move(middle[0] + away[0] * part, middle[1] + away[1] * part, steps=8)
        mouse.up()

    def to_card(self):
        while self.page.locator('[data-step="card"]').count() == 0:
            self.page.click("#back")

    def save(self, folder, name=None):
        """Saves the copy and returns its path, under another name where one is given."""
        saved = save_download(self.page, lambda: self.key("save"), folder)
        return saved.rename(Path(folder) / name) if name else saved


def shared(circle_map, folder):
    """What a copy of the map says now."""
    circle_map.to_share()
    return json.loads(circle_map.save(folder).read_text(encoding="ascii"))

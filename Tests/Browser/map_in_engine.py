"""A circle map that is made in any engine, by the pointer, by taps or by keys alone."""

import re

from circle_map import EVERYONE, Steps

MOST_STOPS = 150  # more than any step has


class MapInEngine(Steps):
    """A circle map in any engine, by the pointer or by keys alone."""

    def __init__(self, engine, press=None):
        self.engine = engine
        self.press = press or engine.press
        self.count = engine.count
        self.text = engine.text

    def make(self):
        """Everyone on the map, and an answer to each question that is shared."""
        self.start()
        for who, ring in EVERYONE:
            self.add(who, ring)
        self.to_question("who could you go to")
        self.pick(2)
        self.to_question("know each other")
        self.answer("most-do")
        self.to_question("how you want it")
        self.answer("mostly")

    def save(self):
        self.to_share()
        self.key("save")
        return self.engine.saved_file("map-copy.kith.json")


def by_taps(engine):
    """Presses a control with a finger, and does nothing else with it."""
    return lambda selector: engine.tap_at(*engine.middle_of(selector))


def by_keys(engine):
    """Presses a control as somebody without a pointer does: Tab until it has the focus, Enter."""
    def press(selector):
        for _ in range(MOST_STOPS):
            if engine.evaluate(f"document.activeElement.matches('{selector}')"):
                engine.key("Enter")
                return
            engine.key("Tab")
        raise AssertionError(f"Tab never reaches {selector}")
    return press


def without_once(copy):
    """A copy's bytes without the random mark that each has."""
    text, changed = re.subn(rb'"once":"[a-z0-9]{16}"', b'"once":""', copy.read_bytes())
    assert changed == 1
    return text


def requests_elsewhere(engine):
    """Requests for anything but files and what a page made itself."""
    return [url for url in engine.requests if not url.startswith(("file:", "blob:", "data:"))]

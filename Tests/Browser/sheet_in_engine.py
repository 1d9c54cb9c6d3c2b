"""A sheet that is filled in any engine, by the pointer or by keys alone."""

import json

from sheets import NOT_PICKED


class SheetInEngine:
    """A sheet in any engine. `press` is how."""

    def __init__(self, engine, press=None):
        self.engine = engine
        self.press = press or engine.press

    def key(self, key):
        self.press(f'[data-key="{key}"]')

    @property
    def step(self):
        return self.engine.attribute("#worksheet", "data-step")

    def each_section(self):
        """Goes from the card to the end, and stops at each section and at the end."""
        self.key("start")
        while True:
            yield self.step
            if self.step != "section":
                return
            self.press("#next")

    def add_a_row(self):
        """Where rows or people are added one by one, adds one."""
        for key in self.engine.evaluate("""[...document.querySelectorAll('[data-key^="add:"]')]
                .map((one) => one.dataset.key)"""):
            self.key(key)

    def pick_firsts(self, most=None):
        """Picks the first word of everything on this section that is not answered, at most so many;
        returns the keys that are pressed then."""
        done = []
        while len(done) != most:
            found = self.engine.evaluate(f"({NOT_PICKED})({json.dumps(done)})")
            if found is None:
                break
            done.append(found[0])
            self.key(found[1])
        return self.engine.evaluate("""[...document.querySelectorAll('.pick[aria-pressed=true]')]
            .map((one) => one.dataset.key)""")

    def fill(self):
        """Fills all of it, and ends on its last step; returns what is picked in each section."""
        picked = []
        for step in self.each_section():
            if step == "section":
                self.add_a_row()
                picked.append(self.pick_firsts())
        return picked

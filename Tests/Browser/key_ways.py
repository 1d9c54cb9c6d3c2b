"""A circle map by keys alone: with a switch, or with every key that the page knows. As way_in.py."""

import json

from way_in import Way

# How many controls Tab passes from where the focus is to where it should be; negative is backwards.
STOPS = """((selector) => {
    const wanted = document.querySelector(selector);
    if (wanted === null) return null;
    const at = document.activeElement;
    const isStop = (node) => node.tabIndex >= 0 && node.getClientRects().length > 0
        && getComputedStyle(node).visibility === 'visible';
    const stops = [...document.querySelectorAll('a[href], button, input, [tabindex]')]
        .filter(isStop);
    const place = stops.indexOf(wanted);
    if (at === document.body) return [place + 1, stops.length];
    const behind = stops.filter((node) => node !== at
        && node.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING).length;
    const on = stops.includes(at);
    return [place >= behind ? place - behind + (on ? 0 : 1) : place - behind, stops.length];
})"""


class Switch(Way):
    """Two switches, or one that scans: on to the next control, and press it. Never back."""

    MOST_STOPS = 150  # more than any step has

    def press(self, selector):
        self.press_often(selector, 1)

    def press_often(self, selector, times):
        self.reach(selector)
        self.engine.keys(["Enter"] * times)

    def reach(self, selector):
        stops = self.engine.evaluate(f"{STOPS}({json.dumps(selector)})")
        assert stops is not None, f"there is no {selector}"
        self.tab(*stops)
        is_there = f"document.activeElement.matches({json.dumps(selector)})"
        for _ in range(self.MOST_STOPS):
            if self.engine.evaluate(is_there):
                return
            self.engine.key("Tab")
        raise AssertionError(f"Tab never reaches {selector}")

    def tab(self, stops, among):
        """Most of the way at once: round the end of the page where the control is behind."""
        if stops < 0 and not self.engine.HAS_FOCUS_PAST_THE_END:
            self.engine.keys(["Shift+Tab"] * -stops)
        else:
            self.engine.keys(["Tab"] * (stops if stops >= 0 else among + stops))


class Keyboard(Switch):
    """Every key that the page knows: arrows and Delete on the map, Control+Z, first letters."""

    def tab(self, stops, among):
        self.engine.keys(["Tab"] * stops if stops >= 0 else ["Shift+Tab"] * -stops)

    def on_token(self, person, key):
        self.reach(f'[data-person="{person}"]')
        self.engine.key(key)

    def shift(self, person, by, _angle):
        self.on_token(person, "ArrowUp" if by < 0 else "ArrowDown")

    def round(self, person, by, _angle):
        key = "ArrowRight" if by > 0 else "ArrowLeft"
        self.note_if_moved(person, lambda: self.on_token(person, key))

    def open_person(self, person):
        self.on_token(person, "Enter")

    def remove(self, person):
        self.on_token(person, "Delete")

    def pick(self, person):
        self.on_token(person, "Enter")

    def end_link(self, other):
        self.on_token(other, "Enter")

    def press_travel(self, control, times=1):
        self.engine.keys(["Control+z" if control == "undo" else "Control+Shift+z"] * times)

    def find_who(self, who):
        """By a first letter, where the few that are used most are not enough."""
        if not self.is_there(f"who:{who}"):
            self.key("more")
            self.engine.key(self.data.field_label("who", who)[0].lower())
        self.key(f"who:{who}")

"""Six ways to use a circle map: pointer, touch, keyboard, switch, screen reader, plain list.

Each does the operations of map_operations.py under their names, in any engine. What a way does not
say for itself is done by the controls of the panel, each found by its key.
"""

import json

import screen_reader
from map_operations import CHANGES as CHANGING_OPERATIONS

CHANGES = {operation.name for operation in CHANGING_OPERATIONS}

# The point in a ring's band, at an angle from the top; and the middle of somebody's token.
IN_BAND = """((ring, angle) => {
    scrollTo(0, 0);
    const box = (index) => document.querySelector(`[data-band="${index}"]`).getBoundingClientRect();
    const { x, y, width } = box(ring);
    const inner = ring === 0 ? 0 : box(ring - 1).width / 2;
    const radius = (width / 2 + inner) / 2;
    const turn = angle * Math.PI / 180;
    return [Math.round(x + width / 2 + radius * Math.sin(turn)),
        Math.round(y + width / 2 - radius * Math.cos(turn))];
})"""
# A point of a ring's band with room for a finger around it, which a browser leads to whatever is
# near; null if there is none.
FREE_IN_BAND = f"""((ring, from) => {{
    const isFree = (x, y) => document.elementFromPoint(x, y)?.matches('[data-band], .arc');
    for (let turn = 0; turn < 360; turn += 5) {{
        const [x, y] = {IN_BAND}(ring, from + turn);
        const around = [[0, 0], [24, 0], [-24, 0], [0, 24], [0, -24], [17, 17], [-17, -17],
            [17, -17], [-17, 17]];
        if (around.every(([dx, dy]) => isFree(x + dx, y + dy))) return [x, y];
    }}
    return null;
}})"""
AT_TOKEN = """((person) => {
    scrollTo(0, 0);
    const { x, y, width, height } = document.querySelector(`[data-person="${person}"] .hit`)
        .getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
})"""
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


class Way:
    """One way in, on a page that is open. `behind` and `ahead` note for each change whether it is
    one of the script's: going round inside a ring is done where there is room for it alone."""

    MOST_STOPS = 150

    def __init__(self, engine, data):
        self.engine = engine
        self.data = data
        self.behind, self.ahead = [], []

    # The means: a way differs from the others in these.

    def press(self, selector):
        self.engine.press(selector)

    def key(self, key):
        self.press(f'[data-key="{key}"]')

    def begin(self):
        """From the card to the map."""
        self.key("start")

    # The operations.

    def do(self, name, arguments):
        """Does an operation and returns what it gives: the bytes of a copy, or nothing."""
        outcome = getattr(self, name)(*arguments)
        if name in CHANGES:
            self.noted(True)
        return outcome

    def noted(self, is_of_the_script):
        self.behind.append(is_of_the_script)
        self.ahead = []

    def add(self, who, ring):
        self.find_who(who)
        self.key(f"ring:{ring}")

    def find_who(self, who):
        if self.engine.count(f'#panel [data-key="who:{who}"]') == 0:
            self.key("more")
        self.key(f"who:{who}")

    def shift(self, person, by, _angle):
        self.key(f"{'nearer' if by < 0 else 'further'}:{person}")

    def open_person(self, person):
        self.key(f"row:{person}")

    def put(self, person, ring):
        self.open_person(person)
        self.key(f"ring:{ring}")
        self.key("done")

    def look(self, person, field, code):
        self.open_person(person)
        self.key(f"{field}:{code}")
        self.key("done")

    def who(self, person, code):
        self.open_person(person)
        self.key("change-who")
        self.find_who(code)
        self.key("done")

    def remove(self, person):
        self.open_person(person)
        self.key("remove")

    def round(self, person, by, angle):
        def turn():
            self.key("round-on" if by > 0 else "round-back")
        self.open_person(person)
        self.note_if_moved(person, turn)
        self.key("done")

    def note_if_moved(self, person, turn):
        """Goes round, and notes a change only if the page says that there was one: in words, or by
        the side on which somebody is now."""
        said = "document.getElementById('said')"
        name = self.name_of(person)
        self.engine.evaluate(f"{said}.textContent = ''")
        turn()
        moved = self.data.strings["moved-round"].partition("{person}")[2]
        if moved in self.engine.evaluate(f"{said}.textContent") or self.name_of(person) != name:
            self.noted(False)

    def name_of(self, person):
        """What is said of somebody: by the map, to whom it is read."""
        return self.engine.evaluate(
            f'document.querySelector(\'[data-person="{person}"]\').getAttribute("aria-label")')

    def answer(self, code):
        self.key(f"answer:{code}")

    def pick(self, person):
        self.key(f"pick:{person}")

    def open_wish(self, person):
        self.key(f"wish-for:{person}")

    def wish(self, person, wanted):
        self.open_wish(person)
        self.key(f"wish:{wanted}")
        self.key("done")

    def unwish(self, person):
        self.open_wish(person)
        self.key("wish-take-back")
        self.key("done")

    def look_at(self, look):
        self.key(f"look:{look}")
        self.key("look:all")

    def leave_out(self, kind, of):
        self.key(f"keep:{kind}:{of}")

    def undo(self):
        while not self.travel("undo", self.behind, self.ahead):
            pass

    def redo(self):
        while not self.travel("redo", self.ahead, self.behind):
            pass

    def travel(self, control, back, on):
        """One step through what was done; whether it was one of the script's."""
        self.press_travel(control)
        on.append(back.pop())
        return on[-1]

    def undo_everything(self):
        """Back to where nothing is left to undo, which must be the beginning."""
        while self.behind:
            self.travel("undo", self.behind, self.ahead)
        assert self.engine.attribute("#undo", "aria-disabled") == "true"

    def press_travel(self, control):
        self.press(f"#{control}")

    def next(self):
        self.press("#next")

    def back(self):
        self.press("#back")

    def start(self):
        self.key("start")

    def together(self):
        self.key("together")

    def just_the_map(self):
        self.key("just-the-map")

    def save(self):
        self.key("save")
        return self.engine.take_saved("map-copy.kith.json")


class PlainList(Way):
    """The list beside the map, and never the map."""


class Pointer(Way):
    """A mouse: on the map wherever the map can do it."""

    def stroke(self, points):
        self.engine.stroke(points)

    def at_token(self, person):
        return self.engine.evaluate(f"{AT_TOKEN}({person})")

    def in_band(self, ring, angle):
        place = self.data.codes("ring").index(ring)
        return self.engine.evaluate(f"{IN_BAND}({place}, {angle})")

    def press_in_band(self, ring, angle):
        """Presses the map itself; the ring's button where a crowded ring has no free point."""
        place = self.data.codes("ring").index(ring)
        point = self.engine.evaluate(f"{FREE_IN_BAND}({place}, {angle})")
        if point is None:
            self.key(f"ring:{ring}")
        else:
            self.stroke([point])

    def add(self, who, ring):
        self.find_who(who)
        self.press_in_band(ring, len(who) * 40)

    def put(self, person, ring):
        self.open_person(person)
        self.press_in_band(ring, person * 50)
        self.key("done")

    def drag(self, person, ring, angle):
        at, to = self.at_token(person), self.in_band(ring, angle)
        between = [round((a + b) / 2) for a, b in zip(at, to)]
        self.stroke([at, between, to])

    def ring_of(self, person):
        """Where the page says that somebody is."""
        rows = f'document.querySelector(\'[data-row="{person}"] .row-words .soft\').textContent'
        label = self.engine.evaluate(rows)
        return next(ring for ring in self.data.codes("ring")
                    if self.data.field_label("ring", ring) == label)

    def shift(self, person, by, angle):
        rings = self.data.codes("ring")
        self.drag(person, rings[rings.index(self.ring_of(person)) + by], angle)

    def round(self, person, by, angle):
        self.note_if_moved(person, lambda: self.drag(person, self.ring_of(person), angle))

    def open_person(self, person):
        self.stroke([self.at_token(person)])

    def pick(self, person):
        self.stroke([self.at_token(person)])


class Touch(Pointer):
    """One finger."""

    def press(self, selector):
        self.engine.tap_at(*self.engine.middle_of(selector))

    def stroke(self, points):
        self.engine.stroke(points, "touch")


class Switch(Way):
    """Two switches, or one that scans: on to the next control, and press it. Never back."""

    def press(self, selector):
        self.reach(selector)
        self.engine.key("Enter")

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

    def undo_everything(self):
        """Back to where nothing is left to undo, which must be the beginning."""
        while self.behind:
            self.travel("undo", self.behind, self.ahead)
        assert self.engine.attribute("#undo", "aria-disabled") == "true"

    def press_travel(self, control):
        self.engine.key("Control+z" if control == "undo" else "Control+Shift+z")

    def find_who(self, who):
        """By a first letter, where the few that are used most are not enough."""
        if self.engine.count(f'#panel [data-key="who:{who}"]') == 0:
            self.key("more")
            self.engine.key(self.data.field_label("who", who)[0].lower())
        self.key(f"who:{who}")


class ScreenReader(Way):
    """By role and name alone."""

    def press(self, selector):
        """The chrome of the page: "#undo" and the like."""
        strings = self.data.strings
        names = {"#next": [strings["next"], strings["skip"]]}
        screen_reader.press(self.engine, "button",
                            names.get(selector, [strings.get(selector[1:], selector)]))

    def key(self, key):
        role, names = self.spoken(key)
        screen_reader.press(self.engine, role, names)

    def spoken(self, key):
        """The role and the possible names of the control with this key."""
        say, data = self.data.strings, self.data
        kind, _, of = key.partition(":")
        if kind in ("row", "nearer", "further", "wish-for"):
            person = self.name_of(of)
            pattern = {"row": say["change"], "wish-for": "{person}"}.get(kind) or say[kind]
            return "button", [pattern.replace("{person}", person)]
        if kind == "wish":
            return "button", [say["wish-off"] if of == "off" else data.field_label("ring", of)]
        if kind == "look":
            looks = {look["id"]: look["label"] for look in data.worksheet["looks"]["looks"]}
            return "button", [looks.get(of, say["look-all"])]
        if kind == "ring":
            return "button", self.ring_names(of)
        if kind in data.fields:
            return "button", [data.field_label(kind, of)]
        if kind == "answer":
            labels = {entry["label"] for question in data.questions
                      for entry in data.vocabularies[question["vocabulary"]]
                      if entry["code"] == of}
            return "button", sorted(labels)
        if kind == "keep":
            return "switch", [say["keep-fact"].replace("{fact}", self.fact(of))]
        if kind == "together":
            return "switch", [say["together"]]
        names = {
            "start": [data.worksheet["card"]["start"]],
            "save": [data.worksheet["share"]["save"], say["save-again"]],
        }
        return "button", names.get(key) or [say[key]]

    def ring_names(self, ring):
        """A ring's label; where somebody is added, with the sentence that says what it is for."""
        entry = next(entry for entry in self.data.vocabularies[
            self.data.fields["ring"]["vocabulary"]] if entry["code"] == ring)
        label = entry["label"]
        return [label, *(f"{label} {text}" for key, text in entry.items() if key != "code")]

    def fact(self, of):
        """What stands beside the switch of a fact, title and text; of somebody, their look too."""
        title, text = self.engine.evaluate(f"""[...document.querySelector('[data-key="keep:{of}"]')
            .closest('li').querySelector('.row-words').children].map((part) => part.textContent)""")
        kind, _, person = of.partition(":")
        if kind == "person":
            look = self.name_of(person).removeprefix(f"{title}, ").partition(", ")[0]
            title = f"{title}, {look}"
        return f"{title}. {text}"

    def pick(self, person):
        """In the list of the panel: the map's own tokens have the same names."""
        name = self.name_of(person)
        screen_reader.press(self.engine, "button", [name], within="#panel")


WAYS = {
    "pointer": Pointer, "touch": Touch, "keyboard": Keyboard, "switch": Switch,
    "screen reader": ScreenReader, "plain list": PlainList}

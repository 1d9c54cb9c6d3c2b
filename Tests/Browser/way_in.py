"""One way to use a circle map: it does the operations of map_operations.py under their names, in any
engine. What another way does not say for itself is done as here: by the controls of the panel, each
found by its key.
"""

import json

from map_operations import CHANGES as CHANGING_OPERATIONS

CHANGES = {operation.name for operation in CHANGING_OPERATIONS}

# What is seen of a map on its step.
SEEN = """[document.getElementById('panel').innerHTML,
    document.querySelectorAll('[data-person]').length,
    document.getElementById('undo').getAttribute('aria-disabled')]"""
SHOWN_WORDS = "[...document.querySelectorAll('.pass-words b')].map((word) => word.textContent)"
# How often a control was pressed since this was first asked of the page.
PRESSES = """((selector) => {
    if (window.pressed === undefined) {
        window.pressed = [];
        document.addEventListener('click', (event) => window.pressed.push(event.target), true);
    }
    return window.pressed.filter((target) => target.closest(selector) !== null).length;
})"""


class Way:
    """One way in, on a page that is open. `behind` and `ahead` note for each change whether it is
    one of the script's: going round inside a ring, or to a side, is done where it changes something
    alone. `start_seen` is what is seen where nothing is left to undo."""

    AT_ONCE = 40  # presses without a look between them
    KIND = "mouse"  # of pointer
    MOST_TRIES = 20

    def __init__(self, engine, data):
        self.engine = engine
        self.data = data
        self.behind, self.ahead = [], []
        self.start_seen = None

    # The means: a way differs from the others in these.

    def press(self, selector):
        self.press_often(selector, 1)

    def press_often(self, selector, times):
        """Presses the same control again and again. It may move between the moment when it is looked
        for and the press: presses that missed are done again."""
        presses = f"{PRESSES}({json.dumps(selector)})"
        end = self.engine.evaluate(presses) + times
        for _ in range(self.MOST_TRIES):
            left = end - self.engine.evaluate(presses)
            if left <= 0:
                return
            self.engine.strokes([[self.engine.middle_of(selector)]] * left, self.KIND)
        raise AssertionError(f"{selector} is missed again and again")

    def key(self, key):
        self.press(f'[data-key="{key}"]')

    def begin(self):
        """From the card to the map."""
        self.key("start")
        self.start_seen = self.engine.evaluate(SEEN)

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

    def is_there(self, key):
        return self.engine.count(f'#panel [data-key="{key}"]') > 0

    def add(self, who, ring):
        self.find_who(who)
        self.key(f"ring:{ring}")

    def find_who(self, who):
        if not self.is_there(f"who:{who}"):
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

    def say(self, person, field, code):
        self.open_person(person)
        self.key(f"more:{field}")
        self.key(f"detail:{code}")
        self.key("detail-done")
        self.key("done")

    def link(self, one, other, kind):
        self.open_person(one)
        self.key(f"link:{kind}")
        self.end_link(other)
        self.key("done")

    def end_link(self, other):
        self.key(f"to:{other}")

    def unlink(self, one, other):
        self.open_person(one)
        self.key(f"unlink:{other}")
        self.key("done")

    def remove(self, person):
        self.open_person(person)
        self.key("remove")

    def me(self, mood):
        self.open_me()
        self.key(f"mood:{mood}")
        self.key("detail-done")

    def open_me(self):
        self.key("me")

    def clear(self):
        self.key("clear")

    def round(self, person, by, angle):
        def turn():
            self.key("round-on" if by > 0 else "round-back")
        self.open_person(person)
        self.note_if_moved(person, turn)
        self.key("done")

    def side(self, person, side):
        self.open_person(person)
        self.note_if_moved(person, lambda: self.key(f"side:{side}"))
        self.key("done")

    def note_if_moved(self, person, move):
        """Moves somebody, and notes a change only if the page says that there was one: in words, or
        by the side on which they are now."""
        said = "document.getElementById('said')"
        name = self.name_of(person)
        self.engine.evaluate(f"{said}.textContent = ''")
        move()
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

    def leave_out(self, kind, of, field=None):
        """One thing that is said of somebody has a switch once theirs are opened."""
        if kind == "fact":
            self.key(f"parts:person:{of}")
            self.key(f"keep:person:{of}:{field}")
            self.key(f"parts:person:{of}")
        else:
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

    def press_travel(self, control, times=1):
        if times == 1:
            self.press(f"#{control}")
        else:
            self.press_often(f"#{control}", times)

    def undo_everything(self):
        """Back to where nothing is left to undo, and to the map, where all is as it began."""
        assert self.engine.attribute("#undo", "aria-disabled") == str(not self.behind).lower()
        while self.behind:
            times = min(self.AT_ONCE, len(self.behind))
            self.press_travel("undo", times)
            self.ahead += reversed(self.behind[-times:])
            del self.behind[-times:]
            assert self.engine.attribute("#undo", "aria-disabled") == str(not self.behind).lower()
        while self.engine.count('[data-step="map"]') == 0:
            self.back()
        assert self.engine.evaluate(SEEN) == self.start_seen

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

    def reopen(self):
        """Keeps a copy on this device, undoes everything, and opens the copy again."""
        self.key("keep-begin")
        self.key("words")
        words = self.engine.evaluate(SHOWN_WORDS)
        self.key("check")
        self.tap_words(words)
        self.wait_for('[data-key="keep-here"]')
        self.key("keep-here")
        self.key("close")
        self.undo_everything()
        while self.engine.count('[data-step="card"]') == 0:
            self.back()
        self.key("open-begin")
        self.key("open-here")
        self.tap_words(words)
        self.wait_for('[data-step="map"]')
        self.behind, self.ahead = [], []
        self.start_seen = self.engine.evaluate(SEEN)

    def tap_words(self, labels):
        """Taps the words that lock a copy, each in its group."""
        for label in labels:
            place, code = next(
                (place, code) for place, (_, words) in enumerate(self.data.pass_words)
                for code, shown in words.items() if shown == label)
            self.key(f"group:{place}")
            self.key(f"word:{code}")

    def wait_for(self, selector):
        self.engine.wait_until(lambda: self.engine.count(selector), f"there is no {selector}")


class PlainList(Way):
    """The list beside the map, and never the map."""

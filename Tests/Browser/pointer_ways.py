"""A mouse and a finger on a circle map: as way_in.py, but on the map itself wherever that does it."""

import json

from way_in import Way

# Whether the map has the size that this step has room for: it gets it in the next frame.
FITS = """Math.floor(document.getElementById('picture').clientWidth)
    === document.querySelector('.map').viewBox.baseVal.width"""
# Whether the page is at its top, where all of the map is in view; it is the next time.
AT_TOP = "(scrollY === 0 || scrollTo(0, 0))"
POINTS = """const middleOf = (selector) => {
    const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
};
const inBand = (ring, angle) => {
    const box = (index) => document.querySelector(`[data-band="${index}"]`).getBoundingClientRect();
    const { x, y, width } = box(ring);
    const inner = ring === 0 ? 0 : box(ring - 1).width / 2;
    const radius = (width / 2 + inner) / 2;
    const turn = angle * Math.PI / 180;
    return [Math.round(x + width / 2 + radius * Math.sin(turn)),
        Math.round(y + width / 2 - radius * Math.cos(turn))];
};"""
MIDDLE_OF = f"((selector) => {{ {POINTS} return middleOf(selector); }})"
# From somebody's token to a ring's band at an angle from the top.
DRAG = f"""((person, ring, angle) => {{ {POINTS}
    const [x, y] = middleOf(`[data-person="${{person}}"] .hit`);
    const to = inBand(ring, angle);
    return [[x, y], [Math.round((x + to[0]) / 2), Math.round((y + to[1]) / 2)], to];
}})"""
# A point of a ring's band with room for a finger around it, which a browser leads to whatever is
# near; null if there is none.
FREE_IN_BAND = f"""((ring, from) => {{ {POINTS}
    const isFree = (x, y) => document.elementFromPoint(x, y)?.matches('[data-band], .arc');
    for (let turn = 0; turn < 360; turn += 5) {{
        const [x, y] = inBand(ring, from + turn);
        const around = [[0, 0], [24, 0], [-24, 0], [0, 24], [0, -24], [17, 17], [-17, -17],
            [17, -17], [-17, 17]];
        if (around.every(([dx, dy]) => isFree(x + dx, y + dy))) return [x, y];
    }}
    return null;
}})"""


class Pointer(Way):
    """A mouse: on the map wherever the map can do it."""

    def stroke(self, points):
        self.engine.stroke(points)

    def on_map(self, expression):
        """What an expression says of the map, as soon as that has its size and is in view."""
        return self.engine.wait(f"{FITS} && {AT_TOP} && [{expression}]")[0]

    def press_on_map(self, selector):
        self.stroke([self.on_map(f"{MIDDLE_OF}({json.dumps(selector)})")])

    def press_token(self, person):
        self.press_on_map(f'[data-person="{person}"] .hit')

    def press_in_band(self, ring, angle):
        """Presses the map itself; the ring's button where a crowded ring has no free point."""
        place = self.data.codes("ring").index(ring)
        point = self.on_map(f"{FREE_IN_BAND}({place}, {angle})")
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
        place = self.data.codes("ring").index(ring)
        self.stroke(self.on_map(f"{DRAG}({person}, {place}, {angle})"))

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
        self.press_token(person)

    def pick(self, person):
        self.press_token(person)

    def end_link(self, other):
        self.press_token(other)

    def open_me(self):
        self.press_on_map(".me")


class Touch(Pointer):
    """One finger."""

    KIND = "touch"

    def stroke(self, points):
        self.engine.stroke(points, self.KIND)

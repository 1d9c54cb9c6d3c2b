"""A circle map with a screen reader: as way_in.py, but each control is found by role and name alone."""

import screen_reader
from way_in import Way


# Controls whose names hold what was said before, which the page alone puts together.
SAID_ON_THE_PAGE = ("me", "more", "unlink", "parts")


class ScreenReader(Way):
    """By role and name alone."""

    def press(self, selector):
        self.press_often(selector, 1)

    def press_often(self, selector, times):
        """The chrome of the page: "#undo" and the like."""
        strings = self.data.strings
        names = {"#next": [strings["next"], strings["skip"]]}
        screen_reader.press(self.engine, "button",
                            names.get(selector, [strings.get(selector[1:], selector)]), times=times)

    def key(self, key):
        role, names = self.spoken(key)
        screen_reader.press(self.engine, role, names)

    def spoken(self, key):
        """The role and the possible names of the control with this key."""
        say, data = self.data.strings, self.data
        kind, _, of = key.partition(":")
        if kind in ("row", "nearer", "further"):
            person = self.name_of(of)
            pattern = say["change"] if kind == "row" else say[kind]
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
        if kind == "link":
            vocabulary = data.worksheet["people"]["links"]
            return "button", [data.label(vocabulary, of)]
        if kind == "detail":
            labels = {entry["label"] for field in data.open_fields
                      for entry in data.vocabularies[field["vocabulary"]] if entry["code"] == of}
            return "button", sorted(labels)
        if kind in ("group", "word"):
            groups = data.pass_words
            return "button", [groups[int(of)][0] if kind == "group" else next(
                words[of] for _, words in groups if of in words)]
        if kind in SAID_ON_THE_PAGE:
            return "button", [screen_reader.name_of(self.engine, f'[data-key="{key}"]')]
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
            "words": [say["keep-words"]], "check": [say["keep-check"]],
            "close": [say["done"], say["keep-not-now"]], "detail-done": [say["done"]],
        }
        return "button", names.get(key) or [say[key]]

    def ring_names(self, ring):
        """A ring's label; where somebody is added, with the sentence that says what it is for."""
        entry = next(entry for entry in self.data.vocabularies[
            self.data.fields["ring"]["vocabulary"]] if entry["code"] == ring)
        label = entry["label"]
        return [label, *(f"{label} {text}" for key, text in entry.items() if key != "code")]

    def fact(self, of):
        """What stands beside the switch of a fact, title and text; of somebody, their look too. A
        question has its own mark at its end."""
        title, text = self.row(of)
        kind, person, *field = of.split(":")
        parts = [title, text]
        if kind == "person":
            who = self.row(f"person:{person}")[0]
            look = self.name_of(person).removeprefix(f"{who}, ").partition(", ")[0]
            parts = [f"{who}, {look}", *([title] if field else []), text]
        return ". ".join(parts).replace("?.", "?")

    def row(self, of):
        return self.engine.evaluate(f"""[...document.querySelector('[data-key="keep:{of}"]')
            .closest('li').querySelector('.row-words').children].map((part) => part.textContent)""")

    def pick(self, person):
        """In the list of the panel: the map's own tokens have the same names."""
        name = self.name_of(person)
        screen_reader.press(self.engine, "button", [name], within="#panel")

    def open_wish(self, person):
        self.pick(person)

    def end_link(self, other):
        self.pick(other)

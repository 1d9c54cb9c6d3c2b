"""What a circle map is, where somebody is on the way through its worksheet, and what a copy says.

Written anew from the issue and not from the page's scripts, so that both can be held against each
other. What can be done to a map is in map_operations.py.
"""

from collections import Counter, namedtuple

# `people` is {id: {field: code, or a frozenset of codes}}, where "wished" is the ring that somebody
# is wished in, or "off". `links` is {frozenset of two ids: code}. `me` is a code, or None. `answers`
# is {question: code, tuple of ids, or frozenset of codes}. `left_out` holds ("person", id),
# ("fact", id, field) and ("answer", question). `added` counts everyone who was ever added.
Map = namedtuple("Map", "people links me answers left_out added")

EMPTY = Map({}, {}, None, {}, frozenset(), 0)


def changed_person(map, person, **values):
    """The map with other values of somebody's; None takes one away."""
    now = {**map.people[person], **values}
    kept = {field: value for field, value in now.items() if value}
    return map._replace(people={**map.people, person: kept})


class Journey:
    """Where somebody is on the way through a worksheet, and what they could undo."""

    def __init__(self, data):
        self.data = data
        self.map = EMPTY
        self.behind, self.ahead = [], []
        self.step = 1  # the map: the card is behind
        self.came_from = None
        self.together = False

    @property
    def kind(self):
        return self.data.steps[self.step][0]

    @property
    def question(self):
        return self.data.steps[self.step][1]

    def record(self, changed):
        self.behind.append(self.map)
        self.ahead = []
        self.map = changed

    def undo(self):
        self.ahead.append(self.map)
        self.map = self.behind.pop()

    def redo(self):
        self.behind.append(self.map)
        self.map = self.ahead.pop()

    def go(self, by):
        to = self.step + by if self.came_from is None or by > 0 else self.came_from
        self.step, self.came_from = to, None

    def just_the_map(self):
        self.came_from, self.step = self.step, len(self.data.steps) - 1

    def switch_together(self):
        self.together = not self.together

    def reopen(self):
        """A kept copy holds the map as it is, and nothing of how it came about."""
        self.behind, self.ahead = [], []
        self.step, self.came_from = 1, None
        self.together = False

    @property
    def is_bare(self):
        return not self.map.people and not self.map.answers and self.map.me is None

    def look(self):
        """The next colour and shape that nobody has together: each once first, then other pairs."""
        colours, shapes = self.data.codes("colour"), self.data.codes("shape")
        used = {(p["colour"], p["shape"]) for p in self.map.people.values()}
        pairs = ((colour, shapes[(place + turn) % len(shapes)])
                 for turn in range(len(shapes)) for place, colour in enumerate(colours))
        return next(pair for pair in pairs if pair not in used)

    @property
    def copied_answers(self):
        """The answers that a copy can say, with those that are left out."""
        shared = [question["id"] for question in self.data.questions if question["share"]]
        return {} if self.together else {
            question: self.map.answers[question] for question in shared
            if question in self.map.answers}

    @property
    def copied_people(self):
        return [person for person in self.map.people
                if ("person", person) not in self.map.left_out]

    @property
    def has_facts(self):
        return bool(self.copied_people) or any(
            ("answer", question) not in self.map.left_out for question in self.copied_answers)

    def facts_of(self, person):
        """What a copy can say of somebody, field by field, with what is left out alone."""
        values = {**self.map.people[person], "wish": self.wish_code(self.map.people[person])}
        return {field: values[field] for field in self.data.shared_fields if values.get(field)}

    def wish_code(self, values):
        """How somebody's place would change."""
        if "wished" not in values or values["wished"] == "off":
            return "off-the-map" if "wished" in values else None
        rings = self.data.codes("ring")
        by = rings.index(values["wished"]) - rings.index(values["ring"])
        return "same" if by == 0 else "closer" if by < 0 else "further"

    def substance(self):
        """What a copy says, without the order of its people, which the reader checks. Sides, links,
        pictures and the like are not in it, whatever is done to them."""
        def said(person):
            facts = self.facts_of(person)
            return tuple(facts.get(field) if ("fact", person, field) not in self.map.left_out
                         else None for field in self.data.shared_fields)

        answers = {}
        for question, answer in self.copied_answers.items():
            if ("answer", question) in self.map.left_out:
                continue
            if isinstance(answer, (str, frozenset)):
                answers[question] = answer
            elif named := Counter(said(one) for one in answer if one in self.copied_people):
                answers[question] = named
        return Counter(map(said, self.copied_people)), answers


def substance_of(copy, data):
    """What a saved copy says, in the same form."""
    def value(found):
        return frozenset(found) if isinstance(found, list) else found

    people = [tuple(value(person.get(field)) for field in data.shared_fields)
              for person in copy["people"]]

    def answered(answer):
        if isinstance(answer, str):
            return answer
        return frozenset(answer) if isinstance(answer[0], str) \
            else Counter(people[place] for place in answer)

    return Counter(people), {
        question: answered(answer) for question, answer in copy["answers"].items()}

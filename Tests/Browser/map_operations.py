"""Everything that can be done to a circle map, as a table, and a model of what comes of it.

A new operation is one entry in CHANGES or TRAVELS: how often it is done on which step, what it can
be done with, and what the map is afterwards. How a person does it is in ways_in.py, under the same name.

The model is written anew from the issue and not from the page's scripts, so that both can be held
against each other.
"""

from collections import Counter, namedtuple

# A map: `people` is {id: {field: code}}, where "wished" is the ring that somebody is wished in, or
# "off"; `answers` is {question: code, tuple of ids, or frozenset of codes}; `left_out` holds
# ("person", id) and ("answer", question); `added` counts everyone who was ever added.
Map = namedtuple("Map", "people answers left_out added")

EMPTY = Map({}, {}, frozenset(), 0)


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
    def has_facts(self):
        people = any(("person", person) not in self.map.left_out for person in self.map.people)
        return people or any(
            ("answer", question) not in self.map.left_out for question in self.copied_answers)

    def wish_code(self, values):
        """How somebody's place would change."""
        if "wished" not in values or values["wished"] == "off":
            return "off-the-map" if "wished" in values else None
        rings = self.data.codes("ring")
        by = rings.index(values["wished"]) - rings.index(values["ring"])
        return "same" if by == 0 else "closer" if by < 0 else "further"

    def substance(self):
        """What a copy says, without the order of its people, which the reader checks."""
        def said(person):
            values = {**self.map.people[person]}
            values["wish"] = self.wish_code(values)
            return tuple(values.get(field) for field in self.data.shared_fields)

        kept = [person for person in self.map.people if ("person", person) not in self.map.left_out]
        answers = {}
        for question, answer in self.copied_answers.items():
            if ("answer", question) in self.map.left_out:
                continue
            if isinstance(answer, (str, frozenset)):
                answers[question] = answer
            elif named := Counter(said(person) for person in answer if person in kept):
                answers[question] = named
        return Counter(map(said, kept)), answers


def substance_of(copy, data):
    """What a saved copy says, in the same form."""
    people = [tuple(person.get(field) for field in data.shared_fields) for person in copy["people"]]

    def answered(answer):
        if isinstance(answer, str):
            return answer
        return frozenset(answer) if isinstance(answer[0], str) \
            else Counter(people[place] for place in answer)

    return Counter(people), {
        question: answered(answer) for question, answer in copy["answers"].items()}


Operation = namedtuple("Operation", "name weights choose change")


def changed_person(map, person, **values):
    return map._replace(people={**map.people, person: {**map.people[person], **values}})


def choose_add(journey, random):
    """Somebody new; seldom once there are many, so that most of a long way has a usual map."""
    there = len(journey.map.people)
    if there >= journey.data.most_people or (there >= 8 and random.random() < 0.7):
        return None
    return random.choice(journey.data.codes("who")), random.choice(journey.data.codes("ring"))


def add(journey, who, ring):
    map = journey.map
    colour, shape = journey.look()
    person = {"who": who, "ring": ring, "colour": colour, "shape": shape}
    return map._replace(
        people={**map.people, map.added + 1: person}, added=map.added + 1)


def someone(journey, random):
    return random.choice(list(journey.map.people)) if journey.map.people else None


def choose_someone(journey, random):
    person = someone(journey, random)
    return None if person is None else (person,)


def choose_shift(journey, random):
    """Somebody who can go one ring nearer or further, and where round the map they are put."""
    person, by = someone(journey, random), random.choice([-1, 1])
    rings = journey.data.codes("ring")
    if person is None:
        return None
    at = rings.index(journey.map.people[person]["ring"]) + by
    return (person, by, random.randrange(360)) if 0 <= at < len(rings) else None


def shift(journey, person, by, _angle):
    rings = journey.data.codes("ring")
    ring = rings[rings.index(journey.map.people[person]["ring"]) + by]
    return changed_person(journey.map, person, ring=ring)


def choose_put(journey, random):
    person = someone(journey, random)
    if person is None:
        return None
    others = [ring for ring in journey.data.codes("ring")
              if ring != journey.map.people[person]["ring"]]
    return person, random.choice(others)


def put(journey, person, ring):
    return changed_person(journey.map, person, ring=ring)


def choose_round(journey, random):
    """Only where there is nothing to redo: whether somebody can go round depends on the room."""
    person = someone(journey, random)
    if person is None or journey.ahead:
        return None
    return person, random.choice([-1, 1]), random.randrange(360)


def choose_look(journey, random):
    """A colour or a shape that tells this person from everyone else."""
    person = someone(journey, random)
    if person is None:
        return None
    field = random.choice(["colour", "shape"])
    code = random.choice(journey.data.codes(field))
    own = journey.map.people[person]
    wanted = {**own, field: code}
    taken = {(p["colour"], p["shape"]) for p in journey.map.people.values()}
    is_free = (wanted["colour"], wanted["shape"]) not in taken
    return (person, field, code) if is_free else None


def look(journey, person, field, code):
    return changed_person(journey.map, person, **{field: code})


def choose_who(journey, random):
    person = someone(journey, random)
    if person is None:
        return None
    others = [who for who in journey.data.codes("who")
              if who != journey.map.people[person]["who"]]
    return person, random.choice(others)


def who(journey, person, code):
    return changed_person(journey.map, person, who=code)


def remove(journey, person):
    map = journey.map
    answers = {}
    for question, answer in map.answers.items():
        if isinstance(answer, tuple):
            answer = tuple(one for one in answer if one != person)
        if answer:
            answers[question] = answer
    return map._replace(
        people={one: values for one, values in map.people.items() if one != person},
        answers=answers, left_out=map.left_out - {("person", person)})


def choose_answer(journey, random):
    return None if journey.together else (random.choice(
        journey.data.answer_codes(journey.question)),)


def answer(journey, code):
    answers = dict(journey.map.answers)
    before = answers.pop(journey.question["id"], None)
    if journey.question["kind"] == "several":
        now = (before or frozenset()) ^ {code}
    else:
        now = None if before == code else code
    if now:
        answers[journey.question["id"]] = now
    return journey.map._replace(answers=answers)


def choose_pick(journey, random):
    if journey.together or journey.question["kind"] != "people":
        return None
    return choose_someone(journey, random)


def pick(journey, person):
    answers = dict(journey.map.answers)
    before = answers.pop(journey.question["id"], ())
    picked = () if isinstance(before, str) else before
    now = tuple(one for one in picked if one != person) if person in picked else (*picked, person)
    if now:
        answers[journey.question["id"]] = now
    return journey.map._replace(answers=answers)


def choose_wish(journey, random):
    """Somebody, and a ring or "off" that is not wished for them yet."""
    person = someone(journey, random)
    if person is None or journey.together:
        return None
    now = journey.map.people[person].get("wished")
    wanted = [ring for ring in [*journey.data.codes("ring"), "off"] if ring != now]
    return person, random.choice(wanted)


def wish(journey, person, wanted):
    return changed_person(journey.map, person, wished=wanted)


def choose_unwish(journey, random):
    wished = [person for person, values in journey.map.people.items() if "wished" in values]
    return (random.choice(wished),) if wished and not journey.together else None


def unwish(journey, person):
    values = {**journey.map.people[person]}
    del values["wished"]
    return journey.map._replace(people={**journey.map.people, person: values})


def choose_leave_out(journey, random):
    people = [("person", person) for person in journey.map.people]
    facts = people + [("answer", question) for question in journey.copied_answers]
    return random.choice(facts) if facts else None


def leave_out(journey, kind, of):
    return journey.map._replace(left_out=journey.map.left_out ^ {(kind, of)})


def choose_look_at(journey, random):
    """A part of the map to look at, and all of it again: what is looked at is no part of a map."""
    return (random.choice(journey.data.worksheet["looks"]["looks"])["id"],)


# Operations that travel instead of changing the map: they act on the journey itself.

def go(by):
    def travel(journey):
        to = journey.step + by if journey.came_from is None or by > 0 else journey.came_from
        journey.step, journey.came_from = to, None
    return travel


def just_the_map(journey):
    journey.came_from, journey.step = journey.step, len(journey.data.steps) - 1


def together(journey):
    journey.together = not journey.together


def always(_journey, _random):
    return ()


# How often each is done on each kind of step: where a number is missing, it cannot be done there.
CHANGES = [
    Operation("add", {"map": 14}, choose_add, add),
    Operation("shift", {"map": 12}, choose_shift, shift),
    Operation("put", {"map": 6}, choose_put, put),
    Operation("look", {"map": 6}, choose_look, look),
    Operation("who", {"map": 4}, choose_who, who),
    Operation("remove", {"map": 7}, choose_someone, remove),
    Operation("answer", {"question": 8}, choose_answer, answer),
    Operation("pick", {"question": 16}, choose_pick, pick),
    Operation("wish", {"wish": 24}, choose_wish, wish),
    Operation("unwish", {"wish": 8}, choose_unwish, unwish),
    Operation("leave_out", {"share": 16}, choose_leave_out, leave_out),
]
TRAVELS = [
    Operation("undo", {"map": 8, "question": 4, "wish": 4, "look": 4, "share": 4},
              lambda journey, _: () if journey.behind else None, Journey.undo),
    Operation("redo", {"map": 6, "question": 4, "wish": 4, "look": 4, "share": 4},
              lambda journey, _: () if journey.ahead else None, Journey.redo),
    Operation("next", {"map": 3, "question": 14, "wish": 6, "look": 8}, always, go(1)),
    Operation("back", {"map": 1, "question": 13, "wish": 4, "look": 5, "share": 10}, always,
              go(-1)),
    Operation("start", {"card": 5}, always, go(1)),
    Operation("together", {"card": 4}, always, together),
    Operation("just_the_map", {"map": 3},
              lambda journey, _: () if journey.map.people else None, just_the_map),
    # These change nothing that a copy says.
    Operation("look_at", {"look": 6}, choose_look_at, lambda *_: None),
    Operation("round", {"map": 5}, choose_round, lambda *_: None),
    Operation("save", {"share": 5}, lambda journey, _: () if journey.has_facts else None,
              lambda _: None),
]
OPERATIONS = CHANGES + TRAVELS


def apply(journey, operation, arguments):
    """What the operation does to the model."""
    if operation in CHANGES:
        journey.record(operation.change(journey, *arguments))
    else:
        operation.change(journey, *arguments)


def sequence(data, random, count):
    """A random way through a map of `count` operations, and on from there to a last copy:
    [(name, arguments, what a copy says if this one saves it), …]"""
    journey, done = Journey(data), []

    def append(operation, arguments):
        apply(journey, operation, arguments)
        said = journey.substance() if operation.name == "save" else None
        done.append((operation.name, tuple(arguments), said))

    while len(done) < count or not journey.has_facts:
        possible = [operation for operation in OPERATIONS if journey.kind in operation.weights]
        operation, = random.choices(
            possible, [operation.weights[journey.kind] for operation in possible])
        arguments = operation.choose(journey, random)
        if arguments is not None:
            append(operation, arguments)
    on = {operation.name: operation for operation in OPERATIONS}
    while journey.kind != "share":
        append(on["start" if journey.kind == "card" else "next"], ())
    append(on["save"], ())
    return done

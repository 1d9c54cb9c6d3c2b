"""Everything that can be done to a circle map, as a table, and random ways through it.

A new operation is one entry in CHANGES or TRAVELS: how often it is done on which step, what it can
be done with, and what the map is afterwards (person_changes.py, answer_changes.py). How a person
does it is in way_in.py, under the same name.
"""

from collections import namedtuple

from answer_changes import (
    answer, choose_answer, choose_clear, choose_leave_out, choose_me, choose_pick, clear,
    leave_out, me, pick)
from map_model import Journey
from person_changes import (
    add, choose_add, choose_link, choose_look, choose_put, choose_round, choose_say, choose_shift,
    choose_side, choose_someone, choose_unlink, choose_unwish, choose_who, choose_wish, link, look,
    put, remove, say, shift, unlink, unwish, who, wish)

Operation = namedtuple("Operation", "name weights choose change")


def always(_journey, _random):
    return ()


def nothing(*_):
    """It changes nothing that a copy says."""


def choose_look_at(journey, random):
    """A part of the map to look at, and all of it again: what is looked at is no part of a map."""
    return (random.choice(journey.data.worksheet["looks"]["looks"])["id"],)


def choose_reopen(_journey, random):
    """Seldom: nothing from before it can be undone."""
    return None if random.random() < 0.7 else ()


# How often each is done on each kind of step: where a number is missing, it cannot be done there.
CHANGES = [
    Operation("add", {"map": 14}, choose_add, add),
    Operation("shift", {"map": 12}, choose_shift, shift),
    Operation("put", {"map": 6}, choose_put, put),
    Operation("look", {"map": 6}, choose_look, look),
    Operation("who", {"map": 4}, choose_who, who),
    Operation("say", {"map": 16}, choose_say, say),
    Operation("link", {"map": 6}, choose_link, link),
    Operation("unlink", {"map": 3}, choose_unlink, unlink),
    Operation("remove", {"map": 7}, choose_someone, remove),
    Operation("me", {"map": 3}, choose_me, me),
    Operation("clear", {"map": 2}, choose_clear, clear),
    Operation("answer", {"question": 8}, choose_answer, answer),
    Operation("pick", {"question": 16}, choose_pick, pick),
    Operation("wish", {"wish": 24}, choose_wish, wish),
    Operation("unwish", {"wish": 8}, choose_unwish, unwish),
    Operation("leave_out", {"share": 16}, choose_leave_out, leave_out),
]
# Operations that travel instead of changing the map: they act on the journey itself.
TRAVELS = [
    Operation("undo", {"map": 8, "question": 4, "wish": 4, "look": 4, "share": 4},
              lambda journey, _: () if journey.behind else None, Journey.undo),
    Operation("redo", {"map": 6, "question": 4, "wish": 4, "look": 4, "share": 4},
              lambda journey, _: () if journey.ahead else None, Journey.redo),
    Operation("next", {"map": 3, "question": 14, "wish": 6, "look": 8}, always,
              lambda journey: journey.go(1)),
    Operation("back", {"map": 1, "question": 13, "wish": 4, "look": 5, "share": 10}, always,
              lambda journey: journey.go(-1)),
    Operation("start", {"card": 5}, always, lambda journey: journey.go(1)),
    Operation("together", {"card": 4}, always, Journey.switch_together),
    Operation("just_the_map", {"map": 4},
              lambda journey, _: () if journey.map.people else None, Journey.just_the_map),
    Operation("reopen", {"share": 2}, choose_reopen, Journey.reopen),
    Operation("look_at", {"look": 6}, choose_look_at, nothing),
    Operation("round", {"map": 5}, choose_round, nothing),
    Operation("side", {"map": 5}, choose_side, nothing),
    Operation("save", {"share": 5}, lambda journey, _: () if journey.has_facts else None, nothing),
]
OPERATIONS = CHANGES + TRAVELS


def apply(journey, operation, arguments):
    """What the operation does to the model."""
    if operation in CHANGES:
        journey.record(operation.change(journey, *arguments))
    else:
        operation.change(journey, *arguments)


def told(data, steps):
    """A way through a map that is given by names and arguments, with what a copy says after each
    that saves one: [(name, arguments, what it says), …]"""
    journey, done = Journey(data), []
    by_name = {operation.name: operation for operation in OPERATIONS}
    for name, arguments in steps:
        apply(journey, by_name[name], arguments)
        done.append((name, tuple(arguments), journey.substance() if name == "save" else None))
    return done


def sequence(data, random, count):
    """A random way through a map of `count` operations, and on from there to a last copy: as
    `told` gives it."""
    journey, steps = Journey(data), []

    def append(operation, arguments):
        apply(journey, operation, arguments)
        steps.append((operation.name, arguments))

    while len(steps) < count or not journey.has_facts:
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
    return told(data, steps)

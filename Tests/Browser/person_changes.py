"""What can be done to the people on a map: for each change, what it can be done with (`choose_…`,
None if it cannot be done now) and what the map is afterwards. The table of them all is in
map_operations.py.
"""

from map_model import changed_person


def someone(journey, random):
    return random.choice(list(journey.map.people)) if journey.map.people else None


def choose_someone(journey, random):
    person = someone(journey, random)
    return None if person is None else (person,)


def other_code(journey, random, person, field):
    """A code of a field that somebody does not have now."""
    now = journey.map.people[person].get(field)
    return random.choice([code for code in journey.data.codes(field) if code != now])


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
    return map._replace(people={**map.people, map.added + 1: person}, added=map.added + 1)


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
    return None if person is None else (person, other_code(journey, random, person, "ring"))


def put(journey, person, ring):
    return changed_person(journey.map, person, ring=ring)


# On which side of the map somebody is, and where inside a ring, depends on the room there is and on
# the way in. So the model does not know it, and both are only done where there is nothing to redo:
# nobody can say beforehand whether something changes.

def choose_round(journey, random):
    person = someone(journey, random)
    if person is None or journey.ahead:
        return None
    return person, random.choice([-1, 1]), random.randrange(360)


def choose_side(journey, random):
    person = someone(journey, random)
    if person is None or journey.ahead:
        return None
    return person, random.choice(journey.data.codes("side"))


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
    return None if person is None else (person, other_code(journey, random, person, "who"))


def who(journey, person, code):
    return changed_person(journey.map, person, who=code)


def choose_say(journey, random):
    """Something of somebody that need not be said: a code of one field of all that there are. The
    same again takes it back; where a list is full, one that is in it is taken back."""
    person = someone(journey, random)
    if person is None:
        return None
    field = random.choice(journey.data.open_fields)
    said = journey.map.people[person].get(field["id"])
    codes = journey.data.codes(field["id"])
    if "most" in field and said and len(said) >= field["most"]:
        codes = sorted(said)
    return person, field["id"], random.choice(codes)


def say(journey, person, field, code):
    said = journey.map.people[person].get(field)
    if "most" in journey.data.fields[field]:
        now = (said or frozenset()) ^ {code}
    else:
        now = None if said == code else code
    return changed_person(journey.map, person, **{field: now})


def choose_link(journey, random):
    """Two people and how they get on. The same again takes the line back."""
    if len(journey.map.people) < 2:
        return None
    return *random.sample(list(journey.map.people), 2), random.choice(journey.data.link_codes)


def link(journey, one, other, kind):
    pair = frozenset((one, other))
    links = {**journey.map.links}
    if links.pop(pair, None) != kind:
        links[pair] = kind
    return journey.map._replace(links=links)


def choose_unlink(journey, random):
    if not journey.map.links:
        return None
    pair = sorted(random.choice(sorted(journey.map.links, key=sorted)))
    return tuple(random.sample(pair, 2))


def unlink(journey, one, other):
    return journey.map._replace(links={
        pair: kind for pair, kind in journey.map.links.items() if pair != {one, other}})


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
        links={pair: kind for pair, kind in map.links.items() if person not in pair},
        answers=answers,
        left_out=frozenset(fact for fact in map.left_out
                           if fact[0] == "answer" or fact[1] != person))


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
    return changed_person(journey.map, person, wished=None)

"""What can be done to a map besides its people: answers, one's own picture, what a copy leaves out,
and clearing it all. As in person_changes.py.
"""

from map_model import EMPTY
from person_changes import choose_someone


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


def choose_me(journey, random):
    return (random.choice(journey.data.codes("mood")),)


def me(journey, mood):
    """One's own picture; the same again takes it back."""
    return journey.map._replace(me=None if journey.map.me == mood else mood)


def choose_leave_out(journey, random):
    """A person, one thing that is said of somebody who is in the copy, or an answer; those that are
    left out are put back."""
    people = [("person", person) for person in journey.map.people]
    parts = [("fact", person, field) for person in journey.copied_people
             for field in journey.facts_of(person) if field in journey.data.single_facts]
    answers = [("answer", question) for question in journey.copied_answers]
    kinds = [facts for facts in (people, parts, answers) if facts]
    return random.choice(random.choice(kinds)) if kinds else None


def leave_out(journey, *fact):
    return journey.map._replace(left_out=journey.map.left_out ^ {fact})


def choose_clear(journey, random):
    """Seldom, so that most of a long way has a usual map."""
    return None if journey.is_bare or random.random() < 0.7 else ()


def clear(_journey):
    return EMPTY

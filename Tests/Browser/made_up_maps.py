"""Shared maps that nobody drew, for looking at summaries: the same for the same seed.

    python3 Tests/Browser/made_up_maps.py 300 FOLDER [QUARTER...]

They are skewed as real maps are likely to be: a few words are on most maps, many on hardly any.
"""

import json
import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LETTERS, NOTHING = "bcdfghjklmnpqrstvwxz", 10**6


def codes(vocabulary):
    text = (ROOT / f"Content/vocabulary/{vocabulary}.yml").read_text(encoding="utf-8")
    return re.findall(r"\bcode: ([a-z-]+)", text)


VOCABULARIES = {name: codes(name) for name in (
    "people", "rings", "feelings", "wishes", "support", "places", "no-person-answers",
    "know-each-other", "how-you-want-it", "someone-new", "strategies")}
# How likely a code is, by its place in this list; all others are rare.
COMMON = {
    "people": ["best-friend", "mum", "school-friend", "dad", "sister", "brother", "cousin",
               "teacher", "grandparent", "online-friend", "youth-worker", "neighbour", "partner",
               "coach", "gaming-friend", "social-worker"],
    "support": ["listening", "advice", "sharing-food", "cheering-you-on", "things-to-do",
                "someone-to-call", "a-place-to-stay", "going-with-you", "hugs", "getting-you-out",
                "covering-for-you", "like-family"],
    "places": ["school-or-college", "home", "online", "park-or-outside", "their-home",
               "shops-or-town", "club-or-youth-centre", "on-the-way"],
    "strategies": ["more-time-together", "a-place-to-go", "someone-to-talk-to",
                   "more-of-what-we-like", "be-treated-fairly", "go-home-together",
                   "change-a-place", "a-bit-of-space", "help-for-a-friend"],
}
FIELDS = [("who", "people", 0), ("ring", "rings", 0), ("feel", "feelings", 0),
          ("wish", "wishes", 0), ("support", "support", 4), ("support-given", "support", 4),
          ("places", "places", 3)]


def pick(rng, vocabulary, first=None):
    """One code, those named first (or all, in order) the more likely the earlier they stand."""
    words = first or COMMON.get(vocabulary) or VOCABULARIES[vocabulary]
    if rng.random() < 0.06:
        words = VOCABULARIES[vocabulary]
        return rng.choice(words)
    place = min(int(rng.expovariate(4 / len(words))), len(words) - 1)
    return words[place]


def several(rng, vocabulary, most):
    chosen = {pick(rng, vocabulary) for _ in range(rng.randint(1, most))}
    return sorted(chosen, key=VOCABULARIES[vocabulary].index)


def person(rng):
    said = {"who": pick(rng, "people"), "ring": pick(rng, "rings")}
    for key, vocabulary, most in FIELDS[2:]:
        if rng.random() < 0.65:
            said[key] = several(rng, vocabulary, most) if most else pick(rng, vocabulary)
    return said


def order(said):
    """How the people of a shared map are ordered: by their codes' places, nothing said last."""
    key = []
    for field, vocabulary, most in FIELDS:
        places = [VOCABULARIES[vocabulary].index(code) for code in (
            said.get(field, []) if most else [said[field]] if field in said else [])]
        key.append(places + [NOTHING])
    return key


def made_up_map(rng, quarter):
    people = sorted((person(rng) for _ in range(rng.randint(3, 11))), key=order)
    trusted = sorted(rng.sample(range(len(people)), rng.randint(1, 2)))
    answers = {
        "someone-to-go-to": "no-one" if rng.random() < 0.08 else trusted,
        "know-each-other": pick(rng, "know-each-other"),
        "how-you-want-it": pick(rng, "how-you-want-it"),
        "someone-new": several(rng, "someone-new", 3),
        "what-could-help": several(rng, "strategies", 4),
    }
    answers = {key: answer for key, answer in answers.items() if rng.random() < 0.9}
    once = "".join(rng.choice(LETTERS) + str(rng.randrange(10)) for _ in range(8))
    return {"kith": 1, "worksheet": "circle-map", "vocabulary": version(), "period": quarter,
            "once": once, "people": people, "answers": answers}


def version():
    text = (ROOT / "Content/worksheets/circle-map.yml").read_text(encoding="utf-8")
    return int(re.search(r"^version: (\d+)", text, re.MULTILINE).group(1))


def write(count, folder, quarters=("2026-Q4",), seed=1):
    """Writes `count` maps, the quarters in turn, into a new folder."""
    rng = random.Random(seed)
    Path(folder).mkdir(parents=True)
    for number in range(count):
        text = json.dumps(made_up_map(rng, quarters[number % len(quarters)]), separators=(",", ":"))
        (Path(folder) / f"{number:05}.kith.json").write_text(text, encoding="ascii")


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2], sys.argv[3:] or ("2026-Q4",))

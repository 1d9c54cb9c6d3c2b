"""Shared maps, made at random and judged, from the format's description alone.

Written a second time and in another language on purpose: what this and Kith's reader agree on was
not got wrong in the same way twice. `accepts` is an oracle for tests, `random_map` a source of maps
for tests and measurements.
"""

import random
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LETTERS = "bcdfghjklmnpqrstvwxz"
LARGEST = 32_768
NOTHING = 1_000


class Field:
    def __init__(self, key, kind, most, codes):
        self.key, self.kind, self.most, self.codes = key, kind, most, codes
        self.place = {code: place for place, code in enumerate(codes)}
        self.place["withheld"] = NOTHING


class Definition:
    """A worksheet's definition, from its flat form (Sources/Shared/Worksheets/FlatForm.swift)."""

    def __init__(self, text):
        vocabularies, self.fields, self.questions = {}, [], []
        for line in text.splitlines():
            record, *values = line.split("\t")
            if record == "worksheet":
                self.id, self.version, self.most = values[0], int(values[1]), int(values[2])
            elif record == "vocabulary":
                codes = vocabularies[values[0]] = []
            elif record == "code":
                codes.append(values[0])
            elif record == "person-field":
                key, kind, most, vocabulary, *_ = values
                self.fields.append(Field(key, kind, int(most), vocabularies[vocabulary]))
            elif record == "question":
                key, kind, vocabulary, *_ = values
                self.questions.append(Field(key, kind, NOTHING, vocabularies[vocabulary]))


def definition():
    path = ROOT / "Tests/Fixtures/SharedMaps/definition.txt"
    return Definition(path.read_text(encoding="utf-8"))


# Making maps

def mark(number):
    """The random mark that stands for a number below 200 ** 8."""
    pairs = []
    for _ in range(8):
        number, pair = divmod(number, 200)
        pairs.append(LETTERS[pair // 10] + str(pair % 10))
    return "".join(reversed(pairs))


def quoted(codes):
    return "[" + ",".join(f'"{code}"' for code in codes) + "]"


def random_codes(field, rng, most):
    return sorted(rng.sample(range(len(field.codes)), rng.randint(1, min(most, len(field.codes)))))


def random_person(fields, rng):
    """What a person is sorted by, and their text."""
    order, parts = [], []
    for field in fields:
        codes = field.codes
        if field.kind == "several":
            said = random_codes(field, rng, field.most) if rng.random() < 0.5 else []
            order.append((*said, NOTHING))
            if said:
                parts.append(f'"{field.key}":{quoted(codes[place] for place in said)}')
            continue
        is_told = rng.random() < (0.95 if field.kind == "needed" else 0.6)
        place = rng.randrange(len(codes)) if is_told else NOTHING
        order.append(place)
        if is_told or field.kind == "needed":
            parts.append(f'"{field.key}":"{codes[place] if is_told else "withheld"}"')
    return order, "{" + ",".join(parts) + "}"


def random_answer(question, people, rng):
    if question.kind == "several":
        return quoted(question.codes[place] for place in random_codes(question, rng, 5))
    if question.kind == "people" and people and rng.random() < 0.7:
        chosen = sorted(rng.sample(range(people), rng.randint(1, people)))
        return "[" + ",".join(map(str, chosen)) + "]"
    return f'"{rng.choice(question.codes)}"'


def random_map(sheet, rng, people=(0, 12), years=(2026, 2099)):
    """A legal map, as text."""
    placed = sorted(random_person(sheet.fields, rng) for _ in range(rng.randint(*people)))
    answers = [f'"{question.key}":{random_answer(question, len(placed), rng)}'
               for question in sheet.questions if rng.random() < 0.7]
    return (f'{{"kith":1,"worksheet":"{sheet.id}","vocabulary":{rng.randint(1, sheet.version)},'
            f'"period":"{rng.randint(*years)}-Q{rng.randint(1, 4)}",'
            f'"once":"{mark(rng.randrange(200 ** 8))}",'
            f'"people":[{",".join(text for _, text in placed)}],'
            f'"answers":{{{",".join(answers)}}}}}')


# Judging

class Oracle:
    """Whether bytes are a shared map, and nothing else about them."""

    def __init__(self, sheet):
        self.sheet = sheet

        def either(codes):
            return "(?:" + "|".join(sorted(codes, key=len, reverse=True)) + ")"

        def listed(codes):
            return rf'\["{either(codes)}"(?:,"{either(codes)}")*\]'

        person = ""
        for field in sheet.fields:
            start = "," if person else ""
            if field.kind == "needed":
                person += f'{start}"{field.key}":"({either(field.codes + ["withheld"])})"'
            elif field.kind == "optional":
                person += f'(?:{start}"{field.key}":"({either(field.codes)})")?'
            else:
                person += f'(?:{start}"{field.key}":({listed(field.codes)}))?'
        values = []
        for question in sheet.questions:
            one = f'"{either(question.codes)}"'
            number = "(?:0|[1-9][0-9]{0,3})"
            values.append({"one": one, "several": listed(question.codes),
                           "people": rf"(?:{one}|\[{number}(?:,{number})*\])"}[question.kind])
        answer = "|".join(f'"({question.key})":({value})'
                          for question, value in zip(sheet.questions, values))
        some = re.sub(r"\((?!\?)", "(?:", person)
        self.person = re.compile((r"\{" + person + r"\}").encode())
        self.answer = re.compile(f"(?:{answer})".encode())
        an_answer = re.sub(r"\((?!\?)", "(?:", answer)
        self.whole = re.compile(
            (rf'\{{"kith":1,"worksheet":"{sheet.id}","vocabulary":([1-9][0-9]{{0,3}}),'
             rf'"period":"(20[0-9][0-9])-Q[1-4]","once":"(?:[{LETTERS}][0-9]){{8}}",'
             rf'"people":\[((?:\{{{some}\}}(?:,\{{{some}\}})*)?)\],'
             rf'"answers":\{{((?:(?:{an_answer})(?:,(?:{an_answer}))*)?)\}}\}}').encode())

    def accepts(self, document):
        if len(document) > LARGEST:
            return False
        found = self.whole.fullmatch(document)
        if not found or int(found[1]) > self.sheet.version or int(found[2]) < 2026:
            return False
        people = self._people(found[3])
        return people is not None and self._are_answers(found[4], people)

    def _people(self, text):
        """How many people there are, or nothing where they may not stand so."""
        orders = []
        for person in self.person.finditer(text):
            order = []
            for field, value in zip(self.sheet.fields, person.groups()):
                if field.kind != "several":
                    order.append(NOTHING if value is None else field.place[value.decode()])
                    continue
                places = self._places(field, value)
                if places is None:
                    return None
                order.append((*places, NOTHING))
            orders.append(order)
        return len(orders) if len(orders) <= self.sheet.most and orders == sorted(orders) else None

    def _places(self, field, listed):
        """The places of the codes in a list, or nothing where they may not stand so."""
        if listed is None:
            return []
        places = [field.place[code] for code in listed.decode()[2:-2].split('","')]
        is_rising = all(a < b for a, b in zip(places, places[1:]))
        return places if is_rising and len(places) <= field.most else None

    def _are_answers(self, text, people):
        last = -1
        for answer in self.answer.finditer(text):
            place = (answer.lastindex - 1) // 2
            if place <= last:
                return False
            last = place
            question, value = self.sheet.questions[place], answer[answer.lastindex]
            if question.kind == "several" and self._places(question, value) is None:
                return False
            if question.kind == "people" and value.startswith(b"["):
                chosen = [int(number) for number in value[1:-1].split(b",")]
                if any(a >= b for a, b in zip(chosen, chosen[1:])) or chosen[-1] >= people:
                    return False
        return True


# Changing maps

PIECES = [piece.encode() for piece in (
    '"', "{", "}", "[", "]", ",", ":", "0", "1", "00", "-", "null", " ", "\\u0061", "é", "\r", "\t",
    "close", "withheld", "mum", "mostly", '"who":', "[0]", "[]", "2026-Q4", "true", "1e0", "1.0")]
STRING = re.compile(rb'"[a-z0-9-]+"')


class Mutator:
    """Changes maps: bytes, ends, pieces moved or doubled, codes and people swapped for others."""

    def __init__(self, sheet, rng):
        self.sheet, self.rng = sheet, rng
        self.codes = [code.encode() for field in sheet.fields + sheet.questions
                      for code in [field.key, *field.codes]]
        self.uses = 0

    def mutant(self):
        rng = self.rng
        if self.uses % 64 == 0:
            self.text = random_map(self.sheet, rng).encode()
            self.strings = [found.span() for found in STRING.finditer(self.text)]
        self.uses += 1
        text = self._changed(self.text, self.strings)
        while rng.random() < 0.3 and text:
            text = self._changed(text, None)
        return text.replace(b"\n", b" ")

    def _changed(self, text, strings):
        rng = self.rng
        place = int(rng.random() * len(text))
        end = min(len(text), place + 1 + int(rng.random() * 12))
        kind = int(rng.random() * (10 if strings else 6))
        if kind == 0:
            return text[:place] + bytes([int(rng.random() * 256)]) + text[place + 1:]
        if kind == 1:
            return text[:place] + bytes([text[place] ^ 1 << int(rng.random() * 8)]) \
                + text[place + 1:]
        if kind == 2:
            return text[:place] + text[end:]
        if kind == 3:
            return text[:end] + text[place:end] + text[end:]
        if kind == 4:
            return text[:place] + rng.choice(PIECES) + text[end:]
        if kind == 5:
            # A digit for a digit, the change that most often leaves a map.
            digits = [at for at in range(place, len(text)) if 48 <= text[at] < 58]
            at = digits[0] if digits else place
            return text[:at] + b"%d" % int(rng.random() * 10) + text[at + 1:]
        start, end = rng.choice(strings)
        if kind == 6:
            # A string left out with its comma, as a field or an answer that is not told.
            return text[:start - 1] + text[end:]
        if kind == 7:
            other = rng.choice(strings)
            first, second = sorted([(start, end), other])
            return text[:first[0]] + text[slice(*second)] + text[first[1]:second[0]] \
                + text[slice(*first)] + text[second[1]:] if first != second else text
        return text[:start + 1] + rng.choice(self.codes) + text[end - 1:]

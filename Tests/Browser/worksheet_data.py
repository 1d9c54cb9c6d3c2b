"""What the circle map's page was built from: its definition, its vocabularies and its words."""

import base64
import json
import re
import zlib
from functools import lru_cache

from circle_map import PATH
from site_pages import SITE


class WorksheetData:
    """The data that the page embeds, looked up by code."""

    def __init__(self, text):
        found = re.search(r'id="kith-data">([^<]*)<', text)
        data = json.loads(zlib.decompress(base64.b64decode(found.group(1))))
        self.worksheet = data["worksheet"]
        self.vocabularies = data["vocabularies"]
        self.strings = data["strings"]
        self.fields = {field["id"]: field for field in self.worksheet["people"]["fields"]}
        self.questions = self.worksheet["questions"]

    def codes(self, field):
        """The codes of a person's field, in the order of the vocabulary."""
        vocabulary = self.vocabularies[self.fields[field]["vocabulary"]]
        return [entry["code"] for entry in vocabulary if not entry.get("retired")]

    def answer_codes(self, question):
        vocabulary = self.vocabularies[question["vocabulary"]]
        return [entry["code"] for entry in vocabulary if not entry.get("retired")]

    @property
    def steps(self):
        """The steps in their order: (kind, question or None)."""
        wish, steps = self.worksheet.get("wish"), [("card", None), ("map", None)]
        for question in self.questions:
            steps.append(("question", question))
            if wish and wish["after"] == question["id"]:
                steps.append(("wish", None))
        return steps + [("look", None)] * ("looks" in self.worksheet) + [("share", None)]

    def label(self, vocabulary, code):
        return next(entry["label"] for entry in self.vocabularies[vocabulary]
                    if entry["code"] == code)

    def field_label(self, field, code):
        """What a code of a field is called."""
        return self.label(self.fields[field]["vocabulary"], code)

    @property
    def shared_fields(self):
        return [name for name, field in self.fields.items() if field["share"]]

    @property
    def open_fields(self):
        """What can be said of somebody and need not be, but for how it is wished."""
        wish = self.worksheet.get("wish", {}).get("field")
        return [field for name, field in self.fields.items()
                if not field.get("needed") and name != wish]

    @property
    def single_facts(self):
        """The shared fields that can be left out alone."""
        return [name for name in self.shared_fields if not self.fields[name].get("needed")]

    @property
    def link_codes(self):
        vocabulary = self.vocabularies[self.worksheet["people"]["links"]]
        return [entry["code"] for entry in vocabulary if not entry.get("retired")]

    @property
    def pass_words(self):
        """The words that lock a copy: for each group its title and its words, as labels by code."""
        return [(group["title"], dict(group["words"]))
                for group in self.worksheet["keep"]["groups"]]

    @property
    def most_people(self):
        return self.worksheet["people"]["most"]


@lru_cache(maxsize=None)
def worksheet_data():
    """The data of the page under test."""
    return WorksheetData((SITE / PATH).read_text(encoding="utf-8"))

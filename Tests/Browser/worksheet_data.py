"""What the circle map's page was built from: its definition, its vocabularies and its words."""

import json
import re
from functools import lru_cache

from circle_map import PATH
from site_pages import SITE


class WorksheetData:
    """The data that the page embeds, looked up by code."""

    def __init__(self, text):
        found = re.search(r'<script[^>]*id="kith-data"[^>]*>(.*?)</script>', text, re.DOTALL)
        data = json.loads(found.group(1))
        self.worksheet = data["worksheet"]
        self.vocabularies = data["vocabularies"]
        self.strings = data["strings"]
        self.fields = {field["id"]: field for field in self.worksheet["people"]["fields"]}
        self.questions = self.worksheet["questions"]

    def codes(self, field):
        """The codes of a person's field, in the order of the vocabulary."""
        vocabulary = self.vocabularies[self.fields[field]["vocabulary"]]
        return [entry["code"] for entry in vocabulary]

    def answer_codes(self, question):
        return [entry["code"] for entry in self.vocabularies[question["vocabulary"]]]

    def label(self, vocabulary, code):
        return next(entry["label"] for entry in self.vocabularies[vocabulary]
                    if entry["code"] == code)

    def field_label(self, field, code):
        return self.label(self.fields[field]["vocabulary"], code)

    @property
    def shared_fields(self):
        return [name for name, field in self.fields.items() if field["share"]]

    @property
    def most_people(self):
        return self.worksheet["people"]["most"]


@lru_cache(maxsize=None)
def worksheet_data():
    """The data of the page under test."""
    return WorksheetData((SITE / PATH).read_text(encoding="utf-8"))

"""No page of Site/ has a control that a name could be typed into, but two on practitioners' pages.

A young person cannot write a name where there is nowhere to type. The exceptions are for
practitioners, each once on a page and in exactly the form that keeps nothing and suggests nothing:
the search box, never on a worksheet and never on a page that young people or families read; and the
field for a note, in a template, on a sheet whose own file in Content says that it is for
practitioners.
"""

import re
import sys
from html.parser import HTMLParser

from steps import ROOT

# Controls whose values come from a choice. All other types are free text, or can carry it (a
# telephone number is a `number`).
CHOICES = {"button", "checkbox", "file", "hidden", "image", "radio", "range", "reset", "submit"}
# The search box, attribute for attribute. It has no name and stands in no form, so there is nothing
# that a browser could send, and it tells the browser to complete, correct and suggest nothing.
SEARCH_BOX = {
    "type": "search", "id": "page-search", "autocomplete": "off", "autocapitalize": "off",
    "autocorrect": "off", "spellcheck": "false", "writingsuggestions": "false", "translate": "no"}
# It may have these as well, and nothing else.
SEARCH_BOX_LOOKS = {"enterkeyhint", "maxlength", "placeholder", "aria-keyshortcuts"}
# The field for a note, in the template from which a sheet's script takes it.
NOTE_FIELD = {
    "class": "note", "rows": "2", "maxlength": "1000", "autocomplete": "off",
    "autocapitalize": "off", "autocorrect": "off", "spellcheck": "false",
    "writingsuggestions": "false", "translate": "no"}
# Where young people and families read, and what they fill in. The lists of worksheets and of pages
# are for whoever chooses one. Another language has them in a folder of its own: `cy/young-people/`.
NOT_FOR_PRACTITIONERS = {"young-people", "worksheets"}
LISTS = ("worksheets/index.html",)
TYPING_ROLES = {"textbox", "searchbox", "combobox", "spinbutton"}


class Page(HTMLParser):
    """Collects what can be typed into, with its line."""

    def __init__(self):
        super().__init__()
        self.found = []
        # The lines of search boxes, and whether the page may have one.
        self.search_boxes = []
        self.note_fields = []
        self._template = None
        self.is_for_practitioners = True
        self._forms = 0

    def handle_starttag(self, tag, attributes):
        values = {name: (value or "") for name, value in attributes}
        if tag == "form":
            self._forms += 1
        if tag == "body" and ("data-forget" in values
                              or "for-young-people" in values.get("class", "").split()):
            self.is_for_practitioners = False
        kind = values.get("type", "text").strip().lower()
        if tag == "template":
            self._template = values.get("id", "")
        if tag == "textarea":
            if values == NOTE_FIELD and self._template == "note-field" and not self._forms:
                self.note_fields.append(self.getpos()[0])
            else:
                self.add("<textarea>")
        elif tag == "input" and kind not in CHOICES:
            if is_search_box(values) and not self._forms:
                self.search_boxes.append(self.getpos()[0])
            else:
                self.add(f'<input type="{kind}">')
        editable = values.get("contenteditable")
        if editable is not None and editable.strip().lower() != "false":
            self.add(f"<{tag} contenteditable>")
        if values.get("role", "").strip().lower() in TYPING_ROLES:
            self.add(f'<{tag} role="{values["role"]}">')

    def handle_endtag(self, tag):
        if tag == "form":
            self._forms -= 1
        if tag == "template":
            self._template = None

    def add(self, control):
        self.found.append((self.getpos()[0], control))


def problems(path, text, practitioners_sheets=frozenset()):
    """Everything in a page that can be typed into. `practitioners_sheets` are the paths in the site
    of the sheets that may have a field for notes."""
    page = Page()
    page.feed(text)
    page.close()
    found = [f"{path}:{line}: {control} is somewhere to type" for line, control in page.found]
    inside = path.removeprefix("Site/")
    may_have_one = page.is_for_practitioners and (
        inside in LISTS or not NOT_FOR_PRACTITIONERS & set(inside.split("/")[:-1]))
    if not may_have_one:
        found += [f"{path}:{line}: the search box is for practitioners' pages alone"
                  for line in page.search_boxes]
    if inside not in practitioners_sheets:
        found += [f"{path}:{line}: a field for notes is for practitioners' sheets alone"
                  for line in page.note_fields]
    found += [f"{path}:{line}: a second field for notes" for line in page.note_fields[1:]]
    found += [f"{path}:{line}: a second search box" for line in page.search_boxes[1:]]
    return found


def is_search_box(values):
    """Whether an input is the search box, exactly as it has to be."""
    return (all(values.get(name) == value for name, value in SEARCH_BOX.items())
            and not values.keys() - SEARCH_BOX.keys() - SEARCH_BOX_LOOKS)


def practitioners_sheets(content):
    """The paths in the site of the worksheets whose files say that practitioners fill them in."""
    return frozenset(
        f"worksheets/{file.stem}.html" for file in content.glob("worksheets/*.yml")
        if re.search(r"^audience: practitioners$", file.read_text(encoding="utf-8"), re.M))


def main():
    sheets = practitioners_sheets(ROOT / "Content")
    pages = sorted((ROOT / "Site").rglob("*.html"))
    if not pages:
        print("Site/ has no pages: run `make site`.")
        sys.exit(1)
    found = []
    for page in pages:
        name, text = page.relative_to(ROOT).as_posix(), page.read_text(encoding="utf-8")
        found += problems(name, text, sheets)
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

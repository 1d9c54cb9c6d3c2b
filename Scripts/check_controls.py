"""No page of Site/ has a control that a name could be typed into, but one on practitioners' pages.

A young person cannot write a name where there is nowhere to type. The one exception is the search
box, for practitioners: once on a page, in exactly the form that keeps nothing and suggests nothing,
never on a worksheet and never on a page that young people or families read.
"""

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
        if tag == "textarea":
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

    def add(self, control):
        self.found.append((self.getpos()[0], control))


def problems(path, text):
    """Everything in a page that can be typed into."""
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
    found += [f"{path}:{line}: a second search box" for line in page.search_boxes[1:]]
    return found


def is_search_box(values):
    """Whether an input is the search box, exactly as it has to be."""
    return (all(values.get(name) == value for name, value in SEARCH_BOX.items())
            and not values.keys() - SEARCH_BOX.keys() - SEARCH_BOX_LOOKS)


def main():
    pages = sorted((ROOT / "Site").rglob("*.html"))
    if not pages:
        print("Site/ has no pages: run `make site`.")
        sys.exit(1)
    found = []
    for page in pages:
        found += problems(page.relative_to(ROOT).as_posix(), page.read_text(encoding="utf-8"))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

"""No page of Site/ has a control that a name could be typed into.

A young person cannot write a name where there is nowhere to type. The rule holds for every page,
so that no page has to say for whom it is in order to be safe.
"""

import sys
from html.parser import HTMLParser

from steps import ROOT

# Controls whose values come from a choice. All other types are free text, or can carry it (a
# telephone number is a `number`).
CHOICES = {"button", "checkbox", "file", "hidden", "image", "radio", "range", "reset", "submit"}
TYPING_ROLES = {"textbox", "searchbox", "combobox", "spinbutton"}


class Page(HTMLParser):
    """Collects what can be typed into, with its line."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        values = {name: (value or "") for name, value in attributes}
        kind = values.get("type", "text").strip().lower()
        if tag == "textarea":
            self.add("<textarea>")
        elif tag == "input" and kind not in CHOICES:
            self.add(f'<input type="{kind}">')
        editable = values.get("contenteditable")
        if editable is not None and editable.strip().lower() != "false":
            self.add(f"<{tag} contenteditable>")
        if values.get("role", "").strip().lower() in TYPING_ROLES:
            self.add(f'<{tag} role="{values["role"]}">')

    def add(self, control):
        self.found.append((self.getpos()[0], control))


def problems(path, text):
    """Everything in a page that can be typed into."""
    page = Page()
    page.feed(text)
    page.close()
    return [f"{path}:{line}: {control} is somewhere to type" for line, control in page.found]


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

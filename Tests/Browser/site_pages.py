"""The pages of the site: which there are, and what can be read from them without a browser."""

import os
import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = Path(os.environ.get("KITH_SITE") or ROOT / "Site").resolve()
# One page of each kind.
KINDS = [
    "index.html", "guidance/why-map.html", "questions/environment.html", "question-library.html",
    "sessions/circle-map.html", "one-page/circle-map.html", "cards/environment.html",
    "themes/identity.html", "glossary.html", "young-people/your-choices.html",
    "worksheets/circle-map.html", "READ-ME-FIRST.html"]


def page_names():
    """The paths of all pages, relative to the site."""
    return sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))


def in_english(name):
    """The path of a page without the folder of its language: `cy/young-people/a.html` is
    `young-people/a.html`."""
    return re.sub(r"^[a-z]{2,3}(-[a-z0-9]{2,8})*/(?=(young-people|worksheets)/)", "", name)


class SitePage(HTMLParser):
    """What a page says about itself, and where it leads."""

    def __init__(self, name):
        super().__init__()
        self.name = name
        self.language = None
        self.policy = None
        self.title = ""
        self.ids = []
        # The values of href and src.
        self.links = []
        # The links within the site that a person can follow, each with its `hreflang`.
        self.languages_of_links = []
        self._in_title = False
        self._in_drawing = False
        self.feed((SITE / name).read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "html":
            self.language = values.get("lang")
        elif tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values.get("content")
        elif tag == "svg":
            self._in_drawing = True
        elif tag == "title" and not self._in_drawing:
            self._in_title = True
        href = values.get("href") or ""
        if tag == "a" and ":" not in href and not href.startswith("#"):
            self.languages_of_links.append((href, values.get("hreflang")))
        if values.get("id"):
            self.ids.append(values["id"])
        self.links += [values[name] for name in ("href", "src", "xlink:href") if values.get(name)]

    def handle_endtag(self, tag):
        if tag == "svg":
            self._in_drawing = False
        elif tag == "title":
            self._in_title = False

    def handle_data(self, text):
        if self._in_title:
            self.title += text


@lru_cache(maxsize=None)
def read_page(name):
    """What a page says; each is read once."""
    return SitePage(name)

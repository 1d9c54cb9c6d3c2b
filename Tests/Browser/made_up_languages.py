"""Two languages that nobody speaks, made from the English content and built with kith: one whose
words are longer and accented, and one that runs from right to left. Both show what a page would do
in a language that is not there yet, and that no word of a page is written elsewhere than in Content
and in the theme's strings."""

import json
import re
import shutil
import subprocess

import yaml

from site_pages import ROOT

ACCENTED, MIRRORED = "en-xa", "ar-xb"

# Where words stand. All else is copied as it is: a translation may hold it, if it is the same.
WORDS = {"title", "summary", "lead", "text", "label", "start", "hint", "why", "who-reads", "until",
         "facts-title", "not-shared", "no-is-fine", "change-mind", "save", "saved", "meaning",
         "group", "beside-table", "name", "when", "for", "views"}
# Strings of the theme that are no words, and the sections that young people's pages need.
NO_WORDS = {"labels-inside-sentences", "always-capital"}
SECTIONS = ("site", "circle-map", "paper-map", "single-file")

# What stays as it is within a text: a place to be filled, the address of a link, a list's mark.
KEPT = re.compile(r"(\{local\.[a-z-]+\||\{[a-z]+\}|\]\([^)]*\)|^\s*\d+\. )", re.MULTILINE)

VOWELS = dict(zip("aeiouAEIOU", "àéîöûÀÉÎÖÛ"))
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתךםןף"))


def accented(text):
    """The same with each vowel accented and twice: half as long again."""
    return "".join(VOWELS[letter] * 2 if letter in VOWELS else letter for letter in text)


def mirrored(text):
    """The same in Hebrew letters, each for one of ours: numbers and marks stay, as they would."""
    return "".join(LETTERS.get(letter.lower(), letter) for letter in text)


def translated(text, change):
    return "".join(part if KEPT.fullmatch(part) else change(part) for part in KEPT.split(text))


def with_words(value, change, key=None):
    """A YAML value with its words changed; what is empty is left out."""
    if isinstance(value, dict):
        return {name: with_words(item, change, name) for name, item in value.items() if item != ""}
    if isinstance(value, list):
        return [with_words(item, change, key) for item in value]
    return translated(value, change) if key in WORDS else value


def read_yaml(text):
    """Every value as it is written: `yes` is the word yes."""
    # libyaml, as the builder has it: Python's own parser is stricter within braces.
    return yaml.load(text, yaml.CBaseLoader)


def translate_page(text, change):
    _, head, body = text.split("---\n", 2)
    words = with_words(read_yaml(head), change)
    return f"---\n{json.dumps(words)}\n---\n{translated(body, change)}"


def is_translated(content, folder, name, text):
    if folder == "worksheets":
        return "people" in read_yaml(text)
    worksheets = [path.read_text(encoding="utf-8") for path in (content / "worksheets").glob("*.yml")]
    return any("people" in read_yaml(other) and re.search(rf"(vocabulary|links): {name}\b", other)
               for other in worksheets)


def make_language(code, direction, change, content, strings):
    folder = content / "languages" / code
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("young-people", "worksheets", "vocabulary"):
        (folder / name).mkdir(parents=True)
        for path in sorted((content / name).iterdir()):
            text = path.read_text(encoding="utf-8")
            # A sheet is for practitioners, and in English; so are the words that it alone offers.
            if path.suffix == ".yml" and not is_translated(content, name, path.stem, text):
                continue
            made = (translate_page(text, change) if path.suffix == ".md"
                    else json.dumps(with_words(read_yaml(text), change)))
            (folder / name / path.name).write_text(made, encoding="utf-8")
    local = with_words(read_yaml((content / "local.yml").read_text(encoding="utf-8")), change)
    # One contact is left out, as a partnership may: it is then said in English.
    local["help"].pop()
    (folder / "local.yml").write_text(json.dumps(local), encoding="utf-8")
    about = {"name": change("Language"), "english-name": code, "direction": direction,
             "status": "draft", "callouts": {"important": change("Important")}}
    (folder / "language.yml").write_text(json.dumps(about), encoding="utf-8")
    english = read_yaml((strings / "en.yml").read_text(encoding="utf-8"))
    made = {section: {key: words if key in NO_WORDS else translated(words, change)
                      for key, words in english[section].items()} for section in SECTIONS}
    (strings / f"{code}.yml").write_text(json.dumps(made), encoding="utf-8")


def build(kith, folder):
    """Builds a site that has both of them, and returns its folder and its single file."""
    content, themes = folder / "Content", folder / "Themes"
    shutil.copytree(ROOT / "Content", content)
    shutil.copytree(ROOT / "Themes", themes)
    strings = themes / "paper/strings"
    make_language(ACCENTED, "ltr", accented, content, strings)
    make_language(MIRRORED, "rtl", mirrored, content, strings)
    site, single_file = folder / "Site", folder / "kith.html"
    done = subprocess.run(
        [kith, "build", "--content", content, "--themes", themes, "--output", site,
         "--single-file", single_file], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return site, single_file
